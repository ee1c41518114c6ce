"""The numbers to call are few, and the same in every language."""

from collections.abc import Iterator
from itertools import zip_longest

from kiosk.catalog.documents import HelpDocument
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

MOST_CONTACTS = 4
"""The most numbers the help screen shows."""

COUNT = Code("help.count")
TWICE = Code("help.twice")
CONTACTS = Code("help.contacts")
SIGNS = Code("help.signs", Severity.WARNING)


def check_help(subject: Subject) -> Iterator[Diagnostic]:
    """Find contacts that are too many, double, or not those of the default language."""
    for language in subject.pack.languages.values():
        if language.help:
            yield from _check(language.help)
    original = subject.pack.original
    if original is None or original.help is None:
        return
    for language in subject.pack.translations:
        if language.help:
            yield from _compare(language.help, original.help, original.tag)


def _check(document: HelpDocument) -> Iterator[Diagnostic]:
    if len(document.contacts) > MOST_CONTACTS:
        message = f"{len(document.contacts)} contacts; the help screen shows {MOST_CONTACTS}"
        yield COUNT.at(document.contacts[MOST_CONTACTS].id.at, message)
    seen = set()
    for contact in document.contacts:
        if contact.id.value in seen:
            yield TWICE.at(contact.id.at, f"{quote(contact.id.value)} stands here twice")
        seen.add(contact.id.value)


def _compare(document: HelpDocument, original: HelpDocument, tag: str) -> Iterator[Diagnostic]:
    for ours, theirs in zip_longest(document.contacts, original.contacts):
        if theirs is None:
            message = f"{tag} has no contact {quote(ours.id.value)} here"
            yield CONTACTS.at(ours.id.at, message)
        elif ours is None:
            message = f"the contact {quote(theirs.id.value)} of {tag} is missing"
            yield CONTACTS.at(document.at, message)
        elif ours.id.value != theirs.id.value:
            message = f"in {tag} the contact {quote(theirs.id.value)} stands here"
            yield CONTACTS.at(ours.id.at, message)
        elif ours.number.value != theirs.number.value:
            message = f"in {tag} the number is {quote(theirs.number.value)}"
            yield CONTACTS.at(ours.number.at, message)
        elif ours.urgent.value != theirs.urgent.value:
            yield CONTACTS.at(ours.urgent.at, f"'urgent' is not what it is in {tag}")
    for name in ("call_now", "same_day"):
        ours_signs, their_signs = getattr(document, name), getattr(original, name)
        if len(ours_signs) != len(their_signs):
            message = f"{len(ours_signs)} signs in '{name}'; {tag} has {len(their_signs)}"
            at = ours_signs[0].at if ours_signs else document.at
            yield SIGNS.at(at, message)
