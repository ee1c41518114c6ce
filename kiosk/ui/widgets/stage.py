"""The tinted shelf at the top or the side of a screen, and the line of words that heads it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import progress
from kiosk.ui.context import Context
from kiosk.ui.mirror import draw_upright, painter_on
from kiosk.ui.shapes import STAGE, STEP_MARK, Corners, outline
from kiosk.ui.text import UNBROKEN, LaidText, lay_out, lay_out_within, words
from kiosk.ui.theme import ON_LEAF, IconColours
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.spot import NumberSpot, Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height

_MARK, _MARK_NOW, _MARK_GAP = 36, 44, 8
_MOST_MARKS = 10


class Stage(QWidget):
    """A tinted surface with one large curved corner; on black, a straight white edge instead."""

    def __init__(
        self, parent: QWidget, context: Context, tint: str, corners: Corners = STAGE
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._tint = tint
        self._corners = corners

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface."""
        del event
        context = self._context
        painter = painter_on(self, context)
        edge = context.colour("stageEdge")
        if edge.isValid():
            self._draw_edge(painter)
        else:
            path = outline(QRectF(self.rect()), self._corners.scaled(context.px(100) / 100))
            painter.fillPath(path, context.colour(self._tint))
        painter.end()

    def _draw_edge(self, painter: QPainter) -> None:
        thick = self._context.px(4)
        edge = self._context.colour("stageEdge")
        if self._corners.bottom_right:
            painter.fillRect(0, self.height() - thick, self.width(), thick, edge)
        else:
            painter.fillRect(self.width() - thick, 0, thick, self.height(), edge)


