"""What surrounds the body of every page: the clinic and the pack above, the review line below.

A reader hears the letterhead once, at the start of the first page, and the review line once, at the
end of the last: there they stand for the eye, whose sheet it is before what it says, and how far to
trust it after all that is said.  On other pages both are repeated for the eye alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from kiosk.domain.handout import Clinic
from kiosk.paper.around import Unread
from kiosk.paper.logo import LogoMark
from kiosk.paper.marks import draw_icon, draw_rule
from kiosk.paper.pieces import Marked, Row, Spread, Stack
from kiosk.paper.style import Style
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span
from kiosk.tagging import TaggedCanvas

_MOST_RIGHT: Final = 0.55
"""The largest share of the line for what stands on the right."""

_ROUNDING: Final = 0.01
"""Points that keep rounding from breaking a text within its own width."""

_MANY_PAGES: Final = 9
"""The page number by which the footer of all pages is measured, so that they look alike."""

Spans = Sequence[Span]


@dataclass(frozen=True, slots=True)
class FrameText:
    """The words around the body; ``page`` gives those for a page number and the number of pages.

    ``review`` has a text for each language of the sheet, which stand in columns.  ``brand`` stands
    behind the ``icon`` of the pack, and ``logo_words`` are what a reader hears of
    a logo without the clinic's name beside it.  ``web_page`` leads to the clinic's page, if it has
    one, and ``code_words`` are what a reader hears of the code that does.
    """

    title: Spans
    brand: Spans
    clinic: Clinic
    phone: Spans
    review: Sequence[Spans]
    version: Spans
    page: Callable[[int, int], Spans]
    logo_words: str
    web_page: Spans
    code_words: str
    icon: str = "leaf"


class Frame:
    """Draws what is around the body and knows the room it leaves."""

    def __init__(self, text: FrameText, style: Style, paper: tuple[float, float]) -> None:
        self.left = style.side
        self.width = paper[0] - 2 * style.side
        self._head = paper[1] - style.top
        self._text = text
        self._style = style
        self._opening = self._letterhead()
        self._running = Unread(self._running_head())

    def top(self, index: int) -> float:
        """Return where the body of the page with this index starts, in points above its edge."""
        return self._rule(index) - 1.5 * self._style.frame_gap

    def room(self, index: int) -> float:
        """Return the height of the body of the page with this index, in points."""
        footer = self._footer(index + 1, index + 1).height(self.width)
        below = self._style.bottom + footer + self._style.footer_gap + self._style.foot_gap
        return self.top(index) - below

    def draw_head(self, canvas: TaggedCanvas, index: int) -> None:
        """Draw the header of the page with this index."""
        style = self._style
        header = self._running if index else self._opening
        header.draw(canvas, style.side, self._head, self.width)
        line = style.thin_line if index else style.rule_line
        draw_rule(canvas, style.side, self._rule(index), self.width, line)

    def draw_foot(self, canvas: TaggedCanvas, index: int, pages: int) -> None:
        """Draw the footer of the page with this index."""
        style = self._style
        footer = self._footer(index + 1, pages)
        top = style.bottom + footer.height(self.width)
        draw_rule(canvas, style.side, top + style.footer_gap, self.width, style.thin_line)
        is_last = index + 1 == pages
        (footer if is_last else Unread(footer)).draw(canvas, style.side, top, self.width)

    def _rule(self, index: int) -> float:
        header = self._running if index else self._opening
        return self._head - header.height(self.width) - self._style.frame_gap

    def _letterhead(self) -> Piece:
        """Return the clinic on the left and the pack on the right; without a clinic, the pack."""
        style = self._style
        clinic = self._clinic()
        icon = partial(draw_icon, name=self._text.icon, size=style.heading_icon)
        brand = Text(self._text.brand, style.brand)
        wanted = style.heading_indent + brand.natural_width()
        if clinic and style.columns == 1:
            # In large print the words would push the clinic's name onto three lines.
            brand, wanted = Text([], style.brand), style.heading_icon
        behind = Marked(icon, brand, style.heading_indent, Role.GROUP, least=style.heading_icon)
        return Spread(clinic, behind, self._limited(wanted), style.gutter) if clinic else behind

    def _clinic(self) -> Piece | None:
        """Return the clinic's logo and words, as far as there are any."""
        style, text = self._style, self._text
        lines: list[Piece] = []
        if text.clinic.name:
            lines.append(Text([Span(text.clinic.name)], style.number))
        if text.phone:
            lines.append(Text(text.phone, style.body))
        words = Stack(lines) if lines else None
        if text.clinic.logo is None:
            return words
        alt = "" if text.clinic.name else text.logo_words
        logo = LogoMark(text.clinic.logo, *style.logo, alt=alt)
        return _beside(logo, words, style.logo_gap) if words else logo

    def _running_head(self) -> Piece:
        """Return the header of later pages: what this sheet is, and whose."""
        style, text = self._style, self._text
        name = text.clinic.name
        owner = Text([Span(name)] if name else text.brand, style.small)
        title = Text([span._replace(bold=True) for span in text.title], style.small)
        return Spread(title, owner, self._limited(owner.natural_width()), style.gutter)

    def _footer(self, page: int, pages: int) -> Piece:
        """Return the footer on one line if all pages can have it so, else on two."""
        style = self._style
        review, *others = (Text(spans, style.small) for spans in self._text.review)
        version = Text(self._text.version, style.small)
        label = self._page_label(page, pages)
        widths = [part.natural_width() for part in (review, version, label)]
        widest = self._page_label(_MANY_PAGES, _MANY_PAGES).natural_width()
        number = Unread(label)
        if others or sum(widths[:2]) + widest + 2 * style.footer_space > self.width:
            ends = Spread(version, number, self._limited(widths[2]), style.gutter)
            rows: list[Piece] = [Row(review, other, style.language_gutter) for other in others]
            return Stack([*(rows or [review]), ends])
        space = (self.width - sum(widths)) / 2
        ends = Spread(version, number, widths[2] + _ROUNDING, 0)
        return Spread(review, ends, sum(widths[1:]) + space, 0)

    def _limited(self, wanted: float) -> float:
        """Return the width to give to the right side, which leaves the left one a fair share."""
        return min(wanted + _ROUNDING, self.width * _MOST_RIGHT)

    def _page_label(self, page: int, pages: int) -> Text:
        spans = [span._replace(bold=True) for span in self._text.page(page, pages)]
        return Text(spans, self._style.small)


def _beside(logo: LogoMark, words: Piece, gap: float) -> Piece:
    """Return the words behind the logo, level with its middle."""

    def draw(canvas: TaggedCanvas, x: float, middle: float) -> None:
        logo.draw(canvas, x, middle + logo.height(logo.wide) / 2, logo.wide)

    least = logo.height(logo.wide)
    return Marked(draw, words, logo.wide + gap, Role.GROUP, centred=True, least=least)
