"""A clinic's logo fits its box, whatever it is made of, and says what it is where it must."""

from io import BytesIO

import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from handout.conftest import blank
from PIL import Image
from tagged_file import TaggedFile

from kiosk.domain.handout import Logo, LogoKind
from kiosk.paper.logo import LogoMark

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d"><path d="M0 0h9v9z"/></svg>'


def _svg(width: int, height: int) -> Logo:
    return Logo(LogoKind.SVG, SVG % (width, height))


def _png(width: int, height: int, mode: str = "RGB", colour: object = (10, 80, 60)) -> Logo:
    stream = BytesIO()
    Image.new(mode, (width, height), colour).save(stream, "PNG")  # type: ignore[arg-type]
    return Logo(LogoKind.PNG, stream.getvalue())


def _pdf(mark: LogoMark) -> bytes:
    stream = BytesIO()
    canvas = blank(stream, (300, 300))
    mark.draw(canvas, 50, 250, 200)
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize("make", [_svg, _png])
@pytest.mark.parametrize(
    ("size", "fits"), [((90, 90), (45, 45)), ((900, 100), (135, 15)), ((10, 100), (4.5, 45))]
)
def test_a_logo_fills_its_box_in_its_own_shape(
    make: object, size: tuple[int, int], fits: tuple[float, float]
) -> None:
    """Wide or high, small or large."""
    mark = LogoMark(make(*size), 135, 45)  # type: ignore[operator]
    assert (mark.wide, mark.height(500)) == pytest.approx(fits, rel=0.02)


@pytest.mark.parametrize("make", [_svg, _png])
def test_a_logo_beside_the_clinics_name_is_for_the_eye_alone(make: object) -> None:
    """The name would be read twice."""
    file = TaggedFile(_pdf(LogoMark(make(90, 90), 135, 45)))  # type: ignore[operator]
    assert [node.kind for node in file.tree.walk()] == ["Document"]
    assert [drawn.unmarked for drawn in file.drawn] == [[]]


@pytest.mark.parametrize("make", [_svg, _png])
def test_a_logo_that_stands_alone_says_what_it_is(make: object) -> None:
    """With a box around it."""
    mark = LogoMark(make(90, 90), 135, 45, "Logo of the clinic")  # type: ignore[operator]
    file = TaggedFile(_pdf(mark))
    (figure,) = file.nodes("Figure")
    assert figure.text("Alt") == "Logo of the clinic"
    assert [float(side) for side in figure.entry.A.BBox] == [50, 205, 95, 250]


def test_a_large_picture_has_no_more_pixels_than_paper_can_show() -> None:
    """Every sheet would carry them to the printer."""
    pdf = pikepdf.open(BytesIO(_pdf(LogoMark(_png(3000, 1000), 135, 45))))
    (image,) = pdf.pages[0].resources.XObject.values()
    assert max(int(image.Width), int(image.Height)) <= 135 / 72 * 300 + 1


def test_what_is_see_through_is_white() -> None:
    """Printers without transparency make it black."""
    pdf = _pdf(LogoMark(_png(90, 90, "RGBA", (10, 80, 60, 0)), 135, 45))
    document = pdfium.PdfDocument(pdf)
    assert document[0].render().to_pil().convert("L").getextrema() == (255, 255)
    document.close()


def _grey(logo: Logo) -> int:
    """Return how dark the middle of the logo is on the page, from 0 to 255."""
    document = pdfium.PdfDocument(_pdf(LogoMark(logo, 135, 45)))
    found = document[0].render().to_pil().convert("L").getpixel((72, 72))
    document.close()
    return int(found)


@pytest.mark.parametrize(
    ("mode", "colour"),
    [
        *[("1", 0), ("L", 90), ("P", 1), ("LA", (90, 255)), ("RGBA", (90, 90, 90, 255))],
        ("I;16", 90 * 257),
    ],
)
def test_pictures_of_any_kind_are_drawn_dark_where_they_are(mode: str, colour: object) -> None:
    """In grey, with a palette, see-through or finer than a screen."""
    assert _grey(_png(90, 90, mode, colour)) < 100


@pytest.mark.parametrize(
    "logo", [_png(5000, 4000, "1", 0), Logo(LogoKind.SVG, b"no drawing"), _svg(0, 9)]
)
def test_what_is_no_logo_is_refused(logo: Logo) -> None:
    """Too many pixels to decode, or nothing to draw."""
    with pytest.raises(ValueError, match=r"too large|not a drawing"):
        LogoMark(logo, 135, 45)


def test_the_same_logo_makes_the_same_bytes() -> None:
    """Sheets can be compared."""
    logo = _png(500, 300)
    assert _pdf(LogoMark(logo, 135, 45)) == _pdf(LogoMark(logo, 135, 45))
