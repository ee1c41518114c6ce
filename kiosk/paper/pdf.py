"""The PDF around pages: frames and bytes, the same for the same input."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final, Protocol

from kiosk.paper.fonts import REGULAR, load_font
from kiosk.paper.pages import Placed
from kiosk.tagging import About, TaggedCanvas

_LONG: Final = 4
"""Pages from which on a sheet has bookmarks."""


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

    def draw_head(self, canvas: TaggedCanvas, index: int) -> None:
        """Draw what is above the body of the page with this index, and is read before it."""

    def draw_foot(self, canvas: TaggedCanvas, index: int, pages: int) -> None:
        """Draw what is below it, and is read after it."""


def make_pdf(
    about: About, paper: tuple[float, float], frame: PageFrame, pages: Sequence[Sequence[Placed]]
) -> bytes:
    """Return the tagged file with these pages, on paper so many points wide and high."""
    stream = BytesIO()
    load_font(REGULAR)
    canvas = TaggedCanvas(stream, paper, about, REGULAR, outlined=len(pages) >= _LONG)
    for index, page in enumerate(pages):
        frame.draw_head(canvas, index)
        for placed in page:
            placed.piece.draw(canvas, frame.left, frame.top(index) - placed.below, frame.width)
        frame.draw_foot(canvas, index, len(pages))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
