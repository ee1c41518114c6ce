"""No text gives an amount, which would read as advice on how much to take."""

import re
from collections.abc import Iterator

from kiosk.catalog.wording import Wording
from kiosk.checks.phrases import Phrases, bounded, one_of, small_letters
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, quote

DOSE = Code("word.dose")


def check_amounts(subject: Subject) -> Iterator[Diagnostic]:
    """Find numbers, in digits or words, before a unit that medicines are measured in."""
    for language in subject.texts:
        if language.wording is None:
            continue
        pattern = _pattern(language.wording)
        allowed = Phrases(language.wording.amounts["allowed"])
        for passage in language.every:
            small = small_letters(passage.text)
            for found in pattern.finditer(small):
                if not allowed.stand_in(found[0]):
                    written = quote(passage.text[slice(*found.span())])
                    message = f"{written} is an amount, which reads as advice on how much to take"
                    hint = "leave the amount out; a clinician tells each person apart"
                    yield DOSE.at(passage.locate(found.start()), message, hint)


def _pattern(wording: Wording) -> re.Pattern[str]:
    number = rf"\d+(?:[.,]\d+)?|{one_of(tuple(wording.numbers))}"
    return re.compile(bounded(rf"(?:{number})[\s-]*(?:{one_of(wording.amounts['units'])})"))
