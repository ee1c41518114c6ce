"""A QR code holds an address, is white around, and says where it leads."""

from io import BytesIO

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from handout.conftest import blank
from tagged_file import TaggedFile

from kiosk.paper.code import MODULE, QUIET_ZONE, QrCode
from kiosk.paper.style import INCH

ADDRESS = "https://clinic.example/kratom"
WORDS = f"Square code that opens {ADDRESS}"
FINDER = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]
"""The pattern in three corners (ISO/IEC 18004, 6.3.3)."""


def _pdf(code: QrCode) -> bytes:
    stream = BytesIO()
    canvas = blank(stream, (300, 300))
    code.draw(canvas, 50, 250, 200)
    canvas.save()
    return stream.getvalue()


def _shown(code: QrCode) -> list[str]:
    """Return the modules as they are on the page, one dot each, the white around them too."""
    dots = 4
    document = pdfium.PdfDocument(_pdf(code))
    picture = document[0].render(scale=dots / MODULE).to_pil().convert("L")
    document.close()
    count = round(code.side / MODULE)
    left, top = 50 / MODULE * dots, (300 - 250) / MODULE * dots
    return [
        "".join(
            "#"
            if picture.getpixel((left + (x + 0.5) * dots, top + (y + 0.5) * dots)) < 128
            else " "
            for x in range(count)
        )
        for y in range(count)
    ]


def test_its_corners_are_where_a_camera_looks_for_them() -> None:
    """Three of them, so that it may be held any way up."""
    rows = [row[QUIET_ZONE:-QUIET_ZONE] for row in _shown(QrCode(ADDRESS, WORDS))]
    rows = rows[QUIET_ZONE:-QUIET_ZONE]
    assert [row[:7] for row in rows[:7]] == FINDER
    assert [row[-7:] for row in rows[:7]] == FINDER
    assert [row[:7] for row in rows[-7:]] == FINDER


def test_every_module_is_drawn_where_it_belongs() -> None:
    """One that is missing may be one too many."""
    code = QrCode(ADDRESS, WORDS)
    inside = [row[QUIET_ZONE:-QUIET_ZONE] for row in _shown(code)][QUIET_ZONE:-QUIET_ZONE]
    assert inside == ["".join("#" if dark else " " for dark in row) for row in code.modules]


def test_four_modules_around_it_are_white() -> None:
    """ISO/IEC 18004, 6.3.8: print beside it would be taken for part of it."""
    rows = _shown(QrCode(ADDRESS, WORDS))
    border = [*rows[:QUIET_ZONE], *rows[-QUIET_ZONE:]]
    border += [row[:QUIET_ZONE] + row[-QUIET_ZONE:] for row in rows]
    assert not "".join(border).strip()


@pytest.mark.parametrize(("length", "least"), [(30, 16), (200, 25)])
def test_a_module_is_half_a_millimetre_whatever_it_holds(length: int, least: float) -> None:
    """A long address makes a larger code, never a finer one."""
    code = QrCode(ADDRESS.ljust(length, "x"), WORDS)
    assert code.side / INCH * 25.4 == pytest.approx((len(code.modules) + 8) / 2)
    assert code.side / INCH * 25.4 >= least


def test_a_reader_hears_where_it_leads() -> None:
    """With a box around all of it."""
    code = QrCode(ADDRESS, WORDS)
    file = TaggedFile(_pdf(code))
    (figure,) = file.nodes("Figure")
    assert figure.text("Alt") == WORDS
    box = [float(side) for side in figure.entry.A.BBox]
    assert box == pytest.approx([50, 250 - code.side, 50 + code.side, 250], abs=0.01)


@pytest.mark.parametrize(("holds", "words"), [("", WORDS), (ADDRESS, " ")])
def test_a_code_that_holds_or_says_nothing_is_refused(holds: str, words: str) -> None:
    """It would send a patient nowhere."""
    with pytest.raises(ValueError, match="a QR code needs"):
        QrCode(holds, words)
