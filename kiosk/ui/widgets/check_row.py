"""A row with a box to tick, and the segments of a choice: selected is fill, check and bold."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.shapes import CHIP, PANEL, outline
from kiosk.ui.text import LaidText, lay_out, words
from kiosk.ui.theme import ON_LEAF, ON_PAPER
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.touch_button import Look, TouchButton

_OFF = Look("card", "line", 3, PANEL, "ink")
_ON = Look("leafTint", "leaf", 4, PANEL, "ink")
_BOX, _ICON, _PAD, _GAP = 72, 56, 24, 22


class CheckRow(TouchButton):
    """A topic that can be ticked; the whole row is the target."""

    def __init__(
        self, parent: QWidget, context: Context, text: str, icon: str, ticked: bool
    ) -> None:
        super().__init__(parent, context, text, _ON if ticked else _OFF)
        self._icon = icon
        self.setCheckable(True)
        self.setChecked(ticked)

    def nextCheckState(self) -> None:
        """Leave the tick as it is: the visit decides, and a new row is built."""

    def drawn_texts(self) -> list[DrawnText]:
        """Return the text of the row."""
        laid, at = self._placed()
        return [drawn(laid, at.x(), at.y(), self.rect())]

    def draw(self, painter: QPainter) -> None:
        """Draw the box, the icon and the text."""
        context, px = self.context, self.context.px
        box = QRectF(0, 0, px(_BOX), px(_BOX))
        box.moveTopLeft(QPointF(px(_PAD), (self.height() - px(_BOX)) / 2))
        painter.setPen(QPen(context.colour("leaf"), px(4)))
        painter.setBrush(context.colour("leaf" if self.isChecked() else "card"))
        inner = box.adjusted(px(2), px(2), -px(2), -px(2))
        painter.drawPath(outline(inner, CHIP.scaled(px(100) / 100)))
        if self.isChecked():
            size = px(56)
            corner = box.center() - QPointF(size / 2, size / 2)
            painter.drawPixmap(corner, context.icon("check", size, ON_LEAF))
        icon = px(_ICON)
        left = px(_PAD + _BOX + _GAP)
        pixmap = context.icon(self._icon, icon, ON_PAPER)
        painter.drawPixmap(QPointF(left, (self.height() - icon) / 2), pixmap)
        laid, at = self._placed()
        laid.draw(painter, at, context.colour("ink"))

    def _placed(self) -> tuple[LaidText, QPointF]:
        left = self.context.px(_PAD + _BOX + _GAP + _ICON + _GAP)
        room = self.width() - left - self.context.px(_PAD)
        role = "row_bold" if self.isChecked() else "compact"
        laid = lay_out(words(self.text()), role, self.context.metrics, room)
        return laid, QPointF(left, (self.height() - laid.height) / 2)


def check_row_height(context: Context, text: str, width: int) -> int:
    """Return the height of a row at a width, in pixels."""
    room = width - context.px(_PAD + _BOX + _GAP + _ICON + _GAP + _PAD)
    metrics = context.metrics
    text_high = max(
        lay_out(words(text), role, metrics, room).height for role in ("row_bold", "compact")
    )
    return max(text_high, context.px(_BOX)) + context.px(28)


class Choice(TouchButton):
    """One of a few choices side by side."""

    def __init__(
        self, parent: QWidget, context: Context, text: str, role: str, chosen: bool
    ) -> None:
        look = Look("leaf", "leaf", 4, PANEL, "onLeaf") if chosen else Look(corners=PANEL)
        super().__init__(parent, context, text, look)
        self._role = role
        self.setCheckable(True)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """Leave the mark as it is: the visit decides, and a new choice is built."""

    def drawn_texts(self) -> list[DrawnText]:
        """Return the text of the choice."""
        laid, at = self._placed()
        return [drawn(laid, at.x(), at.y(), self.rect())]

    def draw(self, painter: QPainter) -> None:
        """Draw the check of the chosen one, and the text."""
        laid, at = self._placed()
        if self.isChecked():
            size = self._check()
            left = at.x() + self._slack(laid) - size - self.context.px(10)
            corner = QPointF(max(left, self.context.px(8)), (self.height() - size) / 2)
            painter.drawPixmap(corner, self.context.icon("check", size, ON_LEAF))
        laid.draw(painter, at, self.context.colour(self.look.ink))

    def _check(self) -> int:
        return self.context.metrics.control(40)

    def _slack(self, laid: LaidText) -> float:
        return min((rect.left() for rect in laid.line_rects()), default=0.0)

    def _placed(self) -> tuple[LaidText, QPointF]:
        left = self._check() + self.context.px(20)
        middle = Qt.AlignmentFlag.AlignHCenter
        room = self.width() - 2 * left
        laid = lay_out(words(self.text()), self._role, self.context.metrics, room, middle)
        return laid, QPointF(left, (self.height() - laid.height) / 2)
