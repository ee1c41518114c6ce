"""The numbers to call are few, and the same in every language."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TypeAlias

from kiosk.catalog.documents import ContactEntry, HelpDocument, MoreContactEntry
from kiosk.checks.subject import Subject, repeated
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

MOST_CONTACTS = 4
"""The most numbers the help screen shows."""

COUNT = Code("help.count")
TWICE = Code("help.twice")
CONTACTS = Code("help.contacts")
URGENT = Code("help.urgent")

_Contact: TypeAlias = ContactEntry | MoreContactEntry
SIGNS = Code("help.signs", Severity.WARNING)


def check_help(subject: Subject) -> Iterator[Diagnostic]:
    """Find contacts that are too many, double, none for danger, or not those of the original."""
    for language in subject.pack.languages.values():
        if language.help:
            yield from _check(language.help)
    original = subject.pack.original
    if original is None or original.help is None:
        return
    yield from _check_urgent(original.help)
    for language in subject.pack.translations:
        if language.help:
            yield from _compare(language.help, original.help, original.tag)


def _check(document: HelpDocument) -> Iterator[Diagnostic]:
    if len(document.contacts) > MOST_CONTACTS:
        message = f"{len(document.contacts)} contacts; the help screen shows {MOST_CONTACTS}"
        yield COUNT.at(document.contacts[MOST_CONTACTS].id.at, message)
    for name in repeated(contact.id for contact in document.every_contact):
        yield TWICE.at(name.at, f"{quote(name.value)} stands here twice")


def _check_urgent(document: HelpDocument) -> Iterator[Diagnostic]:
    if document.contacts and not any(one.urgent.value == "true" for one in document.contacts):
        hint = "write 'urgent: true' at the contact for danger to life"
        yield URGENT.at(document.at, "no contact is urgent", hint)


def _compare(document: HelpDocument, original: HelpDocument, tag: str) -> Iterator[Diagnostic]:
    yield from _compare_contacts(document, document.contacts, original.contacts, tag)
    yield from _compare_contacts(document, document.more_contacts, original.more_contacts, tag)
    for here, there in zip(document.contacts, original.contacts, strict=False):
        if here.id.value == there.id.value and here.urgent.value != there.urgent.value:
            yield CONTACTS.at(here.urgent.at, f"'urgent' is not what it is in {tag}")
    for name in ("call_now", "same_day"):
        ours_signs, their_signs = getattr(document, name), getattr(original, name)
        if len(ours_signs) != len(their_signs):
            message = f"{len(ours_signs)} signs in '{name}'; {tag} has {len(their_signs)}"
            at = ours_signs[0].at if ours_signs else document.at
            yield SIGNS.at(at, message)


def _compare_contacts(
    document: HelpDocument, ours_all: Iterable[_Contact], theirs_all: Iterable[_Contact], tag: str
) -> Iterator[Diagnostic]:
    for ours, theirs in zip_longest(ours_all, theirs_all):
        if theirs is None:
            message = f"{tag} has no contact {quote(ours.id.value)} here"
            yield CONTACTS.at(ours.id.at, message)
        elif ours is None:
            message = f"the contact {quote(theirs.id.value)} of {tag} is missing"
            yield CONTACTS.at(document.at, message)
        elif ours.id.value != theirs.id.value:
            message = f"in {tag} the contact {quote(theirs.id.value)} stands here"
            yield CONTACTS.at(ours.id.at, message)
        elif _digits(ours.number.value) != _digits(theirs.number.value):
            message = f"in {tag} the number is {quote(theirs.number.value)}"
            yield CONTACTS.at(ours.number.at, message)


def _digits(number: str) -> str:
    """Return what is dialled; the words of "988, then press 1" are those of the language."""
    return "".join(filter(str.isdigit, number))
