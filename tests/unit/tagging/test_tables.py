"""Tables say which cell heads which, and keep the place of cells without words."""

from io import BytesIO

from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.paper.fonts import REGULAR, load_font
from kiosk.tagging import About, Facts, TaggedCanvas

HEADER = (("Boat", Facts(scope="Column")), ("Oars", Facts(scope="Column")))
ROWS = [
    (("Skiff", Facts(scope="Row", rows=2)), ("Two", Facts())),
    (("Light ones", Facts()),),
    (("All float", Facts(columns=2)),),
    (("Raft", Facts(scope="Row")), ("", Facts())),
]


def _saved(*rows: tuple[tuple[str, Facts], ...]) -> TaggedFile:
    load_font(REGULAR)
    stream = BytesIO()
    canvas = TaggedCanvas(stream, (300, 300), About("Boats", "", "", "en"), REGULAR)
    with canvas.content("H1", canvas):
        canvas.drawString(20, 250, "Boats")
    with canvas.element("Table", canvas):
        for row in rows:
            with canvas.element("TR", row):
                for cell in row:
                    _draw_cell(canvas, *cell)
    canvas.save()
    return TaggedFile(stream.getvalue())


def _draw_cell(canvas: TaggedCanvas, words: str, facts: Facts) -> None:
    with canvas.element("TH" if facts.scope else "TD", object(), facts):
        if words:
            with canvas.content("P", object()):
                canvas.drawString(20, 200, words)


def test_header_cells_say_what_they_are_over() -> None:
    """ISO 14289-1, 7.5."""
    file = _saved(HEADER, *ROWS)
    scopes = [cell.attribute("Scope") for cell in file.nodes("TH")]
    assert scopes == ["Column", "Column", "Row", "Row"]
    assert faults(file) == []


def test_a_cell_says_over_how_many_columns_and_rows_it_goes() -> None:
    """Otherwise the cells that follow stand under other headers."""
    file = _saved(HEADER, *ROWS)
    cells = [cell for row in file.nodes("TR") for cell in row.children]
    spans = [(cell.attribute("ColSpan"), cell.attribute("RowSpan")) for cell in cells]
    assert spans == [("", "")] * 2 + [("", "2"), ("", ""), ("", ""), ("2", "")] + [("", "")] * 2


def test_a_cell_without_words_keeps_its_place() -> None:
    """A row would be shorter than the others."""
    *_, last = _saved(HEADER, *ROWS).nodes("TR")
    assert [cell.kind for cell in last.children] == ["TH", "TD"]


def test_a_table_without_content_is_left_out() -> None:
    """Only cells in a row that has words keep their place."""
    assert _saved((("", Facts()),)).nodes("Table") == []
