"""Boxes that stand out: their colours, and their pieces when they are too tall for one part."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import CalloutKind
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, divide, kindly, stacked_height
from kiosk.ui.paged import build_pieces
from kiosk.ui.theme import ON_BERRY, ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """Colour tokens, icon, and whether the title stands on a band of its own."""

    fill: str
    line: str
    icon: str
    band: bool = False

    def inner_left(self, context: Context) -> int:
        """Return where the text of the box begins, in pixels from its left edge."""
        if self.band:
            return context.px(34)
        return context.px(36 + 64 + 28)

    def inner_width(self, context: Context, width: int) -> int:
        """Return the room for text in a box of this width, in pixels."""
        return width - self.inner_left(context) - context.px(32)


@dataclass(frozen=True, slots=True)
class Band:
    """The words on the coloured top of an urgent box."""

    title: str = ""
    more: str = ""


_STYLES = {
    CalloutKind.POINT: BoxStyle("leafTint", "leaf", "info"),
    CalloutKind.CAUTION: BoxStyle("sand", "amberLine", "eye"),
    CalloutKind.SOURCE: BoxStyle("sky", "evidence", "search"),
    CalloutKind.URGENT: BoxStyle("berryTint", "berry", "alert", band=True),
}
_PAD, _TIGHT_PAD = 28, 14


def style_of(kind: CalloutKind) -> BoxStyle:
    """Return how a kind of box looks."""
    return _STYLES[kind]


def boxed(
    context: Context, style: BoxStyle, words: Band, inner: list[Piece], width: int, gap: int
) -> Piece:
    """Return pieces in a box; when too tall it is cut into boxes with the same title."""
    band = _band_height(context, words, width) if style.band else 0
    pad = context.px(_TIGHT_PAD if context.metrics.is_tight else _PAD)
    icon_high = 0 if style.band else context.px(64)
    height = band + 2 * pad + max(stacked_height(inner), icon_high)

    def build(parent: QWidget, left: int, top: int) -> None:
        Box(parent, context, _look(style, band)).setGeometry(left, top, width, height)
        _build_head(parent, context, style, words, (left, top, width, band or height))
        at = top + band + pad
        if not style.band:
            at += (height - 2 * pad - stacked_height(inner)) // 2
        build_pieces(parent, inner, QPoint(left + style.inner_left(context), at))

    def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
        parts = divide([kindly(piece, last_resort) for piece in inner], room - band - 2 * pad)
        fits = stacked_height(parts[0]) <= room - band - 2 * pad
        if len(parts) == 1 or not fits or (parts[0][-1].leads and not last_resort):
            return None
        first, rest = parts[0], [piece for part in parts[1:] for piece in part]
        head = boxed(context, style, words, first, width, gap)
        return head, boxed(context, style, words, rest, width, gap)

    return Piece(inner[0].start if inner else 0, height, build, gap, split=split)


def _look(style: BoxStyle, band: int) -> BoxLook:
    if style.band:
        return BoxLook(style.fill, style.line, 6, band=style.line, band_height=band)
    return BoxLook(style.fill, side=style.line)


def _band_text_room(context: Context, width: int) -> int:
    return width - context.px(32 + 80 + 28 + 32)


def _band_texts(context: Context, words: Band, width: int) -> list[tuple[str, str, int]]:
    """Return the texts on the band with their roles and heights."""
    room = _band_text_room(context, width)
    title = "button" if context.metrics.is_tight else "heading"
    texts = [(words.title, title), (words.more, "caption")]
    return [(t, role, text_height(context, t, role, room)) for t, role in texts if t]


def _band_height(context: Context, words: Band, width: int) -> int:
    text = sum(high for _, _, high in _band_texts(context, words, width))
    if context.metrics.is_tight:
        return text + context.px(20)
    return max(text, context.px(80)) + context.px(40)


def _build_head(
    parent: QWidget,
    context: Context,
    style: BoxStyle,
    words: Band,
    box: tuple[int, int, int, int],
) -> None:
    left, top, width, height = box
    size = min(context.px(80 if style.band else 64), height - context.px(12))
    colours = ON_BERRY if style.band else ON_TINT
    icon = Spot(parent, context, style.icon, colours, "", share=1.0)
    icon_left = left + context.px(32 if style.band else 36)
    icon.setGeometry(icon_left, top + (height - size) // 2, size, size)
    if style.band:
        room = _band_text_room(context, width)
        texts = _band_texts(context, words, width)
        at = top + (height - sum(high for _, _, high in texts)) // 2
        for text, role, high in texts:
            level = 0 if role == "caption" else 2
            block = TextBlock(parent, context, text, role, "onLeaf", heading=level)
            block.setGeometry(icon_left + size + context.px(28), at, room, high)
            at += high
