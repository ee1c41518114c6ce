"""Two columns that say the same in two languages: row beside row, a rule between them."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Final

from kiosk.paper.around import InLanguage, Within, core
from kiosk.paper.marks import draw_upright
from kiosk.paper.pages import Placed
from kiosk.paper.pieces import Panel, Stack
from kiosk.paper.text import Piece
from kiosk.tagging import TaggedCanvas


@dataclass(frozen=True)
class Columns:
    """The two columns of a sheet, each in a language of its own (a BCP 47 tag), equally wide.

    The rule stands in the middle of the gutter, ``line`` points wide.
    """

    languages: tuple[str, str]
    gutter: float
    line: float

    def width(self, whole: float) -> float:
        """Return the width of one column when both take up ``whole`` points."""
        return (whole - self.gutter) / 2


@dataclass(eq=False)
class Pair(Piece):
    """A row: what stands left, and the same in the other language, or nothing.

    ``section`` is what the row is part of, if it is: a reader hears all of that in one language
    before the other.
    """

    sides: tuple[Piece | None, Piece | None]
    columns: Columns
    section: Hashable

    def __post_init__(self) -> None:
        self.role = next(side.role for side in self.sides if side)

    def height(self, width: float) -> float:
        """Return the height of the higher side."""
        across = self.columns.width(width)
        return max(side.height(across) for side in self.sides if side)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the left side, then the right one."""
        for side in (0, 1):
            self.draw_side(side, canvas, (x, top), width)

    def headings(self) -> Iterator[str]:
        """Yield those of the left side, then of the right."""
        for side in self.sides:
            if side:
                yield from side.headings()

    def draw_side(
        self, side: int, canvas: TaggedCanvas, corner: tuple[float, float], width: float
    ) -> None:
        """Draw the left (0) or the right (1) side of a row that is ``width`` points wide."""
        piece = self.sides[side]
        if piece is None:
            return
        if self.section is not None:
            piece = Within("Sect", (self.section, side), piece)
        spoken = InLanguage(self.columns.languages[side], piece)
        x, top = corner
        across = self.columns.width(width)
        left = x + side * (width - across)
        spoken.draw_to(canvas, (left, top), across, self.height(width))

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:
        """Return the parts of both sides, the first beside the first."""
        across = self.columns.width(width)
        left, right = (side.parts(across) if side else () for side in self.sides)
        nothing = (0.0, None)
        return [
            (max(above, over), Pair((one, other), self.columns, self.section))
            for (above, one), (over, other) in zip_longest(left, right, fillvalue=nothing)
        ]


@dataclass(eq=False)
class _Half(Piece):
    """One side of a row, drawn apart from the other."""

    row: Pair
    side: int

    def height(self, width: float) -> float:
        """Return the height of the row."""
        return self.row.height(width)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the side in its column."""
        self.row.draw_side(self.side, canvas, (x, top), width)


@dataclass(eq=False)
class _Rule(Piece):
    """An upright rule in the middle of the width, so many points long."""

    length: float
    line: float

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the length."""
        return self.length

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the rule."""
        draw_upright(canvas, x + width / 2, top, self.length, self.line)


def in_reading_order(page: Sequence[Placed], width: float) -> list[Placed]:
    """Return what is on a page as it is read, with the rules between the columns.

    Of the rows of a section the left sides come first, then the right ones.
    """
    found: list[Placed] = []
    for is_row, run in groupby(page, lambda placed: isinstance(placed.piece, Pair)):
        if not is_row:
            found.extend(run)
            continue
        rows = [(placed.piece, placed.below) for placed in run if isinstance(placed.piece, Pair)]
        found.append(_rule(rows, width))
        for _, section in groupby(rows, lambda row: row[0].section):
            found.extend(_by_side(list(section)))
    return found


def _by_side(rows: Iterable[tuple[Pair, float]]) -> list[Placed]:
    return [Placed(_Half(row, side), below) for side in (0, 1) for row, below in rows]


def _rule(rows: Sequence[tuple[Pair, float]], width: float) -> Placed:
    start, (last, below) = rows[0][1], rows[-1]
    length = below + last.height(width) - start
    return Placed(_Rule(length, last.columns.line), start)


Aligned = tuple[float, Piece | None, Piece | None]
"""The gap above a row in points, and what stands in it left and right."""


def aligned(left: Piece | None, right: Piece | None, width: float) -> list[Aligned]:
    """Return the rows of two pieces that are built alike, each ``width`` points wide.

    Stacks fall into their pieces, lists into their items, and boxes into several if they can; what
    has no counterpart has a row of its own.
    """
    lefts, rights = _pieces(left, width), _pieces(right, width)
    if lefts is None and rights is None:
        return [(0, left, right)]
    found: list[Aligned] = []
    for one, other in zip_longest(
        [(0.0, left)] if lefts is None else lefts,
        [(0.0, right)] if rights is None else rights,
        fillvalue=_NOTHING,
    ):
        rows = aligned(one[1], other[1], width)
        gap = max(one[0], other[0])
        found += [(gap, first, second) for _, first, second in rows[:1]]
        found += rows[1:]
    return found


def rows_of(piece: Piece, width: float) -> list[tuple[float, Piece]]:
    """Return the rows of one piece, with the gap above each in points."""
    return [(gap, row) for gap, row, _ in aligned(piece, None, width) if row]


_Pieces = Sequence[tuple[float, Piece | None]]
_NOTHING: Final = (0.0, None)


def _pieces(piece: Piece | None, width: float) -> _Pieces | None:
    """Return what a piece falls into, if it does."""
    inside = core(piece) if piece else None
    opens = isinstance(inside, Stack) or (isinstance(inside, Panel) and inside.falls_apart)
    return [*piece.parts(width)] if piece and opens else None
