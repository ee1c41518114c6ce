"""The evidence chip: how sure we are, and the way to ask how we know."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.domain.evidence import Evidence
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import CHIP
from kiosk.ui.text import UNBROKEN, LaidText, lay_out, words
from kiosk.ui.theme import EVIDENCE
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.touch_button import Look, TouchButton

GRADE_ICONS = {
    Evidence.WELL_SHOWN: "grade-shown",
    Evidence.REPORTED: "grade-reported",
    Evidence.NOT_KNOWN: "grade-unknown",
}
_HEIGHT, _COMPACT, _ICON, _PAD, _GAP = 80, 64, 40, 22, 14
_LOOK = Look("card", "evidence", 3, CHIP, "evidence")


class EvidenceChip(TouchButton):
    """Two halves, one target: the grade with its disc, and the question."""

    def __init__(self, parent: QWidget, context: Context, grade: Evidence) -> None:
        self._grade_text, self._ask = _chip_words(context, grade)
        name = f"{self._grade_text}. {self._ask}"
        super().__init__(parent, context, name, _LOOK)
        self._grade = grade

    def drawn_texts(self) -> list[DrawnText]:
        """Return the grade and the question."""
        return [drawn(laid, at.x(), at.y(), self.rect()) for laid, at in self._placed()]

    def draw(self, painter: QPainter) -> None:
        """Draw the tinted half, the discs and the words."""
        left = self._left_half()
        painter.save()
        painter.setClipPath(self.shape_path(self.context.px(3)))
        painter.fillRect(left, self.context.colour("sky"))
        painter.restore()
        painter.setPen(QPen(self.context.colour("evidence"), self.context.px(3)))
        if self._stacked():
            painter.drawLine(left.bottomLeft(), left.bottomRight())
        else:
            painter.drawLine(left.topRight(), left.bottomRight())
        for name, at in self._icons():
            pixmap = self.context.icon(name, self._icon_px(), EVIDENCE)
            painter.drawPixmap(at, pixmap)
        for laid, at in self._placed():
            laid.draw(painter, at, self.context.colour("evidence"))

    def _icon_px(self) -> int:
        return self.context.metrics.control(_ICON)

    def _stacked(self) -> bool:
        return chip_size(self.context, self._grade, UNBROKEN)[0] > self.width()

    def _left_half(self) -> QRectF:
        if self._stacked():
            return QRectF(0, 0, self.width(), self.height() / 2)
        return QRectF(0, 0, _half_width(self.context, self._grade_text), self.height())

    def _icons(self) -> list[tuple[str, QPointF]]:
        left, pad = self._left_half(), self.context.px(_PAD)
        size = self._icon_px()
        first = QPointF(pad, (left.height() - size) / 2)
        if self._stacked():
            second = QPointF(pad, left.height() + (left.height() - size) / 2)
        else:
            second = QPointF(left.width() + pad, (self.height() - size) / 2)
        return [(GRADE_ICONS[self._grade], first), ("search", second)]

    def _placed(self) -> list[tuple[LaidText, QPointF]]:
        placed = []
        offset = self._icon_px() + self.context.px(_GAP)
        texts = (self._grade_text, self._ask)
        for text, (_, at) in zip(texts, self._icons(), strict=True):
            laid = lay_out(words(text), "chip", self.context.metrics, UNBROKEN)
            top = at.y() + (self._icon_px() - laid.height) / 2
            placed.append((laid, QPointF(at.x() + offset, top)))
        return placed


def chip_height(context: Context) -> int:
    """Return the height of a chip in pixels: 20 mm, on tablets 16 mm."""
    return context.metrics.control(_HEIGHT if context.form is not Form.COMPACT else _COMPACT)


def chip_size(context: Context, grade: Evidence, room: int) -> tuple[int, int]:
    """Return the width and height of a chip in pixels; in narrow room its halves are stacked."""
    grade_text, ask = _chip_words(context, grade)
    halves = (_half_width(context, grade_text), _half_width(context, ask))
    height = chip_height(context)
    if sum(halves) > room:
        return min(max(halves), room), 2 * height
    return sum(halves), height


def _half_width(context: Context, text: str) -> int:
    laid = lay_out(words(text), "chip", context.metrics, UNBROKEN, Qt.AlignmentFlag.AlignLeft)
    icon = context.metrics.control(_ICON)
    return round(laid.width + icon + context.px(2 * _PAD + _GAP))


def _chip_words(context: Context, grade: Evidence) -> tuple[str, str]:
    return context.words(f"evidence.{grade.value}"), context.words("evidence.ask")
