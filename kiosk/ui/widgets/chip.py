"""The evidence chip: how sure we are, and the way to ask how we know."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.domain.evidence import Evidence
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import draw_upright
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
_HEIGHT, _COMPACT, _ICON = 80, 64, 40
_PAD, _COMPACT_PAD, _GAP = 22, 14, 14
_LINE_PAD = 4
_LOOK = Look("card", "evidence", 3, CHIP, "evidence")


class EvidenceChip(TouchButton):
    """Two halves, one target: the grade with its disc, and the question.

    The halves stand one over the other where there is no room for them side by side, or where
    the chip is told to ``stack`` them.
    """

    def __init__(
        self, parent: QWidget, context: Context, grade: Evidence, *, stack: bool = False
    ) -> None:
        self._grade_text, self._ask = _chip_words(context, grade)
        name = f"{self._grade_text}. {self._ask}"
        super().__init__(parent, context, name, _LOOK)
        self._grade = grade
        self._stack = stack

    @property
    def grade_words(self) -> str:
        """How sure we are, in words."""
        return self._grade_text

    def drawn_texts(self) -> list[DrawnText]:
        """Return the grade and the question."""
        return [drawn(laid, at.x(), at.y(), self.rect()) for laid, at in self._placed()]

    def draw(self, painter: QPainter) -> None:
        """Draw the tinted half, the discs and the words."""
        left, _ = self._halves()
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
            draw_upright(painter, at, pixmap)
        for laid, at in self._placed():
            laid.draw(painter, at, self.context.colour("evidence"))

    def _icon_px(self) -> int:
        return self.context.metrics.control(_ICON)

    def _stacked(self) -> bool:
        return self._stack or chip_size(self.context, self._grade, UNBROKEN)[0] > self.width()

    def _halves(self) -> tuple[QRectF, QRectF]:
        """Return where the grade and the question stand: side by side, or one over the other."""
        width, height = self.width(), self.height()
        if self._stacked():
            cut = _half_height(self.context, self._grade_text, width)
            return QRectF(0, 0, width, cut), QRectF(0, cut, width, height - cut)
        cut = _half_width(self.context, self._grade_text)
        return QRectF(0, 0, cut, height), QRectF(cut, 0, width - cut, height)

    def _icons(self) -> list[tuple[str, QPointF]]:
        pad, size = _pad(self.context), self._icon_px()
        names = (GRADE_ICONS[self._grade], "search")
        return [
            (name, QPointF(half.left() + pad, half.center().y() - size / 2))
            for name, half in zip(names, self._halves(), strict=True)
        ]

    def _placed(self) -> list[tuple[LaidText, QPointF]]:
        placed = []
        offset = self._icon_px() + self.context.px(_GAP)
        texts = (self._grade_text, self._ask)
        room = _text_room(self.context, self.width()) if self._stacked() else UNBROKEN
        for text, (_, at) in zip(texts, self._icons(), strict=True):
            laid = lay_out(words(text), "chip", self.context.metrics, room)
            top = at.y() + (self._icon_px() - laid.height) / 2
            placed.append((laid, QPointF(at.x() + offset, top)))
        return placed


def chip_height(context: Context) -> int:
    """Return the height of a chip in pixels: 20 mm, on tablets 16 mm."""
    return context.metrics.control(_HEIGHT if context.form is not Form.COMPACT else _COMPACT)


def chip_size(
    context: Context, grade: Evidence, room: int, *, stack: bool = False
) -> tuple[int, int]:
    """Return the width and height of a chip in pixels; in narrow room its halves are stacked."""
    texts = _chip_words(context, grade)
    halves = [_half_width(context, text) for text in texts]
    if sum(halves) <= room and not stack:
        return sum(halves), chip_height(context)
    width = min(max(halves), room)
    return width, sum(_half_height(context, text, width) for text in texts)


def _half_height(context: Context, text: str, width: int) -> int:
    """Return the height of one half of a stacked chip, whose words may take several lines."""
    laid = lay_out(words(text), "chip", context.metrics, _text_room(context, width))
    return max(chip_height(context), laid.height + context.px(2 * _LINE_PAD))


def _text_room(context: Context, width: int) -> int:
    return width - context.metrics.control(_ICON) - 2 * _pad(context) - context.px(_GAP)


def _pad(context: Context) -> int:
    return context.px(_PAD if context.form is not Form.COMPACT else _COMPACT_PAD)


def _half_width(context: Context, text: str) -> int:
    laid = lay_out(words(text), "chip", context.metrics, UNBROKEN, Qt.AlignmentFlag.AlignLeft)
    icon = context.metrics.control(_ICON)
    return ceil(laid.width) + icon + 2 * _pad(context) + context.px(_GAP)


def _chip_words(context: Context, grade: Evidence) -> tuple[str, str]:
    return context.words(f"evidence.{grade.value}"), context.words("evidence.ask")
