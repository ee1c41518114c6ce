"""The sheets of the pack that ships fit the paper that patients keep."""

from itertools import product

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.handout import Clinic, Handout, HandoutRequest, Paper, PrintSize
from kiosk.domain.topic import Topic
from kiosk.handout import make_handout

CLINIC = Clinic("Riverside Family Clinic", "(555) 010-0199")
Sheets = dict[HandoutRequest, Handout]


@pytest.fixture(scope="module")
def sheets(catalog: Catalog) -> Sheets:
    """Give the sheet on each topic, in every language and size and on every paper."""
    requests = [
        HandoutRequest((topic,), language, paper, size=size)
        for (language, pack), paper, size in product(catalog.packs.items(), Paper, PrintSize)
        for topic in pack.topics
    ]
    return {request: make_handout(catalog, request, CLINIC) for request in requests}


def _pages(handout: Handout) -> list[str]:
    document = pdfium.PdfDocument(handout.pdf)
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return pages


def _caption(pack: LanguagePack, topic: Topic) -> str:
    """Return the words under the first figure of a topic, if it has one."""
    figure = next((step.figure for step in topic.steps if step.figure), None)
    return " ".join(pack.figures[figure.id].caption.split()) if figure else ""


def test_a_sheet_on_one_topic_is_one_leaf_of_paper(sheets: Sheets) -> None:
    """In every language, on every paper."""
    standard = [one for one in sheets if one.size is PrintSize.STANDARD]
    assert [one for one in standard if sheets[one].pages > 2] == []


def test_a_sheet_in_large_print_is_two_leaves_of_paper(sheets: Sheets) -> None:
    """More would be left lying."""
    assert [one for one, handout in sheets.items() if handout.pages > 4] == []


def test_nearly_every_topic_has_its_figure_on_paper(catalog: Catalog, sheets: Sheets) -> None:
    """Text comes first, yet a picture that never fits was drawn for nothing."""
    missing = []
    for request, handout in sheets.items():
        pack = catalog.packs[request.language]
        caption = _caption(pack, pack.topics[request.topics[0]])
        if caption not in " ".join(_pages(handout)):
            missing.append(request)

    assert len(missing) <= len(sheets) / 50, missing


def test_no_page_is_nearly_empty(sheets: Sheets) -> None:
    """A last page with two lines on it looks like a fault."""
    lengths = {one: [len(page) for page in _pages(found)] for one, found in sheets.items()}
    assert [one for one, pages in lengths.items() if min(pages) < 300] == []


def test_boxes_and_lists_of_what_to_do_stay_whole(catalog: Catalog, sheets: Sheets) -> None:
    """Half of a list looks like the whole of it; in large print it may save a page."""
    split = []
    for request, handout in sheets.items():
        pack, pages = catalog.packs[request.language], _pages(handout)
        actions = pack.topics[request.topics[0]].actions
        lists = [pack.help.call_now, [contact.number for contact in pack.help.contacts]]
        if request.size is PrintSize.STANDARD:
            lists.append(actions)
        split += [
            (request, texts)
            for texts in lists
            if not any(all(" ".join(text.split()) in page for text in texts) for page in pages)
        ]
    assert split == []
