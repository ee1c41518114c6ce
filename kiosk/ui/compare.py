"""Two equal cards: what people say, and what studies show beside it, or below in narrow room."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Callout, ItemList, Paragraph, Runs
from kiosk.domain.topic import claims_in
from kiosk.ui.chips import needs_stack
from kiosk.ui.compare_card import (
    Card,
    Layout,
    build_card,
    card_layout,
    head_height,
    natural_height,
    text_role,
)
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, divide, kindly, stacked_height
from kiosk.ui.metrics import Form
from kiosk.ui.text import words_fit

_GAP = 24
_LEAST_EMS = 8
"""The narrowest text of a card, in ems of its letters: about three words a line."""


def layout_of(context: Context, sides: Sequence[Callout], width: int) -> Layout:
    """Return how two sides stand in this width: side by side where their words have room.

    On a tablet and in large text they never have: a card would be cut after every sentence.
    """
    half = card_layout(context, (width - context.px(_GAP)) // 2, beside=True)
    roomy = half.inner_width >= _LEAST_EMS * context.metrics.font_px(text_role(context))
    never = context.metrics.large_text or context.form is Form.COMPACT
    beside = not never and roomy and _words_fit(context, sides, half)
    layout = half if beside else card_layout(context, width, beside=False)
    grades = [claim.evidence for side in sides for claim, _ in claims_in(side)]
    return replace(layout, stacked_chips=needs_stack(context, grades, layout.inner_width))


def cards_of(
    context: Context, sides: Sequence[Callout], inner: Sequence[Sequence[Piece]], layout: Layout
) -> list[Card]:
    """Return the sides with what stands in them; side by side their heads are equally tall."""
    titles = [side.title or context.words(f"compare.{side.kind.value}") for side in sides]
    heads = [head_height(context, title, layout) for title in titles]
    heads = [max(heads)] * len(heads) if layout.beside else heads
    return [
        Card(side.kind, title, head, tuple(pieces))
        for side, title, head, pieces in zip(sides, titles, heads, inner, strict=True)
    ]


def _words_fit(context: Context, sides: Sequence[Callout], layout: Layout) -> bool:
    """Tell whether no word is wider than its card."""
    texts: list[Runs] = []
    for side in sides:
        for part in side.blocks:
            texts += [part.runs] if isinstance(part, Paragraph) else _items(part)
    room = layout.inner_width
    role, metrics = text_role(context), context.metrics
    return all(words_fit(runs, role, metrics, room) for runs in texts)


def _items(part: ItemList) -> list[Runs]:
    return [item.runs for item in part.items]


def comparison(context: Context, cards: Sequence[Card], layout: Layout, gap: int) -> Piece:
    """Return the cards as one piece, which is cut between its texts when too tall for a part."""
    if layout.beside:
        return _row(context, cards, layout, gap)
    return _stack(context, cards, layout, gap)


def _row(context: Context, cards: Sequence[Card], layout: Layout, gap: int) -> Piece:
    """Return the cards side by side; one that has nothing left to say leaves its place empty."""
    height = max(natural_height(card, layout) for card in cards)

    def build(parent: QWidget, left: int, top: int) -> None:
        for index, card in enumerate(cards):
            at = left + index * (layout.width + context.px(_GAP))
            if card.inner:
                build_card(parent, context, card, layout, QRect(at, top, layout.width, height))

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
    heights = [natural_height(card, layout) for card in cards]
    heights = [max(heights)] * len(heights) if even else heights
    between = context.px(_GAP)

    def build(parent: QWidget, left: int, top: int) -> None:
        at = top
        for card, height in zip(cards, heights, strict=True):
            build_card(parent, context, card, layout, QRect(left, at, layout.width, height))
            at += height + between

    def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
        first, others = cards[0], cards[1:]
        if others and natural_height(first, layout) <= room:
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
    parts = divide([kindly(piece, last_resort) for piece in card.inner], room)
    if not parts:
        return card, card
    if stacked_height(parts[0]) > room:
        return None
    rest = tuple(piece for part in parts[1:] for piece in part)
    return replace(card, inner=tuple(parts[0])), replace(card, inner=rest)
