"""What a review sheet is made of: text, numbers in the margin, and boxes to judge it by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import inf
from typing import Final

from kiosk.domain.ids import LanguageTag
from kiosk.paper.around import InLanguage, kept_in
from kiosk.paper.fonts import Inline
from kiosk.paper.marks import DOT, TO_TICK, Corners, Sign, draw_dot, draw_rule, draw_tick_box
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Marked, Panel, Row, Stack
from kiosk.paper.style import INK, TextStyle
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span, marked_spans
from kiosk.review.style import DENSE, NUMBER_INDENT
from kiosk.tagging import Facts, TaggedCanvas

VERDICTS: Final = ("agree", "change", "remove")
"""What a reviewer can say of a text."""

_BETWEEN: Final = 10.0
"""Points between a word and the next box."""

_NUMBER: Final = Sign("", "Decimal")
"""A number that is written, so that nothing else need be said of it."""

_COUNT_INDENT: Final = 18.0
"""Points that words stand in from the number that patients see."""


def written(words: str, style: TextStyle = DENSE.body) -> Piece:
    """Return an author's words, as they are."""
    return Text([Span(words)], style)


def quoted(words: str, language: LanguageTag, style: TextStyle = DENSE.body) -> Piece:
    """Return an author's words, said to be in their language."""
    return InLanguage(language, written(words, style))


def foreign(words: str, language: LanguageTag, *, bold: bool = False) -> Span:
    """Return an author's words inside a text of the sheet's own."""
    return Span(words, bold, Inline(language))


def mixed(*spans: Span, style: TextStyle = DENSE.body) -> Piece:
    """Return a text of the sheet's own words and an author's."""
    return Text(spans, style)


def told(words: str, style: TextStyle = DENSE.small) -> Piece:
    """Return words of the sheet's own; ``**`` stands around what is bold."""
    return Text(marked_spans(words), style)


def heading(words: str, *others: Span) -> Block:
    """Return the heading of a section, which stays with what follows."""
    text = Text([Span(words), *others], DENSE.heading, Role.HEADING)
    return Block(text, DENSE.section_gap, joined=True)


def under(piece: Piece, *, gap: float = DENSE.item_gap) -> Block:
    """Return a piece of a section."""
    return Block(piece, gap)


def dotted(words: Iterable[str]) -> Piece:
    """Return a list of an author's words with dots."""
    dot = partial(draw_dot, size=DENSE.dot)
    items = [Marked(dot, written(each), DENSE.bullet_indent, sign=DOT) for each in words]
    return Stack(items, role=Role.LIST)


def ticks(words: Iterable[str]) -> Piece:
    """Return a list with boxes to tick."""
    box = partial(draw_tick_box, size=DENSE.tick)
    items = [Marked(box, told(each), DENSE.item_indent, sign=TO_TICK) for each in words]
    return Stack(items, DENSE.item_gap, Role.LIST)


def numbered(number: str, pieces: Sequence[Piece]) -> Piece:
    """Return an item of a list: pieces below one another, with their number in the margin."""
    label = Text([Span(number)], DENSE.running)
    body = Stack(pieces, DENSE.line_gap)
    return Marked(partial(_draw_label, label=label), body, NUMBER_INDENT, sign=_NUMBER)


def unnumbered(pieces: Sequence[Piece]) -> Piece:
    """Return pieces as far in as those with a number, an item of their list."""
    return Marked(None, Stack(pieces, DENSE.line_gap), NUMBER_INDENT)


def counted(number: int, words: Piece) -> Piece:
    """Return an item of a list that patients see numbered."""
    label = Text([Span(f"{number}.")], DENSE.body)
    return Marked(partial(_draw_label, label=label), words, _COUNT_INDENT, sign=_NUMBER)


def listed(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks as the items of one list, on whatever pages they come to stand."""
    items = [*blocks]
    whole = Stack([block.piece for block in items], role=Role.LIST)
    return [replace(block, piece=kept_in(whole, block.piece)) for block in items]


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
        with canvas.element("L", self, Facts(numbering=TO_TICK.numbering)):
            for word in self.words:
                at = self._draw_choice(canvas, word, at, line) + _BETWEEN
        if self.remarks:
            at = _draw_word(canvas, self.remarks, at, line) + _BETWEEN / 2
            draw_rule(canvas, at, foot + DENSE.line_gap, x + width - at, DENSE.thin_line)

    def _draw_choice(self, canvas: TaggedCanvas, word: str, x: float, top: float) -> float:
        """Draw a box and its word, and return where the word ends."""
        item = (self, word)
        with canvas.element("LI", item):
            with canvas.content("Lbl", item, Facts(words=TO_TICK.words)):
                draw_tick_box(canvas, x, top - DENSE.body.leading / 2, size=DENSE.tick)
            with canvas.element("LBody", item):
                return _draw_word(canvas, word, x + DENSE.item_indent, top)


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
