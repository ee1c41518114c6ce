"""Whom to call, and the signs that say so: one region's numbers, replaced whole by a local pack."""

import msgspec


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
