"""What surrounds the body of every page: the clinic and the pack above, the review line below."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from kiosk.domain.handout import Clinic
from kiosk.domain.words import Words
from kiosk.paper.marks import draw_icon, draw_rule
from kiosk.paper.pieces import Marked, Spread, Stack
from kiosk.paper.style import Style
from kiosk.paper.text import Piece, Text
from kiosk.paper.wrapping import Span, marked_spans
from kiosk.tagging import TaggedCanvas

_MOST_RIGHT: Final = 0.55
"""The largest share of the line for what stands on the right."""

_ROUNDING: Final = 0.01
"""Points that keep rounding from breaking a text within its own width."""

_MANY_PAGES: Final = 9
"""The page number by which the footer of all pages is measured, so that they look alike."""


@dataclass(frozen=True, slots=True)
class FrameText:
    """The words around the body; in the last two ``**`` stands around what is bold."""

    title: str
    pack_title: str
    clinic: Clinic
    review: str
    version: str


class Frame:
    """Draws what is around the body and knows the room it leaves."""

    def __init__(
        self, text: FrameText, words: Words, style: Style, paper: tuple[float, float]
    ) -> None:
        self.left = style.side
        self.width = paper[0] - 2 * style.side
        self._head = paper[1] - style.top
        self._text = text
        self._words = words
        self._style = style
        self._opening = self._clinic_header()
        self._running = self._running_header()

    def top(self, index: int) -> float:
        """Return where the body of the page with this index starts, in points above its edge."""
        return self._rule(index) - 1.5 * self._style.frame_gap

    def room(self, index: int) -> float:
        """Return the height of the body of the page with this index, in points."""
        footer = self._footer(index + 1, index + 1).height(self.width)
        below = self._style.bottom + footer + self._style.footer_gap + self._style.foot_gap
        return self.top(index) - below

    def draw(self, canvas: TaggedCanvas, index: int, pages: int) -> None:
        """Draw the header and the footer of the page with this index."""
        style = self._style
        header = self._running if index else self._opening
        header.draw(canvas, style.side, self._head, self.width)
        line = style.thin_line if index else style.rule_line
        draw_rule(canvas, style.side, self._rule(index), self.width, line)
        footer = self._footer(index + 1, pages)
        top = style.bottom + footer.height(self.width)
        draw_rule(canvas, style.side, top + style.footer_gap, self.width, style.thin_line)
        footer.draw(canvas, style.side, top, self.width)

    def _rule(self, index: int) -> float:
        header = self._running if index else self._opening
        return self._head - header.height(self.width) - self._style.frame_gap

    def _clinic_header(self) -> Piece:
        """Return the clinic on the left and the pack on the right; without a clinic, the pack."""
        style, clinic = self._style, self._text.clinic
        title = Text([Span(self._text.pack_title)], style.brand)
        leaf = partial(draw_icon, name="leaf", size=style.heading_icon)
        brand = Marked(leaf, title, style.heading_indent, least=style.heading_icon)
        lines: list[Piece] = []
        if clinic.name:
            lines.append(Text([Span(clinic.name)], style.number))
        if clinic.phone:
            phone = self._words("sheet.clinic_phone", number=clinic.phone)
            lines.append(Text([Span(phone)], style.body))
        if not lines:
            return brand
        wanted = self._limited(style.heading_indent + title.natural_width())
        return Spread(Stack(lines), brand, wanted, style.gutter)

    def _running_header(self) -> Piece:
        """Return the header of later pages: what this sheet is, and whose."""
        style = self._style
        owner = Text([Span(self._text.clinic.name or self._text.pack_title)], style.small)
        title = Text([Span(self._text.title, bold=True)], style.small)
        return Spread(title, owner, self._limited(owner.natural_width()), style.gutter)

    def _footer(self, page: int, pages: int) -> Piece:
        """Return the footer on one line if all pages can have it so, else on two."""
        style = self._style
        review = Text(marked_spans(self._text.review), style.small)
        version = Text(marked_spans(self._text.version), style.small)
        label = self._page_label(page, pages)
        widths = [part.natural_width() for part in (review, version, label)]
        widest = self._page_label(_MANY_PAGES, _MANY_PAGES).natural_width()
        if sum(widths[:2]) + widest + 2 * style.footer_space > self.width:
            ends = Spread(version, label, self._limited(widths[2]), style.gutter)
            return Stack([review, ends])
        space = (self.width - sum(widths)) / 2
        ends = Spread(version, label, widths[2] + _ROUNDING, 0)
        return Spread(review, ends, sum(widths[1:]) + space, 0)

    def _limited(self, wanted: float) -> float:
        """Return the width to give to the right side, which leaves the left one a fair share."""
        return min(wanted + _ROUNDING, self.width * _MOST_RIGHT)

    def _page_label(self, page: int, pages: int) -> Text:
        words = self._words("sheet.page", page=page, pages=pages)
        return Text([Span(words, bold=True)], self._style.small)
