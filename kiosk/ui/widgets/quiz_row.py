"""An answer to a teach-back question: a letter, the words, and marks once something is picked."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import CHOICE, Meaning
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import draw_upright
from kiosk.ui.shapes import PANEL
from kiosk.ui.text import UNBROKEN, LaidText, lay_out, words
from kiosk.ui.theme import ON_LEAF_BUTTON, IconColours
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.text_block import row_role
from kiosk.ui.widgets.touch_button import Look, TouchButton

_PLAIN = Look("card", "line", 3, PANEL, "ink")
_BEST = Look("leafTint", "leaf", 6, PANEL, "ink")
_PICKED = Look("sand", "amberLine", 4, PANEL, "ink")
_ON_SAND = IconColours("amberDeep", "card")

_PAD, _GAP, _CIRCLE, _MARK = 28, 24, 72, 44
_AIR = {Form.PORTRAIT: 22, Form.LANDSCAPE: 14, Form.COMPACT: 8}
_LEAST_SHARE = 0.52
"""The share of the row that the words keep when the marks stand beside them."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of an answer once one was picked: whether it is best, and the one picked."""

    best: bool = False
    picked: bool = False


class QuizRow(TouchButton):
    """The whole row is the target; ``marks`` are words with an icon, never colour alone."""

    meaning: Meaning | None = CHOICE

    def __init__(
        self, parent: QWidget, context: Context, letter: str, text: str, marks: Marks
    ) -> None:
        look = _BEST if marks.best else _PICKED if marks.picked else _PLAIN
        tags = _tags(context, marks)
        name = ", ".join((f"{letter}. {text}", *(said for said, _, _ in tags)))
        super().__init__(parent, context, name, look)
        self._letter = letter
        self._words = text
        self._marks = marks
        self.setCheckable(True)
        self.setChecked(marks.picked)

    def nextCheckState(self) -> None:
        """Leave the mark as it is: the visit decides, and a new row is built."""

    def drawn_texts(self) -> list[DrawnText]:
        """Return the letter, the words and the marks."""
        letter, corner = self._letter_at()
        texts = [drawn(letter, corner.x(), corner.y(), self.rect())]
        plan = _plan(self.context, self._words, self._marks, self.width())
        places = [
            (plan.words, self._words_at(plan)),
            *zip(plan.tags, self._tags_at(plan), strict=True),
        ]
        return [*texts, *(drawn(laid, at.x(), at.y(), self.rect()) for laid, at in places)]

    def draw(self, painter: QPainter) -> None:
        """Draw the circle with its letter, the words and the marks with their icons."""
        context = self.context
        painter.setPen(QPen(context.colour("ink"), context.px(3)))
        painter.setBrush(context.colour("card"))
        painter.drawEllipse(self._circle())
        letter, corner = self._letter_at()
        letter.draw(painter, corner, context.colour("ink"))
        plan = _plan(context, self._words, self._marks, self.width())
        plan.words.draw(painter, self._words_at(plan), context.colour("ink"))
        size = context.metrics.control(_MARK)
        tags = _tags(context, self._marks)
        for (_, icon, colours), laid, at in zip(tags, plan.tags, self._tags_at(plan), strict=True):
            laid.draw(painter, at, context.colour(colours.line))
            left = at.x() - size - context.px(10)
            top = at.y() + (laid.height - size) / 2
            draw_upright(painter, QPointF(left, top), context.icon(icon, size, colours))

    def _circle(self) -> QRectF:
        size = _circle(self.context)
        return QRectF(self.context.px(_PAD), (self.height() - size) / 2, size, size)

    def _letter_at(self) -> tuple[LaidText, QPointF]:
        circle, middle = self._circle(), Qt.AlignmentFlag.AlignHCenter
        laid = lay_out(
            words(self._letter), "section", self.context.metrics, round(circle.width()), middle
        )
        return laid, QPointF(circle.left(), circle.center().y() - laid.height / 2)

    def _words_at(self, plan: "_Plan") -> QPointF:
        high = plan.words.height if plan.beside else plan.height
        return QPointF(_text_left(self.context), (self.height() - high) / 2)

    def _tags_at(self, plan: "_Plan") -> list[QPointF]:
        context = self.context
        icon = context.metrics.control(_MARK) + context.px(10)
        if plan.beside:
            widest = max((tag.width for tag in plan.tags), default=0.0)
            left = self.width() - context.px(_PAD) - widest
            top = (self.height() - sum(_tag_high(context, tag) for tag in plan.tags)) / 2
        else:
            left = float(_text_left(context) + icon)
            top = (self.height() - plan.height) / 2 + plan.words.height
        places = []
        for tag in plan.tags:
            high = _tag_high(context, tag)
            places.append(QPointF(left, top + (high - tag.height) / 2))
            if plan.in_line:
                left += tag.width + context.px(_GAP) + icon
            else:
                top += high
        return places


def quiz_row_height(context: Context, text: str, width: int) -> int:
    """Return the height that a row keeps whatever it comes to be marked with, in pixels.

    The best answer has no more room than others, or it would be known before anything is picked.
    """
    kinds = [Marks(best, picked) for best in (False, True) for picked in (False, True)]
    high = max(_plan(context, text, marks, width).height for marks in kinds)
    return max(high, _circle(context)) + 2 * context.px(_AIR[context.form])


@dataclass(frozen=True, slots=True)
class _Plan:
    words: LaidText
    tags: tuple[LaidText, ...]
    beside: bool
    in_line: bool
    height: int


def _plan(context: Context, text: str, marks: Marks, width: int) -> _Plan:
    """Return how the words and the marks are laid out in a row of this width."""
    metrics = context.metrics
    tags = tuple(
        lay_out(words(said), "chip", metrics, UNBROKEN) for said, _, _ in _tags(context, marks)
    )
    whole = width - _text_left(context) - context.px(_PAD)
    tags_high = sum(_tag_high(context, tag) for tag in tags)
    taken = max((round(tag.width + 1) for tag in tags), default=0)
    taken += metrics.control(_MARK) + context.px(10 + _GAP) if tags else 0
    beside = whole - taken >= width * _LEAST_SHARE
    room = whole - taken if beside else whole
    role = row_role(context, text, room, strong=marks.best or marks.picked)
    laid = lay_out(words(text), role, metrics, room)
    icon = metrics.control(_MARK) + context.px(10)
    line = sum(tag.width + icon for tag in tags) + context.px(_GAP) * (len(tags) - 1)
    in_line = not beside and line <= whole
    if in_line:
        tags_high = max((_tag_high(context, tag) for tag in tags), default=0)
    high = max(laid.height, tags_high) if beside else laid.height + tags_high
    return _Plan(laid, tags, beside, in_line, high)


def _tags(context: Context, marks: Marks) -> list[tuple[str, str, IconColours]]:
    """Return the marks: their words, icons and colours."""
    tags = []
    if marks.best:
        tags.append((context.words("quiz.best"), "check", ON_LEAF_BUTTON))
    if marks.picked:
        colours = ON_LEAF_BUTTON if marks.best else _ON_SAND
        tags.append((context.words("quiz.picked"), "touch", colours))
    return tags


def _tag_high(context: Context, tag: LaidText) -> int:
    return max(tag.height, context.metrics.control(_MARK))


def _circle(context: Context) -> int:
    return context.metrics.control(_CIRCLE if context.form is not Form.COMPACT else 52)


def _text_left(context: Context) -> int:
    return context.px(_PAD + _GAP) + _circle(context)
