"""The sheets of the pack that ships say to a screen reader what they show, word for word."""

import shutil
import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.catalog.build import build_catalog
from kiosk.checks import check_pack, read_pack
from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.handout import Clinic, HandoutRequest, Paper
from kiosk.domain.topic import QuestionRef, Topic
from kiosk.handout import make_handout
from kiosk.review.document import facts_of, make_sheet, planned
from kiosk.review.topic import TopicReview

ROOT = Path(__file__).parents[2] / "content"
Sheets = list[tuple[HandoutRequest, bytes]]
CLINIC = Clinic("Riverside Family Clinic", "(555) 010-0199")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Give the base pack."""
    found, report = read_pack(ROOT)
    assert found is not None, report.diagnostics
    return found


def _requests(catalog: Catalog) -> Iterator[HandoutRequest]:
    """Yield a sheet on each topic with its questions, on all, on none, and with a check-up."""
    for (language, pack), paper in product(catalog.packs.items(), Paper):
        for topic in pack.topics.values():
            asked = tuple(QuestionRef(topic.id, question.id) for question in topic.questions)
            yield HandoutRequest((topic.id,), language, paper, asked)
        rows = tuple(row.id for row in pack.check_up.rows) if pack.check_up else ()
        yield HandoutRequest(tuple(pack.topics), language, paper, check_up=rows)
        yield HandoutRequest((), language, paper)


@pytest.fixture(scope="module")
def sheets(catalog: Catalog) -> Sheets:
    """Give every sheet with what was asked for."""
    return [(one, make_handout(catalog, one, CLINIC).pdf) for one in _requests(catalog)]


def _named(request: HandoutRequest) -> str:
    return f"{request.language} {request.paper} {','.join(request.topics)}"


def _source(pack: LanguagePack, topic: Topic) -> list[str]:
    """Return every text that a sheet on one topic takes from the content."""
    contacts = [text for each in pack.help.contacts for text in (each.number, each.name)]
    return [
        *(topic.title, topic.main_message),
        *topic.actions,
        *(question.text for question in topic.questions),
        *(*topic.what_we_know, *topic.what_we_do_not_know),
        *(*pack.help.call_now, *pack.help.same_day, *contacts),
    ]


def test_every_sheet_keeps_the_rules_of_pdf_ua(sheets: Sheets) -> None:
    """ISO 14289-1, as far as a program can tell."""
    found = {_named(one): faults(TaggedFile(pdf)) for one, pdf in sheets}
    assert {name: each for name, each in found.items() if each} == {}


def test_every_text_of_a_topic_is_an_element_of_its_sheet_word_for_word(
    catalog: Catalog, sheets: Sheets
) -> None:
    """A word that runs into the next one is no word to a reader."""
    missing = {}
    for request, pdf in ((one, pdf) for one, pdf in sheets if len(one.topics) == 1):
        pack = catalog.packs[request.language]
        texts = TaggedFile(pdf).texts()
        wanted = _source(pack, pack.topics[request.topics[0]])
        missing[_named(request)] = [text for text in wanted if " ".join(text.split()) not in texts]
    assert {name: each for name, each in missing.items() if each} == {}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_finds_the_same_words_in_the_same_order(sheets: Sheets, tmp_path: Path) -> None:
    """A program that knows nothing of the tree takes the words from the places of the letters."""
    file = tmp_path / "sheet.pdf"
    for request, pdf in sheets:
        file.write_bytes(pdf)
        result = subprocess.run(
            ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
        )
        pages = [page.split() for page in result.stdout.split("\f")[:-1]]
        assert pages == TaggedFile(pdf).page_words(), _named(request)


def test_every_review_sheet_keeps_the_rules_of_pdf_ua() -> None:
    """Whoever signs may read with their ears."""
    documents = check_pack(ROOT).documents
    catalog = build_catalog(documents)
    facts = facts_of(documents)
    found = {
        review.path: faults(TaggedFile(make_sheet(review, catalog, facts, Paper.LETTER)))
        for review in planned(documents, catalog, list(catalog.packs))
    }
    assert {name: each for name, each in found.items() if each} == {}


def test_a_review_sheet_names_the_language_of_what_patients_read() -> None:
    """The sheet's own words are English, whatever language is reviewed."""
    documents = check_pack(ROOT).documents
    catalog = build_catalog(documents)
    facts = facts_of(documents)
    for review in planned(documents, catalog, list(catalog.packs)):
        if isinstance(review, TopicReview):
            topic = review.topic
            pdf = make_sheet(review, catalog, facts, Paper.LETTER)
            spoken = TaggedFile(pdf).spoken("en")
            for text in (topic.main_message, *topic.actions, *topic.what_we_know):
                assert (text, topic.language) in spoken
            assert ("Signature", "en") in spoken
