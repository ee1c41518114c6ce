"""A box to tick, with a title and what is known of it; the whole row is the target."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from kiosk.domain.theme import Theme
from kiosk.ui.desk.look import BASE, SMALL, SMALL_TARGET, Look
from kiosk.ui.shapes import Corners, outline
from kiosk.ui.theme import ON_LEAF, ON_PAPER, colour

_BOX, _GAP, _MARK, _ICON, _AIR = 24, 12, 30, 18, 6
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class TickNote:
    """A line below the title; one with an icon stands out."""

    text: str
    icon: str = ""


class Tick(QCheckBox):
    """A row to tick with Space, Enter or a click; ``number`` is its place in an order, 0 without.

    Signals:
        stepped: an arrow key asks for the row so many further down.
        moved: an arrow key with Alt asks for a place so many further down in the order.
    """

    stepped = Signal(int)
    moved = Signal(int)

    def __init__(self, look: Look, title: str, *, numbered: bool = False) -> None:
        super().__init__(title)
        self._look = look
        self._numbered = numbered
        self._number = 0
        self._notes: tuple[TickNote, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, number: int, notes: tuple[TickNote, ...]) -> None:
        """Show the place in the order, and what is known."""
        if (number, notes) != (self._number, self._notes):
            self._number, self._notes = number, notes
            self.setAccessibleDescription(". ".join(note.text for note in notes))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size without a line break."""
        width = self._left() + self._metrics(strong=True).horizontalAdvance(self.text())
        return QSize(width + self._look.px(4), self.heightForWidth(width * 2))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which long words still fit."""
        return QSize(self._look.px(160), self._look.px(SMALL_TARGET))

    def heightForWidth(self, width: int) -> int:
        """Return the height of title and notes at a width."""
        text = sum(high for _, high in self._blocks(width))
        return max(text + 2 * self._look.px(_AIR), self._look.px(SMALL_TARGET))

    def hitButton(self, at: QPoint) -> bool:
        """Take a click anywhere on the row."""
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter, and move on the arrow keys."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.moved if alt else self.stepped).emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the number, the title and the notes."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_box(painter)
        if self._number:
            self._draw_number(painter)
        left, blocks = self._left(), self._blocks(self.width())
        top = (self.height() - sum(high for _, high in blocks)) // 2
        title_high = blocks[0][1]
        painter.setFont(self._font(strong=self._stands_out()))
        painter.setPen(colour(Theme.PAPER, "ink"))
        painter.drawText(QRect(left, top, self.width() - left, title_high), _WRAP, self.text())
        top += title_high
        for note, (_, high) in zip(self._notes, blocks[1:], strict=True):
            self._draw_note(painter, note, QRect(left, top, self.width() - left, high))
            top += high
        painter.end()

    def _draw_box(self, painter: QPainter) -> None:
        px = self._look.px
        side = px(_BOX)
        box = QRectF(px(2), (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour(Theme.PAPER, "leaf"), px(2)))
        painter.setBrush(colour(Theme.PAPER, "leaf" if self.isChecked() else "card"))
        painter.drawPath(outline(box, Corners.all(px(5))))
        if self.isChecked():
            size = px(18)
            corner = box.center() - QPointF(size / 2, size / 2)
            painter.drawPixmap(corner, self._look.icon("check", 18, ON_LEAF))

    def number_rect(self) -> QRect:
        """Return where the number stands."""
        side = self._look.px(_MARK)
        return QRect(self._look.px(2 + _BOX + _GAP), (self.height() - side) // 2, side, side)

    def _draw_number(self, painter: QPainter) -> None:
        px, mark = self._look.px, QRectF(self.number_rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(Theme.PAPER, "leaf"))
        painter.drawPath(outline(mark, Corners(px(12), px(4), px(12), px(4))))
        painter.setFont(self._font(strong=True))
        painter.setPen(colour(Theme.PAPER, "onLeaf"))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _draw_note(self, painter: QPainter, note: TickNote, rect: QRect) -> None:
        if note.icon:
            pixmap = self._look.icon(note.icon, _ICON, ON_PAPER)
            painter.drawPixmap(rect.left(), rect.top() + self._look.px(1), pixmap)
            rect.setLeft(rect.left() + self._look.px(_ICON + 5))
        painter.setFont(self._look.font(SMALL, bold=bool(note.icon)))
        painter.setPen(colour(Theme.PAPER, "amberDeep" if note.icon else "ink2"))
        painter.drawText(rect, _WRAP, note.text)

    def _stands_out(self) -> bool:
        return self._numbered and self.isChecked()

    def _left(self) -> int:
        mark = _MARK + _GAP if self._numbered else 0
        return self._look.px(2 + _BOX + _GAP + mark)

    def _font(self, *, strong: bool) -> QFont:
        return self._look.font(BASE, bold=strong)

    def _metrics(self, *, strong: bool) -> QFontMetrics:
        return QFontMetrics(self._font(strong=strong))

    def _blocks(self, width: int) -> list[tuple[int, int]]:
        """Return the width and height of the title and of each note."""
        room = max(width - self._left(), 1)
        blocks = [_wrapped(self._metrics(strong=self._stands_out()), self.text(), room)]
        for note in self._notes:
            metrics = QFontMetrics(self._look.font(SMALL, bold=bool(note.icon)))
            own = room - (self._look.px(_ICON + 5) if note.icon else 0)
            blocks.append(_wrapped(metrics, note.text, own))
        return blocks


def _wrapped(metrics: QFontMetrics, text: str, room: int) -> tuple[int, int]:
    rect = metrics.boundingRect(QRect(0, 0, max(room, 1), 10_000), int(_WRAP), text)
    return rect.width(), rect.height()
