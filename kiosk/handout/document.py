"""The PDF around a sheet: metadata, pages and bytes, the same for the same input."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, Handout, HandoutRequest
from kiosk.handout.fonts import REGULAR, load_font
from kiosk.handout.frame import Frame, FrameText
from kiosk.handout.layout import Layout
from kiosk.handout.pages import Placed, paginate
from kiosk.handout.selection import chosen_topics, review_state
from kiosk.handout.style import PAPER_SIZES, STANDARD
from kiosk.handout.wording import review_words, version_words

_PDF_VERSION = (1, 7)
"""PDF/UA-1 (ISO 14289-1) stands on PDF 1.7."""


def make_handout(catalog: Catalog, request: HandoutRequest, clinic: Clinic) -> Handout:
    """Make a take-home sheet in memory; the same input gives the same bytes.

    Topics asked for twice are printed once.  A topic that is not in the language of the sheet is
    printed in its own, after a note that says so.

    Raises:
        KeyError: the catalog lacks the language or a topic.
    """
    pack = catalog.packs[request.language]
    topics = chosen_topics(pack, request)
    layout = Layout(catalog, pack, STANDARD)
    title = layout.title(topics)
    # The numbers belong to the whole pack, and so does what is said of their review.
    state = review_state(topics or tuple(pack.topics.values()), request.language)
    text = FrameText(
        title=title,
        pack_title=pack.words("sheet.pack_title"),
        clinic=clinic,
        review=review_words(pack.words, state),
        version=version_words(pack.words, catalog),
    )
    paper = PAPER_SIZES[request.paper]
    frame = Frame(text, pack.words, STANDARD, paper)
    filler = layout.notes if topics else None
    choices = [
        paginate(blocks, frame.width, frame.room, STANDARD.section_stretch, filler)
        for blocks in layout.arrangements(topics)
    ]
    pages = max(choices, key=_fullness)
    stream = BytesIO()
    canvas = _canvas(stream, paper, text, request.language)
    _draw(canvas, pages, frame)
    return Handout(pdf=stream.getvalue(), title=title, pages=len(pages))


def _fullness(pages: Sequence[Sequence[Placed]]) -> tuple[int, int]:
    """Rank fewer pages first, then more on the front page."""
    return -len(pages), len(pages[0])


def _canvas(stream: BytesIO, paper: tuple[float, float], text: FrameText, language: str) -> Canvas:
    """Return a canvas for the stream with the document's metadata set."""
    load_font(REGULAR)
    canvas = Canvas(
        stream,
        pagesize=paper,
        pageCompression=1,
        invariant=1,
        pdfVersion=_PDF_VERSION,
        # Without this ReportLab names Helvetica on each page and does not embed it.
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs say float
        lang=language,
    )
    canvas.setTitle(text.title)
    canvas.setAuthor(text.clinic.name or text.pack_title)
    canvas.setSubject(text.version.replace("**", ""))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw(canvas: Canvas, pages: Sequence[Sequence[Placed]], frame: Frame) -> None:
    """Draw every page and finish the document."""
    for index, page in enumerate(pages):
        frame.draw(canvas, index, len(pages))
        for placed in page:
            placed.piece.draw(canvas, frame.left, frame.top(index) - placed.below, frame.width)
        canvas.showPage()
    canvas.save()
