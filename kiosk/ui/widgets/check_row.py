"""A row with a box to tick, and the segments of a choice: selected is fill, check and bold."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import CHOICE, TICK, Meaning
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import draw_upright
from kiosk.ui.shapes import CHIP, PANEL, outline
from kiosk.ui.text import LaidText, lay_out, words
from kiosk.ui.theme import ON_LEAF, ON_PAPER, IconColours
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.text_block import row_role, text_height
from kiosk.ui.widgets.touch_button import Look, TouchButton

_OFF = Look("card", "line", 3, PANEL, "ink")
_ON = Look("leafTint", "leaf", 4, PANEL, "ink")
_CHECK = 40
_BOX, _COMPACT_BOX, _ICON, _PAD, _GAP, _AIR, _COMPACT_AIR = 72, 52, 56, 24, 22, 28, 16


class CheckRow(TouchButton):
    """Something that can be ticked, with an icon or none; the whole row is the target."""

    meaning: Meaning | None = TICK

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
        side = px(_box(context))
        box = QRectF(px(_PAD), (self.height() - side) / 2, side, side)
        painter.setPen(QPen(context.colour("leaf"), px(4)))
        painter.setBrush(context.colour("leaf" if self.isChecked() else "card"))
        inner = box.adjusted(px(2), px(2), -px(2), -px(2))
        painter.drawPath(outline(inner, CHIP.scaled(px(100) / 100)))
        if self.isChecked():
            size = round(side * 0.78)
            corner = box.center() - QPointF(size / 2, size / 2)
            draw_upright(painter, corner, context.icon("check", size, ON_LEAF))
        if self._icon:
            icon = px(_ICON)
            left = px(_PAD + _box(context) + _GAP)
            pixmap = context.icon(self._icon, icon, ON_PAPER)
            draw_upright(painter, QPointF(left, (self.height() - icon) / 2), pixmap)
        laid, at = self._placed()
        laid.draw(painter, at, context.colour("ink"))

    def _placed(self) -> tuple[LaidText, QPointF]:
        left = self.context.px(_text_left(self.context, icon=bool(self._icon)))
        room = self.width() - left - self.context.px(_PAD)
        role = row_role(self.context, self.text(), room, strong=self.isChecked())
        laid = lay_out(words(self.text()), role, self.context.metrics, room)
        return laid, QPointF(left, (self.height() - laid.height) / 2)


def _box(context: Context) -> int:
    return _BOX if context.form is not Form.COMPACT else _COMPACT_BOX


def _text_left(context: Context, *, icon: bool) -> int:
    return _PAD + _box(context) + _GAP + (_ICON + _GAP if icon else 0)


def check_row_height(context: Context, text: str, width: int, *, icon: bool = True) -> int:
    """Return the height of a row at a width, in pixels."""
    room = width - context.px(_text_left(context, icon=icon) + _PAD)
    roles = (row_role(context, text, room, strong=strong) for strong in (False, True))
    text_high = max(text_height(context, text, role, room) for role in roles)
    air = _AIR if context.form is not Form.COMPACT else _COMPACT_AIR
    return max(text_high, context.px(_box(context))) + context.px(air)


class Choice(TouchButton):
    """One of a few choices side by side."""

    meaning: Meaning | None = CHOICE

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        text: str,
        role: str,
        chosen: bool,
        look: Look | None = None,
    ) -> None:
        usual = Look("leaf", "leaf", 4, PANEL, "onLeaf") if chosen else Look(corners=PANEL)
        super().__init__(parent, context, text, look or usual)
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
            size = self.context.metrics.control(_CHECK)
            left = at.x() + self._slack(laid) - size - self.context.px(14)
            corner = QPointF(max(left, self.context.px(8)), (self.height() - size) / 2)
            colours = IconColours(self.look.ink, self.look.fill)
            draw_upright(painter, corner, self.context.icon("check", size, colours))
        laid.draw(painter, at, self.context.colour(self.look.ink))

    def _slack(self, laid: LaidText) -> float:
        return min((rect.left() for rect in laid.line_rects()), default=0.0)

    def _placed(self) -> tuple[LaidText, QPointF]:
        room = choice_room(self.context, self.width())
        left = (self.width() - room) // 2
        middle = Qt.AlignmentFlag.AlignHCenter
        laid = lay_out(words(self.text()), self._role, self.context.metrics, room, middle)
        return laid, QPointF(left, (self.height() - laid.height) / 2)


def choice_room(context: Context, width: int) -> int:
    """Return the room for the words of a choice of this width, in pixels."""
    return width - 2 * (context.metrics.control(_CHECK) + context.px(20))
