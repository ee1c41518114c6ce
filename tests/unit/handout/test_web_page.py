"""The clinic's page stands at the end of a sheet, as an address to touch and a code to scan."""

from functools import partial

import msgspec
import pytest
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.domain.handout import Clinic, Handout, HandoutRequest, Logo, LogoKind, PrintSize
from kiosk.domain.ids import TopicId
from kiosk.handout import make_handout

from .conftest import sheet
from .sample import CLINIC, ENGLISH, SPANISH, STOPPING, WHAT, catalog

ADDRESS = "https://clinic.example/kratom"
WITH_PAGE = msgspec.structs.replace(CLINIC, web_page=ADDRESS)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><path d="M0 0h60v60z"/></svg>'
)
LOGO = Logo(LogoKind.SVG, SVG)

with_page = partial(sheet, clinic=WITH_PAGE)


def _large(*topics: TopicId) -> Handout:
    request = HandoutRequest(topics, ENGLISH, size=PrintSize.LARGE)
    return make_handout(catalog(), request, WITH_PAGE)


@pytest.mark.parametrize("made", [with_page(WHAT), with_page(), _large(WHAT, STOPPING)])
def test_the_page_of_the_clinic_is_an_address_to_touch_and_a_code_to_scan(made: Handout) -> None:
    """On sheets of every kind, in the same place."""
    file = TaggedFile(made.pdf)
    texts = file.texts()
    (link,), codes = file.nodes("Link"), file.nodes("Figure")
    assert file.words(link) == ADDRESS == str(link.annotations[0].A.URI)
    assert ADDRESS in codes[-1].text("Alt")
    assert texts[-3] == f"More from our clinic: {ADDRESS}"
    assert texts[-2].startswith("Reviewed")
    assert faults(file) == []


def test_it_is_told_in_the_language_of_the_sheet() -> None:
    """The words before it, and those of the code."""
    file = TaggedFile(with_page(WHAT, language=SPANISH).pdf)
    assert f"Más de nuestra clínica: {ADDRESS}" in file.texts()
    assert file.nodes("Figure")[-1].text("Alt").startswith("Código")


@pytest.mark.parametrize("size", PrintSize)
def test_a_sheet_in_two_languages_has_one_code_and_both_lead_words(size: PrintSize) -> None:
    """Two codes would look like two pages."""
    request = HandoutRequest((WHAT,), ENGLISH, size=size, beside=SPANISH)
    file = TaggedFile(make_handout(catalog(), request, WITH_PAGE).pdf)
    assert len(file.nodes("Link")) == len(file.nodes("Figure")) == 1
    assert f"More from our clinic: / Más de nuestra clínica: {ADDRESS}" in file.texts()
    assert ("Más de nuestra clínica:", SPANISH) in {
        (words.strip(), language) for words, language in file.spoken(ENGLISH)
    }
    assert faults(file) == []


@pytest.mark.parametrize("address", ["", "http://clinic.example", "clinic.example"])
def test_without_a_public_page_there_is_none(address: str) -> None:
    """A code that cannot be trusted is worse than none."""
    clinic = msgspec.structs.replace(CLINIC, web_page=address)
    file = TaggedFile(sheet(WHAT, clinic=clinic).pdf)
    assert file.nodes("Link") + file.nodes("Figure") == []


def test_it_says_nothing_of_the_visit() -> None:
    """The code is the same for all patients of a clinic."""
    alts = {
        TaggedFile(with_page(*topics).pdf).nodes("Figure")[-1].text("Alt")
        for topics in ((WHAT,), (STOPPING,), (WHAT, STOPPING), ())
    }
    assert len(alts) == 1


def test_a_logo_beside_the_name_is_not_read() -> None:
    """The name is."""
    clinic = msgspec.structs.replace(CLINIC, logo=LOGO)
    file = TaggedFile(sheet(WHAT, clinic=clinic).pdf)
    assert file.nodes("Figure") == []
    assert file.texts()[0] == CLINIC.name
    assert faults(file) == []


def test_a_logo_without_a_name_beside_it_is_read_first() -> None:
    """It is all that tells whose sheet it is."""
    file = TaggedFile(sheet(WHAT, clinic=Clinic(logo=LOGO)).pdf)
    (figure,) = file.nodes("Figure")
    assert figure.text("Alt") == "Logo of the clinic"
    assert figure is next(node for node in file.tree.walk() if node.content and node.parent)
    assert faults(file) == []


def test_logo_and_code_give_the_same_bytes_each_time() -> None:
    """Sheets can be compared."""
    clinic = msgspec.structs.replace(WITH_PAGE, logo=LOGO)
    assert sheet(WHAT, clinic=clinic).pdf == sheet(WHAT, clinic=clinic).pdf
