"""Rows of two columns share a line, and are read column by column."""

from kiosk.paper.columns import Columns, Pair, aligned, in_reading_order, rows_of
from kiosk.paper.pages import Placed
from kiosk.paper.pieces import Stack
from kiosk.paper.style import TextStyle
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span

STYLE = TextStyle(10, 12)
COLUMNS = Columns(("en", "es"), 20, 1)
WIDTH = 220.0


def _text(words: str) -> Text:
    return Text([Span(words)], STYLE)


def _list(*texts: Piece) -> Stack:
    return Stack(texts, 5, Role.LIST)


def test_items_are_aligned_one_by_one() -> None:
    """An item of a list stands beside that of the other."""
    one, two, uno, dos = map(_text, ("one", "two", "uno", "dos"))
    rows = aligned(Stack([_list(one, two)]), Stack([_list(uno, dos)]), WIDTH)
    assert [gap for gap, *_ in rows] == [0, 5]
    assert all(left and right for _, left, right in rows)


def test_what_a_column_lacks_moves_nothing_after_it() -> None:
    """A list that is shorter ends, and what follows it starts beside its counterpart."""
    end, fin = _text("end"), _text("fin")
    longer, shorter = _list(*map(_text, "abc")), _list(_text("a"))
    rows = aligned(Stack([longer, end]), Stack([shorter, fin]), WIDTH)
    assert [(bool(left), bool(right)) for _, left, right in rows] == [
        (True, True),
        (True, False),
        (True, False),
        (True, True),
    ]
    assert rows[-1][1:] == (end, fin)


def test_a_stack_of_nothing_has_no_rows() -> None:
    """A section without entries is its heading alone."""
    heading = _text("heading")
    assert rows_of(Stack([heading, Stack([])]), WIDTH) == [(0, heading)]


def test_a_row_is_as_high_as_its_higher_side() -> None:
    """So that the next row starts level."""
    short, long = _text("word"), _text("several words that need more than one line in a column")
    pair = Pair((short, long), COLUMNS, "section")
    assert pair.height(WIDTH) == long.height(COLUMNS.width(WIDTH)) > short.height(100)


def test_a_page_is_read_section_by_section_and_column_by_column() -> None:
    """The rule, then the left sides of a section, then its right sides."""
    rows = [
        Pair((_text(f"{section}{row}"), _text(f"{section}{row}")), COLUMNS, section)
        for section in "ab"
        for row in "12"
    ]
    whole = Placed(_text("across"), 48)
    page = [Placed(row, 12.0 * at) for at, row in enumerate(rows)]
    read = in_reading_order([*page, whole], WIDTH)
    assert [placed.below for placed in read] == [0, 0, 12, 0, 12, 24, 36, 24, 36, 48]
    assert read[0].piece.height(WIDTH) == 48
    assert read[-1] is whole
