"""A sheet from a request: its sections onto pages, with figures where there is room for them."""

from collections.abc import Sequence

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, Handout, HandoutRequest
from kiosk.handout.choices import chosen
from kiosk.handout.frame import Frame
from kiosk.handout.layout import Layout
from kiosk.handout.selection import review_state
from kiosk.handout.wording import frame_text, version_words
from kiosk.paper.pages import Filler, Placed, paginate
from kiosk.paper.pdf import make_pdf
from kiosk.paper.style import PAPER_SIZES, STANDARD
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
    layout = Layout(catalog, pack, choices, STANDARD)
    title = layout.title()
    # The numbers belong to the whole pack, and so does what is said of their review.
    state = review_state(choices.topics or tuple(pack.topics.values()), request.language)
    paper = PAPER_SIZES[request.paper]
    frame = Frame(frame_text(pack.words, catalog, clinic, title, state), STANDARD, paper)
    pages = _with_figures(layout, frame, layout.notes if choices else None)
    about = About(
        title=title,
        author=clinic.name or pack.words("sheet.pack_title"),
        subject=version_words(pack.words, catalog).replace("**", ""),
        language=request.language,
    )
    return Handout(make_pdf(about, paper, frame, pages), title, len(pages))


def _with_figures(layout: Layout, frame: Frame, filler: Filler | None) -> list[list[Placed]]:
    """Return the pages with the largest figures that need no more of them.

    Smaller ones are taken where the larger leave too little room for notes and so an empty space.
    """

    def laid(limit: float | None) -> list[list[Placed]]:
        orders = layout.arrangements(limit)
        stretch = STANDARD.section_stretch
        pages = [paginate(order, frame.width, frame.room, stretch, filler) for order in orders]
        return max(pages, key=_fullness)

    bare = laid(None)
    largest = None
    for limit in STANDARD.figure_heights if layout.has_figures else ():
        pages = laid(limit)
        if len(pages) > len(bare):
            continue
        if _unused(pages, frame) <= STANDARD.most_unused:
            return pages
        largest = largest or pages
    return largest or bare


def _unused(pages: Sequence[Sequence[Placed]], frame: Frame) -> float:
    """Return the height in points that is left empty above what stands at the foot of the end."""
    *_, above, foot = pages[-1]
    return foot.below - above.below - above.piece.height(frame.width)


def _fullness(pages: Sequence[Sequence[Placed]]) -> tuple[int, int]:
    """Rank fewer pages first, then more on the front page."""
    return -len(pages), len(pages[0])
