"""Every topic has questions to ask, with ids of their own, the same in every language."""

from collections.abc import Collection, Iterator

from kiosk.catalog.documents import LanguageDocuments, TopicQuestions
from kiosk.checks.subject import Subject, repeated
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

MISSING = Code("question.missing", Severity.WARNING)
TWICE = Code("question.twice")
TRANSLATION = Code("question.translation")


def check_questions(subject: Subject) -> Iterator[Diagnostic]:
    """Find topics without questions, double ones, and translations that ask others."""
    for language in subject.pack.languages.values():
        for entry in (language.questions or {}).values():
            yield from _check_ids(entry)
    original = subject.pack.original
    if original is None or original.questions is None:
        return
    yield from _check_missing(original, original.topic_ids)
    for language in subject.pack.translations:
        yield from _check_missing(language, original.questions)
        for topic, entry in (language.questions or {}).items():
            asked = original.questions.get(topic)
            ids = [question.id.value for question in asked.questions] if asked else []
            if ids != [question.id.value for question in entry.questions]:
                message = f"these are not the questions of {original.tag}, in its order"
                yield TRANSLATION.at(entry.topic.at, message)


def _check_missing(language: LanguageDocuments, expected: Collection[str]) -> Iterator[Diagnostic]:
    if language.questions is None:
        return
    asked = {name for name, entry in language.questions.items() if entry.questions}
    for name, topic in language.topics.items():
        if name in expected and name not in asked:
            message = f"no questions to ask about {quote(name)} in {language.tag}"
            yield MISSING.at(topic.at, message, f"add them to {language.tag}/questions.yaml")


def _check_ids(entry: TopicQuestions) -> Iterator[Diagnostic]:
    for name in repeated(question.id for question in entry.questions):
        yield TWICE.at(name.at, f"{quote(name.value)} stands here twice")
