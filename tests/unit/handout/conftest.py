"""Reading a sheet back with a PDF library that had no part in making it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from kiosk.domain.handout import Clinic, Handout, HandoutRequest, Paper
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.handout import make_handout
from kiosk.paper.fonts import REGULAR, load_font
from kiosk.tagging import About, TaggedCanvas

from .sample import CLINIC, ENGLISH, catalog


class Glyph(NamedTuple):
    """A drawn character, its page, its box in points from the lower left corner, its size."""

    page: int
    character: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


def sheet(
    *topics: TopicId,
    language: LanguageTag = ENGLISH,
    paper: Paper = Paper.LETTER,
    clinic: Clinic = CLINIC,
) -> Handout:
    """Return the sheet of the sample catalog with these topics."""
    return make_handout(catalog(), HandoutRequest(topics, language, paper), clinic)


def blank(stream: BytesIO, paper: tuple[float, float]) -> TaggedCanvas:
    """Return a canvas to draw on, so many points wide and high."""
    load_font(REGULAR)
    return TaggedCanvas(stream, paper, About("Title", "Author", "Subject", "en"), REGULAR)


def lines_of(handout: Handout) -> list[str]:
    """Return the lines of all pages as a reader sees them."""
    document = pdfium.PdfDocument(handout.pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [line for text in texts for line in text.split("\r\n")]


def page_texts(handout: Handout) -> list[str]:
    """Return the text of each page, its lines joined as they stand in the file.

    The line breaks that PDFium adds are taken out and not turned into spaces, so words run
    together wherever the sheet itself wrote no space.
    """
    document = pdfium.PdfDocument(handout.pdf)
    texts = [page.get_textpage().get_text_range().replace("\r\n", "") for page in document]
    document.close()
    return [re.sub(r" +", " ", text) for text in texts]


def text_of(handout: Handout) -> str:
    """Return the text of all pages."""
    return "".join(page_texts(handout))


def glyphs(handout: Handout) -> Iterator[Glyph]:
    """Yield every character that leaves ink."""
    document = pdfium.PdfDocument(handout.pdf)
    for number, page in enumerate(document):
        text = page.get_textpage()
        content = text.get_text_range()
        for index, character in enumerate(content):
            if not character.isspace():
                size = pdfium_c.FPDFText_GetFontSize(text, index)
                left, bottom, right, top = text.get_charbox(index)
                yield Glyph(number, character, left, bottom, right, top, size)
    document.close()
