"""Stages that follow each other: numbered cards on a dashed line, across or down."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import ListItem, Run, Runs, plain
from kiosk.ui.accessibility.meaning import ListBox
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, divide, stacked_height
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import CHIP, PANEL
from kiosk.ui.splitting import split_runs
from kiosk.ui.text import lay_out, words_fit
from kiosk.ui.theme import ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.dashes import LINE, Dashes
from kiosk.ui.widgets.spot import NumberSpot, Spot
from kiosk.ui.widgets.text_block import ItemText, TextBlock, text_height

_ROLE, _TAG_ROLE = "compact", "section"
_BORDER, _PAD, _TIGHT_PAD, _COMPACT_PAD = 4, 28, 18, 10
_TAG_ICON, _COMPACT_TAG_ICON, _TAG_PAD, _TAG_GAP, _TIGHT_TAG_GAP = 44, 36, 20, 24, 12
_SPOT, _COMPACT_SPOT, _SPOT_GAP = 64, 48, 20
_CARD_PAD, _CARD_AIR, _COLUMN_GAP = 22, 18, 24
_LEAST_EMS, _MOST_LINES = 5.5, 5
"""The narrowest and the tallest text of a card among others in a row."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """A stage, or what is left of one that was cut, which has no number."""

    number: int
    runs: Runs
    start: int
    shown: bool = True

    def build(self, parent: QWidget, context: Context, runs: Runs, rect: QRect) -> None:
        """Put the words in place, with the number for those who hear them."""
        text = ItemText(parent, context, runs, _ROLE)
        text.setGeometry(rect)
        if self.shown:
            text.setAccessibleName(f"{self.number}. {plain(self.runs)}")


class Timeline:
    """Builds the card with the stages of one box, under a tag with the title of the box."""

    def __init__(self, context: Context, title: str, width: int, tint: str) -> None:
        self._context = context
        self._title = title
        self._width = width
        self._tint = tint
        compact = context.form is Form.COMPACT
        roomy = context.form is Form.PORTRAIT and context.metrics.text_step == 0
        pad = _COMPACT_PAD if compact else _PAD if roomy else _TIGHT_PAD
        self._is_compact = compact
        self._pad = context.px(pad + _BORDER)
        self._inner = width - 2 * self._pad
        self._spot = context.metrics.control(_COMPACT_SPOT if compact else _SPOT)
        self._tag_icon = context.metrics.control(_COMPACT_TAG_ICON if compact else _TAG_ICON)
        below_tag = context.px(_TAG_GAP if roomy else _TIGHT_TAG_GAP)
        self._head = self._tag_height() + below_tag if title else 0
        self._around = self._head + 2 * self._pad

    def piece(self, items: Sequence[ListItem], start: int, gap: int) -> Piece:
        """Return the stages as one piece; those below one another are cut between them."""
        stages = []
        for number, item in enumerate(items, 1):
            stages.append(_Stage(number, item.runs, start))
            start += len(plain(item.runs)) + 1
        if self._fits_across(stages):
            return self._across(stages, gap)
        return self._down([self._row(stage) for stage in stages], gap)

    def _column_width(self, count: int) -> int:
        return (self._inner - (count - 1) * self._context.px(_COLUMN_GAP)) // count

    def _fits_across(self, stages: Sequence[_Stage]) -> bool:
        metrics = self._context.metrics
        room = self._column_width(len(stages)) - 2 * self._context.px(_CARD_PAD)
        if metrics.large_text or self._is_compact or room < _LEAST_EMS * metrics.font_px(_ROLE):
            return False
        laid = [lay_out(_named(stage.runs), _ROLE, metrics, room) for stage in stages]
        wide = all(words_fit(_named(stage.runs), _ROLE, metrics, room) for stage in stages)
        return wide and all(text.lines <= _MOST_LINES for text in laid)

    def _across(self, stages: Sequence[_Stage], gap: int) -> Piece:
        context = self._context
        width = self._column_width(len(stages))
        room = width - 2 * context.px(_CARD_PAD)
        runs = [_named(stage.runs) for stage in stages]
        card = max(text_height(context, text, _ROLE, room) for text in runs)
        card += 2 * context.px(_CARD_AIR)
        below = self._spot + context.px(12)
        height = self._around + below + card

        def build(parent: QWidget, left: int, top: int) -> None:
            self._build_frame(parent, QRect(left, top, self._width, height))
            holder, top = ListBox(parent, top, height), self._pad + self._head
            lefts = [
                left + self._pad + index * (width + context.px(_COLUMN_GAP))
                for index in range(len(stages))
            ]
            middles = [at + width // 2 for at in lefts]
            line = context.px(LINE)
            Dashes(holder, context).setGeometry(
                middles[0], top + (self._spot - line) // 2, middles[-1] - middles[0], line
            )
            for stage, text, at, middle in zip(stages, runs, lefts, middles, strict=True):
                spot = NumberSpot(holder, context, stage.number)
                spot.setGeometry(middle - self._spot // 2, top, self._spot, self._spot)
                self._build_card(holder, QRect(at, top + below, width, card))
                air = context.px(_CARD_AIR)
                inside = QRect(at + context.px(_CARD_PAD), top + below + air, room, card - 2 * air)
                stage.build(holder, context, text, inside)

        def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
            rows = [self._row(stage) for stage in stages]
            cut = self._down(rows, gap).split
            halves = cut(room, last_resort) if cut else None
            return halves or (self._down(rows[:-1], gap), self._down(rows[-1:], gap))

        return Piece(stages[0].start, height, build, gap, whole=True, split=split)

    def _down(self, rows: Sequence[Piece], gap: int) -> Piece:
        context = self._context
        height = self._around + stacked_height(rows)

        def build(parent: QWidget, left: int, top: int) -> None:
            self._build_frame(parent, QRect(left, top, self._width, height))
            holder = ListBox(parent, top, height)
            tops, at = [], self._pad + self._head
            for index, row in enumerate(rows):
                at += row.gap if index else 0
                tops.append(at)
                at += row.height
            first, last = (tops[i] + rows[i].height // 2 for i in (0, -1))
            line = context.px(LINE)
            middle = left + self._pad + self._spot // 2
            Dashes(holder, context).setGeometry(middle - line // 2, first, line, last - first)
            for row, place in zip(rows, tops, strict=True):
                row.build(holder, left + self._pad, place)

        def split(room: int, _last_resort: bool) -> tuple[Piece, Piece] | None:
            parts = divide(rows, room - self._around)
            if len(parts) == 1 or stacked_height(parts[0]) > room - self._around:
                return None
            rest = [row for part in parts[1:] for row in part]
            return self._down(parts[0], gap), self._down(rest, gap)

        return Piece(rows[0].start, height, build, gap, split=split)

    def _row(self, stage: _Stage) -> Piece:
        context = self._context
        pad, air = context.px(_CARD_PAD), context.px(_CARD_AIR)
        indent = self._spot + context.px(_SPOT_GAP)
        width = self._inner - indent
        text = text_height(context, stage.runs, _ROLE, width - 2 * pad)
        height = max(text + 2 * air, self._spot)

        def build(parent: QWidget, left: int, top: int) -> None:
            if stage.shown:
                spot = NumberSpot(parent, context, stage.number)
                middle = top + (height - self._spot) // 2
                spot.setGeometry(left, middle, self._spot, self._spot)
            self._build_card(parent, QRect(left + indent, top, width, height))
            inside = QRect(left + indent + pad, top + (height - text) // 2, width - 2 * pad, text)
            stage.build(parent, context, stage.runs, inside)

        def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
            inside, words = width - 2 * pad, room - 2 * air
            halves = last_resort and split_runs(context, stage.runs, _ROLE, inside, words, True)
            if not halves:
                return None
            after = stage.start + len(plain(halves[0])) + 1
            first = _Stage(stage.number, halves[0], stage.start, stage.shown)
            return self._row(first), self._row(_Stage(stage.number, halves[1], after, shown=False))

        return Piece(stage.start, height, build, context.px(20), split=split)

    def _build_frame(self, parent: QWidget, rect: QRect) -> None:
        context = self._context
        Box(parent, context, BoxLook("card", "leaf", _BORDER)).setGeometry(rect)
        if self._title:
            self._build_tag(parent, rect.left() + self._pad, rect.top() + self._pad)

    def _build_card(self, parent: QWidget, rect: QRect) -> None:
        look = BoxLook(self._tint, "hair", 2, PANEL)
        Box(parent, self._context, look).setGeometry(rect)

    def _tag_room(self) -> int:
        pads = self._context.px(3 * _TAG_PAD)
        return self._inner - pads - self._tag_icon

    def _tag_height(self) -> int:
        text = text_height(self._context, self._title, _TAG_ROLE, self._tag_room())
        return max(text, self._tag_icon) + self._context.px(_TAG_PAD)

    def _build_tag(self, parent: QWidget, left: int, top: int) -> None:
        context, pad = self._context, self._context.px(_TAG_PAD)
        icon, high = self._tag_icon, self._tag_height()
        laid = lay_out((Run(self._title),), _TAG_ROLE, context.metrics, self._tag_room())
        wide = round(laid.width + 2)
        tag = Box(parent, context, BoxLook(self._tint, corners=CHIP))
        tag.setGeometry(left, top, wide + icon + 3 * pad, high)
        clock = Spot(parent, context, "clock", ON_TINT, "", share=1.0)
        clock.setGeometry(left + pad, top + (high - icon) // 2, icon, icon)
        text = TextBlock(parent, context, self._title, _TAG_ROLE, heading=2)
        text.setGeometry(left + icon + 2 * pad, top + (high - laid.height) // 2, wide, laid.height)


def _named(runs: Runs) -> Runs:
    """Return the runs with the name of the stage, its first bold words, on lines of its own."""
    name, rest = runs[0], runs[1:]
    if not rest:
        return runs
    first = Run(f"\u2028{rest[0].text.lstrip()}", rest[0].strong, rest[0].term, rest[0].topic)
    return (name, first, *rest[1:])
