"""Tests of the clinic's logo: what is taken, what is refused, and that a new one is noticed."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.diagnostics import Location, Report
from kiosk.domain.handout import Logo, LogoKind
from kiosk.releases import open_working_copy
from kiosk.settings.logo import MOST_PIXELS, read_logo
from kiosk.source.lines import Text

CONTENT = Path(__file__).parents[3] / "content"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'


def png(wide: int = 8, high: int = 8) -> bytes:
    """Return a small black picture."""
    stream = io.BytesIO()
    Image.new("1", (wide, high)).save(stream, "PNG")
    return stream.getvalue()


def read(folder: Path, name: str, data: bytes) -> tuple[Logo | None, list[str]]:
    """Return the logo that a file with these bytes makes, and the codes of its problems."""
    (folder / name).write_bytes(data)
    report = Report()
    logo = read_logo(Text(name, Location("clinic.yaml")), folder, report)
    return logo, [found.code for found in report.diagnostics]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [("logo.svg", SVG, LogoKind.SVG), ("Our logo.PNG", png(), LogoKind.PNG)],
)
def test_a_logo_is_read_whole(tmp_path: Path, name: str, data: bytes, kind: LogoKind) -> None:
    """Its bytes are kept as they are."""
    assert read(tmp_path, name, data) == (Logo(kind, data), [])


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("logo.svg", SVG.replace(b"<circle", b"<script"), ["svg.script"]),
        ("logo.svg", SVG[:-3], ["svg.syntax"]),
        ("logo.svg", png(), ["text.encoding"]),
        ("logo.png", SVG, ["logo.format"]),
        ("logo.png", png()[:-20], ["logo.format"]),
        ("logo.png", b"", ["logo.format"]),
        ("logo.png", png(wide=MOST_PIXELS + 1), ["logo.size"]),
        ("logo.png", png(wide=30_000, high=30_000), ["logo.format"]),
        ("logo.png", bytes(2**20 + 1), ["file.size"]),
    ],
)
def test_what_is_no_logo_is_refused(
    tmp_path: Path, name: str, data: bytes, codes: list[str]
) -> None:
    """It would stand at the top of every sheet, or keep the kiosk from making one."""
    assert read(tmp_path, name, data) == (None, codes)


@given(at=st.integers(0, len(png()) - 1), byte=st.integers(0, 255))
def test_a_damaged_picture_never_raises(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: int
) -> None:
    """A file from a failing stick is reported like any other."""
    data = bytearray(png())
    data[at] = byte
    logo, codes = read(tmp_path_factory.mktemp("logo"), "logo.png", bytes(data))

    assert (logo is None) == bool(codes)


def test_a_new_logo_is_noticed(tmp_path: Path) -> None:
    """The settings file itself has not changed then."""
    settings = tmp_path / "clinic.yaml"
    settings.write_text("clinic: {logo: logo.png}\n")
    (tmp_path / "logo.png").write_bytes(png())
    open_working_copy(CONTENT, settings, tmp_path / "cache")
    (tmp_path / "logo.png").write_bytes(png(9))

    logo = open_working_copy(CONTENT, settings, tmp_path / "cache").settings.clinic.logo
    assert logo == Logo(LogoKind.PNG, png(9))
