"""What surrounds the body of every page of a review sheet: which text this is, and the page."""

from dataclasses import dataclass
from functools import cached_property

from kiosk.paper.around import Unread
from kiosk.paper.marks import draw_rule
from kiosk.paper.pieces import Spread
from kiosk.paper.text import Piece, Text
from kiosk.paper.wrapping import Span
from kiosk.review.style import DENSE
from kiosk.tagging import TaggedCanvas

_MOST_RIGHT = 0.4
"""The largest share of the line for what stands on the right."""


@dataclass(frozen=True)
class ReviewFrame:
    """Draws the running head and foot; ``paper`` is the width and height of a page in points."""

    title: str
    content: str
    paper: tuple[float, float]

    @property
    def left(self) -> float:
        """Where the body starts."""
        return DENSE.side

    @property
    def width(self) -> float:
        """How wide the body is."""
        return self.paper[0] - 2 * DENSE.side

    def top(self, index: int) -> float:  # noqa: ARG002 - all pages are alike
        """Return where the body starts, above the edge of the page."""
        return self._rule - 2 * DENSE.frame_gap

    def room(self, index: int) -> float:
        """Return the height of the body."""
        foot = DENSE.bottom + DENSE.small.leading + DENSE.foot_gap
        return self.top(index) - foot

    def draw_head(self, canvas: TaggedCanvas, index: int) -> None:  # noqa: ARG002
        """Draw the running head: the title and the content are read in the body."""
        head = self.paper[1] - DENSE.top
        Unread(self._head).draw(canvas, self.left, head, self.width)
        draw_rule(canvas, self.left, self._rule, self.width, DENSE.thin_line)

    def draw_foot(self, canvas: TaggedCanvas, index: int, pages: int) -> None:
        """Draw the foot of the page with this index; whom the sheet is for is read at the end."""
        note: Piece = Text([Span("For review, not for patients")], DENSE.small)
        page = Text([Span(f"Page {index + 1} of {pages}", bold=True)], DENSE.small)
        read = note if index + 1 == pages else Unread(note)
        foot = Spread(read, Unread(page), page.natural_width() + 1, DENSE.gutter)
        foot.draw(canvas, self.left, DENSE.bottom + DENSE.small.leading, self.width)

    @cached_property
    def _head(self) -> Spread:
        """The title on the left, the content on the right."""
        content = Text([Span(self.content)], DENSE.small)
        wanted = min(content.natural_width() + 1, self.width * _MOST_RIGHT)
        title = Text([Span(self.title, bold=True)], DENSE.small)
        return Spread(title, content, wanted, DENSE.gutter)

    @property
    def _rule(self) -> float:
        return self.paper[1] - DENSE.top - self._head.height(self.width) - DENSE.frame_gap
