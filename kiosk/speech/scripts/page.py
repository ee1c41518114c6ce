"""What one screen or panel says, gathered piece by piece."""

from dataclasses import dataclass, field

from kiosk.domain.blocks import Run, plain
from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.handout import Clinic
from kiosk.domain.ids import LanguageTag
from kiosk.domain.sentences import sentences
from kiosk.domain.words import Words
from kiosk.session.session import Session
from kiosk.session.state import LARGE_FROM_STEP, ChooseLanguage, SessionState
from kiosk.speech.script import Control, Kind, Line, Role


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of a visit.

    ``small`` is the layout of a tablet, ``wide`` that of a panel on its side, which shows a little
    more than an upright one.  ``cut`` tells that the one thing in view goes on in a further part.
    """

    session: Session
    clinic: Clinic
    small: bool = False
    wide: bool = False
    cut: bool = False

    @property
    def state(self) -> SessionState:
        """The visit as it stands."""
        return self.session.state

    @property
    def catalog(self) -> Catalog:
        """All content."""
        return self.session.catalog

    @property
    def pack(self) -> LanguagePack:
        """The content in the patient's language."""
        return self.catalog.packs[self.state.preferences.language]

    @property
    def words(self) -> Words:
        """The interface words in the patient's language."""
        return self.pack.words

    @property
    def large_text(self) -> bool:
        """Whether the patient reads so large that pictures give way to words."""
        return self.state.preferences.text_step >= LARGE_FROM_STEP

    @property
    def is_tight(self) -> bool:
        """Whether height is so scarce that screens leave out what goes without saying."""
        return self.small or (self.wide and self.large_text)

    @property
    def at_start(self) -> bool:
        """Whether no language was chosen yet, so that words stand in two of them."""
        return isinstance(self.state.place, ChooseLanguage) and not self.state.mid_visit


@dataclass(slots=True)
class Page:
    """The lines and controls of a screen or panel, and what the bar below it offers.

    ``primary`` are the words of the main action, ``home`` those in the place of the way home,
    ``notes`` what stands in the place of a main action.  ``choices`` tells that its controls are
    what there is to read.  ``group`` is the heading that the next controls stand under.
    """

    lines: list[Line] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    primary: str = ""
    home: str = ""
    notes: list[Line] = field(default_factory=list)
    choices: bool = False
    group: str = ""

    def say(self, kind: Kind, *texts: str, language: LanguageTag | None = None) -> None:
        """Add texts sentence by sentence; empty ones say nothing."""
        for text in texts:
            self.lines += lines_of(kind, text, language)

    def number(
        self, kind: Kind, number: int, text: str, language: LanguageTag | None = None
    ) -> None:
        """Add a text whose first sentence begins with a number."""
        first, *rest = lines_of(kind, text, language)
        self.lines += [Line(kind, f"{number}. {first.text}", language), *rest]

    def button(self, name: str, text: str, state: str = "", role: Role = Role.BUTTON) -> None:
        """Add something to press."""
        self.controls.append(Control(name, text, role, state, group=self.group))


def lines_of(kind: Kind, text: str, language: LanguageTag | None = None) -> list[Line]:
    """Return a text sentence by sentence, each line of it by itself."""
    rows = (sentences((Run(row),)) for row in text.splitlines())
    return [Line(kind, plain(one), language) for row in rows for one in row]
