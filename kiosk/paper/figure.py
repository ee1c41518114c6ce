"""A figure of a topic: its drawing, the labels under its shapes, and what it says to a reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.paper.labels import Label, Wanted, lay_labels
from kiosk.paper.style import Style
from kiosk.paper.text import Piece, Role
from kiosk.paper.vector import Vector
from kiosk.tagging import Facts, TaggedCanvas


class Box(NamedTuple):
    """Left, bottom, right and top of a rectangle in points, as a ``BBox`` of PDF has them."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(eq=False)
class Figure(Piece):
    """A drawing as wide as it is given, but no higher than ``limit`` points without its labels.

    ``words`` are those of its labels by name.  ``alt`` says what it shows, and ``bounds`` where it
    stands: PDF/UA-1 (ISO 14289-1, 7.3) asks for both.

    Raises:
        ValueError: nothing is said of what it shows.
    """

    vector: Vector
    words: Mapping[str, str]
    alt: str
    limit: float
    style: Style
    role: Role = Role.FIGURE

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise ValueError("a figure needs words that say what it shows")
        self._laid: dict[float, list[Label]] = {}

    def height(self, width: float) -> float:
        """Return the height of the drawing, or of the lowest label if it reaches further."""
        ends = [label.bottom for label in self._labels(width)]
        return max([self.vector.height * self._scale(width), *ends])

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the drawing in the middle of the width, then its labels."""
        scale = self._scale(width)
        bottom = top - self.vector.height * scale
        facts = Facts(alt=self.alt, box=self.bounds(x, top, width))
        with canvas.content(self.role, self, facts):
            self.vector.draw(canvas, x + self._left(width), bottom, scale)
            for label in self._labels(width):
                label.draw(canvas, x, top)

    def bounds(self, x: float, top: float, width: float) -> Box:
        """Return the box of the drawing and its labels, drawn at ``x`` and ``top``."""
        labels = self._labels(width)
        left = min([self._left(width), *(label.left for label in labels)])
        right = max([width - self._left(width), *(label.right for label in labels)])
        return Box(x + left, top - self.height(width), x + right, top)

    def _scale(self, width: float) -> float:
        return min(width / self.vector.width, self.limit / self.vector.height)

    def _left(self, width: float) -> float:
        return (width - self.vector.width * self._scale(width)) / 2

    def _labels(self, width: float) -> list[Label]:
        if width not in self._laid:
            scale, left = self._scale(width), self._left(width)
            drop = self.style.label_drop
            wanted = [
                Wanted(self.words[name], left + place.middle * scale, place.foot * scale + drop)
                for name, place in self.vector.labels.items()
                if name in self.words
            ]
            foot = self.vector.height * scale + drop
            self._laid[width] = lay_labels(wanted, width, foot, self.style) if wanted else []
        return self._laid[width]
