"""Questions to ask have ids of their own, the same in every language."""

from collections.abc import Iterator

from kiosk.catalog.documents import TopicQuestions
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, quote

TWICE = Code("question.twice")
TRANSLATION = Code("question.translation")


def check_questions(subject: Subject) -> Iterator[Diagnostic]:
    """Find double questions, and translations that ask others than the original."""
    for language in subject.pack.languages.values():
        for entry in (language.questions or {}).values():
            yield from _check_ids(entry)
    original = subject.pack.original
    if original is None or original.questions is None:
        return
    for language in subject.pack.translations:
        for topic, entry in (language.questions or {}).items():
            asked = original.questions.get(topic)
            ids = [question.id.value for question in asked.questions] if asked else []
            if ids != [question.id.value for question in entry.questions]:
                message = f"these are not the questions of {original.tag}, in its order"
                yield TRANSLATION.at(entry.topic.at, message)


def _check_ids(entry: TopicQuestions) -> Iterator[Diagnostic]:
    seen = set()
    for question in entry.questions:
        if question.id.value in seen:
            yield TWICE.at(question.id.at, f"{quote(question.id.value)} stands here twice")
        seen.add(question.id.value)
