"""No text judges, promotes, names a brand, comforts or scares."""

from collections.abc import Iterator

from kiosk.catalog.wording import ForbiddenWords
from kiosk.checks.passages import Passage
from kiosk.checks.phrases import Phrases
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, quote

FORBIDDEN = Code("word.forbidden")


def check_forbidden_words(subject: Subject) -> Iterator[Diagnostic]:
    """Find forbidden words, and say what to write instead."""
    for language in subject.texts:
        for group in language.wording.forbidden if language.wording else ():
            yield from _check(group, language.every)


def _check(group: ForbiddenWords, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    phrases = Phrases(tuple(group.words), group.allowed)
    for passage in passages:
        for found in phrases.find(passage.text):
            word = quote(passage.text[found.start : found.end])
            place = passage.locate(found.start)
            yield FORBIDDEN.at(place, f"{word} {group.why}", group.words[found.phrase])
