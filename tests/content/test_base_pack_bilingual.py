"""The sheets of the pack that ships say in two languages what they say in each."""

import shutil
import subprocess
from itertools import permutations, product
from pathlib import Path

import pytest
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, HandoutRequest, Paper, PrintSize
from kiosk.handout import make_handout

CLINIC = Clinic("Riverside Family Clinic", "(555) 010-0199")
MOST_PAGES = {PrintSize.STANDARD: 4, PrintSize.LARGE: 8}
"""Two leaves of paper for one topic, four in large print."""

Sheets = list[tuple[HandoutRequest, bytes]]


@pytest.fixture(scope="module")
def sheets(catalog: Catalog) -> Sheets:
    """Give a sheet on each topic in each pair of languages and each size."""
    pairs = permutations(catalog.packs, 2)
    papers = dict(zip(PrintSize, Paper, strict=True))
    wishes = [
        HandoutRequest((topic,), language, papers[size], size=size, beside=beside)
        for (language, beside), size in product(pairs, PrintSize)
        for topic in catalog.packs[language].topics
    ]
    return [(one, make_handout(catalog, one, CLINIC).pdf) for one in wishes]


def test_every_sheet_keeps_the_rules_of_pdf_ua(sheets: Sheets) -> None:
    """ISO 14289-1, as far as a program can tell."""
    found = [(one, faults(TaggedFile(pdf))) for one, pdf in sheets]
    assert [(one, each) for one, each in found if each] == []


def test_every_text_is_there_in_both_languages_word_for_word(
    catalog: Catalog, sheets: Sheets
) -> None:
    """Each an element of its own, in its language."""
    missing = []
    for one, pdf in sheets:
        spoken = TaggedFile(pdf).spoken(one.language)
        for tag in (one.language, one.beside):
            assert tag is not None
            pack = catalog.packs[tag]
            topic = pack.topics[one.topics[0]]
            lists = (*topic.actions, *topic.what_we_know, *topic.what_we_do_not_know)
            questions = (question.text for question in topic.questions)
            signs = (*pack.help.call_now, *pack.help.same_day)
            wanted = (topic.title, topic.main_message, *lists, *questions, *signs)
            missing += [text for text in wanted if (" ".join(text.split()), tag) not in spoken]
    assert missing == []


def test_a_sheet_on_one_topic_takes_few_leaves(sheets: Sheets) -> None:
    """Nothing is shrunk, yet a stack of paper is not read."""
    long = [one for one, pdf in sheets if len(TaggedFile(pdf).drawn) > MOST_PAGES[one.size]]
    assert long == []


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_finds_the_same_words_in_the_same_order(sheets: Sheets, tmp_path: Path) -> None:
    """Column by column within a section, as it is drawn."""
    file = tmp_path / "sheet.pdf"
    for one, pdf in sheets:
        file.write_bytes(pdf)
        result = subprocess.run(
            ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
        )
        pages = [page.split() for page in result.stdout.split("\f")[:-1]]
        assert pages == TaggedFile(pdf).page_words(), one
