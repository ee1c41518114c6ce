"""What a single text may be: an id, a date, one of a few words."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeAlias

from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote
from kiosk.source.lines import Text

ID_SHAPE = Code("id.shape")
DATE = Code("date.invalid")
CHOICE = Code("value.choice")
LANGUAGE_TAG = Code("language.tag")
NUMBER = Code("value.number")
LONG = Code("value.long")

ValueCheck: TypeAlias = Callable[[Text], Iterable[Diagnostic]]
"""Yields what is wrong with a text."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_PARTIAL_DATE = re.compile(r"\d{4}(?:-\d{2})?")
_WHOLE = re.compile(r"(?:0|[1-9][0-9]{0,8})")
_DECIMAL = re.compile(rf"{_WHOLE.pattern}(?:\.[0-9]{{1,9}})?")


def anything(_text: Text) -> Iterable[Diagnostic]:
    """Accept every text."""
    return ()


def plain_id(text: Text) -> Iterable[Diagnostic]:
    """Accept lower-case words and digits joined by dashes: ``what-kratom-is``."""
    if not _ID.fullmatch(text.value):
        hint = "use small letters a to z, digits, and single dashes"
        yield ID_SHAPE.at(text.at, f"{quote(text.value)} cannot be an id", hint)


def language_tag(text: Text) -> Iterable[Diagnostic]:
    """Accept a BCP 47 tag of language, script and region: ``en``, ``zh-Hant``, ``es-US``."""
    if not _TAG.fullmatch(text.value):
        hint = "write it like en, es-US or zh-Hant"
        yield LANGUAGE_TAG.at(text.at, f"{quote(text.value)} is not a language tag", hint)


def iso_date(text: Text) -> Iterable[Diagnostic]:
    """Accept an ISO 8601 calendar date, or nothing."""
    if text.value and as_date(text.value) is None:
        message = f"{quote(text.value)} is not a date"
        yield DATE.at(text.at, message, "write year-month-day: 2026-11-23")


def published(text: Text) -> Iterable[Diagnostic]:
    """Accept a year, a month, a date, or ``undated``."""
    month = f"{text.value}-01" if len(text.value) > len("2026") else f"{text.value}-01-01"
    whole = month if _PARTIAL_DATE.fullmatch(text.value) else text.value
    if text.value != "undated" and as_date(whole) is None:
        hint = "write 2020, 2020-07, 2020-07-29 or undated"
        yield DATE.at(text.at, f"{quote(text.value)} is not a date of publication", hint)


def one_of(*choices: str) -> ValueCheck:
    """Accept only these words."""

    def check(text: Text) -> Iterable[Diagnostic]:
        if text.value not in choices:
            message = f"{quote(text.value)} is not one of {', '.join(choices)}"
            yield CHOICE.at(text.at, message, did_you_mean(text.value, choices))

    return check


def number(least: float, most: float, *, is_whole: bool = True) -> ValueCheck:
    """Accept a number between these limits, in plain digits with a point for what is not whole."""

    def check(text: Text) -> Iterable[Diagnostic]:
        written = (_WHOLE if is_whole else _DECIMAL).fullmatch(text.value)
        if not written or not least <= float(text.value) <= most:
            kind = "a whole number" if is_whole else "a number"
            message = f"{quote(text.value)} is not {kind} from {least:g} to {most:g}"
            yield NUMBER.at(text.at, message)

    return check


def at_most(characters: int) -> ValueCheck:
    """Accept a text of so many characters or fewer."""

    def check(text: Text) -> Iterable[Diagnostic]:
        if len(text.value) > characters:
            message = f"{len(text.value)} characters; there is room for {characters}"
            yield LONG.at(text.at, message, "shorten it")

    return check


def as_date(text: str) -> date | None:
    """Return the calendar date that the text writes as ``2026-11-23``, if it does."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
