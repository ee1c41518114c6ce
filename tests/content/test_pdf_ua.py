"""Every sheet of the pack that ships is PDF/UA-1 to programs that judge it for others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from validators import has_verapdf, page_faults, verapdf_faults

from kiosk.catalog.build import build_catalog
from kiosk.checks import CheckedPack, check_pack
from kiosk.domain.handout import Clinic, Logo, LogoKind, Paper
from kiosk.handout import make_handout
from kiosk.handout.every import every_request, every_sheet
from kiosk.review.document import facts_of, make_sheet, planned

from .wishes import chosen

ROOT = Path(__file__).parents[2] / "content"
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>"""
CLINIC = Clinic(
    name="Riverside Family Clinic",
    phone="(555) 010-0199",
    logo=Logo(LogoKind.SVG, SVG),
    web_page="https://clinic.example.org/kratom",
)

# Hundreds of sheets, on a machine that may have other work.
pytestmark = pytest.mark.timeout(600)
needs_verapdf = pytest.mark.skipif(
    not has_verapdf(), reason="veraPDF needs default-jdk-headless and libjaxb-java"
)


def _sheets(checked: CheckedPack) -> Iterator[tuple[str, bytes]]:
    catalog = build_catalog(checked.documents)
    for name, handout in every_sheet(catalog, CLINIC):
        yield name, handout.pdf
    for name, request in chosen(catalog):
        yield name, make_handout(catalog, request, CLINIC).pdf
    facts = facts_of(checked.documents)
    for review in planned(checked.documents, catalog, list(catalog.packs)):
        yield f"review/{review.path}", make_sheet(review, catalog, facts, Paper.LETTER)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with every take-home sheet and every review sheet."""
    folder = tmp_path_factory.mktemp("sheets")
    for name, pdf in _sheets(check_pack(ROOT)):
        file = folder / f"{name.removesuffix('.pdf')}.pdf"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf)
    return folder


@pytest.fixture
def untagged(tmp_path: Path) -> Path:
    """Give a folder with a file as ReportLab makes it by itself."""
    canvas = Canvas(str(tmp_path / "untagged.pdf"))
    canvas.drawString(72, 720, "Nobody hears this.")
    canvas.save()
    return tmp_path


def test_page_validation_finds_nothing(folder: Path) -> None:
    """On any topic, in any language or two, in any size, on any paper."""
    files = sorted(folder.rglob("*.pdf"))
    found = {str(file.relative_to(folder)): page_faults(file.read_bytes()) for file in files}

    assert len(files) > len(list(every_request(build_catalog(check_pack(ROOT).documents))))
    assert {name: faults for name, faults in found.items() if faults} == {}


@needs_verapdf
def test_verapdf_finds_nothing(folder: Path) -> None:
    """The same files to the program that others decide by."""
    assert verapdf_faults(folder) == []


def test_page_validation_finds_a_file_without_tags(untagged: Path) -> None:
    """A validator that likes everything proves nothing."""
    assert page_faults((untagged / "untagged.pdf").read_bytes())


@needs_verapdf
def test_verapdf_finds_a_file_without_tags(untagged: Path) -> None:
    """The same of the other."""
    assert any("untagged.pdf: 7.1 " in fault for fault in verapdf_faults(untagged))
