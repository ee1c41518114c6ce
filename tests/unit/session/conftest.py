"""A small pack built in memory, a clock moved by hand, and a printer that answers when told."""

from collections.abc import Callable
from itertools import starmap
from typing import Self

import pytest

from kiosk.domain.blocks import Paragraph, Run
from kiosk.domain.catalog import Catalog, Group, Language, LanguagePack, TourStop
from kiosk.domain.checkup import CheckRow, CheckUp, Outcome, OutcomeWords
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.handout import HandoutRequest, PrintSize
from kiosk.domain.help import Help
from kiosk.domain.ids import (
    CheckId,
    GroupId,
    LanguageTag,
    QuestionId,
    SourceId,
    StepId,
    TopicId,
)
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.domain.quiz import Answer, QuizQuestion
from kiosk.domain.theme import Theme
from kiosk.domain.timing import Timing
from kiosk.domain.topic import Question, QuestionRef, Review, Step, Topic
from kiosk.domain.words import Words
from kiosk.session.session import Session
from kiosk.session.state import AtQuiz, AtStep, Panel, SessionState

EN = LanguageTag("en")
ES = LanguageTag("es")
STEPS = {"leaf": 4, "effects": 5, "risks": 6, "mixing": 4, "stopping": 5}
"""How many steps each topic has; each stands alone in the group of the same name."""
TRANSLATED = "effects"
QUIZ = {"mixing": 2}
"""How many teach-back questions topics have; each is explained in their second step."""
ANSWERS = 3
QUESTIONS = {"leaf": 2, "effects": 0, "risks": 2, "mixing": 1, "stopping": 2}
"""How many questions to ask each topic has."""
FIRST = (("stopping", 1), ("leaf", 2))
ROWS = {"breathing": Outcome.NOW, "most-days": Outcome.TODAY, "sick": Outcome.TODAY}
ROWS["curious"] = Outcome.WHEN_READY
SHARED = {"what": ("leaf",), "body": ("effects", "risks", "mixing"), "end": ("stopping",)}
"""Tiles of which one leads to several topics."""
TOUR = (("leaf", 1), ("risks", 2), ("mixing", 4), ("stopping", 3))
WAITING = PrintStatus(PrintState.WAITING)
NO_PAPER = PrintStatus(PrintState.NO_PAPER)
PRINTING = PrintStatus(PrintState.PRINTING)
SENT = PrintStatus(PrintState.SENT, pages=2)
FAILED = PrintStatus(PrintState.FAILED)


def at(topic: str, number: int, anchor: int = 0, tour: int | None = None) -> AtStep:
    """Return the place of a step, counted from 1."""
    return AtStep(TopicId(topic), StepId(f"{topic}-{number}"), anchor, tour)


def quiz_at(topic: str, number: int, anchor: int = 0) -> AtQuiz:
    """Return the place of a teach-back question, counted from 1."""
    return AtQuiz(TopicId(topic), QuestionId(f"quiz-{number}"), anchor)


def ref(topic: str, number: int) -> QuestionRef:
    """Return a question to ask, counted from 1."""
    return QuestionRef(TopicId(topic), QuestionId(f"ask-{number}"))


def build_quiz(topic: str) -> tuple[QuizQuestion, ...]:
    """Return the teach-back questions of a topic; the first answer is the best."""
    answers = tuple(Answer(f"Answer {i}.", is_best=i == 0) for i in range(ANSWERS))
    return tuple(
        QuizQuestion(quiz_at(topic, number).question, "Why?", answers, "So.", at(topic, 2).step)
        for number in range(1, QUIZ.get(topic, 0) + 1)
    )


def build_check_up() -> CheckUp:
    """Return four rows, explained in the steps of one topic."""
    rows = tuple(
        CheckRow(
            CheckId(row), "leaf", f"I am {row}", outcome, TopicId("risks"), at("risks", i).step
        )
        for i, (row, outcome) in enumerate(ROWS.items(), 1)
    )
    return CheckUp(rows, {each: OutcomeWords(each.value, "Text.") for each in Outcome})


def tiles(shared: dict[str, tuple[str, ...]]) -> tuple[Group, ...]:
    """Return home tiles from their ids and the topics behind them."""
    return tuple(
        Group(GroupId(name), "leaf", "sand", tuple(map(TopicId, topics)))
        for name, topics in shared.items()
    )


def build_topic(topic: str, language: LanguageTag) -> Topic:
    """Return a topic whose steps hold one claim each."""
    claim = Claim(Evidence.REPORTED, (SourceId("survey"),))
    steps = tuple(
        Step(at(topic, number).step, f"{topic} {number}", (Paragraph((Run("Text."),), claim),))
        for number in range(1, STEPS[topic] + 1)
    )
    return Topic(
        id=TopicId(topic),
        language=language,
        title=f"{topic} ({language})",
        main_message="In short.",
        what_we_know=(),
        what_we_do_not_know=(),
        actions=(),
        questions=tuple(
            Question(ref(topic, number).question, f"About {topic}?")
            for number in range(1, QUESTIONS[topic] + 1)
        ),
        steps=steps,
        review=Review(authors=("The writers",)),
        quiz=build_quiz(topic),
    )


