"""What names a step or a question of a topic: the two ids joined by a hash sign."""

from collections.abc import Iterable, Iterator

from kiosk.catalog.tool_documents import QuestionRefEntry, StepRefEntry
from kiosk.diagnostics import Code, Report, quote
from kiosk.source.lines import Text

SHAPE = Code("reference.shape")


def read_step_refs(texts: Iterable[Text], report: Report) -> Iterator[StepRefEntry]:
    """Yield the steps that ``topic#step`` names, leaving out what is written otherwise."""
    for text in texts:
        if parts := _parts(text, "step", report):
            yield StepRefEntry(*parts)


def read_question_refs(texts: Iterable[Text], report: Report) -> Iterator[QuestionRefEntry]:
    """Yield the questions that ``topic#question`` names, leaving out what is written otherwise."""
    for text in texts:
        if parts := _parts(text, "question", report):
            yield QuestionRefEntry(*parts)


def _parts(text: Text, what: str, report: Report) -> tuple[Text, Text] | None:
    topic, _, part = text.value.partition("#")
    if topic and part:
        return Text(topic, text.at), Text(part, text.at)
    message = f"{quote(text.value)} is not a {what} of a topic"
    report.add(SHAPE.at(text.at, message, f"write topic#{what}"))
    return None
