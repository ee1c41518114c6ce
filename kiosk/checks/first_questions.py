"""The first questions are few, there once each, and asked about some topic."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject, repeated
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote

MOST_QUESTIONS = 8
"""The most questions that stand first."""

COUNT = Code("first-question.count")
TWICE = Code("first-question.twice")
UNKNOWN = Code("question.unknown")


def check_first_questions(subject: Subject) -> Iterator[Diagnostic]:
    """Find first questions that are not there, are there twice, or are too many."""
    manifest, original = subject.pack.manifest, subject.pack.original
    first = manifest.first_questions if manifest else ()
    if len(first) > MOST_QUESTIONS:
        message = f"{len(first)} first questions; there is room for {MOST_QUESTIONS}"
        yield COUNT.at(first[MOST_QUESTIONS].topic.at, message)
    for name in repeated(ref.name for ref in first):
        yield TWICE.at(name.at, f"{quote(name.value)} is a first question already")
    for ref in first:
        if original is None or original.questions is None:
            continue
        asked = original.questions.get(ref.topic.value)
        ids = {question.id.value for question in asked.questions} if asked else set()
        if ref.topic.value in original.topic_ids and ref.question.value not in ids:
            message = f"no question {quote(ref.question.value)} about {quote(ref.topic.value)}"
            yield UNKNOWN.at(ref.question.at, message, did_you_mean(ref.question.value, ids))
