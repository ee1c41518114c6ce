"""A drawing looks on every sheet as on the first."""

from io import BytesIO

import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from handout.conftest import blank

from kiosk.paper.vector import read_vector

SHAPES = {
    "opaque": '<rect width="10" height="10" fill="#ff0000"/>',
    "transparent": '<rect width="10" height="10" fill="#ff0000" fill-opacity="0.5"/>',
}


def _sheet(kind: str) -> bytes:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{SHAPES[kind]}</svg>'
    stream = BytesIO()
    canvas = blank(stream, (30, 30))
    with canvas.artifact():
        read_vector(svg).draw(canvas, 10, 10, 1)
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize(("kind", "colour"), [("opaque", 0), ("transparent", 127)])
def test_colours_are_as_drawn_each_time(kind: str, colour: int) -> None:
    """What is kept of a drawing must not lose what shines through it."""
    for _ in range(2):
        document = pdfium.PdfDocument(_sheet(kind))
        red, green, blue = document[0].render().to_pil().convert("RGB").getpixel((15, 15))
        document.close()

        assert red == 255
        assert green == pytest.approx(colour, abs=2)
        assert blue == pytest.approx(colour, abs=2)


@pytest.mark.parametrize("kind", SHAPES)
def test_what_a_drawing_names_is_on_its_page(kind: str) -> None:
    """An operator that names what is not there stops some printers."""
    with pikepdf.open(BytesIO(_sheet(kind))) as file:
        page = file.pages[0]
        named = {
            str(found.operands[0])
            for found in pikepdf.parse_content_stream(page)
            if str(found.operator) == "gs"
        }

        assert bool(named) == (kind == "transparent")
        assert named <= {str(key) for key in page.resources.get("/ExtGState", {})}
