"""Whom to call, and the signs that say so: one region's numbers, replaced whole by a local pack."""

import re
from collections.abc import Mapping, Sequence

import msgspec

NUMBER = re.compile(r"\{number:(?P<id>[^{}\n]*)\}")
"""Where a text leaves the telephone number of a contact to ``help.yaml``: ``{number:poison}``."""

_CRISIS = "crisis"
"""The id that the line for a mental health crisis has in help.yaml."""


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


def in_danger(contacts: Sequence[HelpContact]) -> tuple[list[HelpContact], list[HelpContact]]:
    """Return the lines for danger to life and for a crisis, and all others."""
    first = [one for one in contacts if one.urgent]
    first += [one for one in contacts if one.id == _CRISIS and not one.urgent]
    return first, [one for one in contacts if one not in first]


def fill_numbers(text: str, numbers: Mapping[str, str]) -> str:
    """Return the text with the telephone numbers, by contact id, in place of ``{number:id}``.

    A number that nobody knows stays as it is written; a checked pack has none.
    """
    return NUMBER.sub(lambda found: numbers.get(found["id"], found[0]), text)
