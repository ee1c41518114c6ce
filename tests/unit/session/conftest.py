"""A small pack built in memory, a clock moved by hand, and a printer that answers when told."""

from collections.abc import Callable
from typing import Self

import pytest

from kiosk.domain.blocks import Paragraph, Run
from kiosk.domain.catalog import Catalog, Group, Language, LanguagePack, TourStop
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.handout import HandoutRequest, PrintOutcome, PrintState
from kiosk.domain.help import Help
from kiosk.domain.ids import GroupId, LanguageTag, SourceId, StepId, TopicId
from kiosk.domain.timing import Timing
from kiosk.domain.topic import Review, Step, Topic
from kiosk.domain.words import Words
from kiosk.session.session import Session
from kiosk.session.state import AtStep, Panel, SessionState

EN = LanguageTag("en")
ES = LanguageTag("es")
STEPS = {"leaf": 4, "effects": 5, "risks": 6, "mixing": 4, "stopping": 5}
"""How many steps each topic has; each stands alone in the group of the same name."""
TRANSLATED = "effects"
TOUR = (("leaf", 1), ("risks", 2), ("mixing", 4), ("stopping", 3))
SENT = PrintOutcome(PrintState.SENT, pages=2)
FAILED = PrintOutcome(PrintState.FAILED)


def at(topic: str, number: int, anchor: int = 0, tour: int | None = None) -> AtStep:
    """Return the place of a step, counted from 1."""
    return AtStep(TopicId(topic), StepId(f"{topic}-{number}"), anchor, tour)


def build_topic(topic: str, language: LanguageTag) -> Topic:
    """Return a topic whose steps hold one claim each."""
    claim = Claim(Evidence.REPORTED, (SourceId("survey"),))
    steps = tuple(
        Step(at(topic, number).step, f"{topic} {number}", (Paragraph((Run("Text."),), claim),))
        for number in range(1, STEPS[topic] + 1)
    )
    title = f"{topic} ({language})"
    review = Review(authors=("The writers",))
    return Topic(TopicId(topic), language, title, "In short.", (), (), (), (), steps, review)


def build_pack(language: LanguageTag) -> LanguagePack:
    """Return one language; only ``TRANSLATED`` has words of its own outside English."""
    topics = {
        TopicId(topic): build_topic(topic, language if topic == TRANSLATED else EN)
        for topic in STEPS
    }
    titles = {GroupId(topic): topic for topic in STEPS}
    help_now = Help("US", (), (), ())
    return LanguagePack(Language(language, language), Words({}), titles, topics, {}, {}, help_now)


def build_catalog(
    languages: tuple[LanguageTag, ...] = (EN, ES),
    groups: tuple[Group, ...] | None = None,
    tour: tuple[tuple[str, int], ...] = TOUR,
) -> Catalog:
    """Return five topics behind five tiles, and a tour of four stops."""
    own = tuple(Group(GroupId(topic), "leaf", "sand", (TopicId(topic),)) for topic in STEPS)
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
    )


class ManualClock:
    """A clock that moves only when told; it starts late, as that of a long-running machine."""

    def __init__(self) -> None:
        self.now = 86_400.0

    def monotonic(self) -> float:
        """Return seconds since some fixed moment."""
        return self.now


class SlowPrinter:
    """A printer that notes what it is asked for and answers when told."""

    def __init__(self) -> None:
        self.requests: list[HandoutRequest] = []
        self._answers: list[Callable[[PrintOutcome], None]] = []

    def __call__(self, request: HandoutRequest, answer: Callable[[PrintOutcome], None]) -> None:
        """Take the job."""
        self.requests.append(request)
        self._answers.append(answer)

    @property
    def waiting(self) -> int:
        """How many jobs have no answer yet."""
        return len(self._answers)

    def answer(self, outcome: PrintOutcome) -> None:
        """Answer the oldest job."""
        self._answers.pop(0)(outcome)


class Visit:
    """A session with all that surrounds it, driven by short sentences."""

    def __init__(self, catalog: Catalog, timing: Timing | None = None) -> None:
        self.clock = ManualClock()
        self.printer = SlowPrinter()
        self.session = Session(catalog, self.clock, self.printer, timing)
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

    def rest(self, seconds: float) -> Self:
        """Let nobody touch anything for so long, with a tick every second and one at the end."""
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now = min(self.clock.now + 1, end)
            self.session.tick()
        return self


def _argument(word: str) -> str | int | Panel:
    if word in {panel.value for panel in Panel}:
        return Panel(word)
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
