"""Boxes, columns and marks hold what is in them."""

from io import BytesIO

import pytest
from handout.conftest import Glyph, blank, glyphs
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.handout import Handout
from kiosk.paper.marks import Corners
from kiosk.paper.pieces import Marked, Panel, Row, Spread, Stack, WritingLines
from kiosk.paper.style import TextStyle
from kiosk.paper.text import Piece, Text
from kiosk.paper.wrapping import Span
from kiosk.tagging import TaggedCanvas

BODY = TextStyle(14, 18)
LEFT, TOP = 50.0, 700.0
TEXTS = st.lists(st.text("abcdeW", min_size=1, max_size=30), min_size=1, max_size=20).map(" ".join)


def _text(words: str) -> Text:
    return Text([Span(words)], BODY)


def _drawn(piece: Piece, width: float) -> list[Glyph]:
    """Return the characters of the piece, drawn with its upper left corner at LEFT and TOP."""
    stream = BytesIO()
    canvas = blank(stream, (800, 800))
    piece.draw(canvas, LEFT, TOP, width)
    canvas.save()
    return list(glyphs(Handout(stream.getvalue(), "", 1)))


@settings(deadline=None, max_examples=40)
@given(TEXTS, st.floats(100, 500))
def test_a_box_holds_its_text_inside_its_padding(words: str, width: float) -> None:
    """Text on the line of a box cannot be read."""
    panel = Panel(_text(words), (15, 10), Corners(8, 8, 8, 8))
    bottom = TOP - panel.height(width)
    for glyph in _drawn(panel, width):
        assert LEFT + 14 <= glyph.left <= glyph.right <= LEFT + width - 14
        assert bottom + 9 <= glyph.bottom <= glyph.top <= TOP - 9


@settings(deadline=None, max_examples=40)
@given(TEXTS, TEXTS, st.floats(0.3, 0.7))
def test_columns_keep_the_gutter_between_them(left: str, right: str, share: float) -> None:
    """Lines of two columns must not read as one."""
    row = Row(_text(left), _text(right.upper()), 20, (share,))
    edge = LEFT + 480 * share
    for glyph in _drawn(row, 500):
        inside = glyph.right <= edge + 1 or glyph.left >= edge + 19
        assert inside, glyph


def test_both_columns_start_on_the_same_line() -> None:
    """Rows are read across as well as down."""
    first, second = _drawn(Row(_text("x"), _text("x"), 20), 500)
    assert first.top == second.top


class _Recorder(Panel):
    """A box that only remembers the heights it was drawn at."""

    drawn: list[float]

    def draw_to(
        self,
        canvas: TaggedCanvas,  # noqa: ARG002
        corner: tuple[float, float],  # noqa: ARG002
        width: float,  # noqa: ARG002
        height: float,
    ) -> None:
        """Remember the height."""
        self.drawn.append(height)


@pytest.mark.parametrize(("slack", "lines"), [(71, 1), (72, 5)])
def test_a_box_is_drawn_to_the_height_of_its_row_within_the_slack(slack: float, lines: int) -> None:
    """Boxes of about one height look best at one height; a stretched one looks empty."""
    box = _Recorder(_text("one line"), (0, 0), Corners(0, 0, 0, 0))
    box.drawn = []
    _drawn(Row(_text("three " * 18), box, 20, slack=slack), 320)
    assert box.drawn == [lines * BODY.leading]


def test_a_mark_stands_by_the_middle_of_the_first_line() -> None:
    """A box to tick belongs to the line that starts beside it."""
    marks: list[tuple[float, float]] = []
    item = Marked(lambda _, x, middle: marks.append((x, middle)), _text("word " * 40), 20)
    letters = _drawn(item, 200)
    assert marks == [(LEFT, TOP - BODY.leading / 2)]
    assert min(glyph.left for glyph in letters) >= LEFT + 20


def test_only_the_first_part_of_an_item_keeps_its_mark() -> None:
    """An item that runs over a page is still one item."""
    marks: list[float] = []
    item = Marked(lambda _, __, middle: marks.append(middle), _text("word " * 60), 20)
    parts = [part for _, part in item.parts(200)]
    assert len(parts) > 2
    _drawn(Stack(parts), 200)
    assert len(marks) == 1


def test_the_ends_of_a_spread_are_level() -> None:
    """Clinic and pack stand on one line whatever their heights."""
    left = Stack([_text("W"), _text("W"), _text("W")])
    letters = _drawn(Spread(left, _text("W"), 100, 20), 500)
    assert letters[1].top == letters[3].top


def test_lines_to_write_on_end_at_their_height() -> None:
    """What follows must leave the last line free."""
    assert WritingLines(3, 25, 1).height(100) == 75
