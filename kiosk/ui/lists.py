"""Lists as rows of pieces: icons in two columns, bullets or numbers in one."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import ItemList, Runs, plain
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import STEP_MARK
from kiosk.ui.splitting import split_runs
from kiosk.ui.text import lay_out, words_fit
from kiosk.ui.theme import ON_TINT, IconColours
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import ItemText, TextBlock, text_height

_ROLE = "compact"
_SPOT, _SPOT_GAP, _COLUMN_GAP = 80, 20, 24
_COMPACT_SPOT = 56
_BULLET, _BULLET_EMS = 16, 1.3
_MOST_LINES_IN_COLUMN = {Form.PORTRAIT: 2, Form.LANDSCAPE: 3}
_FEWEST_FOR_COLUMNS = {Form.PORTRAIT: 4, Form.LANDSCAPE: 3}
"""A wide display has the least height to spare."""


@dataclass(frozen=True, slots=True)
class Patch:
    """The colours of an icon in a list and of the leaf behind it."""

    fill: str
    icon: IconColours = ON_TINT


def list_pieces(
    context: Context, block: ItemList, width: int, start: int, gap: int, patch: Patch
) -> list[Piece]:
    """Return one piece for each row of a list; ``patch`` colours what is behind icons."""
    columns = _columns(context, block, width)
    own_width = (width - (columns - 1) * context.px(_COLUMN_GAP)) // columns
    pieces = []
    at = start
    for first in range(0, len(block.items), columns):
        row = block.items[first : first + columns]
        row_gap = gap if first == 0 else context.px(22 if _has_icons(block) else 14)
        numbers = [first + i + 1 if block.ordered else 0 for i in range(len(row))]
        cells = [
            _Cell(context, item.runs, _Mark(item.icon or "", number), own_width, patch)
            for item, number in zip(row, numbers, strict=True)
        ]
        pieces.append(_row(context, cells, at, row_gap))
        at += sum(len(plain(item.runs)) + 1 for item in row)
    return pieces


@dataclass(frozen=True, slots=True)
class _Mark:
    """What stands before an item: an icon, a number or a bullet; nothing before its second half."""

    icon: str = ""
    number: int = 0
    shown: bool = True


class _Cell:
    """One item: its mark at the left, its text beside it."""

    def __init__(self, context: Context, runs: Runs, mark: _Mark, width: int, patch: Patch) -> None:
        self._context = context
        self.runs = runs
        self._mark = mark
        self._patch = patch
        self.width = width
        self._indent = _indent(context, mark)
        self._text_width = width - self._indent
        self._text_height = text_height(context, runs, _ROLE, self._text_width)
        self.height = max(self._text_height, _spot_size(context) if mark.icon else 0)

    def build(self, parent: QWidget, left: int, top: int, height: int) -> None:
        """Make the widgets of the item in a row of this height."""
        middle = top + (height - self._text_height) // 2 if self._mark.icon else top
        if self._mark.shown:
            self._build_mark(parent, left, top, height)
        text = ItemText(parent, self._context, self.runs, _ROLE)
        text.setGeometry(left + self._indent, middle, self._text_width, self._text_height)

    def split(self, room: int, last_resort: bool) -> "tuple[_Cell, _Cell] | None":
        """Return the item cut in two; the second half has no mark."""
        halves = split_runs(self._context, self.runs, _ROLE, self._text_width, room, last_resort)
        if halves is None:
            return None
        marks = (self._mark, replace(self._mark, shown=False))
        first, rest = (
            _Cell(self._context, runs, mark, self.width, self._patch)
            for runs, mark in zip(halves, marks, strict=True)
        )
        return first, rest

    def _build_mark(self, parent: QWidget, left: int, top: int, height: int) -> None:
        context, mark = self._context, self._mark
        line = context.metrics.line_px(_ROLE)
        if mark.icon:
            size = _spot_size(context)
            spot = Spot(parent, context, mark.icon, self._patch.icon, self._patch.fill)
            spot.setGeometry(left, top + (height - size) // 2, size, size)
        elif mark.number:
            number = TextBlock(parent, context, f"{mark.number}.", "row_bold")
            number.setGeometry(left, top, self._indent, line)
        else:
            size = context.px(_BULLET)
            bullet = Box(parent, context, BoxLook("leaf", corners=STEP_MARK.scaled(0.4)))
            bullet.setGeometry(left + size // 2, top + (line - size) // 2, size, size)


def _row(context: Context, cells: list[_Cell], start: int, gap: int) -> Piece:
    height = max(cell.height for cell in cells)

    def build(parent: QWidget, left: int, top: int) -> None:
        for cell in cells:
            cell.build(parent, left, top, height)
            left += cell.width + context.px(_COLUMN_GAP)

    def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
        halves = cells[0].split(room, last_resort) if len(cells) == 1 and last_resort else None
        if halves is None:
            return None
        after = start + len(plain(halves[0].runs)) + 1
        return _row(context, [halves[0]], start, gap), _row(context, [halves[1]], after, gap)

    return Piece(start, height, build, gap, item=True, split=split)


def _spot_size(context: Context) -> int:
    return context.px(_SPOT if context.form is not Form.COMPACT else _COMPACT_SPOT)


def _indent(context: Context, mark: _Mark) -> int:
    if mark.icon:
        return _spot_size(context) + context.px(_SPOT_GAP)
    return round(context.metrics.font_px(_ROLE) * _BULLET_EMS)


def _has_icons(block: ItemList) -> bool:
    return all(item.icon for item in block.items)


def _columns(context: Context, block: ItemList, width: int) -> int:
    if context.metrics.large_text or context.form is Form.COMPACT or not _has_icons(block):
        return 1
    if len(block.items) < _FEWEST_FOR_COLUMNS[context.form]:
        return 1
    room = (width - context.px(_COLUMN_GAP)) // 2 - context.px(_SPOT + _SPOT_GAP)
    metrics, most = context.metrics, _MOST_LINES_IN_COLUMN[context.form]
    fits = all(
        lay_out(item.runs, _ROLE, metrics, room).lines <= most
        and words_fit(item.runs, _ROLE, metrics, room)
        for item in block.items
    )
    return 2 if fits else 1
