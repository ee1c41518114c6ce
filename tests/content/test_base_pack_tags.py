"""The sheets of the pack that ships say to a screen reader what they show, word for word."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.catalog.build import build_catalog
from kiosk.checks import check_pack
from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.handout import Clinic, HandoutRequest, Paper
from kiosk.domain.topic import Topic
from kiosk.handout import make_handout
from kiosk.handout.every import every_request
from kiosk.handout.selection import LIST_LIMIT
from kiosk.review.document import facts_of, make_sheet, planned
from kiosk.review.topic import TopicReview

from .wishes import chosen

ROOT = Path(__file__).parents[2] / "content"
CLINIC = Clinic(
    "Riverside Family Clinic", "(555) 010-0199", web_page="https://clinic.example.org/kratom"
)
ENDS = " .,:;()[]“”‘’\"'/·¿?¡!"
"""What may stand before and after a word without being part of it."""

# Two hundred sheets, on a machine that may have other work.
pytestmark = pytest.mark.timeout(400)


class Sheet(NamedTuple):
    """A sheet, what was asked for, and what a reader finds in it."""

    name: str
    request: HandoutRequest
    pdf: bytes
    file: TaggedFile


Sheets = list[Sheet]


@pytest.fixture(scope="module")
def sheets(catalog: Catalog) -> Sheets:
    """Give every sheet on one paper; the other has the same words."""
    every = [(name, one) for name, one in every_request(catalog) if one.paper is Paper.LETTER]
    made = [
        (name, one, make_handout(catalog, one, CLINIC).pdf)
        for name, one in (*every, *chosen(catalog))
    ]
    return [Sheet(name, one, pdf, TaggedFile(pdf)) for name, one, pdf in made]


def _packs(catalog: Catalog, sheet: Sheet) -> list[LanguagePack]:
    request = sheet.request
    return [catalog.packs[tag] for tag in (request.language, request.beside) if tag]


def _source(pack: LanguagePack, topic: Topic) -> list[str]:
    """Return every text that a sheet on one topic takes from the content."""
    return [
        *(topic.title, topic.main_message),
        *topic.actions,
        *(question.text for question in topic.questions),
        *(*topic.what_we_know, *topic.what_we_do_not_know),
        *(*pack.help.call_now, *pack.help.same_day),
        *(contact.number for contact in pack.help.contacts),
    ]


def _strings(value: object) -> Iterator[str]:
    """Yield every text inside of a value."""
    match value:
        case str():
            yield value
        case msgspec.Struct():
            yield from _strings([getattr(value, name) for name in value.__struct_fields__])
        case dict():
            yield from _strings(list(value.values()))
        case tuple() | list():
            for each in value:
                yield from _strings(each)


def _words(texts: Iterator[str] | Sequence[str]) -> set[str]:
    return {word.strip(ENDS) for text in texts for word in text.replace("*", "").split()} - {""}


def test_every_sheet_keeps_the_rules_of_pdf_ua(sheets: Sheets) -> None:
    """ISO 14289-1, as far as a program can tell."""
    found = {sheet.name: faults(sheet.file) for sheet in sheets}
    assert {name: each for name, each in found.items() if each} == {}


def test_every_text_of_a_topic_is_an_element_of_its_sheet_word_for_word(
    catalog: Catalog, sheets: Sheets
) -> None:
    """A word that runs into the next one is no word to a reader."""
    missing = {}
    for sheet in (each for each in sheets if len(each.request.topics) == 1):
        texts = sheet.file.texts()
        wanted = [
            " ".join(text.split())
            for pack in _packs(catalog, sheet)
            for text in _source(pack, pack.topics[sheet.request.topics[0]])
        ]
        missing[sheet.name] = [text for text in wanted if text not in texts]
    assert {name: each for name, each in missing.items() if each} == {}


def test_every_word_that_is_read_is_one_of_the_content_or_the_interface(
    catalog: Catalog, sheets: Sheets
) -> None:
    """Two that run together would make a word that nobody wrote."""
    known = _words(list(_strings(list(catalog.packs.values()))))
    known |= _words(list(_strings(CLINIC))) | _words(list(_strings(list(catalog.sources.values()))))
    known |= {catalog.version, catalog.short_id, *re.findall(r"\d{4}", " ".join(known))}
    strange = {sheet.name: _words(sheet.file.texts()) - known for sheet in sheets}
    assert {name: each for name, each in strange.items() if each} == {}


def test_lists_are_read_in_the_order_of_the_screen(catalog: Catalog, sheets: Sheets) -> None:
    """What patients have heard on the screen they find again in the same place."""
    wrong = []
    for sheet in (each for each in sheets if len(each.request.topics) == 1):
        texts = sheet.file.texts()
        for pack in _packs(catalog, sheet):
            topic = pack.topics[sheet.request.topics[0]]
            for texts_in_order in (
                (topic.title, topic.main_message, *topic.actions),
                (topic.main_message, *topic.what_we_know, *topic.what_we_do_not_know),
                (*pack.help.call_now, *pack.help.same_day),
                tuple(question.text for question in topic.questions),
                tuple(contact.number for contact in pack.help.contacts),
            ):
                places = [texts.index(" ".join(text.split())) for text in texts_in_order]
                wrong += [(sheet.name, texts_in_order[0])] if places != sorted(places) else []
    assert wrong == []


def test_main_messages_are_read_in_the_order_of_the_tiles(catalog: Catalog, sheets: Sheets) -> None:
    """As many as make a summary come before the first fact."""
    for sheet in (each for each in sheets if len(each.request.topics) > 1):
        texts = sheet.file.texts()
        for pack in _packs(catalog, sheet):
            topics = [pack.topics[topic] for topic in sheet.request.topics]
            said = [topic.main_message for topic in topics[:LIST_LIMIT]]
            places = [texts.index(text) for text in (*said, topics[0].what_we_know[0])]
            assert places == sorted(places), sheet.name


def test_a_sheet_in_one_language_is_read_page_after_page(sheets: Sheets) -> None:
    """Only a section in two languages may go on over the page before the other one is read."""
    for sheet in (each for each in sheets if each.request.beside is None):
        pages = [page for page, _ in sheet.file.tree.all_places()]
        assert all(one <= other for one, other in pairwise(pages)), sheet.name


def test_letterhead_is_read_first_and_review_line_last(catalog: Catalog, sheets: Sheets) -> None:
    """Once each: whose sheet it is before all else, and how far to trust it after."""
    for sheet in sheets:
        texts = sheet.file.texts()
        _, phone, *_ = texts
        assert texts[0] == CLINIC.name
        assert phone.endswith(CLINIC.phone), sheet.name
        assert catalog.short_id in texts[-1], sheet.name
        assert sum(catalog.short_id in text for text in texts) == 1, sheet.name
        assert sum(CLINIC.name in text for text in texts) == 1, sheet.name


def test_every_sheet_leads_to_the_page_of_the_clinic_once(sheets: Sheets) -> None:
    """By an address to touch, and by a code that says where it leads."""
    for sheet in sheets:
        (link,) = sheet.file.nodes("Link")
        assert sheet.file.words(link) == CLINIC.web_page, sheet.name
        codes = [each for each in sheet.file.nodes("Figure") if CLINIC.web_page in each.text("Alt")]
        assert len(codes) == 1, sheet.name


def test_page_numbers_and_repeated_heads_are_not_read(catalog: Catalog, sheets: Sheets) -> None:
    """They would stand in the middle of a sentence."""
    for sheet in sheets:
        pages = len(sheet.file.pdf.pages)
        unread = sheet.file.unread()
        assert unread.count(CLINIC.name) == pages - 1, sheet.name
        label = catalog.packs[sheet.request.language].words("sheet.page", page=pages, pages=pages)
        assert label in unread, sheet.name
        assert label not in sheet.file.texts(), sheet.name


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_poppler_finds_the_same_words_in_the_same_order(sheets: Sheets, tmp_path: Path) -> None:
    """A program that knows nothing of the tree takes the words from the places of the letters."""
    file = tmp_path / "sheet.pdf"
    for sheet in sheets:
        file.write_bytes(sheet.pdf)
        result = subprocess.run(
            ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
        )
        pages = [page.split() for page in result.stdout.split("\f")[:-1]]
        assert pages == sheet.file.page_words(), sheet.name


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
