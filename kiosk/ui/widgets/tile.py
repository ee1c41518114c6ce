"""A tile that leads to topics: a tinted block with an icon and perhaps a number, and a name."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import draw_upright
from kiosk.ui.shapes import TILE, Corners, outline
from kiosk.ui.text import LaidText, lay_out, words
from kiosk.ui.theme import ON_LEAF_BUTTON, ON_TINT
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.touch_button import Look, TouchButton

_BLOCK, _COMPACT_BLOCK, _NUMBER, _PAD, _AIR = 136, 104, 54, 20, 24
_UNDER_TAB = 16
_TAB = Corners(12, 4, 20, 4)
_LOOK = Look("card", "leaf", 3, TILE, "ink")


class Tile(TouchButton):
    """A group of topics with its number, or one topic without; ``mark_seen`` adds a check."""

    def __init__(
        self, parent: QWidget, context: Context, name: str, icon: str, tint: str, number: int = 0
    ) -> None:
        super().__init__(parent, context, name, _LOOK)
        self._name = name
        self._icon = icon
        self._tint = tint
        self._number = str(number) if number else ""
        self._seen = ""

    def mark_seen(self, text: str) -> None:
        """Add the mark of a topic that was read to its end."""
        self._seen = text
        self.setAccessibleName(f"{self._name}, {text}")

    def drawn_texts(self) -> list[DrawnText]:
        """Return the number, the name and the mark."""
        return [drawn(laid, at.x(), at.y(), self.rect()) for laid, at, _ in self._texts()]

    def draw(self, painter: QPainter) -> None:
        """Draw the tinted block, the number tab, the icon and the words."""
        context = self.context
        block = QRectF(0, 0, self._block(), self.height())
        painter.save()
        painter.setClipPath(self.shape_path(context.px(3)))
        painter.fillRect(block, context.colour(self._tint))
        painter.restore()
        painter.setPen(QPen(context.colour("leaf"), context.px(3)))
        painter.drawLine(block.topRight(), block.bottomRight())
        size = round(_block_width(context) * 0.53)
        left = block.width() - _block_width(context)
        corner = QPointF(left + (block.width() - left - size) / 2, (self.height() - size) / 2)
        if self._number:
            tab = QRectF(0, 0, self._tab(), self._tab())
            path = outline(tab, _TAB.scaled(context.px(100) / 100))
            painter.fillPath(path, context.colour("leaf"))
            if not left:
                corner += QPointF(context.px(8), context.px(6))
        draw_upright(painter, corner, context.icon(self._icon, size, ON_TINT))
        for laid, at, token in self._texts():
            laid.draw(painter, at, context.colour(token))
        if self._seen:
            self._draw_check(painter)

    def _block(self) -> int:
        return _block_width(self.context) + _beside_tab(self.context, numbered=bool(self._number))

    def _tab(self) -> int:
        return self.context.metrics.control(_NUMBER)

    def _texts(self) -> list[tuple[LaidText, QPointF, str]]:
        metrics, tab = self.context.metrics, self._tab()
        middle = Qt.AlignmentFlag.AlignHCenter
        name = lay_out(words(self._name), tile_role(self.context), metrics, self._room())
        seen_height = metrics.line_px("chip") if self._seen else 0
        left = self._block() + self.context.px(_PAD)
        top = (self.height() - name.height - seen_height) / 2
        texts = [(name, QPointF(left, top), "ink")]
        if self._number:
            number = lay_out(words(self._number), "chip", metrics, tab, middle)
            texts.insert(0, (number, QPointF(0, (tab - number.height) / 2), "onLeaf"))
        if self._seen:
            seen = lay_out(words(self._seen), "chip", metrics, self._room())
            texts.append((seen, QPointF(left + self._check() * 1.25, top + name.height), "leaf"))
        return texts

    def _room(self) -> int:
        return self.width() - self._block() - self.context.px(2 * _PAD)

    def _check(self) -> int:
        return self.context.metrics.control(32)

    def _draw_check(self, painter: QPainter) -> None:
        _, at, _ = self._texts()[-1]
        size = self._check()
        line = self.context.metrics.line_px("chip")
        corner = QPointF(self._block() + self.context.px(_PAD), at.y() + (line - size) / 2)
        draw_upright(painter, corner, self.context.icon("check", size, ON_LEAF_BUTTON))


def tile_role(context: Context) -> str:
    """Return the role of a tile's name; on a small display it grows less, for more tiles."""
    small = context.form is Form.COMPACT and context.metrics.large_text
    return "row_tight_bold" if small else "tile"


def _block_width(context: Context) -> int:
    return context.px(_BLOCK if context.form is not Form.COMPACT else _COMPACT_BLOCK)


def _beside_tab(context: Context, *, numbered: bool) -> int:
    """Return how much further right the icon stands where a low tile has no room under its tab."""
    if not numbered or not context.metrics.is_tight:
        return 0
    return context.metrics.control(_NUMBER) - context.px(_UNDER_TAB)


def tile_height(
    context: Context, name: str, width: int, seen: bool, *, numbered: bool = True
) -> int:
    """Return the height a tile needs at a width, in pixels; 168 units or more."""
    block = _block_width(context) + _beside_tab(context, numbered=numbered)
    room = width - block - context.px(2 * _PAD)
    text = lay_out(words(name), tile_role(context), context.metrics, room).height
    text += context.metrics.line_px("chip") if seen else 0
    return text + context.px(_AIR)
