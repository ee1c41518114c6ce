"""Numbers are whole, and shares of a whole can be compared without a sum."""

import re
from collections.abc import Iterator

from kiosk.catalog.wording import Wording
from kiosk.checks.passages import Passage
from kiosk.checks.phrases import bounded, one_of, small_letters
from kiosk.checks.subject import Subject
from kiosk.checks.texts import TopicTexts
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

FRACTION = Code("number.fraction", Severity.WARNING)
PERCENT = Code("number.percent", Severity.WARNING)
DENOMINATOR = Code("number.denominator", Severity.WARNING)

_THOUSANDS = r"\d{1,3}(?:,\d{3})+(?![.,]?\d)"
_FRACTION = re.compile(
    rf"(?<![\w.,/-])(?:(?!{_THOUSANDS})\d+[.,]\d+(?![.,]?\d)|\d+/\d+)(?![\w/])|[\u00bc-\u00be\u2150-\u215e]"
)
_YEARS = range(1900, 2101)


def check_shares(subject: Subject) -> Iterator[Diagnostic]:
    """Find decimals, fractions and percentages, and topics with shares of different wholes."""
    for language in subject.texts:
        for passage in language.every:
            for found in _FRACTION.finditer(passage.text):
                message = f"{quote(found[0])} is not a whole number"
                hint = "round it, or write a share as 1 in 5"
                yield FRACTION.at(passage.locate(found.start()), message, hint)
        if language.wording:
            percent = _percent(language.wording)
            for passage in language.every:
                yield from _check_percent(passage, percent)
            share = _share(language.wording)
            for topic in language.topics:
                yield from _check_wholes(topic, share, language.wording)


def _percent(wording: Wording) -> re.Pattern[str]:
    # A sign may follow its number without a space.
    return re.compile(rf"(?<![^\W\d])(?:{one_of(wording.shares['percent'])})(?!\w)")


def _check_percent(passage: Passage, pattern: re.Pattern[str]) -> Iterator[Diagnostic]:
    for found in pattern.finditer(small_letters(passage.text)):
        message = f"{quote(found[0])}: few readers can picture a percentage"
        hint = "write a share as 1 in 5, or say it in words"
        yield PERCENT.at(passage.locate(found.start()), message, hint)


def _share(wording: Wording) -> re.Pattern[str]:
    number = rf"\d+|{one_of(tuple(wording.numbers))}"
    between = rf"\s+(?:{one_of(wording.shares['out_of'])})\s+"
    return re.compile(bounded(rf"(?P<part>{number}){between}(?P<whole>{number})"))


def _check_wholes(
    topic: TopicTexts, pattern: re.Pattern[str], wording: Wording
) -> Iterator[Diagnostic]:
    first = None
    for passage in (*topic.front, *topic.body):
        for found in pattern.finditer(small_letters(passage.text)):
            part, whole = (_value(found[name], wording) for name in ("part", "whole"))
            if part >= whole or whole in _YEARS:
                continue
            first = first or whole
            if whole != first:
                message = f"{quote(found[0])} counts in {whole}; this topic has counted in {first}"
                hint = "keep to one number, so that shares can be compared"
                yield DENOMINATOR.at(passage.locate(found.start()), message, hint)


def _value(written: str, wording: Wording) -> int:
    return int(written) if written.isdecimal() else wording.numbers[written]
