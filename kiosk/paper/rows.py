"""Rows that fall onto two pages, no item of a list left alone on either."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.paper.around import core
from kiosk.paper.columns import rows_of
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Panel
from kiosk.paper.text import Piece, Role

_LEADS: Final = frozenset({Role.TITLE, Role.HEADING, Role.SUBHEADING, Role.PARAGRAPH})
"""What never stands at the foot of a page without what it leads to."""


def row_blocks(rows: Sequence[tuple[float, Piece]], gap: float) -> list[Block]:
    """Return rows, each with the gap above it in points, as blocks ``gap`` points further down."""
    blocks = [Block(piece, above) for above, piece in rows]
    blocks[0] = replace(blocks[0], gap=gap)
    items = [False, *(piece.role is Role.ITEM for _, piece in rows), False, False]
    for at, (_, piece) in enumerate(rows[:-1]):
        before, item, after, then = items[at : at + 4]
        ends_list = item and after and not (before and then)
        blocks[at] = replace(blocks[at], joined=piece.role in _LEADS or ends_list)
    return blocks


def loosened(block: Block, width: float) -> list[Block]:
    """Return the rows of a block so many points wide as blocks; a box stays whole."""
    if isinstance(core(block.piece), Panel):
        return [block]
    first, *others = row_blocks(rows_of(block.piece, width), block.gap)
    blocks = [replace(first, above=block.above), *others]
    end = blocks[-1]
    return [*blocks[:-1], replace(end, joined=block.joined, last=block.last, below=block.below)]
