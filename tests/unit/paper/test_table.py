"""A table breaks between rows, and is one table with one header to a reader."""

from io import BytesIO

import pytest
from handout.conftest import blank
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.paper.pages import Block, paginate
from kiosk.paper.style import TextStyle
from kiosk.paper.table import Table, TableRow
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span

BODY = TextStyle(10, 12)
HEADER = ("No.", "Boat", "Oars")
WIDTH = 300.0


def _text(words: str) -> Text:
    return Text([Span(words)], BODY)


def _row(*words: str, below: str = "") -> TableRow:
    return TableRow([_text(each) for each in words], _text(below) if below else None)


def _table(*rows: TableRow) -> Table:
    return Table([_text(each) for each in HEADER], rows, 40, 10, 5)


def _read(table: Piece, room: float) -> TaggedFile:
    """Return a file with a title and the table on pages with so many points of room."""
    stream = BytesIO()
    canvas = blank(stream, (400, 800))
    title = Text([Span("Boats")], BODY, Role.TITLE)
    for page in paginate([Block(title, 0, joined=True), Block(table, 0)], WIDTH, lambda _: room, 0):
        for placed in page:
            placed.piece.draw(canvas, 50, 700 - placed.below, WIDTH)
        canvas.showPage()
    canvas.save()
    return TaggedFile(stream.getvalue())


def _cells(file: TaggedFile) -> list[list[str]]:
    """Return the text of the cells of each row."""
    return [
        ["".join(file.words(node) for node in cell.walk()) for cell in row.children]
        for row in file.nodes("TR")
    ]


def test_a_table_is_read_row_by_row() -> None:
    """Its first cell names a row, its header cells name the columns."""
    file = _read(_table(_row("1", "Skiff", "Two"), _row("2", "Raft", "None")), 700)
    assert _cells(file) == [[*HEADER], ["1", "Skiff", "Two"], ["2", "Raft", "None"]]
    assert [node.attribute("Scope") for node in file.nodes("TH")] == ["Column"] * 3 + ["Row"] * 2
    assert faults(file) == []


def test_a_table_over_pages_is_one_with_its_header_shown_on_each() -> None:
    """Read again on every page, the header would be taken for another table."""
    rows = [_row(str(number), "Skiff", "Two") for number in range(9)]
    file = _read(_table(*rows), 80)
    assert len(file.pdf.pages) > 2
    assert len(file.nodes("Table")) == 1
    assert _cells(file)[0] == [*HEADER]
    assert len(_cells(file)) == 10
    assert file.unread().count("Boat") == len(file.pdf.pages) - 1
    assert faults(file) == []


def test_a_cell_below_a_row_spans_all_columns_but_the_first() -> None:
    """The cell that names the row stands beside both."""
    file = _read(_table(_row("1", "Skiff", "Two", below="Remarks"), _row("2", "Raft", "None")), 700)
    assert _cells(file)[1:] == [["1", "Skiff", "Two"], ["Remarks"], ["2", "Raft", "None"]]
    (name, *_), (remarks,) = (row.children for row in file.nodes("TR")[1:3])
    assert (name.attribute("RowSpan"), remarks.attribute("ColSpan")) == ("2", "2")
    assert faults(file) == []


def test_an_empty_cell_keeps_the_others_under_their_headers() -> None:
    """A row of fewer cells would be read wrong."""
    file = _read(_table(_row("1", "", "Two")), 700)
    assert _cells(file)[1] == ["1", "", "Two"]
    assert faults(file) == []


def test_a_row_taller_than_a_page_is_broken_and_stays_one_row() -> None:
    """No word may run off the foot of a page."""
    words = " ".join(f"word{number}" for number in range(200))
    file = _read(_table(_row("1", words, "Two words", below="Remarks")), 90)
    assert len(file.pdf.pages) > 3
    assert _cells(file) == [[*HEADER], ["1", words, "Two words"], ["Remarks"]]
    assert file.unread().count("Boat") == len(file.pdf.pages) - 1


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 30)), min_size=1, max_size=12))
def test_every_row_is_on_one_page_in_order(lengths: list[tuple[int, int]]) -> None:
    """Rows of any height keep the rules."""
    rows = [
        _row(str(number), "boat " * first, "oar " * second)
        for number, (first, second) in enumerate(lengths)
    ]
    file = _read(_table(*rows), 400)
    assert [cells[0] for cells in _cells(file)[1:]] == [str(n) for n in range(len(lengths))]
    assert faults(file) == []


@pytest.mark.parametrize("header", [[], ["No.", "Boat", " "]])
def test_a_table_without_words_in_its_header_is_refused(header: list[str]) -> None:
    """ISO 14289-1, 7.5: whoever hears a cell must hear what it is about."""
    with pytest.raises(ValueError, match="a header with words in each cell"):
        Table([_text(each) for each in header], [_row("1", "Skiff", "Two")], 40, 10, 5)


def test_a_row_of_another_width_is_refused() -> None:
    """Its cells would stand under the wrong headers."""
    with pytest.raises(ValueError, match="as many cells in each row"):
        _table(_row("1", "Skiff"))
