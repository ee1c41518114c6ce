"""The whole of a visit as one frozen value, so that forgetting it is one assignment."""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from kiosk.domain.handout import HandoutRequest, PrintSize
from kiosk.domain.ids import GroupId, LanguageTag, QuestionId, StepId, TermId, TopicId
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.domain.theme import Theme
from kiosk.domain.topic import QuestionRef
from kiosk.session.aids import Aids
from kiosk.session.answers import CheckUpAnswers, QuizPick

TEXT_STEPS = (100, 125, 150, 200)
"""Text sizes in percent; WCAG 2.2 asks for 200 % (criterion 1.4.4)."""

LARGE_FROM_STEP = 2
"""The text step (150 %) from which pictures give way to words."""

LARGE_PRINT_FROM = 150
"""Who reads the screen at this many percent gets large print, unless they choose otherwise."""


@dataclass(frozen=True, slots=True)
class Attract:
    """The still picture that waits for a patient."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The list of languages, at the start or called up from the bar, from a part on."""

    anchor: int = 0


@dataclass(frozen=True, slots=True)
class Home:
    """The tiles; ``anchor`` is the first tile shown when they do not all fit."""

    anchor: int = 0


@dataclass(frozen=True, slots=True)
class TopicList:
    """The topics behind a tile; ``anchor`` is the first one in view."""

    group: GroupId
    anchor: int = 0


@dataclass(frozen=True, slots=True)
class AtStep:
    """A step of a topic; ``anchor`` is the index of the first piece of text in view.

    ``tour`` is the place in the five-minute tour, or None outside it.
    """

    topic: TopicId
    step: StepId
    anchor: int = 0
    tour: int | None = None


@dataclass(frozen=True, slots=True)
class AtQuiz:
    """A teach-back question after the last step of a topic; ``anchor`` is the first row in view."""

    topic: TopicId
    question: QuestionId
    anchor: int = 0


@dataclass(frozen=True, slots=True)
class CheckUpRows:
    """The rows of the check-up to answer; ``anchor`` is the first row in view."""

    anchor: int = 0


@dataclass(frozen=True, slots=True)
class CheckUpResult:
    """What the answers lead to; ``anchor`` is the first piece in view."""

    anchor: int = 0


@dataclass(frozen=True, slots=True)
class MyQuestions:
    """The questions to pick from; ``anchor`` is the first row in view."""

    anchor: int = 0


@dataclass(frozen=True, slots=True)
class HelpNow:
    """Whom to call; ``anchor`` is the first contact in view."""

    anchor: int = 0


@dataclass(frozen=True, slots=True)
class MySheet:
    """What to print; ``anchor`` is the first row in view."""

    anchor: int = 0


@dataclass(frozen=True, slots=True)
class PrintResult:
    """What became of the wish to print."""

    anchor: int = 0


Place: TypeAlias = (
    Attract
    | ChooseLanguage
    | Home
    | TopicList
    | AtStep
    | AtQuiz
    | CheckUpRows
    | CheckUpResult
    | MyQuestions
    | HelpNow
    | MySheet
    | PrintResult
)


@dataclass(frozen=True, slots=True)
class WordHelp:
    """What a hard word means."""

    term: TermId


@dataclass(frozen=True, slots=True)
class HowDoWeKnow:
    """The evidence behind the claim at this index of the step."""

    claim: int


class Panel(Enum):
    """Panels that need no more than their name."""

    TEXT_SIZE = "text-size"
    EASE = "ease"
    VOICE = "voice"
    OPTIONS = "options"
    FINISH = "finish"
    NOT_OUT = "not-out"


Overlay: TypeAlias = WordHelp | HowDoWeKnow | Panel


@dataclass(frozen=True, slots=True)
class Preferences:
    """How this patient wants to read.

    ``text_step`` is an index into ``TEXT_STEPS``; ``simple`` asks for one thing at a time.
    ``usual`` are the colours that a visit begins with.
    """

    language: LanguageTag
    text_step: int = 0
    theme: Theme = Theme.PAPER
    simple: bool = False
    usual: Theme = Theme.PAPER


