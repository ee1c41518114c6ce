"""Whom to call, and the signs that say so: one region's numbers, replaced whole by a local pack."""

import re
from collections.abc import Mapping

import msgspec

NUMBER = re.compile(r"\{number:(?P<id>[^{}\n]*)\}")
"""Where a text leaves the telephone number of a contact to ``help.yaml``: ``{number:poison}``."""


class HelpContact(msgspec.Struct, frozen=True):
    """A telephone line; ``urgent`` marks the one for danger to life."""

    id: str
    number: str
    name: str
    text: str
    icon: str
    tint: str
    urgent: bool = False


class Help(msgspec.Struct, frozen=True):
    """The contacts in the order shown, and the signs to act on."""

    region: str
    contacts: tuple[HelpContact, ...]
    call_now: tuple[str, ...]
    same_day: tuple[str, ...]


def fill_numbers(text: str, numbers: Mapping[str, str]) -> str:
    """Return the text with the telephone numbers, by contact id, in place of ``{number:id}``.

    A number that nobody knows stays as it is written; a checked pack has none.
    """
    return NUMBER.sub(lambda found: numbers.get(found["id"], found[0]), text)
