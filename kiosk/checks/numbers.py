"""Telephone numbers come from ``help.yaml``, so that a region replaces them all in one file."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import TypeAlias

from kiosk.catalog.documents import LanguageDocuments
from kiosk.checks.subject import Subject, blocks_of, filled_texts, prose_of
from kiosk.diagnostics import Code, Diagnostic, Location, did_you_mean, quote
from kiosk.domain.help import NUMBER
from kiosk.source.lines import Text
from kiosk.source.markdown_tree import BoxNode, HeadingNode, PictureNode, Prose, StepNode

UNKNOWN = Code("number.unknown")
WRITTEN_OUT = Code("number.written-out")

FEWEST_DIGITS = 3
"""Shorter numbers cannot be told from a count: 15 calls an ambulance in France."""

_DIALLED = re.compile(r"[+(]?\d(?:[\s().+-]*\d)*")
_BETWEEN = "[\\s().\u2011-]{0,3}"
_ANY = re.compile(r"(?<![\w.-])(?:\+?\d{1,3}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\w-])")
"""A number as the United States and Canada write them, which no contact may have."""

_Passage: TypeAlias = tuple[str, Callable[[int], Location]]
"""A text, and what tells the place of each of its characters."""


def check_numbers(subject: Subject) -> Iterator[Diagnostic]:
    """Find numbers that ``help.yaml`` has and a text writes out, and ids that it does not have."""
    for language in subject.pack.languages.values():
        if language.help is None:
            continue
        written = _patterns(language.numbers)
        for text, locate in _passages(language):
            yield from _unknown(text, locate, language)
            yield from _written_out(text, locate, written)


def _patterns(numbers: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return what finds each number, whatever stands between its digits, by the contact's id."""
    found = {name: _DIALLED.search(number) for name, number in numbers.items()}
    digits = {name: re.sub(r"\D", "", dialled[0]) for name, dialled in found.items() if dialled}
    longest_first = sorted(digits.items(), key=lambda item: -len(item[1]))
    return {
        name: re.compile(rf"(?<![\w$.,-]){_BETWEEN.join(dialled)}(?!\w|\s?%|[.,-]\d)")
        for name, dialled in longest_first
        if len(dialled) >= FEWEST_DIGITS
    }


def _unknown(
    text: str, locate: Callable[[int], Location], language: LanguageDocuments
) -> Iterator[Diagnostic]:
    for found in NUMBER.finditer(text):
        if found["id"] not in language.numbers:
            message = f"{language.tag}/help.yaml has no contact {quote(found['id'])}"
            hint = did_you_mean(found["id"], language.numbers)
            hint = hint or f"write one of {', '.join(language.numbers)}"
            yield UNKNOWN.at(locate(found.start("id")), message, hint)


def _written_out(
    text: str, locate: Callable[[int], Location], written: Mapping[str, re.Pattern[str]]
) -> Iterator[Diagnostic]:
    taken: set[int] = set()
    for name, pattern in written.items():
        for found in pattern.finditer(text):
            if found.start() not in taken:
                taken.update(range(*found.span()))
                message = f"{quote(found[0])} is the number of a contact"
                yield WRITTEN_OUT.at(locate(found.start()), message, f"write {{number:{name}}}")
    for found in _ANY.finditer(text):
        if taken.isdisjoint(range(*found.span())):
            message = f"{quote(found[0])} is a telephone number"
            hint = "add it to 'more_contacts' of help.yaml and write {number:id}"
            yield WRITTEN_OUT.at(locate(found.start()), message, hint)


def _passages(language: LanguageDocuments) -> Iterator[_Passage]:
    for text in filled_texts(language):
        yield _passage(text)
    for topic in language.topics.values():
        for step in topic.steps:
            for text in _titles(step):
                yield _passage(text)
            for prose in prose_of(step):
                yield _prose_passage(prose)


def _titles(step: StepNode) -> Iterator[Text]:
    yield step.title
    for block in blocks_of(step):
        match block:
            case HeadingNode() | BoxNode():
                yield block.title
            case PictureNode():
                yield block.alt
            case _:
                pass


def _passage(text: Text) -> _Passage:
    return text.value, lambda _offset: text.at


def _prose_passage(prose: Prose) -> _Passage:
    starts = [0, *accumulate(len(span.text) for span in prose.spans)]

    def locate(offset: int) -> Location:
        index = bisect_right(starts, offset) - 1
        return prose.spans[index].at.right(offset - starts[index])

    return "".join(span.text for span in prose.spans), locate