@dataclass(frozen=True, slots=True)
class SheetChoices:
    """What the patient ticked by hand; topics opened during the visit are ticked from the start.

    ``both`` tells whether a second language stands beside the first, ``check_up`` whether the rows
    answered with yes are wanted on paper.  ``language`` and ``size`` are None until they are
    chosen: they follow the screen.
    """

    added: frozenset[TopicId] = frozenset()
    removed: frozenset[TopicId] = frozenset()
    language: LanguageTag | None = None
    both: bool = False
    size: PrintSize | None = None
    questions: frozenset[QuestionRef] = frozenset()
    check_up: bool = False


SENDING = PrintStatus(PrintState.SENDING)
"""What is known of a sheet when it has just been asked for."""


@dataclass(frozen=True, slots=True)
class Printing:
    """One wish to print: what was asked for, and what is known of it.

    ``withdrawn`` tells that the patient has said that they do not want it any more.
    """

    job: int
    request: HandoutRequest
    status: PrintStatus = SENDING
    withdrawn: bool = False

    @property
    def is_on_its_way(self) -> bool:
        """Whether more will be told of it."""
        return not self.status.state.is_final

    @property
    def has_begun(self) -> bool:
        """Whether the printer is at work on it, so that it may come out even if withdrawn."""
        return self.status.state is PrintState.PRINTING


@dataclass(frozen=True, slots=True)
class SheetAhead:
    """A sheet made ahead to be counted; ``pages`` are 0 until they are known."""

    request: HandoutRequest
    pages: int = 0


@dataclass(frozen=True, slots=True)
class SessionState:
    """A visit at one moment; ``seconds_left`` counts down while the warning is shown."""

    place: Place
    preferences: Preferences
    aids: Aids = field(default_factory=Aids)
    history: tuple[Place, ...] = ()
    overlay: Overlay | None = None
    overlay_anchor: int = 0
    opened: tuple[TopicId, ...] = ()
    seen: frozenset[TopicId] = frozenset()
    sheet: SheetChoices = field(default_factory=SheetChoices)
    check_up: CheckUpAnswers = field(default_factory=CheckUpAnswers)
    quiz: tuple[QuizPick, ...] = ()
    printing: Printing | None = None
    ahead: SheetAhead | None = None
    seconds_left: int | None = None

    @property
    def sheet_topics(self) -> tuple[TopicId, ...]:
        """The topics that will be printed: those opened, as opened, then those added, by id."""
        extra = sorted(self.sheet.added - set(self.opened))
        return tuple(t for t in (*self.opened, *extra) if t not in self.sheet.removed)

    @property
    def left_marks(self) -> bool:
        """Whether something was read, ticked, answered or sent that forgetting would lose."""
        return bool(
            self.opened
            or self.sheet != SheetChoices()
            or self.check_up != CheckUpAnswers()
            or (self.printing is not None and self.printing.is_on_its_way)
        )

    @property
    def is_eased(self) -> bool:
        """Whether the patient has chosen something of what makes the screen easier to use."""
        preferences = self.preferences
        return preferences.theme is not preferences.usual or preferences.simple or self.aids.low

    @property
    def mid_visit(self) -> bool:
        """Whether there is a place to return to, as when the language is changed on the way."""
        return bool(self.history) and not isinstance(self.history[-1], Attract)

    @property
    def sheet_language(self) -> LanguageTag:
        """The language the sheet is printed in; the first one where there are two."""
        return self.sheet.language or self.preferences.language

    @property
    def sheet_size(self) -> PrintSize:
        """The size of the print: as chosen, else large from ``LARGE_PRINT_FROM`` on screen."""
        large = TEXT_STEPS[self.preferences.text_step] >= LARGE_PRINT_FROM
        return self.sheet.size or (PrintSize.LARGE if large else PrintSize.STANDARD)

    def picked(self, topic: TopicId, question: QuestionId) -> int | None:
        """Return the index of the answer picked for a teach-back question, None without one."""
        for pick in self.quiz:
            if (pick.topic, pick.question) == (topic, question):
                return pick.answer
        return None
