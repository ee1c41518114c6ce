"""One side of a comparison, drawn: a tinted head with icon and title, texts, and chips below."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import CalloutKind
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, stacked_height
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import TILE
from kiosk.ui.theme import ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height

_LOOKS = {
    CalloutKind.PEOPLE_SAY: ("sand", "speech"),
    CalloutKind.STUDIES_SHOW: ("sky", "flask"),
}
"""The colour behind the title and the icon of each side; neither is brighter than the other."""

_BORDER, _PAD, _TIGHT_PAD, _COMPACT_PAD = 4, 28, 18, 12
_HEAD_PAD, _TIGHT_HEAD_PAD, _COMPACT_HEAD_PAD = 22, 10, 6
_ICON, _SMALL_ICON, _COMPACT_ICON, _ICON_GAP = 88, 64, 40, 16


@dataclass(frozen=True, slots=True)
class Card:
    """One side of a comparison: its texts, each followed by the chips of its claim.

    ``head`` is the height of its coloured top in pixels.
    """

    kind: CalloutKind
    title: str
    head: int
    inner: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The sizes that two cards share, in pixels."""

    beside: bool
    width: int
    pad: int
    border: int
    icon_above: bool = False
    stacked_chips: bool = False

    @property
    def inner_width(self) -> int:
        """The room for texts and chips."""
        return self.width - 2 * (self.pad + self.border)

    @property
    def below_head(self) -> int:
        """The height around what stands in a card, its head left out."""
        return 2 * self.pad + self.border


def card_layout(context: Context, width: int, *, beside: bool) -> Layout:
    """Return the sizes of cards of this width."""
    pad = _of(context, _PAD, _TIGHT_PAD, _COMPACT_PAD)
    above = beside and context.form is Form.PORTRAIT
    return Layout(beside, width, pad, context.px(_BORDER), icon_above=above)


def text_role(context: Context) -> str:
    """Return the kind of text in a card."""
    return "body" if context.form is not Form.COMPACT else "compact"


def chip_gap(context: Context) -> int:
    """Return the room between a text and the chips of its claim, in pixels."""
    return _of(context, _PAD, 14, 10)


def _is_tight(context: Context) -> bool:
    return context.form is not Form.PORTRAIT or context.metrics.text_step > 0


def _of(context: Context, roomy: int, tight: int, compact: int) -> int:
    """Return the one of three sizes for this screen and text, in pixels."""
    if context.form is Form.COMPACT:
        return context.px(compact)
    return context.px(tight if _is_tight(context) else roomy)


def _title_role(context: Context) -> str:
    return "heading" if context.form is not Form.COMPACT else "button"


def natural_height(card: Card, layout: Layout) -> int:
    """Return the height of a card that has no more room than it needs, in pixels."""
    return card.head + layout.below_head + stacked_height(card.inner)


def _icon_size(context: Context) -> int:
    if context.form is Form.COMPACT:
        return context.px(_COMPACT_ICON)
    return context.metrics.control(_SMALL_ICON if _is_tight(context) else _ICON)


def _title_room(context: Context, layout: Layout) -> int:
    if layout.icon_above:
        return layout.inner_width
    return layout.inner_width - _icon_size(context) - context.px(_ICON_GAP)


def head_height(context: Context, title: str, layout: Layout) -> int:
    """Return the height of the tinted top of a card, in pixels."""
    text = text_height(context, title, _title_role(context), _title_room(context, layout))
    icon, gap = _icon_size(context), context.px(_ICON_GAP)
    inner = icon + gap + text if layout.icon_above else max(icon, text)
    return inner + 2 * _head_pad(context) + 2 * layout.border


def _head_pad(context: Context) -> int:
    return _of(context, _HEAD_PAD, _TIGHT_HEAD_PAD, _COMPACT_HEAD_PAD)


def build_card(parent: QWidget, context: Context, card: Card, layout: Layout, rect: QRect) -> None:
    """Draw a card in its place, the chips of its last claim at its foot."""
    look = BoxLook(
        "card",
        "leaf",
        _BORDER,
        TILE,
        band=_LOOKS[card.kind][0],
        band_height=card.head,
        divider=True,
    )
    Box(parent, context, look).setGeometry(rect)
    left = rect.left() + layout.border + layout.pad
    _build_head(parent, context, card, layout, (left, rect.top() + layout.border))
    chips = _chips_at_end(card)
    texts = card.inner[: len(card.inner) - len(chips)]
    top = rect.top() + card.head + layout.pad
    for index, piece in enumerate(texts):
        top += piece.gap if index else 0
        piece.build(parent, left, top)
        top += piece.height
    # The chips of both cards stand at one height, however long the texts are.
    top = rect.bottom() + 1 - layout.border - layout.pad - stacked_height(chips)
    for index, piece in enumerate(chips):
        top += piece.gap if index else 0
        piece.build(parent, left, top)
        top += piece.height


def _chips_at_end(card: Card) -> tuple[Piece, ...]:
    count = len(card.inner)
    while count and card.inner[count - 1].target:
        count -= 1
    return card.inner[count:]


def _build_head(
    parent: QWidget, context: Context, card: Card, layout: Layout, at: tuple[int, int]
) -> None:
    left, top = at
    size, gap = _icon_size(context), context.px(_ICON_GAP)
    room, role = _title_room(context, layout), _title_role(context)
    high = text_height(context, card.title, role, room)
    spot = Spot(parent, context, _LOOKS[card.kind][1], ON_TINT, "", share=1.0)
    title = TextBlock(parent, context, card.title, role, heading=2)
    if layout.icon_above:
        top += _head_pad(context)
        spot.setGeometry(left, top, size, size)
        title.setGeometry(left, top + size + gap, room, high)
    else:
        middle = top + card.head // 2 - layout.border
        spot.setGeometry(left, middle - size // 2, size, size)
        title.setGeometry(left + size + gap, middle - high // 2, room, high)
