"""Steps have ids of their own, and hold about as many words as a screen does."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kiosk.catalog.documents import TopicDocument
from kiosk.checks.subject import Subject, prose_of
from kiosk.diagnostics import Code, Diagnostic, Severity, quote
from kiosk.domain.help import fill_numbers
from kiosk.source.markdown_tree import StepNode
from kiosk.source.values import plain_id

MOST_WORDS = 90
"""More words than this do not fit one screen at the largest text size."""
MANY_WORDS = 80
FEW_WORDS = 25
FEW_STEPS = 4
MANY_STEPS = 8

ID_MISSING = Code("step.id")
DUPLICATE = Code("step.duplicate")
TOO_LONG = Code("step.too-long")
LONG = Code("step.long", Severity.WARNING)
SHORT = Code("step.short", Severity.WARNING)
COUNT = Code("topic.steps", Severity.WARNING)

_WORD = re.compile(r"\S*\w\S*")


def check_steps(subject: Subject) -> Iterator[Diagnostic]:
    """Find steps without a good id, and steps or topics of the wrong length."""
    for language, topic in subject.topics():
        yield from _check_ids(topic)
        for step in topic.steps:
            yield from _check_length(step, language.numbers)
        count = len(topic.steps)
        if not FEW_STEPS <= count <= MANY_STEPS:
            message = f"{count} steps; a topic has {FEW_STEPS} to {MANY_STEPS}"
            yield COUNT.at(topic.at, message)


def count_words(text: str, numbers: Mapping[str, str]) -> int:
    """Return how many words a reader meets, the telephone numbers filled in by contact id."""
    return len(_WORD.findall(fill_numbers(text, numbers)))


def word_count(step: StepNode, numbers: Mapping[str, str]) -> int:
    """Return the number of words of a step, titles and headings left out."""
    return sum(count_words(prose.words, numbers) for prose in prose_of(step))


def _check_ids(topic: TopicDocument) -> Iterator[Diagnostic]:
    seen = Counter[str]()
    for step in topic.steps:
        if not step.id.value:
            yield ID_MISSING.at(step.id.at, "this step has no id", "write ## Title {#id}")
            continue
        yield from plain_id(step.id)
        if seen[step.id.value]:
            yield DUPLICATE.at(step.id.at, f"the id {quote(step.id.value)} is taken already")
        seen[step.id.value] += 1


def _check_length(step: StepNode, numbers: Mapping[str, str]) -> Iterator[Diagnostic]:
    count = word_count(step, numbers)
    if count > MOST_WORDS:
        message = f"{count} words; a step has at most {MOST_WORDS}"
        yield TOO_LONG.at(step.at, message, "make two steps of it")
    elif count > MANY_WORDS:
        yield LONG.at(step.at, f"{count} words; aim at {MANY_WORDS} or fewer")
    elif count < FEW_WORDS:
        yield SHORT.at(step.at, f"{count} words; aim at {FEW_WORDS} or more")
