"""Every abbreviation can be said aloud, and every digit."""

import re
from collections.abc import Iterator

from kiosk.catalog.documents import SpeechDocument
from kiosk.checks.subject import Subject
from kiosk.checks.texts import LanguageTexts
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

DIGITS = Code("speech.digits")
UNSAID = Code("speech.unsaid", Severity.WARNING)

_ABBREVIATION = re.compile(r"\b(?=[A-Z0-9-]*[A-Z][A-Z0-9-]*[A-Z0-9])[A-Z0-9]+(?:-[A-Z0-9]+)*\b")
"""Two capitals or more, with digits and dashes between them: ``FDA``, ``7-OH``."""


def check_speech(subject: Subject) -> Iterator[Diagnostic]:
    """Find lists of digits that are not ten, and abbreviations that no line tells how to say."""
    for language in subject.texts:
        speech = language.documents.speech
        if speech is not None:
            yield from _check_digits(speech)
            yield from _check_abbreviations(language, speech)


def _check_digits(speech: SpeechDocument) -> Iterator[Diagnostic]:
    count = len(speech.digits)
    if count not in {0, 10}:
        message = f"{count} names of digits; there are ten"
        yield DIGITS.at(speech.digits[0].at, message, "name them from 0 to 9")


def _check_abbreviations(language: LanguageTexts, speech: SpeechDocument) -> Iterator[Diagnostic]:
    """Report each one where it stands first; without ``speech.yaml`` the voice does what it can."""
    if not (speech.digits or speech.say):
        return
    seen = set(speech.say)
    for passage in language.every:
        for found in _ABBREVIATION.finditer(passage.text):
            if found[0] not in seen:
                seen.add(found[0])
                message = f"nothing tells how to say {quote(found[0])}"
                hint = "add it to 'say' in speech.yaml"
                yield UNSAID.at(passage.locate(found.start()), message, hint)
