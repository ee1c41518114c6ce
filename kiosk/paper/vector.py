"""SVG on paper: the shapes themselves, at any size, and where the labels of a drawing stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final, NamedTuple

from reportlab.graphics.renderPDF import _PDFRenderer
from reportlab.graphics.shapes import Drawing, Group, Shape
from reportlab.graphics.transform import mmult, transformPoint
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from kiosk.tagging import TaggedCanvas

_LABEL: Final = "label-"
"""What the id of a shape starts with that has a label under it."""

_AS_DRAWN: Final = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_Matrix = tuple[float, float, float, float, float, float]


class Place(NamedTuple):
    """The middle of a shape from the left edge of its drawing, and its foot from the top edge."""

    middle: float
    foot: float


@dataclass(frozen=True, slots=True)
class Vector:
    """A drawing of ``width`` by ``height`` points at its own size, with its labels by name."""

    shapes: Drawing
    width: float
    height: float
    labels: Mapping[str, Place]
    code: str | None
    """The operators that draw it, kept since the same icons are on every sheet, if it has them."""

    def draw(self, canvas: TaggedCanvas, x: float, bottom: float, scale: float) -> None:
        """Draw it with its lower left corner at ``x`` and ``bottom``."""
        canvas.saveState()
        canvas.translate(x, bottom)
        canvas.scale(scale, scale)
        if self.code is None:
            _Renderer().draw(self.shapes, canvas)
        else:
            canvas.draw_code(self.code)
        canvas.restoreState()


class _Renderer(_PDFRenderer):
    """Draws a picture without words.

    ReportLab starts every picture by setting Helvetica, which would name a font in the sheet that
    is not embedded.
    """

    def applyStateChanges(self, delta: dict[str, object], newState: object) -> None:  # noqa: N802, N803
        """Apply what has changed, fonts left out."""
        shown = {key: value for key, value in delta.items() if not key.startswith("font")}
        super().applyStateChanges(shown, newState)


@lru_cache(maxsize=256)
def read_vector(svg: str) -> Vector:
    """Return the drawing of an SVG text.

    Raises:
        ValueError: it is not SVG, or has no size.
    """
    shapes = svg2rlg(BytesIO(svg.encode()))
    if shapes is None or not (shapes.width > 0 and shapes.height > 0):
        raise ValueError("this is not a drawing with a size")
    labels = {name: _place(shape, matrix, shapes) for name, shape, matrix in _labelled(shapes)}
    return Vector(shapes, shapes.width, shapes.height, labels, _code(shapes))


def _code(shapes: Drawing) -> str | None:
    """Return the operators that draw the shapes, nothing where they need the page's resources.

    Transparency does: the operator ``gs`` of ISO 32000-1, 8.4.5, names an entry of the page.
    """
    canvas = Canvas(BytesIO())
    _Renderer().draw(shapes, canvas)
    code: list[str] = canvas._code  # type: ignore[attr-defined]  # noqa: SLF001 - kept nowhere else
    return None if any(line.endswith(" gs") for line in code) else "\n".join(code)


def _labelled(group: Group, around: _Matrix = _AS_DRAWN) -> Iterator[tuple[str, Shape, _Matrix]]:
    """Yield name, shape and the transformation around it for each shape with a label."""
    matrix = mmult(around, group.transform)  # type: ignore[no-untyped-call]  # stubs lack types
    for shape in group.contents:
        name = getattr(shape, "svgid", "")
        if name.startswith(_LABEL):
            yield name.removeprefix(_LABEL), shape, matrix
        if isinstance(shape, Group):
            yield from _labelled(shape, matrix)


def _place(shape: Shape, matrix: _Matrix, drawing: Drawing) -> Place:
    left, low, right, high = shape.getBounds()
    corners = [
        transformPoint(matrix, (x, y))  # type: ignore[no-untyped-call]  # stubs lack types
        for x in (left, right)
        for y in (low, high)
    ]
    across = [x for x, _ in corners]
    return Place((min(across) + max(across)) / 2, drawing.height - min(y for _, y in corners))
