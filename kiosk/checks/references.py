"""What names a step of a topic names one that is there."""

from collections.abc import Iterator

from kiosk.catalog.tool_documents import StepRefEntry
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote

STEP = Code("step.unknown")


def check_references(subject: Subject) -> Iterator[Diagnostic]:
    """Find steps that the tour, the check-up, a fact or a quiz names and no topic has."""
    original = subject.pack.original
    for ref in (*subject.step_refs(), *_of_quizzes(subject)):
        topic = original.topics.get(ref.topic.value) if original else None
        ids = {step.id.value for step in topic.steps} if topic else {ref.step.value}
        if ref.step.value and ref.step.value not in ids:
            message = f"{quote(ref.topic.value)} has no step {quote(ref.step.value)}"
            yield STEP.at(ref.step.at, message, did_you_mean(ref.step.value, ids))


def _of_quizzes(subject: Subject) -> Iterator[StepRefEntry]:
    """Yield the steps of the quizzes of the default language, to which translations are held."""
    original = subject.pack.original
    for quiz in ((original and original.quiz) or {}).values():
        yield from (StepRefEntry(quiz.topic, question.step) for question in quiz.questions)
