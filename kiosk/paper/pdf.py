"""The PDF around pages: metadata, frames and bytes, the same for the same input."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Protocol

from reportlab.pdfgen.canvas import Canvas

from kiosk.paper.fonts import REGULAR, load_font
from kiosk.paper.pages import Placed

__all__ = ["About", "Canvas", "PageFrame", "make_pdf"]

_PDF_VERSION: Final = (1, 7)
"""PDF/UA-1 (ISO 14289-1) stands on PDF 1.7."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; ``language`` is a BCP 47 tag."""

    title: str
    author: str
    subject: str
    language: str


class PageFrame(Protocol):
    """What surrounds the body of every page; lengths are in points."""

    @property
    def left(self) -> float:
        """Where the body starts."""

    @property
    def width(self) -> float:
        """How wide the body is."""

    def top(self, index: int) -> float:
        """Return where the body of the page with this index starts, above the edge of the page."""

    def draw(self, canvas: Canvas, index: int, pages: int) -> None:
        """Draw what is around the body of the page with this index."""


def make_pdf(
    about: About, paper: tuple[float, float], frame: PageFrame, pages: Sequence[Sequence[Placed]]
) -> bytes:
    """Return the file with these pages, on paper so many points wide and high."""
    stream = BytesIO()
    canvas = _canvas(stream, paper, about)
    for index, page in enumerate(pages):
        frame.draw(canvas, index, len(pages))
        for placed in page:
            placed.piece.draw(canvas, frame.left, frame.top(index) - placed.below, frame.width)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _canvas(stream: BytesIO, paper: tuple[float, float], about: About) -> Canvas:
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
        lang=about.language,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
