"""The desk on the kiosk: it fills the screen, over a bar to close it with."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.desk.door import WARNED_FOR
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import Corners
from kiosk.ui.staff.changing_line import ChangingLine
from kiosk.ui.theme import ON_PLINTH
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.touch_button import Look

MakeDesk: TypeAlias = Callable[[QWidget, QRect], QWidget]
"""Make a desk with nothing chosen, inside a widget and at a place in it."""

_CLOSE = Look("plinth2", "plinthLine", 3, Corners.all(20), "onPlinth")
_BAR = {Form.PORTRAIT: 128, Form.LANDSCAPE: 112, Form.COMPACT: 80}
_PAD = 10


class DeskCover(QWidget):
    """Covers the window with a desk of its own, which is gone with it."""

    def __init__(
        self, parent: QWidget, context: Context, make: MakeDesk, close: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._words = context.pack.desk
        self.setGeometry(parent.rect())
        px = context.px
        high = px(_BAR[context.form])
        self._bar = QRect(0, self.height() - high, self.width(), high)
        self.desk = make(self, QRect(0, 0, self.width(), self._bar.top()))
        label = Label((Line(self._words("closing.close"), "button"),), "back", 48, ON_PLINTH)
        button = LabelButton(self, context, label, _CLOSE)
        button.setObjectName("desk-close")
        wide = min(px(440), self.width() // 2)
        row = self._bar.adjusted(px(24), px(_PAD), -px(24), -px(_PAD))
        button.setGeometry(row.left(), row.top(), wide, row.height())
        button.clicked.connect(close)
        self._line = ChangingLine(
            self, context, "label_bold", "onPlinth", Qt.AlignmentFlag.AlignLeft
        )
        left = button.geometry().right() + px(32)
        self._line.setGeometry(left, row.top(), row.right() - left, row.height())

    def show_seconds(self, left: int | None) -> None:
        """Say that the desk closes in so many seconds, or nothing while somebody is there."""
        text = "" if left is None else self._words.counted("closing.in", left)
        self._line.say(text, is_news=left == WARNED_FOR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper and the bar."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._context.colour("paper"))
        painter.fillRect(self._bar, self._context.colour("plinth"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep touches from what lies underneath."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys that the desk does not know from what lies underneath."""
        event.accept()
