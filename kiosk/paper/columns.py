"""Two columns that say the same in two languages: row beside row, a rule between them."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from kiosk.paper.around import InLanguage, Within, core
from kiosk.paper.marks import draw_upright
from kiosk.paper.pages import Placed
from kiosk.paper.pieces import Stack
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

    ``section`` is what the row is part of; a reader hears all of it in one language first.
    """

    sides: tuple[Piece | None, Piece | None]
    columns: Columns
    section: Hashable

    def height(self, width: float) -> float:
        """Return the height of the higher side."""
        across = self.columns.width(width)
        return max(side.height(across) for side in self.sides if side)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the left side, then the right one."""
        for side in (0, 1):
            self.draw_side(side, canvas, (x, top), width)

    def draw_side(
        self, side: int, canvas: TaggedCanvas, corner: tuple[float, float], width: float
    ) -> None:
        """Draw the left (0) or the right (1) side of a row that is ``width`` points wide."""
        piece = self.sides[side]
        if piece is None:
            return
        language = self.columns.languages[side]
        spoken = InLanguage(language, Within("Sect", (self.section, side), piece))
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


def rows_of(piece: Piece, width: float) -> list[tuple[float, Piece]]:
    """Return what stands one below the other in a piece, each with the gap above it in points.

    Stacks fall into their pieces and lists into their items; nothing else is broken.
    """
    if not isinstance(core(piece), Stack):
        return [(0, piece)]
    found: list[tuple[float, Piece]] = []
    for gap, part in piece.parts(width):
        rows = rows_of(part, width)
        found += [(gap, row) for _, row in rows[:1]] + rows[1:]
    return found
