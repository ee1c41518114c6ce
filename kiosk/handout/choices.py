"""What a patient asked for, looked up in the catalog: topics, questions and answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.checkup import CheckRow, OutcomeWords
from kiosk.domain.handout import HandoutRequest, Part
from kiosk.domain.ids import LanguageTag
from kiosk.domain.topic import Step, Topic
from kiosk.domain.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list; ``language`` is its own where it is not that of the sheet."""

    text: str
    language: LanguageTag | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What a check-up came to: the words of its outcome, and the rows answered with yes."""

    outcome: OutcomeWords
    rows: tuple[CheckRow, ...]
    language: LanguageTag | None = None
    """That of the words, where it is not that of the sheet."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What goes on a sheet; without anything, it is the sheet of numbers to call."""

    topics: tuple[Topic, ...]
    questions: tuple[Entry, ...] = ()
    answers: Answers | None = None
    reasons: tuple[Step, ...] = ()
    """The steps that give the reasons for the rows answered with yes, each once."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step that the sheet rests on."""
        return (*(step for topic in self.topics for step in topic.steps), *self.reasons)

    def title(self, words: Words) -> str:
        """Return the title of the sheet."""
        if len(self.topics) == 1:
            return self.topics[0].title
        return words("sheet.title" if self else "sheet.numbers")

    def __bool__(self) -> bool:
        return bool(self.topics or self.questions or self.answers)


def chosen(catalog: Catalog, request: HandoutRequest) -> Choices:
    """Return what was asked for, in order and each once.

    Raises:
        KeyError: the catalog lacks the language, a topic, a question or a row of the check-up.
    """
    pack = catalog.packs[request.language]
    answers = _answers(catalog, pack, request) if request.check_up else None
    rows = answers.rows if answers else ()
    steps = {
        (row.topic, row.step): pack.topics[row.topic].step(row.step)
        for row in rows
        if pack.explains(row)
    }
    wants_questions = Part.QUESTIONS in request.parts
    return Choices(
        topics=tuple(pack.topics[topic] for topic in dict.fromkeys(request.topics)),
        questions=tuple(dict.fromkeys(asked(pack, request))) if wants_questions else (),
        answers=answers,
        reasons=tuple(steps.values()),
    )


def asked(pack: LanguagePack, request: HandoutRequest) -> Iterator[Entry]:
    """Yield each question picked, as often as it is asked for.

    Raises:
        KeyError: the pack lacks the topic or the question.
    """
    for ref in request.questions:
        topic = pack.topics[ref.topic]
        text = {question.id: question.text for question in topic.questions}[ref.question]
        yield Entry(text, foreign(topic.language, request.language))


def _answers(catalog: Catalog, pack: LanguagePack, request: HandoutRequest) -> Answers:
    """Return the rows answered with yes, in the words of the default language if need be."""
    check_up = pack.check_up or catalog.packs[catalog.default_language].check_up
    rows = {row.id: row for row in check_up.rows} if check_up else {}
    unknown = [row for row in request.check_up if row not in rows]
    if check_up is None or unknown:
        raise KeyError(*unknown[:1])
    outcome = check_up.words[check_up.outcome(request.check_up)]
    yes = tuple(row for row in check_up.rows if row.id in request.check_up)
    return Answers(outcome, yes, None if pack.check_up else catalog.default_language)


def foreign(language: LanguageTag, sheet: LanguageTag) -> LanguageTag | None:
    """Return the language if it is not that of the sheet."""
    return language if language != sheet else None