class StepMarks(QWidget):
    """One leaf a step: done with a check, now with its number, ahead empty."""

    def __init__(self, parent: QWidget, context: Context, step: int, total: int) -> None:
        super().__init__(parent)
        self._context = context
        self._step = step
        self._total = total
        self.resize(marks_width(context, total), context.metrics.control(_MARK_NOW))

    def drawn_texts(self) -> list[DrawnText]:
        """Return the number of the present step."""
        laid, at = self._number()
        return [drawn(laid, at.x(), at.y(), self.rect())]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the leaves."""
        del event
        painter = painter_on(self, self._context)
        for index in range(1, self._total + 1):
            self._draw_mark(painter, index)
        laid, at = self._number()
        laid.draw(painter, at, self._context.colour("onAmber"))
        painter.end()

    def _rect(self, index: int) -> QRect:
        control = self._context.metrics.control
        small, now, gap = control(_MARK), control(_MARK_NOW), control(_MARK_GAP)
        left = (index - 1) * (small + gap) + (now - small if index > self._step else 0)
        size = now if index == self._step else small
        return QRect(left, (now - size) // 2, size, size)

    def _draw_mark(self, painter: QPainter, index: int) -> None:
        context = self._context
        thick = context.px(3)
        rect = QRectF(self._rect(index)).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(context.colour("leaf"), thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if index < self._step:
            painter.setBrush(context.colour("leaf"))
        elif index == self._step:
            painter.setBrush(context.colour("amber"))
        painter.drawPath(outline(rect, STEP_MARK.scaled(context.metrics.control(100) / 100)))
        if index < self._step:
            size = round(rect.width() * 0.72)
            pixmap = context.icon("check", size, ON_LEAF)
            draw_upright(painter, rect.center() - QPointF(size / 2, size / 2), pixmap)

    def _number(self) -> tuple[LaidText, QPointF]:
        rect = self._rect(self._step)
        laid = lay_out(
            words(str(self._step)),
            "count_mark",
            self._context.metrics,
            rect.width(),
            Qt.AlignmentFlag.AlignHCenter,
        )
        return laid, QPointF(rect.left(), rect.top() + (rect.height() - laid.height) / 2)


def marks_width(context: Context, total: int) -> int:
    """Return the width of the row of leaves in pixels."""
    control = context.metrics.control
    return (total - 1) * (control(_MARK) + control(_MARK_GAP)) + control(_MARK_NOW)


@dataclass(frozen=True, slots=True)
class Heading:
    """What heads a screen: a badge with a number or an icon, a name, and how far along it is.

    ``tally`` says how many were picked, in the place of the steps.  The name ``is_title`` where it
    is the title of the screen.
    """

    title: str
    number: int = 0
    icon: str = ""
    badge: str = "leaf"
    badge_icon: IconColours = ON_LEAF
    step: int = 0
    total: int = 0
    tally: str = ""
    is_title: bool = False


class _StepsText(TextBlock):
    """How far along a topic is, which a screen reader meets as a progress bar."""

    def __init__(self, parent: QWidget, context: Context, heading: Heading) -> None:
        self.meaning = progress(heading.step, heading.total)
        text = context.words("topic.progress", step=heading.step, total=heading.total)
        super().__init__(parent, context, text, "progress")


def build_heading(parent: QWidget, context: Context, heading: Heading, rect: QRect) -> None:
    """Put the heading into a row of a screen."""
    size = min(context.metrics.control(72), rect.height())
    middle = rect.top() + (rect.height() - size) // 2
    _badge(parent, context, heading).setGeometry(rect.left(), middle, size, size)
    left = rect.left() + size + context.px(20)
    room = rect.right() - left
    if heading.total:
        room -= _build_progress(parent, context, heading, rect) + context.px(24)
    elif heading.tally:
        room -= _build_tally(parent, context, heading.tally, rect) + context.px(24)
    role = "section"
    if text_height(context, heading.title, role, room) > rect.height():
        role = "label_bold"
    within = QSize(room, rect.height())
    laid = lay_out_within(words(heading.title), role, context.metrics, within)
    context, height = replace(context, metrics=laid.metrics), laid.height
    level = 1 if heading.is_title else 0
    title = TextBlock(parent, context, heading.title, role, heading=level)
    title.setGeometry(left, rect.top() + (rect.height() - height) // 2, room, height)


def fits_in_heading(context: Context, heading: Heading, title: str, width: int) -> bool:
    """Tell whether a title could stand in a heading of this width in the place of its name."""
    metrics = context.metrics
    laid = lay_out(words(title), "section", metrics, UNBROKEN)
    tally = lay_out(words(heading.tally), "progress", metrics, UNBROKEN).width
    beside = metrics.control(72) + context.px(20 + 24)
    return laid.width + tally + beside <= width


def _badge(parent: QWidget, context: Context, heading: Heading) -> QWidget:
    if heading.number:
        return NumberSpot(parent, context, heading.number)
    return Spot(parent, context, heading.icon, heading.badge_icon, heading.badge, share=0.6)


def _build_tally(parent: QWidget, context: Context, text: str, rect: QRect) -> int:
    laid = lay_out(words(text), "progress", context.metrics, UNBROKEN)
    width = round(laid.width + 2)
    label = TextBlock(parent, context, text, "progress")
    top = rect.top() + (rect.height() - laid.height) // 2
    label.setGeometry(rect.right() - width, top, width, laid.height)
    return width


def _build_progress(parent: QWidget, context: Context, heading: Heading, rect: QRect) -> int:
    label = _StepsText(parent, context, heading)
    laid = lay_out(words(label.text()), "progress", context.metrics, UNBROKEN)
    width = round(laid.width + 2)
    with_marks = not context.metrics.large_text and heading.total <= _MOST_MARKS
    marks_high = context.metrics.control(_MARK_NOW) + context.px(6)
    if not with_marks or laid.height + marks_high > rect.height() + context.px(20):
        top = rect.top() + (rect.height() - laid.height) // 2
        label.setGeometry(rect.right() - width, top, width, laid.height)
        return width
    top = rect.top() + (rect.height() - laid.height - marks_high) // 2
    label.setGeometry(rect.right() - width, top, width, laid.height)
    marks = StepMarks(parent, context, heading.step, heading.total)
    marks.move(rect.right() - marks.width(), top + laid.height + context.px(6))
    return max(width, marks.width())
