"""A sheet from a request: its sections onto pages, with figures where there is room for them."""

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, Handout, HandoutRequest
from kiosk.handout.bilingual import make_bilingual
from kiosk.handout.choices import chosen
from kiosk.handout.frame import Frame
from kiosk.handout.layout import lay_out
from kiosk.handout.section_blocks import SectionBlocks
from kiosk.handout.selection import review_state
from kiosk.handout.web_page import with_web_page
from kiosk.handout.wording import frame_text, version_words
from kiosk.paper.pdf import make_pdf
from kiosk.paper.style import PAPER_SIZES, STYLES
from kiosk.tagging import About


def make_handout(catalog: Catalog, request: HandoutRequest, clinic: Clinic) -> Handout:
    """Make a take-home sheet in memory; the same input gives the same bytes.

    What is asked for twice is printed once.  What is not in the language of the sheet is printed
    in its own, after a note that says so.  Figures are as large as they can be without another
    page; where even small ones need one, there are none.

    Raises:
        KeyError: the catalog lacks the language, a topic, a question or a row of the check-up.
    """
    if request.beside not in {None, request.language}:
        return make_bilingual(catalog, request, request.beside, clinic)
    pack = catalog.packs[request.language]
    choices = chosen(catalog, request)
    style, paper = STYLES[request.size], PAPER_SIZES[request.paper]
    title = choices.title(pack.words)
    # The numbers belong to the whole pack, and so does what is said of their review.
    state = review_state(choices.topics or tuple(pack.topics.values()), request.language)
    text = frame_text(pack.words, catalog, clinic, title, state)
    frame = Frame(text, style, paper)
    sections = SectionBlocks(catalog, pack, choices, request.parts, style, frame.width)
    closing = with_web_page(sections.closing(), text, style)
    pages = lay_out(choices, sections, closing, frame, style)
    about = About(
        title=title,
        author=clinic.name or pack.words("sheet.pack_title"),
        subject=version_words(pack.words, catalog).replace("**", ""),
        language=request.language,
    )
    return Handout(make_pdf(about, paper, frame, pages), title, len(pages))
