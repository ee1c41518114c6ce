"""Yes or No to a statement: chosen is fill, icon and the word "chosen" for those who hear it."""

from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import CHOICE, Meaning
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import CHIP
from kiosk.ui.theme import ON_LEAF
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line
from kiosk.ui.widgets.touch_button import Look

_OFF = Look("card", "leaf", 4, CHIP, "leaf")
_ON = Look("leaf", "leaf", 4, CHIP, "onLeaf")
_WIDE, _HIGH, _COMPACT_HIGH = 136, 104, 64


class AnswerButton(LabelButton):
    """One of the two answers to a statement; a touch on the chosen one takes it back."""

    meaning: Meaning | None = CHOICE

    def __init__(
        self, parent: QWidget, context: Context, row: str, *, answer: bool, chosen: bool
    ) -> None:
        said = context.words("check_up.yes" if answer else "check_up.no")
        icon = ("check" if answer else "cross") if chosen else ""
        label = Label((Line(said, "button"),), icon, 36, ON_LEAF, Arrange.BESIDE, 8, 8)
        key = "check_up.chosen" if chosen else "check_up.answer"
        name = context.words(key, row=row, answer=said)
        super().__init__(parent, context, label, _ON if chosen else _OFF, name)
        self.setCheckable(True)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """Leave the answer as it is: the visit decides, and a new button is built."""


def answer_size(context: Context) -> tuple[int, int]:
    """Return the width and height of an answer in pixels: 34 x 26 mm, on tablets 16 mm high."""
    high = _HIGH if context.form is not Form.COMPACT else _COMPACT_HIGH
    return context.metrics.control(_WIDE), context.metrics.control(high)
