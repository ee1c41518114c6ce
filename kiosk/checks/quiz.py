"""A quiz is short, has one best answer to each question, and is the same in every language."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from kiosk.catalog.documents import LanguageDocuments
from kiosk.catalog.tool_documents import QuizEntry, TopicQuiz
from kiosk.catalog.tools import MOST_ANSWERS
from kiosk.checks.subject import Subject, repeated
from kiosk.diagnostics import Code, Diagnostic, Location, Severity, quote

FEWEST_ANSWERS = 2
MANY_QUESTIONS = 2
"""A third question about a topic makes an exam of a kindness."""

TWICE = Code("quiz.twice")
COUNT = Code("quiz.count", Severity.WARNING)
ANSWERS = Code("quiz.answers")
BEST = Code("quiz.best")
TRANSLATION = Code("quiz.translation")
MISSING = Code("quiz.missing", Severity.WARNING)


def check_quizzes(subject: Subject) -> Iterator[Diagnostic]:
    """Find questions that are too many, double or without a best answer, or else in translation."""
    for language in subject.pack.languages.values():
        for quiz in (language.quiz or {}).values():
            yield from _check(quiz)
    original = subject.pack.original
    for language in subject.pack.translations:
        if original and original.quiz is not None and language.quiz is not None:
            yield from _check_translation(language, language.quiz, original, original.quiz)


def _check(quiz: TopicQuiz) -> Iterator[Diagnostic]:
    if len(quiz.questions) > MANY_QUESTIONS:
        message = f"{len(quiz.questions)} questions; aim at {MANY_QUESTIONS} or fewer"
        yield COUNT.at(quiz.questions[MANY_QUESTIONS].id.at, message)
    for name in repeated(question.id for question in quiz.questions):
        yield TWICE.at(name.at, f"{quote(name.value)} stands here twice")
    for question in quiz.questions:
        yield from _check_answers(question)


def _check_answers(question: QuizEntry) -> Iterator[Diagnostic]:
    count = len(question.answers)
    if count and not FEWEST_ANSWERS <= count <= MOST_ANSWERS:
        message = f"{count} answers; a question has {FEWEST_ANSWERS} to {MOST_ANSWERS}"
        yield ANSWERS.at(question.answers[0].at, message)
    beyond = {str(number) for number in range(count + 1, MOST_ANSWERS + 1)}
    if count and question.best.value in beyond:
        message = f"there is no answer {question.best.value}"
        yield BEST.at(question.best.at, message, f"write a number from 1 to {count}")


def _check_translation(
    language: LanguageDocuments,
    quizzes: Mapping[str, TopicQuiz],
    original: LanguageDocuments,
    originals: Mapping[str, TopicQuiz],
) -> Iterator[Diagnostic]:
    for name, quiz in quizzes.items():
        if name in original.topic_ids:
            theirs = originals.get(name)
            yield from _compare(quiz, theirs.questions if theirs else (), original.tag)
    for name in originals:
        topic = language.topics.get(name)
        if topic and name not in quizzes:
            message = f"the quiz about {quote(name)} is not in {language.tag}"
            yield MISSING.at(topic.at, message, f"add it to {language.tag}/quiz.yaml")


def _compare(quiz: TopicQuiz, originals: tuple[QuizEntry, ...], tag: str) -> Iterator[Diagnostic]:
    for ours, theirs in zip_longest(quiz.questions, originals):
        if ours is None:
            message = f"the question {quote(theirs.id.value)} of {tag} is missing"
            yield TRANSLATION.at(quiz.topic.at, message)
        elif theirs is None:
            message = f"{tag} has no question {quote(ours.id.value)} here"
            yield TRANSLATION.at(ours.id.at, message)
        elif difference := _difference(ours, theirs):
            at, what = difference
            yield TRANSLATION.at(at, f"in {tag} {what} here")
        else:
            continue
        return


def _difference(ours: QuizEntry, theirs: QuizEntry) -> tuple[Location, str] | None:
    """Return where and how a question differs from its original, or nothing when it does not."""
    if ours.id.value != theirs.id.value:
        return ours.id.at, f"the question {quote(theirs.id.value)} stands"
    if ours.step.value != theirs.step.value:
        return ours.step.at, f"the step {quote(theirs.step.value)} stands"
    if len(ours.answers) != len(theirs.answers):
        at = ours.answers[0].at if ours.answers else ours.id.at
        return at, f"{len(theirs.answers)} answers stand"
    if ours.best.value != theirs.best.value:
        return ours.best.at, f"the number {quote(theirs.best.value)} stands"
    return None
