"""The desk on the kiosk: it fills the screen, over a bar to close it with."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties, QWidget

from kiosk.desk.door import WARNED_FOR
from kiosk.ui.context import Context
from kiosk.ui.desk.look import Look
from kiosk.ui.metrics import UNITS_PER_MM, Form
from kiosk.ui.shapes import Corners
from kiosk.ui.staff.changing_line import ChangingLine
from kiosk.ui.theme import ON_PLINTH
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.touch_button import Look as ButtonLook

MakeDesk: TypeAlias = Callable[[Look], QWidget]
"""Make a desk with nothing chosen, of this size of things; shown, it takes the keyboard itself."""

COMFORTABLE = 1.25
"""How much larger than on a staff PC, in millimetres: buttons of 11 mm, as for a finger."""

_LEAST = QSize(900, 600)
"""The smallest that a desk can be, in pixels of a staff PC."""

_Metric, _Overshoot = QScrollerProperties.ScrollMetric, QScrollerProperties.OvershootPolicy
_CLOSE = ButtonLook("plinth2", "plinthLine", 3, Corners.all(20), "onPlinth")
_BAR = {Form.PORTRAIT: 128, Form.LANDSCAPE: 112, Form.COMPACT: 88}
_CLOSE_WIDE = {Form.PORTRAIT: 440, Form.LANDSCAPE: 440, Form.COMPACT: 310}
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
        room = QSize(self.width(), self._bar.top())
        self.desk = make(Look(desk_scale(context, room), context.ratio))
        self.desk.setParent(self)
        self.desk.setGeometry(QRect(QPoint(0, 0), room))
        _suit_fingers(self.desk)
        row = self._bar.adjusted(px(24), px(_PAD), -px(24), -px(_PAD))
        button = self._make_close(close)
        button.setGeometry(row.left(), row.top(), px(_CLOSE_WIDE[context.form]), row.height())
        left_aligned = Qt.AlignmentFlag.AlignLeft
        self._line = ChangingLine(self, context, "label_bold", "onPlinth", left_aligned)
        left = button.geometry().right() + px(28)
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

    def _make_close(self, close: Callable[[], None]) -> LabelButton:
        role = "label_bold" if self._context.form is Form.COMPACT else "button"
        line = Line(self._words("closing.close"), role)
        label = Label((line,), "back", 40, ON_PLINTH, padding=12, gap=14)
        button = LabelButton(self, self._context, label, _CLOSE)
        button.setObjectName("desk-close")
        button.clicked.connect(close)
        return button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep touches from what lies underneath."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys that the desk does not know from what lies underneath."""
        event.accept()


def desk_scale(context: Context, room: QSize) -> float:
    """Return how much larger than on a staff PC the desk is drawn: comfortably, if it fits."""
    comfortable = COMFORTABLE * context.metrics.px_per_mm / UNITS_PER_MM
    fits = min(room.width() / _LEAST.width(), room.height() / _LEAST.height())
    return min(comfortable, fits)


def _suit_fingers(desk: QWidget) -> None:
    """Let lists follow the finger; leave out the menus of text fields, which open by chance.

    A finger that rests a quarter of a second before it moves drags as a mouse does.
    """
    for part in desk.findChildren(QWidget):
        part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    for area in desk.findChildren(QAbstractScrollArea):
        finger = QScroller.ScrollerGestureType.LeftMouseButtonGesture
        QScroller.grabGesture(area.viewport(), finger)
        scroller = QScroller.scroller(area.viewport())
        # At its end a list stands still, so that the next tap counts.
        properties = scroller.scrollerProperties()
        for way in (_Metric.VerticalOvershootPolicy, _Metric.HorizontalOvershootPolicy):
            properties.setScrollMetric(way, _Overshoot.OvershootAlwaysOff)
        scroller.setScrollerProperties(properties)
