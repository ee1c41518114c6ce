"""What is said of law has a date, and sends the reader to the law of the own state."""

import re
from collections.abc import Iterator, Sequence

from kiosk.catalog.wording import Wording
from kiosk.checks.passages import Passage, Sentence, sentences_of
from kiosk.checks.phrases import Phrases
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, quote

UNDATED = Code("law.undated")
STATE = Code("law.state")

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def check_law(subject: Subject) -> Iterator[Diagnostic]:
    """Find steps and sheets that speak of law without a year, or without the way to find out."""
    for language in subject.texts:
        if language.wording:
            for topic in language.topics:
                yield from _check(topic.front, language.wording, "this sheet")
                for step in topic.steps:
                    yield from _check(step.every, language.wording, "this step")


def _check(passages: Sequence[Passage], wording: Wording, name: str) -> Iterator[Diagnostic]:
    law = wording.law
    words = Phrases(law["words"], (*law["allowed"], *law["check"]))
    about = [one for one in sentences_of(passages) if words.stand_in(one.text)]
    if about and not any(_YEAR.search(passage.text) for passage in passages):
        hint = "say when that was so"
        yield _at(UNDATED, about[0], f"{name} speaks of law without a year", hint)
    elsewhere, check = Phrases(law["elsewhere"]), Phrases(law["check"])
    here = [one for one in about if not elsewhere.stand_in(one.text)]
    if here and not any(check.stand_in(passage.text) for passage in passages):
        hint = f"add one of: {', '.join(law['check'])}"
        yield _at(STATE, here[0], f"{name} does not say to check the law of one's state", hint)


def _at(code: Code, sentence: Sentence, message: str, hint: str) -> Diagnostic:
    return code.at(sentence.at, f"{message}: {quote(sentence.text)}", hint)
