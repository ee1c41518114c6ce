"""A table: header cells over columns, a first cell that names each row, breaks between rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from kiosk.paper.around import Unread
from kiosk.paper.text import Piece, Text
from kiosk.tagging import NO_FACTS, Facts, TaggedCanvas

_OVER: Final = Facts(scope="Column")


@dataclass(eq=False)
class TableRow:
    """The cells of a row, the first of which names it.

    ``below`` is a cell under all the others, as wide as they are together.
    """

    cells: Sequence[Piece]
    below: Piece | None = None


@dataclass(eq=False)
class Table(Piece):
    """Rows under a header; ``first`` is the width of the first column in points.

    The other columns share the rest.  Rows stand ``gap`` points apart.  A reader hears the header
    once, with each cell; on later pages it is repeated for the eye.

    Raises:
        ValueError: a header cell is missing or without words (ISO 14289-1, 7.5), or the rows are
            not as wide as the header.
    """

    header: Sequence[Text]
    rows: Sequence[TableRow]
    first: float
    gutter: float
    gap: float

    def __post_init__(self) -> None:
        if not (self.header and all(cell.words.strip() for cell in self.header)):
            raise ValueError("a table needs a header with words in each cell")
        if any(len(row.cells) != len(self.header) for row in self.rows):
            raise ValueError("a table needs as many cells in each row as in its header")

    def height(self, width: float) -> float:
        """Return the height of all rows, the header and the gaps."""
        return sum(gap + part.height(width) for gap, part in self.parts(width))

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the header and the rows."""
        for gap, part in self.parts(width):
            part.draw(canvas, x, top - gap, width)
            top -= gap + part.height(width)

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:  # noqa: ARG002
        """Return the rows, the first under the header."""
        if not self.rows:
            return [(0, _Header(self))]
        start, *others = self.rows
        first = _Row(self, start, start.cells, start.below, _Header(self))
        rest = [_Row(self, row, row.cells, row.below) for row in others]
        return [(0, first), *((self.gap, row) for row in rest)]

    def places(self, width: float) -> list[tuple[float, float]]:
        """Return where each column starts and how wide it is, in points."""
        count = len(self.header) - 1
        across = (width - self.first + self.gutter) / max(count, 1) - self.gutter
        starts = [self.first + index * (across + self.gutter) for index in range(count)]
        return [(0, self.first), *((start, across) for start in starts)]


@dataclass(eq=False)
class _Header(Piece):
    """The header cells of a table."""

    table: Table

    def height(self, width: float) -> float:
        """Return the height of the highest cell, and the gap under it."""
        places = self.table.places(width)
        cells = zip(self.table.header, places, strict=True)
        return max(cell.height(across) for cell, (_, across) in cells) + self.table.gap

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the cells."""
        table = self.table
        with canvas.element("Table", table), canvas.element("TR", tuple(table.header)):
            for cell, (start, across) in zip(table.header, table.places(width), strict=True):
                with canvas.element("TH", cell, _OVER):
                    cell.draw(canvas, x + start, top, across)


@dataclass(eq=False)
class _Row(Piece):
    """A row, or the part of it that is on one page, under the header if that is ``above`` it."""

    table: Table
    row: TableRow
    cells: Sequence[Piece | None]
    below: Piece | None
    above: Piece | None = None

    def height(self, width: float) -> float:
        """Return the height of the highest cell, of what is above them and of what is below."""
        above = self.above.height(width) if self.above else 0
        below = self.below.height(width - self.table.first) if self.below else 0
        return above + self._cells_height(width) + below

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the cells, then what is below them."""
        table, row = self.table, self.row
        if self.above:
            self.above.draw(canvas, x, top, width)
            top -= self.above.height(width)
        with canvas.element("Table", table):
            with canvas.element("TR", row):
                self._draw_cells(canvas, x, top, width)
            if self.below and row.below:
                top -= self._cells_height(width)
                spans = Facts(columns=len(row.cells) - 1)
                with canvas.element("TR", row.below), canvas.element("TD", row.below, spans):
                    self.below.draw(canvas, x + table.first, top, width - table.first)

    def again(self) -> Piece | None:
        """Return the header, unread."""
        return None if self.above else Unread(_Header(self.table))

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:
        """Return what fits beside each other of broken cells, then what is below them."""
        columns = [list(pieces) for pieces in self._broken(width)]
        beside = list(zip_longest(*columns))
        if len(beside) == 1 and not self.below:
            return ()
        first, *others = [_Row(self.table, self.row, cells, None) for cells in beside]
        first.above = self.above
        below = [_Row(self.table, self.row, [], self.below)] if self.below else []
        return [(0, each) for each in (first, *others, *below)]

    def _broken(self, width: float) -> Iterator[Sequence[Piece | None]]:
        for cell, (_, across) in zip(self.cells, self.table.places(width), strict=False):
            yield [part for _, part in cell.parts(across)] or [cell] if cell else [None]

    def _cells_height(self, width: float) -> float:
        places = self.table.places(width)
        cells = zip(self.cells, places, strict=False)
        return max((cell.height(across) for cell, (_, across) in cells if cell), default=0)

    def _draw_cells(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        names = Facts(scope="Row", rows=2 if self.row.below else 1)
        owners = self.row.cells
        places = self.table.places(width)
        for index, (owner, cell) in enumerate(zip(owners, self.cells, strict=False)):
            start, across = places[index]
            kind, facts = ("TD", NO_FACTS) if index else ("TH", names)
            with canvas.element(kind, owner, facts):
                if cell:
                    cell.draw(canvas, x + start, top, across)
