"""A sheet from a request: its sections onto pages, with figures where there is room for them."""

from collections.abc import Sequence
from functools import cache, partial

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, Handout, HandoutRequest
from kiosk.handout.choices import chosen
from kiosk.handout.frame import Frame
from kiosk.handout.layout import Layout
from kiosk.handout.selection import review_state
from kiosk.handout.web_page import with_web_page
from kiosk.handout.wording import frame_text, version_words
from kiosk.paper.pages import Block, Placed, paginate
from kiosk.paper.pdf import make_pdf
from kiosk.paper.style import PAPER_SIZES, STYLES, Style
from kiosk.tagging import About


def make_handout(catalog: Catalog, request: HandoutRequest, clinic: Clinic) -> Handout:
    """Make a take-home sheet in memory; the same input gives the same bytes.

    What is asked for twice is printed once.  What is not in the language of the sheet is printed
    in its own, after a note that says so.  Figures are as large as they can be without another
    page; where even small ones need one, there are none.

    Raises:
        KeyError: the catalog lacks the language, a topic, a question or a row of the check-up.
    """
    pack = catalog.packs[request.language]
    choices = chosen(catalog, request)
    style, paper = STYLES[request.size], PAPER_SIZES[request.paper]
    layout = Layout(catalog, pack, choices, request.parts, style, paper[0] - 2 * style.side)
    title = layout.title()
    # The numbers belong to the whole pack, and so does what is said of their review.
    state = review_state(choices.topics or tuple(pack.topics.values()), request.language)
    text = frame_text(pack.words, catalog, clinic, title, state)
    frame = Frame(text, style, paper)
    orders = [with_web_page(order, text, style) for order in layout.arrangements()]
    pages = _laid(orders, layout, frame, style)
    about = About(
        title=title,
        author=clinic.name or pack.words("sheet.pack_title"),
        subject=version_words(pack.words, catalog).replace("**", ""),
        language=request.language,
    )
    return Handout(make_pdf(about, paper, frame, pages), title, len(pages))


def _laid(
    orders: Sequence[Sequence[Block]], layout: Layout, frame: Frame, style: Style
) -> list[list[Placed]]:
    """Return the pages of the best order: the fewest, with the most figures, well filled."""

    def paged(order: Sequence[Block]) -> list[list[Placed]]:
        return paginate(order, frame.width, room, style.section_stretch, layout.next_page)

    room = cache(frame.room)
    return max(map(paged, orders), key=partial(_rank, width=frame.width))


def _rank(pages: Sequence[Sequence[Placed]], width: float) -> tuple[int, float, int]:
    """Rank fewer pages first, then larger fillers, then more on the front page."""
    filled = sum(each.piece.height(width) for page in pages for each in page if each.fills)
    return -len(pages), filled, len(pages[0])
