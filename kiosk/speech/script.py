"""What is said of a screen: its texts sentence by sentence, and its controls with their state."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.ids import LanguageTag


class Kind(Enum):
    """What a line tells.

    ``HINT`` is for who is guided by the voice alone: what to press, what nobody sees.  The other
    kinds stand on the screen.
    """

    TITLE = "title"
    POSITION = "position"
    TEXT = "text"
    FIGURE = "figure"
    EVIDENCE = "evidence"
    STATUS = "status"
    HINT = "hint"


class Role(Enum):
    """What a control is, said after its words."""

    BUTTON = "button"
    CHECK = "check"
    CHOICE = "choice"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as it stands on the screen; ``language`` is None for the screen's own."""

    kind: Kind
    text: str
    language: LanguageTag | None = None


@dataclass(frozen=True, slots=True)
class Control:
    """Something to press.

    ``name`` is the object name of the widget that shows it; ``text`` is what stands on it, all of
    its lines; ``beside`` is what stands there in other languages, while none was chosen.  ``role``
    and ``state`` are said after them, ``state`` empty where there is none, such as "ticked".
    ``group`` is the heading that it stands under, said before the first of those below it.
    """

    name: str
    text: str
    role: Role = Role.BUTTON
    state: str = ""
    language: LanguageTag | None = None
    beside: tuple[Line, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """All that is said of what is in front: the screen, or the panel or warning over it.

    ``controls`` are in the order in which keys come to them.
    """

    language: LanguageTag
    lines: tuple[Line, ...]
    controls: tuple[Control, ...] = ()

    def control(self, name: str) -> Control | None:
        """Return the control of this object name, None where it is not told of."""
        return next((one for one in self.controls if one.name == name), None)
