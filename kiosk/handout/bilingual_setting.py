"""How two languages share a page: side by side, row by row, or one section below the other."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kiosk.paper.around import InLanguage, Within
from kiosk.paper.columns import Columns, Pair, aligned, rows_of
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Row, Stack
from kiosk.paper.text import Piece, Role

_LEADS: Final = frozenset({Role.TITLE, Role.HEADING, Role.SUBHEADING, Role.PARAGRAPH})
"""What never stands at the foot of a page without what it leads to."""

_TALL: Final = 60
"""The height in points from which a row may stand on a page without others of its section."""

_Sides = tuple[Piece | None, Piece | None]
_Rows = Sequence[tuple[float, Piece]]


@dataclass(frozen=True, slots=True)
class Setting:
    """Sets sections in both languages on a page so many points wide.

    They stand side by side unless ``stacked``, for text too large for narrow columns.  Where they
    are ``loose`` they break between rows, else only those that are higher than a page, which has
    ``room`` for so many points.
    """

    columns: Columns
    width: float
    stacked: bool
    room: float
    loose: bool

    def both(self, sides: _Sides, gap: float, key: Hashable = None) -> list[Block]:
        """Return a section in both languages, ``gap`` points below what is above it.

        To a reader it is one section for each language, unless it has no ``key``, by which it is
        known from others.
        """
        if self.stacked:
            found = [self._section(piece, at, key) for at, piece in enumerate(sides) if piece]
            return [block for rows in found for block in self._blocks(rows, gap)]
        rows = aligned(*sides, self.columns.width(self.width))
        pairs = [(above, Pair((one, other), self.columns, key)) for above, one, other in rows]
        return self._blocks(pairs, gap)

    def alone(self, piece: Piece, language: str, gap: float) -> list[Block]:
        """Return what stands once, across the page, in words of one language."""
        rows = [(above, InLanguage(language, row)) for above, row in rows_of(piece, self.width)]
        return self._blocks(rows, gap)

    def whole(self, sides: tuple[Piece, Piece], key: Hashable) -> Piece:
        """Return a section in both languages as a single piece, its rows not level."""
        return self.across(sides, key) if self.stacked else Pair(sides, self.columns, key)

    def across(self, sides: tuple[Piece, Piece], key: Hashable) -> Piece:
        """Return a section in one language below the same in the other, as a single piece."""
        rows = [row for at, piece in enumerate(sides) for _, row in self._section(piece, at, key)]
        return Stack(rows)

    def free(self, pieces: Sequence[Piece]) -> Piece:
        """Return what stands in the columns, or one below the other, and is part of no section."""
        if self.stacked or len(pieces) == 1:
            return Stack(pieces, self.columns.line)
        left, right = pieces
        return Row(left, right, self.columns.gutter)

    def together(self, blocks: Sequence[Block]) -> list[Block]:
        """Return blocks that stay on one page if it has the room."""
        *others, end = blocks
        if sum(block.gap + block.piece.height(self.width) for block in blocks) > self.room:
            return [*blocks]
        return [*(replace(block, joined=True) for block in others), end]

    def _section(self, piece: Piece, side: int, key: Hashable) -> _Rows:
        language = self.columns.languages[side]
        return [
            (above, InLanguage(language, row if key is None else Within("Sect", (key, side), row)))
            for above, row in rows_of(piece, self.width)
        ]

    def _blocks(self, rows: _Rows, gap: float) -> list[Block]:
        """Return rows; the first two and the last two share a page, unless they are tall."""
        blocks = [Block(piece, above) for above, piece in rows]
        blocks[0] = replace(blocks[0], gap=gap)
        last = len(blocks) - 1
        for at in range(last):
            piece = blocks[at].piece
            is_end = at == last - 1 or at == 0 or blocks[at - 1].piece.role in _LEADS
            joined = piece.role in _LEADS or (is_end and piece.height(self.width) < _TALL)
            blocks[at] = replace(blocks[at], joined=joined)
        return blocks if self.loose else self.together(blocks)
