"""Labels under the shapes of a drawing: none touches another, and no word is broken."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, NamedTuple

from kiosk.paper.inline import line_width
from kiosk.paper.style import Style, TextStyle
from kiosk.paper.text import Lines, Role, Text
from kiosk.paper.wrapping import Line, Span
from kiosk.tagging import TaggedCanvas

_BETWEEN: Final = " \N{MIDDLE DOT} "

_ROW: Final = 3
"""Labels whose upper edges are less than so many lines apart stand in one row."""


class Wanted(NamedTuple):
    """The words of a label, and the middle of its upper edge from the figure's upper left."""

    words: str
    middle: float
    top: float


@dataclass(frozen=True, slots=True)
class Label:
    """Centred lines; ``left`` and ``top`` count from the upper left of the figure, in points."""

    lines: Sequence[Line]
    style: TextStyle
    left: float
    top: float
    width: float

    @property
    def right(self) -> float:
        """How far it reaches to the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """How far it reaches down."""
        return self.top + len(self.lines) * self.style.leading

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Write the lines of a label of the figure whose upper left is at ``x`` and ``top``."""
        lines = Lines(self.lines, self.style, Role.PARAGRAPH, centred=True)
        lines.draw(canvas, x + self.left, top - self.top, self.width)


def lay_labels(wanted: Sequence[Wanted], width: float, foot: float, style: Style) -> list[Label]:
    """Return the labels of a figure ``width`` points wide whose drawing ends at ``foot``.

    Where they would touch they become smaller, then break into lines; where even that does not
    help, their words stand in a row under the drawing.
    """
    for text_style, breaks in (
        (style.strong, False),
        (style.running, False),
        (style.running, True),
    ):
        rooms = [_room(one, wanted, width, style) if breaks else width for one in wanted]
        if all(_has_room(one, text_style, room) for one, room in zip(wanted, rooms, strict=True)):
            labels = [
                _label(one, text_style, room, width)
                for one, room in zip(wanted, rooms, strict=True)
            ]
            if not any(_touch(*pair, style.label_gap) for pair in combinations(labels, 2)):
                return labels
    row = _BETWEEN.join(one.words for one in wanted)
    return [_label(Wanted(row, width / 2, foot), style.running, width, width)]


def _room(wanted: Wanted, others: Sequence[Wanted], width: float, style: Style) -> float:
    """Return the width that a label may take beside the nearest one of its row."""
    near = _ROW * style.running.leading
    apart = [
        abs(other.middle - wanted.middle)
        for other in others
        if other is not wanted and abs(other.top - wanted.top) < near
    ]
    return min([width, *(gap - style.label_gap for gap in apart)])


def _has_room(wanted: Wanted, style: TextStyle, room: float) -> bool:
    """Tell whether every word is narrower than the room."""
    return all(Text([Span(word)], style).natural_width() <= room for word in wanted.words.split())


def _label(wanted: Wanted, style: TextStyle, room: float, width: float) -> Label:
    """Return the label under its place, moved in where it would leave the figure."""
    lines = Text([Span(wanted.words)], style).lines(room)
    wide = max((line_width(line, style.size) for line in lines), default=0)
    left = min(max(wanted.middle - wide / 2, 0), width - wide)
    return Label(_ended(lines), style, left, wanted.top, wide)


def _ended(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, the last ending in a space too: another label follows in the same text."""
    *others, (*before, last) = lines
    return [*others, (*before, last._replace(text=f"{last.text} "))]


def _touch(one: Label, other: Label, gap: float) -> bool:
    """Tell whether two labels overlap or stand closer beside each other than the gap."""
    beside = one.left < other.right + gap and other.left < one.right + gap
    return beside and one.top < other.bottom and other.top < one.bottom
