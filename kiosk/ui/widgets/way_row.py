"""A row that leads somewhere: an icon, words, what is behind it, and an arrow."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.mirror import draw_upright
from kiosk.ui.shapes import PANEL
from kiosk.ui.text import UNBROKEN, LaidText, lay_out, words
from kiosk.ui.theme import ON_LEAF_BUTTON, ON_PAPER, IconColours
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.text_block import row_role
from kiosk.ui.widgets.touch_button import Look, TouchButton

QUIET = Look("leafTint", "leaf", 3, PANEL, "ink")
PLAIN = Look("card", "leaf", 4, PANEL, "leaf")

_PAD, _GAP, _AIR, _ARROW = 28, 22, 22, 44
_LEAST_SHARE = 0.5
"""The share of the row that its words keep when ``more`` stands beside them."""


@dataclass(frozen=True, slots=True)
class Way:
    """What stands on the row; ``more`` says where the arrow leads.

    Without a role the words are those of a row.
    """

    text: str
    icon: str
    more: str = ""
    role: str = ""
    icon_size: float = 48
    icon_colours: IconColours = ON_PAPER


class WayRow(TouchButton):
    """The whole row is the target."""

    def __init__(self, parent: QWidget, context: Context, way: Way, look: Look) -> None:
        name = f"{way.text}, {way.more}" if way.more else way.text
        super().__init__(parent, context, name, look)
        self._way = way

    def drawn_texts(self) -> list[DrawnText]:
        """Return the words, then where they lead."""
        return [drawn(laid, at.x(), at.y(), self.rect()) for laid, at in self._placed()]

    def draw(self, painter: QPainter) -> None:
        """Draw the icon, the words and the arrow."""
        context, way = self.context, self._way
        size = context.metrics.control(way.icon_size)
        at = QPointF(context.px(_PAD), (self.height() - size) / 2)
        draw_upright(painter, at, context.icon(way.icon, size, way.icon_colours))
        arrow = context.metrics.control(_ARROW)
        corner = QPointF(self.width() - context.px(_PAD) - arrow, (self.height() - arrow) / 2)
        draw_upright(painter, corner, context.icon("next", arrow, ON_LEAF_BUTTON))
        for (laid, at), token in zip(self._placed(), (self.look.ink, "leaf"), strict=False):
            laid.draw(painter, at, context.colour(token))

    def _placed(self) -> list[tuple[LaidText, QPointF]]:
        texts = _texts(self.context, self._way, self.width())
        left = _text_left(self.context, self._way)
        first, *rest = texts.laid
        if not rest:
            return [(first, QPointF(left, (self.height() - first.height) / 2))]
        (more,) = rest
        if texts.beside:
            right = self.width() - _arrow_room(self.context) - more.width
            return [
                (first, QPointF(left, (self.height() - first.height) / 2)),
                (more, QPointF(right, (self.height() - more.height) / 2)),
            ]
        top = (self.height() - first.height - more.height) / 2
        return [(first, QPointF(left, top)), (more, QPointF(left, top + first.height))]


def way_row_height(context: Context, way: Way, width: int) -> int:
    """Return the height of a row at a width, in pixels: 96 units or more."""
    texts = _texts(context, way, width)
    heights = [laid.height for laid in texts.laid]
    high = max(heights) if texts.beside else sum(heights)
    least = context.px(96 if not context.metrics.is_tight else 68)
    return max(high + 2 * context.px(_AIR if not context.metrics.is_tight else 10), least)


@dataclass(frozen=True, slots=True)
class _Texts:
    laid: tuple[LaidText, ...]
    beside: bool


def _texts(context: Context, way: Way, width: int) -> _Texts:
    metrics = context.metrics
    whole = width - _text_left(context, way) - _arrow_room(context)
    more = lay_out(words(way.more), "chip", metrics, UNBROKEN) if way.more else None
    room = whole - round(more.width + 1) - context.px(_GAP) if more is not None else whole
    beside = more is None or room >= width * _LEAST_SHARE
    own = room if beside else whole
    role = way.role or row_role(context, way.text, own)
    first = lay_out(words(way.text), role, metrics, own)
    if more is None:
        return _Texts((first,), beside=False)
    if not beside:
        more = lay_out(words(way.more), "chip", metrics, whole)
    return _Texts((first, more), beside)


def _text_left(context: Context, way: Way) -> int:
    return context.px(_PAD + _GAP) + context.metrics.control(way.icon_size)


def _arrow_room(context: Context) -> int:
    return context.px(_PAD + _GAP) + context.metrics.control(_ARROW)
