"""Low controls: a strip at the foot of the window from which a seated hand works all the others."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import mirror_children
from kiosk.ui.shapes import Corners
from kiosk.ui.theme import ON_AMBER, ON_PLINTH
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.touch_button import Look

_MOVE = Look("plinth2", "plinthLine", 3, Corners.all(20), "onPlinth")
_CHOOSE = Look("amber", "amber", 0, Corners.all(20), "onAmber")
_TARGET = {Form.PORTRAIT: 96, Form.LANDSCAPE: 84}
"""The height of the targets in design units, which holds a line of the largest text."""

_ABOVE, _BELOW, _SIDE, _GAP = 4, 12, 24, 16


class Hands(Protocol):
    """What the strip works: the control with the keyboard."""

    def move(self, *, forward: bool) -> None:
        """Go on to the next control, or back to the one before."""

    def choose(self) -> None:
        """Press the control that the ring is around."""


class Reach(QWidget):
    """Three targets: the control before, choose, the next control."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect, hands: Hands) -> None:
        super().__init__(parent)
        self._context = context
        self.setGeometry(rect)
        px = context.px
        ways: tuple[tuple[str, str, Look, Callable[[], None]], ...] = (
            ("up", "up", _MOVE, lambda: hands.move(forward=False)),
            ("choose", "check", _CHOOSE, hands.choose),
            ("down", "more", _MOVE, lambda: hands.move(forward=True)),
        )
        wide = (rect.width() - 2 * px(_SIDE) - 2 * px(_GAP)) // len(ways)
        for index, (key, icon, look, act) in enumerate(ways):
            button = self._button(key, icon, look)
            left = px(_SIDE) + index * (wide + px(_GAP))
            button.setGeometry(left, px(_ABOVE), wide, rect.height() - px(_ABOVE + _BELOW))
            button.clicked.connect(act)
        mirror_children(self, context)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on with the plinth of the bar."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._context.colour("plinth"))
        painter.end()

    def _button(self, key: str, icon: str, look: Look) -> LabelButton:
        colours = ON_AMBER if look is _CHOOSE else ON_PLINTH
        words = self._context.words(f"reach.{key}")
        label = Label((Line(words, "button"),), icon, 44, colours, padding=12, gap=14)
        button = LabelButton(self, self._context, label, look)
        button.setObjectName(f"reach-{key}")
        # Keys go to what the strip works, not to the strip.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button


def can_be_low(context: Context) -> bool:
    """Tell whether low controls are offered: the whole of a tablet is no higher than they reach."""
    return context.form in _TARGET


def reach_height(context: Context) -> int:
    """Return the height of the strip in pixels, 0 where the controls are not asked to be low."""
    if not (context.state.aids.low and can_be_low(context)):
        return 0
    return context.px(_TARGET[context.form] + _ABOVE + _BELOW)
