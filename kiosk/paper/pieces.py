"""The shapes a sheet is built of: stacks, rows, items with a mark, boxes and lines to write on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.paper.around import kept_in
from kiosk.paper.marks import Corners, Sign, draw_box, draw_rule
from kiosk.paper.text import Piece, Role
from kiosk.tagging import Facts, TaggedCanvas

Mark = Callable[[TaggedCanvas, float, float], None]
"""Draws a mark from its left edge and the height of its middle."""


@dataclass(eq=False)
class Stack(Piece):
    """Pieces one below the other, ``gap`` points apart."""

    pieces: Sequence[Piece]
    gap: float = 0
    role: Role = Role.GROUP

    def height(self, width: float) -> float:
        """Return the heights of the pieces and the gaps between them."""
        heights = sum(piece.height(width) for piece in self.pieces)
        return heights + self.gap * max(len(self.pieces) - 1, 0)

    def first_middle(self, width: float) -> float:
        """Return the middle of the first piece's first line."""
        return self.pieces[0].first_middle(width)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the pieces in order."""
        with self.tagged(canvas):
            for piece in self.pieces:
                piece.draw(canvas, x, top, width)
                top -= piece.height(width) + self.gap

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:  # noqa: ARG002
        """Return the pieces, which stay in the list if this is one."""
        return [(self.gap, kept_in(self, piece)) for piece in self.pieces]

    def headings(self) -> Iterator[str]:
        """Yield those of the pieces in order."""
        for piece in self.pieces:
            yield from piece.headings()

    def numbering(self) -> str:
        """Return that of the first item that has one."""
        return next(filter(None, (piece.numbering() for piece in self.pieces)), "")


@dataclass(eq=False)
class Row(Piece):
    """Two pieces side by side, the left read first.

    ``shares`` are what the left one may take up of the width: the first with which the row is
    least high.  A box is drawn to the height of the row if no more than ``slack`` points are
    missing.
    """

    left: Piece
    right: Piece
    gutter: float
    shares: Sequence[float] = (0.5,)
    slack: float = 0

    def __post_init__(self) -> None:
        self._divided: dict[float, tuple[float, float]] = {}

    def height(self, width: float) -> float:
        """Return the height of the taller side."""
        return self._height(self._widths(width))

    def first_middle(self, width: float) -> float:
        """Return the middle of the left side's first line."""
        left, _ = self._widths(width)
        return self.left.first_middle(left)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw both sides from the same line."""
        height = self.height(width)
        left, right = self._widths(width)
        for piece, at, across in ((self.left, x, left), (self.right, x + width - right, right)):
            is_near = height - piece.height(across) <= self.slack
            piece.draw_to(canvas, (at, top), across, height if is_near else piece.height(across))

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:  # noqa: ARG002
        """Return the left side, then the right, each as wide as the row."""
        return [(self.gutter, self.left), (self.gutter, self.right)]

    def headings(self) -> Iterator[str]:
        """Yield those of the left side, then of the right."""
        yield from self.left.headings()
        yield from self.right.headings()

    def _widths(self, width: float) -> tuple[float, float]:
        if width not in self._divided:
            shared = width - self.gutter
            ways = [(shared * share, shared * (1 - share)) for share in self.shares]
            self._divided[width] = min(ways, key=self._height) if len(ways) > 1 else ways[0]
        return self._divided[width]

    def _height(self, widths: tuple[float, float]) -> float:
        left, right = widths
        return max(self.left.height(left), self.right.height(right))


@dataclass(eq=False)
class Marked(Piece):
    """A piece indented behind a mark, which stands by the first line or in the middle.

    The mark of an item is its label to a reader if ``sign`` says for what it stands.
    """

    mark: Mark | None
    body: Piece
    indent: float
    role: Role = Role.ITEM
    centred: bool = False
    least: float = 0
    sign: Sign | None = None
    whole: Piece | None = None
    """What this is a part of."""

    def height(self, width: float) -> float:
        """Return the height of the body, or of the mark if it is taller."""
        return max(self.body.height(width - self.indent), self.least)

    def first_middle(self, width: float) -> float:
        """Return the middle of the body's first line."""
        return self._lead(width) + self.body.first_middle(width - self.indent)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the mark, then the body beside it."""
        if self.mark:
            below = self.height(width) / 2 if self.centred else self.first_middle(width)
            self._draw_mark(self.mark, canvas, x, top - below)
        with (self.whole or self).tagged(canvas):
            self.body.draw(canvas, x + self.indent, top - self._lead(width), width - self.indent)

    def _draw_mark(self, mark: Mark, canvas: TaggedCanvas, x: float, middle: float) -> None:
        if self.sign is None:
            mark(canvas, x, middle)
            return
        facts = Facts(words=self.sign.words)
        with canvas.element("LI", self.whole or self), canvas.content("Lbl", self, facts):
            mark(canvas, x, middle)

    def headings(self) -> Iterator[str]:
        """Yield those of the body."""
        yield from self.body.headings()

    def numbering(self) -> str:
        """Return that of the sign."""
        return self.sign.numbering if self.sign else ""

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:
        """Return the parts of the body, the mark beside the first."""
        parts = self.body.parts(width - self.indent)
        marks = [self.mark, *[None] * len(parts)]
        whole = self.whole or self
        return [
            (gap, Marked(mark, part, self.indent, part.role, sign=self.sign, whole=whole))
            for mark, (gap, part) in zip(marks, parts, strict=False)
        ]

    def _lead(self, width: float) -> float:
        """Return the space above a body that is less high than its mark."""
        return max(0, self.least - self.body.height(width - self.indent)) / 2


@dataclass(eq=False)
class Panel(Piece):
    """A box around a piece; it never breaks, and one taller than a page loses its frame.

    One that ``falls_apart`` becomes a box around each part of the piece instead.  ``padding`` is
    the space left and right of the piece, then the space above and below.
    """

    body: Piece
    padding: tuple[float, float]
    corners: Corners
    border: tuple[str, float] | None = None
    fill: str | None = None
    role: Role = Role.GROUP
    falls_apart: bool = False

    def height(self, width: float) -> float:
        """Return the height of the body and the padding around it."""
        across, down = self.padding
        return self.body.height(width - 2 * across) + 2 * down

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the box at its own height."""
        self.draw_to(canvas, (x, top), width, self.height(width))

    def draw_to(
        self, canvas: TaggedCanvas, corner: tuple[float, float], width: float, height: float
    ) -> None:
        """Draw the box ``height`` points high, the body at the top of it."""
        x, top = corner
        frame = (x, top - height, width, height)
        draw_box(canvas, frame, self.corners, border=self.border, fill=self.fill)
        across, down = self.padding
        with self.tagged(canvas):
            self.body.draw(canvas, x + across, top - down, width - 2 * across)

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:
        """Return the body without its frame, or its parts in boxes of their own."""
        if not self.falls_apart:
            return [(0, kept_in(self, self.body))]
        parts = self.body.parts(width - 2 * self.padding[0])
        return [(gap, replace(self, body=part, falls_apart=False)) for gap, part in parts]

    def headings(self) -> Iterator[str]:
        """Yield those of the body."""
        yield from self.body.headings()


@dataclass(eq=False)
class WritingLines(Piece):
    """Empty lines to write on by hand."""

    count: int
    pitch: float
    line: float

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height of the lines."""
        return self.count * self.pitch

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Rule the lines."""
        for number in range(1, self.count + 1):
            draw_rule(canvas, x, top - number * self.pitch, width, self.line)


@dataclass(eq=False)
class Spread(Piece):
    """Two pieces at the ends of a line, level in the middle.

    The right one takes the width it wants; the left one takes the rest.
    """

    left: Piece
    right: Piece
    wanted: float
    gutter: float

    def height(self, width: float) -> float:
        """Return the height of the taller side."""
        left, right = self._widths(width)
        return max(self.left.height(left), self.right.height(right))

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw both ends."""
        height = self.height(width)
        left, right = self._widths(width)
        for piece, at, across in ((self.left, x, left), (self.right, x + width - right, right)):
            piece.draw(canvas, at, top - (height - piece.height(across)) / 2, across)

    def _widths(self, width: float) -> tuple[float, float]:
        return width - self.gutter - self.wanted, self.wanted
