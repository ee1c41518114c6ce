"""What is drawn and not read: icons, boxes, rules and dots, artifacts of a tagged file."""

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from reportlab.lib.colors import HexColor

from kiosk.paper.style import INK
from kiosk.paper.vector import Vector, read_vector
from kiosk.tagging import TaggedCanvas

_ICONS: Final = Path(__file__).parents[2] / "assets" / "icons"
_COLOUR: Final = HexColor(INK)  # read once, not for each mark
_CURVE: Final = 0.5523
"""Length of the control arms of a quarter circle drawn as one Bezier curve, per unit radius."""


_TICK: Final = ((0.25, 0.5), (0.43, 0.3), (0.77, 0.72))
_TICK_LINE: Final = 0.14
"""The corners of a tick and the width of its line, in a square of size 1."""
_BOX_LINE: Final = 0.115
_BOX_RADIUS: Final = 0.14
"""The width of the line around a box to tick and the radius of its corners, per its size."""


class Corners(NamedTuple):
    """Corner radii in points."""

    top_left: float
    top_right: float
    bottom_right: float
    bottom_left: float


@cache
def _icon(name: str) -> Vector:
    """Return the icon in the colour of the text.

    Raises:
        FileNotFoundError: there is no icon of this name.
    """
    svg = (_ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return read_vector(svg.replace("currentColor", INK))


class Sign(NamedTuple):
    """What a mark is to a reader: the character it stands for, and a ``ListNumbering`` of PDF.

    The numberings are those of ISO 32000-1, 14.8.5.5, which has none for empty squares.
    """

    words: str
    numbering: str


DOT: Final = Sign("\N{BULLET}", "Disc")
TO_TICK: Final = Sign("\N{BALLOT BOX}", "Square")
TICKED: Final = Sign("\N{BALLOT BOX WITH CHECK}", "Square")


def draw_icon(canvas: TaggedCanvas, x: float, middle: float, *, name: str, size: float) -> None:
    """Draw the icon ``size`` points wide, its left edge at ``x``, centred on ``middle``."""
    vector = _icon(name)
    with canvas.artifact():
        vector.draw(canvas, x, middle - size / 2, size / vector.width)


def draw_tick_box(
    canvas: TaggedCanvas, x: float, middle: float, *, size: float, ticked: bool = False
) -> None:
    """Draw a box to tick, or one with a tick in it, its outer edge at ``x``."""
    line = _BOX_LINE * size
    inner, radius = size - line, _BOX_RADIUS * size
    with canvas.artifact():
        canvas.setStrokeColor(_COLOUR)
        canvas.setLineWidth(line)
        canvas.roundRect(x + line / 2, middle - inner / 2, inner, inner, radius, stroke=1, fill=0)
        if ticked:
            _draw_tick(canvas, x, middle - size / 2, size)


def _draw_tick(canvas: TaggedCanvas, x: float, bottom: float, size: float) -> None:
    """Draw a tick in the square with its lower left corner at ``x`` and ``bottom``."""
    canvas.saveState()
    canvas.setLineWidth(_TICK_LINE * size)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    (start, *others) = [(x + across * size, bottom + up * size) for across, up in _TICK]
    path.moveTo(*start)
    for point in others:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def draw_dot(canvas: TaggedCanvas, x: float, middle: float, *, size: float) -> None:
    """Draw the dot of a list item, its left edge a little in from ``x``."""
    with canvas.artifact():
        canvas.setFillColor(_COLOUR)
        canvas.circle(x + size, middle, size / 2, stroke=0, fill=1)


def draw_rule(canvas: TaggedCanvas, x: float, y: float, width: float, line: float) -> None:
    """Draw a level line, ``y`` its middle."""
    with canvas.artifact():
        canvas.setStrokeColor(_COLOUR)
        canvas.setLineWidth(line)
        canvas.line(x, y, x + width, y)


def draw_upright(canvas: TaggedCanvas, x: float, top: float, length: float, line: float) -> None:
    """Draw a line down from ``top``, ``x`` its middle."""
    with canvas.artifact():
        canvas.setStrokeColor(_COLOUR)
        canvas.setLineWidth(line)
        canvas.line(x, top, x, top - length)


def draw_box(
    canvas: TaggedCanvas,
    rectangle: tuple[float, float, float, float],
    corners: Corners,
    *,
    border: tuple[str, float] | None,
    fill: str | None,
) -> None:
    """Draw a box with its own radius at each corner.

    Args:
        canvas: where to draw.
        rectangle: left, bottom, width and height of the outer edge in points.
        corners: radii of the outer edge.
        border: colour and width of the line, or none.
        fill: colour of the inside, or none.
    """
    inset = border[1] / 2 if border else 0
    left, bottom, width, height = rectangle
    box = (left + inset, bottom + inset, left + width - inset, bottom + height - inset)
    inner = Corners(*(max(radius - inset, 0) for radius in corners))
    with canvas.artifact():
        if border:
            canvas.setStrokeColor(border[0])
            canvas.setLineWidth(border[1])
        if fill:
            canvas.setFillColor(fill)
        _trace(canvas, box, inner, border, fill)


def _trace(
    canvas: TaggedCanvas,
    box: tuple[float, float, float, float],
    corners: Corners,
    border: tuple[str, float] | None,
    fill: str | None,
) -> None:
    """Trace the outline clockwise from the top left corner, then paint it."""
    left, bottom, right, top = box
    path = canvas.beginPath()
    path.moveTo(left + corners.top_left, top)
    turns = (
        (right, top, 1, 0, corners.top_right),
        (right, bottom, 0, -1, corners.bottom_right),
        (left, bottom, -1, 0, corners.bottom_left),
        (left, top, 0, 1, corners.top_left),
    )
    for x, y, along_x, along_y, radius in turns:
        arm = radius * (1 - _CURVE)
        path.lineTo(x - along_x * radius, y - along_y * radius)
        # The line arrives along (along_x, along_y) and leaves turned a quarter to the right.
        path.curveTo(
            x - along_x * arm,
            y - along_y * arm,
            x + along_y * arm,
            y - along_x * arm,
            x + along_y * radius,
            y - along_x * radius,
        )
    path.close()
    canvas.drawPath(path, stroke=1 if border else 0, fill=1 if fill else 0)
