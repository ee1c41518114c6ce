"""Lists as rows of pieces: icons in two columns, bullets or numbers in one."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import ItemList, ListItem, plain
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import STEP_MARK
from kiosk.ui.text import lay_out
from kiosk.ui.theme import ON_TINT, IconColours
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height

_ROLE = "compact"
_SPOT, _SPOT_GAP, _COLUMN_GAP = 80, 20, 24
_BULLET_ROOM, _BULLET = 48, 16
_MOST_LINES_IN_COLUMN = 2
_FEWEST_FOR_COLUMNS = 4


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
        row_gap = gap if first == 0 else context.px(24 if _has_icons(block) else 14)
        numbers = [first + i + 1 if block.ordered else 0 for i in range(len(row))]
        cells = [_Cell(context, i, n, own_width, patch) for i, n in zip(row, numbers, strict=True)]
        pieces.append(_row(context, cells, at, row_gap))
        at += sum(len(plain(item.runs)) + 1 for item in row)
    return pieces


class _Cell:
    """One item: its mark at the left, its text beside it."""

    def __init__(
        self, context: Context, item: ListItem, number: int, width: int, patch: Patch
    ) -> None:
        self._context = context
        self._item = item
        self._number = number
        self._patch = patch
        self.width = width
        self._indent = _indent(context, item)
        self._text_width = width - self._indent
        self._text_height = text_height(context, item.runs, _ROLE, self._text_width)
        mark = context.px(_SPOT) if item.icon else 0
        self.height = max(self._text_height, mark)

    def build(self, parent: QWidget, left: int, top: int, height: int) -> None:
        context = self._context
        middle = top + (height - self._text_height) // 2 if self._item.icon else top
        self._build_mark(parent, left, top, height)
        text = TextBlock(parent, context, self._item.runs, _ROLE)
        text.setGeometry(left + self._indent, middle, self._text_width, self._text_height)

    def _build_mark(self, parent: QWidget, left: int, top: int, height: int) -> None:
        context = self._context
        line = context.metrics.line_px(_ROLE)
        if self._item.icon:
            size = context.px(_SPOT)
            colours, fill = self._patch.icon, self._patch.fill
            spot = Spot(parent, context, self._item.icon, colours, fill)
            spot.setGeometry(left, top + (height - size) // 2, size, size)
        elif self._number:
            number = TextBlock(parent, context, f"{self._number}.", "row_bold")
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

    return Piece(start, height, build, gap)


def _indent(context: Context, item: ListItem) -> int:
    if item.icon:
        return context.px(_SPOT + _SPOT_GAP)
    return context.metrics.control(_BULLET_ROOM)


def _has_icons(block: ItemList) -> bool:
    return all(item.icon for item in block.items)


def _columns(context: Context, block: ItemList, width: int) -> int:
    if not _has_icons(block) or len(block.items) < _FEWEST_FOR_COLUMNS:
        return 1
    if context.metrics.large_text or context.form is Form.COMPACT:
        return 1
    room = (width - context.px(_COLUMN_GAP)) // 2 - context.px(_SPOT + _SPOT_GAP)
    metrics = context.metrics
    fits = all(
        lay_out(item.runs, _ROLE, metrics, room).lines <= _MOST_LINES_IN_COLUMN
        and lay_out(item.runs, _ROLE, metrics, room).width <= room
        for item in block.items
    )
    return 2 if fits else 1
