"""Text on a sheet, and what every piece of a sheet can do."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import inf
from typing import Final

from kiosk.paper.inline import bits_of, line_width, write_bits
from kiosk.paper.style import TextStyle
from kiosk.paper.wrapping import Line, Span, wrap
from kiosk.tagging import NO_FACTS, Facts, TaggedCanvas


class Role(StrEnum):
    """What a piece is to a reader; the value is a structure type of ISO 32000-1, 14.8.4."""

    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    FIGURE = "Figure"
    CAPTION = "Caption"
    GROUP = "Div"


_AROUND: Final = {Role.LIST: ("L",), Role.ITEM: ("LI", "LBody")}
"""The elements around what a piece holds, from the outside in (ISO 32000-1, 14.8.4.3.3)."""

_LEVELS: Final = {Role.TITLE: 1, Role.HEADING: 2, Role.SUBHEADING: 3}


class Piece(ABC):
    """Something with a height that can be drawn below a given line."""

    role: Role = Role.GROUP

    @abstractmethod
    def height(self, width: float) -> float:
        """Return the height in points when the piece is ``width`` points wide."""

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the piece with its upper left corner at ``x`` and ``top``."""

    def draw_to(
        self, canvas: TaggedCanvas, corner: tuple[float, float], width: float, height: float
    ) -> None:
        """Draw the piece where there is room for ``height`` points: a box as high as that."""
        _ = height
        self.draw(canvas, *corner, width)

    @contextmanager
    def tagged(self, canvas: TaggedCanvas) -> Iterator[None]:
        """Draw what is inside as the content of this piece, if it is a list or an item."""
        facts = Facts(numbering=self.numbering()) if self.role is Role.LIST else NO_FACTS
        with ExitStack() as around:
            for kind in _AROUND.get(self.role, ()):
                around.enter_context(canvas.element(kind, self, facts))
            yield

    def numbering(self) -> str:
        """Return the ``ListNumbering`` of ISO 32000-1, 14.8.5.5, of the list with this in it."""
        return ""

    def first_middle(self, width: float) -> float:
        """Return how far the middle of the first line lies below the top."""
        return self.height(width) / 2

    def parts(self, width: float) -> "Sequence[tuple[float, Piece]]":  # noqa: ARG002
        """Return the gaps and pieces this falls into when it is taller than a page, if any."""
        return ()

    def again(self) -> "Piece | None":
        """Return what stands above this once more where it opens a page, for the eye alone."""
        return None

    def headings(self) -> Iterator[str]:
        """Yield the words of the headings of sections in it, those of level 2."""
        yield from ()


class Lines(Piece):
    """Lines that stay together, ``centred`` or set from the left; they may be part of a text."""

    def __init__(
        self,
        lines: Sequence[Line],
        style: TextStyle,
        role: Role,
        *,
        centred: bool = False,
        whole: "Text | None" = None,
    ) -> None:
        self._lines = lines
        self._style = style
        self._centred = centred
        self._whole = whole
        self.role = role

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height of the lines, which are broken already."""
        return len(self._lines) * self._style.leading

    def first_middle(self, width: float) -> float:  # noqa: ARG002
        """Return the middle of the capitals of the first line."""
        return self._style.leading / 2

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Write the lines, each with the space it ends in."""
        if not self._lines:
            return
        whole = self._whole
        if whole and self.role in _LEVELS:
            canvas.bookmark(whole, whole.words, _LEVELS[self.role], top)
        bits = bits_of(self._lines, self._style, (x, top), width if self._centred else 0)
        with canvas.element(self.role, whole or self):
            write_bits(canvas, bits, self._style, whole or self)


@dataclass(eq=False)
class Text(Piece):
    """A paragraph, a heading or a label, broken into lines at the width it is given."""

    spans: Sequence[Span]
    style: TextStyle
    role: Role = Role.PARAGRAPH
    centred: bool = False

    def __post_init__(self) -> None:
        self._wrapped: dict[float, list[Line]] = {}

    @property
    def words(self) -> str:
        """The text without its weights."""
        return "".join(span.text for span in self.spans)

    def headings(self) -> Iterator[str]:
        """Yield the words if it is such a heading."""
        if self.role is Role.HEADING:
            yield self.words

    def natural_width(self) -> float:
        """Return the width of the text on a single line, in points."""
        (line,) = self.lines(inf) or [()]
        return line_width(line, self.style.size)

    def lines(self, width: float) -> list[Line]:
        """Return the lines of the text when it is ``width`` points wide."""
        if width not in self._wrapped:
            self._wrapped[width] = wrap(self.spans, self.style, width)
        return self._wrapped[width]

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return len(self.lines(width)) * self.style.leading

    def first_middle(self, width: float) -> float:  # noqa: ARG002
        """Return the middle of the capitals of the first line."""
        return self.style.leading / 2

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Write all lines."""
        self._part(self.lines(width)).draw(canvas, x, top, width)

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:
        """Return the lines in twos, the last three together, so that no line stands alone."""
        lines = self.lines(width)
        cuts = [*range(0, max(len(lines) - 1, 1), 2), len(lines)]
        if len(lines) <= 3:  # noqa: PLR2004
            return ()
        return [(0, self._part(lines[start:end])) for start, end in pairwise(cuts)]

    def _part(self, lines: Sequence[Line]) -> Lines:
        return Lines(lines, self.style, self.role, centred=self.centred, whole=self)
