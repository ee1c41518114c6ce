"""What the PDF says of itself, and that the same input gives the same bytes."""

import hashlib
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from kiosk.domain.catalog import FigureWords
from kiosk.domain.handout import Clinic, Handout, HandoutRequest, Paper
from kiosk.domain.ids import LanguageTag, QuestionId, TopicId
from kiosk.domain.topic import QuestionRef
from kiosk.handout import make_handout

from .chosen import CAPTION, CHECK_UP, LABELS, MOST_DAYS, STOP, with_check_up, with_figures
from .conftest import sheet
from .sample import CLINIC, ENGLISH, MEDICINES, SPANISH, STOPPING, WHAT, catalog

TESTS = Path(__file__).parents[1]

SCRIPT = """
import hashlib, sys
from handout.test_document import full_sheet

def refuse_writing(event, arguments):
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        raise PermissionError(arguments[0])

sys.addaudithook(refuse_writing)
print(hashlib.sha256(full_sheet().pdf).hexdigest())
"""


def full_sheet() -> Handout:
    """Return a sheet with all that a sheet can hold."""
    words = {ENGLISH: FigureWords(CAPTION, LABELS)}
    found = with_check_up(with_figures(catalog(), words), {ENGLISH: CHECK_UP})
    asked = (QuestionRef(MEDICINES, QuestionId("q0")),)
    request = HandoutRequest(
        (WHAT,), ENGLISH, Paper.A4, questions=asked, check_up=(MOST_DAYS, STOP)
    )
    return make_handout(found, request, CLINIC)


def _open(handout: Handout) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(handout.pdf))


def _fonts(handout: Handout) -> list[tuple[str, bool, bool]]:
    """Return name, whether embedded and whether mapped to Unicode, for each font of each page."""
    pdf = _open(handout)
    return [
        (str(font.BaseFont), "/FontFile2" in font.FontDescriptor, "/ToUnicode" in font)
        for page in pdf.pages
        for font in page.resources.Font.values()
    ]


def test_title_is_that_of_the_only_topic() -> None:
    """Print queues and readers show it."""
    assert str(_open(sheet(WHAT)).docinfo.Title) == "What kratom is"


def test_title_of_a_sheet_with_several_topics_is_general() -> None:
    """No one topic may stand for the others."""
    handout = sheet(WHAT, MEDICINES)
    assert str(_open(handout).docinfo.Title) == handout.title == "My kratom take-home sheet"


def test_readers_show_the_title_and_not_the_file_name() -> None:
    """PDF/UA-1 (ISO 14289-1, 7.1) asks for it."""
    assert bool(_open(sheet(WHAT)).Root.ViewerPreferences.DisplayDocTitle)


@pytest.mark.parametrize("language", [ENGLISH, SPANISH])
def test_language_is_that_of_the_request(language: LanguageTag) -> None:
    """Screen readers choose their voice by it."""
    assert str(_open(sheet(WHAT, language=language)).Root.Lang) == language


@pytest.mark.parametrize(
    ("clinic", "author"),
    [(CLINIC, "Riverside Family Clinic"), (Clinic(), "Kratom: plain facts")],
)
def test_author_is_the_clinic_or_else_the_pack(clinic: Clinic, author: str) -> None:
    """Someone must answer for the sheet."""
    assert str(_open(sheet(WHAT, clinic=clinic)).docinfo.Author) == author


def test_subject_names_the_content() -> None:
    """A file can be traced to its content without being opened."""
    assert str(_open(sheet(WHAT)).docinfo.Subject) == "Content 2026.11 · ID a3f9-72c1"


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.LETTER, (612, 792)), (Paper.A4, (595.276, 841.89))]
)
def test_paper_is_that_of_the_request(paper: Paper, size: tuple[float, float]) -> None:
    """A printer would shrink or cut any other size."""
    pdf = _open(sheet(WHAT, paper=paper))
    (_, _, width, height) = pdf.pages[0].mediabox
    assert (float(width), float(height)) == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("topics", [(), (WHAT,), (WHAT, MEDICINES, STOPPING)])
def test_pages_are_counted(topics: tuple[TopicId, ...]) -> None:
    """The count is told to the patient and to the printer."""
    handout = sheet(*topics)
    assert len(_open(handout).pages) == handout.pages


def test_every_font_is_an_embedded_subset_that_maps_to_unicode() -> None:
    """A printer without the font, and a reader that copies text, both depend on it."""
    fonts = set(_fonts(sheet(WHAT, MEDICINES, STOPPING)))
    assert {(name.partition("+")[2], *facts) for name, *facts in fonts} == {
        ("AtkinsonHyperlegible-Regular", True, True),
        ("AtkinsonHyperlegible-Bold", True, True),
    }


def test_noto_sans_draws_what_the_main_typeface_lacks() -> None:
    """A name must not print as empty boxes."""
    handout = sheet(WHAT, clinic=Clinic(name="Phòng khám Việt"))
    assert any("NotoSans" in name for name, *_ in _fonts(handout))


def test_same_input_gives_the_same_bytes() -> None:
    """A sheet can be checked against its content."""
    assert sheet(WHAT, STOPPING).pdf == sheet(WHAT, STOPPING).pdf


def test_other_processes_give_the_same_bytes_and_write_no_file() -> None:
    """Hash seeds change the order of sets; a visit must leave nothing on disk."""
    digests = {hashlib.sha256(full_sheet().pdf).hexdigest()}
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        environment["PYTHONPATH"] = os.pathsep.join((str(TESTS), str(TESTS.parents[1])))
        result = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        digests.add(result.stdout.strip())
    assert len(digests) == 1


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_the_file_is_without_fault(tmp_path: Path) -> None:
    """A printer may be less patient than a screen."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(full_sheet().pdf)
    result = subprocess.run(
        ["qpdf", "--check", str(file)], capture_output=True, text=True, check=True
    )
    assert "No syntax or stream encoding errors found" in result.stdout


def test_unknown_topic_is_a_key_error() -> None:
    """A sheet without what was asked for would be worse than none."""
    request = HandoutRequest((TopicId("nothing"),), ENGLISH)
    with pytest.raises(KeyError, match="nothing"):
        make_handout(catalog(), request, CLINIC)
