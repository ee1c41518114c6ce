"""What a widget is to a screen reader where Qt cannot know it from the widget's class."""

from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class Meaning:
    """A role, and what is known with it.

    ``level`` is that of a heading, from 1.  ``progress`` is how far along something is, and of how
    many.  ``modal`` tells that nothing beside it can be used but what is enabled.
    """

    role: QAccessible.Role
    level: int = 0
    progress: tuple[int, int] | None = None
    modal: bool = False


TICK: Final = Meaning(Role.CheckBox)
CHOICE: Final = Meaning(Role.RadioButton)
"""One of a few, of which at most one is chosen."""

WORDS: Final = Meaning(Role.StaticText)
LIST: Final = Meaning(Role.List)
ITEM: Final = Meaning(Role.ListItem)
WINDOW: Final = Meaning(Role.Window)
FIGURE: Final = Meaning(Role.Graphic)
DIALOG: Final = Meaning(Role.Dialog, modal=True)
ALERT: Final = Meaning(Role.AlertMessage, modal=True)


def heading(level: int) -> Meaning:
    """Return the meaning of a heading."""
    return Meaning(Role.Heading, level)


def progress(done: int, total: int) -> Meaning:
    """Return the meaning of words that tell how far along something is."""
    return Meaning(Role.ProgressBar, progress=(done, total))


@runtime_checkable
class Meaningful(Protocol):
    """A widget that says what it is; None leaves that to Qt."""

    meaning: Meaning | None


class ListBox(QWidget):
    """Holds the rows of a list, as wide as what holds the list; nothing of it is seen."""

    meaning: Meaning | None = LIST

    def __init__(self, parent: QWidget, top: int, height: int) -> None:
        super().__init__(parent)
        self.setGeometry(0, top, parent.width(), height)