def build_pack(language: LanguageTag) -> LanguagePack:
    """Return one language; only ``TRANSLATED`` has words of its own outside English.

    The check-up is not translated at all.
    """
    topics = {
        TopicId(topic): build_topic(topic, language if topic == TRANSLATED else EN)
        for topic in STEPS
    }
    return LanguagePack(
        language=Language(language, language),
        words=Words({}),
        group_titles={},
        topics=topics,
        glossary={},
        figures={},
        help=Help("US", (), (), ()),
        check_up=build_check_up() if language == EN else None,
    )


def build_catalog(
    languages: tuple[LanguageTag, ...] = (EN, ES),
    groups: tuple[Group, ...] | None = None,
    tour: tuple[tuple[str, int], ...] = TOUR,
) -> Catalog:
    """Return five topics behind five tiles, and a tour of four stops."""
    own = tiles({topic: (topic,) for topic in STEPS})
    return Catalog(
        id="test-pack",
        title="Test pack",
        version="1",
        digest="0123456789abcdef",
        default_language=EN,
        languages=tuple(Language(tag, tag) for tag in languages),
        groups=own if groups is None else groups,
        sources={},
        packs={tag: build_pack(tag) for tag in languages},
        figures={},
        tour=tuple(TourStop(TopicId(topic), at(topic, number).step) for topic, number in tour),
        first_questions=tuple(starmap(ref, FIRST)),
    )


class ManualClock:
    """A clock that moves only when told; it starts late, as that of a long-running machine."""

    def __init__(self) -> None:
        self.now = 86_400.0

    def monotonic(self) -> float:
        """Return seconds since some fixed moment."""
        return self.now


class SlowPrinter:
    """A printer that notes what it is asked for and answers when told.

    ``withdrawn`` are the sheets that were taken back, by the number of their request.
    """

    def __init__(self) -> None:
        self.requests: list[HandoutRequest] = []
        self.withdrawn: set[int] = set()
        self._followed: dict[int, Callable[[PrintStatus], None]] = {}

    def __call__(
        self, request: HandoutRequest, told: Callable[[PrintStatus], None]
    ) -> Callable[[], None]:
        """Take the job."""
        job = len(self.requests)
        self.requests.append(request)
        self._followed[job] = told
        return lambda: self.withdrawn.add(job)

    @property
    def waiting(self) -> list[int]:
        """The jobs of which the last word has not been said, by the number of their request."""
        return list(self._followed)

    def answer(self, status: PrintStatus) -> None:
        """Say how the oldest of these jobs is doing."""
        job = self.waiting[0]
        told = self._followed.pop(job) if status.state.is_final else self._followed[job]
        told(status)


class SlowCounter:
    """Notes the sheets to be counted and answers when told."""

    def __init__(self) -> None:
        self.asked: list[tuple[HandoutRequest, Callable[[int], None]]] = []

    def __call__(self, request: HandoutRequest, told: Callable[[int], None]) -> None:
        """Take the sheet."""
        self.asked.append((request, told))

    def answer(self, pages: int, nth: int = -1) -> None:
        """Tell how many pages one of the sheets has, the last one unless told otherwise."""
        self.asked[nth][1](pages)


class Visit:
    """A session with all that surrounds it, driven by short sentences."""

    def __init__(self, catalog: Catalog, timing: Timing | None = None) -> None:
        self.clock = ManualClock()
        self.printer = SlowPrinter()
        self.counter = SlowCounter()
        self.session = Session(catalog, self.clock, self.printer, timing, count_pages=self.counter)
        self.told: list[SessionState] = []
        self.session.subscribe(self.told.append)

    @property
    def state(self) -> SessionState:
        """The visit as it stands."""
        return self.session.state

    def do(self, *wishes: str) -> Self:
        """Call one method after another, each written as its name and its arguments."""
        for wish in wishes:
            name, *words = wish.split()
            getattr(self.session, name)(*map(_argument, words))
        return self

    def say(self, answer: str, *rows: str) -> Self:
        """Touch ``yes`` or ``no`` in rows of the check-up."""
        for row in rows:
            self.session.answer_row(CheckId(row), yes=answer == "yes")
        return self

    def ask(self, *questions: QuestionRef) -> Self:
        """Touch questions to ask."""
        for question in questions:
            self.session.toggle_question(question)
        return self

    def rest(self, seconds: float) -> Self:
        """Let nobody touch anything for so long, with a tick every second and one at the end."""
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now = min(self.clock.now + 1, end)
            self.session.tick()
        return self

    def sleep(self, seconds: float) -> Self:
        """Let so long pass at once, as while a machine sleeps, with one tick at the end."""
        self.clock.now += seconds
        self.session.tick()
        return self


def _argument(word: str) -> str | int | Panel | Theme | PrintSize:
    if word in {panel.value for panel in Panel}:
        return Panel(word)
    if word in {theme.value for theme in Theme}:
        return Theme(word)
    if word in set(PrintSize):
        return PrintSize(word)
    return int(word) if word.lstrip("-").isdigit() else word


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """Return the pack most tests share; it is frozen."""
    return build_catalog()


@pytest.fixture
def visit(catalog: Catalog) -> Visit:
    """Return a kiosk that waits for a patient."""
    return Visit(catalog)


@pytest.fixture
def home(visit: Visit) -> Visit:
    """Return a visit in English that stands before the tiles."""
    return visit.do("start", "choose_language en")
