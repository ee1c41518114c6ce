"""What a review sheet is made of: text, numbers in the margin, and boxes to judge it by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import Final

from kiosk.domain.ids import LanguageTag
from kiosk.paper.around import InLanguage
from kiosk.paper.marks import DOT, Corners, draw_dot, draw_rule, draw_tick_box
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Marked, Panel, Row, Stack
from kiosk.paper.style import INK, TextStyle
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span, marked_spans
from kiosk.review.style import DENSE, NUMBER_INDENT
from kiosk.tagging import TaggedCanvas

VERDICTS: Final = ("agree", "change", "remove")
"""What a reviewer can say of a text."""

_BETWEEN: Final = 10.0
"""Points between a word and the next box."""


def written(words: str, style: TextStyle = DENSE.body) -> Piece:
    """Return an author's words, as they are."""
    return Text([Span(words)], style)


def quoted(words: str, language: LanguageTag, style: TextStyle = DENSE.body) -> Piece:
    """Return an author's words, said to be in their language."""
    return InLanguage(language, written(words, style))


def told(words: str, style: TextStyle = DENSE.small) -> Piece:
    """Return words of the sheet's own; ``**`` stands around what is bold."""
    return Text(marked_spans(words), style)


def heading(words: str) -> Block:
    """Return the heading of a section, which stays with what follows."""
    return Block(Text([Span(words)], DENSE.heading, Role.HEADING), DENSE.section_gap, joined=True)


def under(piece: Piece, *, gap: float = DENSE.item_gap) -> Block:
    """Return a piece of a section."""
    return Block(piece, gap)


def dotted(words: Iterable[str]) -> Piece:
    """Return a list with dots."""
    dot = partial(draw_dot, size=DENSE.dot)
    items = [Marked(dot, written(each), DENSE.bullet_indent, sign=DOT) for each in words]
    return Stack(items, role=Role.LIST)


def numbered(number: str, pieces: Sequence[Piece]) -> Piece:
    """Return pieces below one another, with their number in the margin."""
    label = Text([Span(number)], DENSE.running)
    body = Stack(pieces, DENSE.line_gap)
    return Marked(partial(_draw_label, label=label), body, NUMBER_INDENT, Role.GROUP)


def judged(words: Piece, choices: Sequence[str] = VERDICTS) -> Piece:
    """Return a text with the boxes beside it."""
    return Row(words, Verdict(choices), DENSE.gutter, DENSE.left_shares)


def framed(pieces: Sequence[Piece]) -> Piece:
    """Return pieces in a box that stands out."""
    corners = Corners(*[DENSE.radius] * 4)
    return Panel(Stack(pieces, DENSE.line_gap), DENSE.padding, corners, (INK, DENSE.box_line))


@dataclass(eq=False)
class Verdict(Piece):
    """Boxes to tick, each before its word; ``remarks`` names the line to write on behind them."""

    words: Sequence[str] = VERDICTS
    remarks: str = ""

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height of a line, of one for handwriting if there are remarks."""
        return DENSE.writing_pitch if self.remarks else DENSE.body.leading

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw boxes and words, then the line up to the right edge."""
        at = x
        foot = top - self.height(width)
        line = foot + DENSE.body.leading
        for word in self.words:
            draw_tick_box(canvas, at, line - DENSE.body.leading / 2, size=DENSE.tick)
            at = _draw_word(canvas, word, at + DENSE.item_indent, line) + _BETWEEN
        if self.remarks:
            at = _draw_word(canvas, self.remarks, at, line) + _BETWEEN / 2
            draw_rule(canvas, at, foot + DENSE.line_gap, x + width - at, DENSE.thin_line)


def verdict() -> Piece:
    """Return the boxes to judge by with a line for remarks."""
    return Verdict(remarks="Remarks:")


def question(words: str) -> Piece:
    """Return a line to write on behind words."""
    return Verdict((), words)


def _draw_word(canvas: TaggedCanvas, word: str, x: float, top: float) -> float:
    """Write a word in the middle of a line and return where it ends."""
    label = Text([Span(word)], DENSE.small)
    label.draw(canvas, x, top - (DENSE.body.leading - DENSE.small.leading) / 2, inf)
    return x + label.natural_width()


def _draw_label(canvas: TaggedCanvas, x: float, middle: float, *, label: Text) -> None:
    label.draw(canvas, x, middle + label.style.leading / 2, NUMBER_INDENT)
