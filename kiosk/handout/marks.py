"""What is drawn and not read: icons, boxes, rules and dots."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from reportlab.graphics.renderPDF import _PDFRenderer
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from kiosk.handout.style import INK

_ICONS: Final = Path(__file__).parents[2] / "assets" / "icons"
_CURVE: Final = 0.5523
"""Length of the control arms of a quarter circle drawn as one Bezier curve, per unit radius."""


class Corners(NamedTuple):
    """Corner radii in points."""

    top_left: float
    top_right: float
    bottom_right: float
    bottom_left: float


class _IconRenderer(_PDFRenderer):
    """Draws a picture without words.

    ReportLab starts every picture by setting Helvetica, which would name a font in the sheet that
    is not embedded.
    """

    def applyStateChanges(self, delta: dict[str, object], newState: object) -> None:  # noqa: N802, N803
        """Apply what has changed, fonts left out."""
        shown = {key: value for key, value in delta.items() if not key.startswith("font")}
        super().applyStateChanges(shown, newState)


@cache
def icon(name: str, size: float) -> Drawing:
    """Return the icon as a drawing ``size`` points wide and high.

    Raises:
        FileNotFoundError: there is no icon of this name.
        ValueError: its file is not SVG.
    """
    svg = (_ICONS / f"{name}.svg").read_bytes().replace(b"currentColor", INK.encode())
    drawing = svg2rlg(BytesIO(svg))
    if drawing is None:
        raise ValueError(f"the icon {name} is not a picture")
    drawing.scale(size / drawing.width, size / drawing.height)
    drawing.width = drawing.height = size
    return drawing


def draw_icon(canvas: Canvas, x: float, middle: float, *, name: str, size: float) -> None:
    """Draw the icon with its left edge at ``x``, centred on the height ``middle``."""
    canvas.saveState()
    canvas.translate(x, middle - size / 2)
    _IconRenderer().draw(icon(name, size), canvas)
    canvas.restoreState()


def draw_tick_box(canvas: Canvas, x: float, middle: float, *, size: float) -> None:
    """Draw an open box to tick, its outer edge at ``x``."""
    line = 1.6
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(line)
    inner = size - line
    canvas.roundRect(x + line / 2, middle - inner / 2, inner, inner, 2, stroke=1, fill=0)


def draw_dot(canvas: Canvas, x: float, middle: float, *, size: float) -> None:
    """Draw the dot of a list item, its left edge a little in from ``x``."""
    canvas.setFillColor(INK)
    canvas.circle(x + size, middle, size / 2, stroke=0, fill=1)


def draw_rule(canvas: Canvas, x: float, y: float, width: float, line: float) -> None:
    """Draw a level line, ``y`` its middle."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(line)
    canvas.line(x, y, x + width, y)


def draw_box(
    canvas: Canvas,
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
    if border:
        canvas.setStrokeColor(border[0])
        canvas.setLineWidth(border[1])
    if fill:
        canvas.setFillColor(fill)
    _trace(canvas, box, Corners(*(max(radius - inset, 0) for radius in corners)), border, fill)


def _trace(
    canvas: Canvas,
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
