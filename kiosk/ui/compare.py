"""Two equal cards: what people say, and what studies show beside it, or below in narrow room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Callout, CalloutKind, ItemList, Paragraph, Runs
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, divide, stacked_height
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import TILE
from kiosk.ui.text import lay_out
from kiosk.ui.theme import ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height

_LOOKS = {
    CalloutKind.PEOPLE_SAY: ("sand", "speech"),
    CalloutKind.STUDIES_SHOW: ("sky", "flask"),
}
"""The colour behind the title and the icon of each side; neither is brighter than the other."""

_BORDER, _PAD, _TIGHT_PAD, _COMPACT_PAD, _GAP = 4, 28, 18, 12, 24
_HEAD_PAD, _TIGHT_HEAD_PAD, _COMPACT_HEAD_PAD = 22, 10, 6
_ICON, _SMALL_ICON, _COMPACT_ICON, _ICON_GAP = 88, 64, 40, 16
_LEAST_EMS = 8
"""The narrowest text of a card, in ems of its letters: about three words a line."""


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

    @property
    def inner_width(self) -> int:
        """The room for texts and chips."""
        return self.width - 2 * (self.pad + self.border)

    @property
    def below_head(self) -> int:
        """The height around what stands in a card, its head left out."""
        return 2 * self.pad + self.border


def layout_of(context: Context, sides: Sequence[Callout], width: int) -> Layout:
    """Return how two sides stand in this width: side by side where their words have room.

    On a tablet and in large text they never have: a card would be cut after every sentence.
    """
    above = context.form is Form.PORTRAIT
    pad, border = _of(context, _PAD, _TIGHT_PAD, _COMPACT_PAD), context.px(_BORDER)
    half = Layout(True, (width - context.px(_GAP)) // 2, pad, border, icon_above=above)
    roomy = half.inner_width >= _LEAST_EMS * context.metrics.font_px(text_role(context))
    never = context.metrics.large_text or context.form is Form.COMPACT
    if not never and roomy and _words_fit(context, sides, half):
        return half
    return Layout(False, width, pad, border)


def text_role(context: Context) -> str:
    """Return the kind of text in a card."""
    return "body" if context.form is not Form.COMPACT else "compact"


def chip_gap(context: Context) -> int:
    """Return the room between a text and the chips of its claim, in pixels."""
    return _of(context, _PAD, 14, 10)


def cards_of(
    context: Context, sides: Sequence[Callout], inner: Sequence[Sequence[Piece]], layout: Layout
) -> list[Card]:
    """Return the sides with what stands in them; side by side their heads are equally tall."""
    titles = [side.title or context.words(f"compare.{side.kind.value}") for side in sides]
    heads = [_head_height(context, title, layout) for title in titles]
    heads = [max(heads)] * len(heads) if layout.beside else heads
    return [
        Card(side.kind, title, head, tuple(pieces))
        for side, title, head, pieces in zip(sides, titles, heads, inner, strict=True)
    ]


def _is_tight(context: Context) -> bool:
    return context.form is not Form.PORTRAIT or context.metrics.text_step > 0


def _of(context: Context, roomy: int, tight: int, compact: int) -> int:
    """Return the one of three sizes for this screen and text, in pixels."""
    if context.form is Form.COMPACT:
        return context.px(compact)
    return context.px(tight if _is_tight(context) else roomy)


def _title_role(context: Context) -> str:
    return "heading" if context.form is not Form.COMPACT else "button"


def _words_fit(context: Context, sides: Sequence[Callout], layout: Layout) -> bool:
    """Tell whether no word is wider than its card."""
    texts: list[Runs] = []
    for side in sides:
        for part in side.blocks:
            texts += [part.runs] if isinstance(part, Paragraph) else _items(part)
    room = layout.inner_width
    role, metrics = text_role(context), context.metrics
    return all(lay_out(runs, role, metrics, room).width <= room for runs in texts)


def _items(part: ItemList) -> list[Runs]:
    return [item.runs for item in part.items]


def comparison(context: Context, cards: Sequence[Card], layout: Layout, gap: int) -> Piece:
    """Return the cards as one piece, which is cut between its texts when too tall for a part."""
    if layout.beside:
        return _row(context, cards, layout, gap)
    return _stack(context, cards, layout, gap)


def _natural(card: Card, layout: Layout) -> int:
    return card.head + layout.below_head + stacked_height(card.inner)


def _row(context: Context, cards: Sequence[Card], layout: Layout, gap: int) -> Piece:
    """Return the cards side by side; one that has nothing left to say leaves its place empty."""
    height = max(_natural(card, layout) for card in cards)

    def build(parent: QWidget, left: int, top: int) -> None:
        for index, card in enumerate(cards):
            at = left + index * (layout.width + context.px(_GAP))
            if card.inner:
                _build_card(parent, context, card, layout, QRect(at, top, layout.width, height))

    def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
        inside = [room - card.head - layout.below_head for card in cards]
        cuts = [_cut(card, high, last_resort) for card, high in zip(cards, inside, strict=True)]
        halves = [cut for cut in cuts if cut is not None]
        if len(halves) < len(cards) or not any(rest.inner for _, rest in halves):
            return None
        first, rest = [first for first, _ in halves], [rest for _, rest in halves]
        return _row(context, first, layout, gap), _row(context, rest, layout, gap)

    return Piece(_start(cards), height, build, gap, whole=True, split=split)


def _stack(
    context: Context, cards: Sequence[Card], layout: Layout, gap: int, *, even: bool = True
) -> Piece:
    """Return the cards one below the other, equally tall unless one of them was cut."""
    heights = [_natural(card, layout) for card in cards]
    heights = [max(heights)] * len(heights) if even else heights
    between = context.px(_GAP)

    def build(parent: QWidget, left: int, top: int) -> None:
        at = top
        for card, height in zip(cards, heights, strict=True):
            _build_card(parent, context, card, layout, QRect(left, at, layout.width, height))
            at += height + between

    def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
        first, others = cards[0], cards[1:]
        if others and _natural(first, layout) <= room:
            return _stack(context, [first], layout, gap), _stack(context, others, layout, gap)
        cut = _cut(first, room - first.head - layout.below_head, last_resort)
        if cut is None or not cut[1].inner:
            return None
        head = _stack(context, [cut[0]], layout, gap)
        return head, _stack(context, [cut[1], *others], layout, gap, even=False)

    height = sum(heights) + between * (len(cards) - 1)
    return Piece(_start(cards), height, build, gap, split=split)


def _start(cards: Sequence[Card]) -> int:
    return min((card.inner[0].start for card in cards if card.inner), default=0)


def _cut(card: Card, room: int, last_resort: bool) -> tuple[Card, Card] | None:
    """Return the card with what fits the room, and with the rest, or nothing if no text fits."""
    parts = divide([_kindly(piece, last_resort) for piece in card.inner], room)
    if not parts:
        return card, card
    if stacked_height(parts[0]) > room:
        return None
    rest = tuple(piece for part in parts[1:] for piece in part)
    return replace(card, inner=tuple(parts[0])), replace(card, inner=rest)


def _kindly(piece: Piece, last_resort: bool) -> Piece:
    """Return the piece without cuts inside a sentence, unless it alone is too tall for a part."""
    own = piece.split

    def split(room: int, alone: bool) -> tuple[Piece, Piece] | None:
        halves = own and own(room, alone and last_resort and piece.height > room)
        return (
            (_kindly(halves[0], last_resort), _kindly(halves[1], last_resort)) if halves else None
        )

    return replace(piece, split=split)


def _icon_size(context: Context) -> int:
    if context.form is Form.COMPACT:
        return context.px(_COMPACT_ICON)
    return context.metrics.control(_SMALL_ICON if _is_tight(context) else _ICON)


def _title_room(context: Context, layout: Layout) -> int:
    if layout.icon_above:
        return layout.inner_width
    return layout.inner_width - _icon_size(context) - context.px(_ICON_GAP)


def _head_height(context: Context, title: str, layout: Layout) -> int:
    text = text_height(context, title, _title_role(context), _title_room(context, layout))
    icon, gap = _icon_size(context), context.px(_ICON_GAP)
    inner = icon + gap + text if layout.icon_above else max(icon, text)
    return inner + 2 * _head_pad(context) + 2 * layout.border


def _head_pad(context: Context) -> int:
    return _of(context, _HEAD_PAD, _TIGHT_HEAD_PAD, _COMPACT_HEAD_PAD)


def _build_card(parent: QWidget, context: Context, card: Card, layout: Layout, rect: QRect) -> None:
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
