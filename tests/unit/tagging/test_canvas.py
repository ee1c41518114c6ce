"""What is drawn on a tagged canvas stands in the tree of the file, in order and once."""

from collections.abc import Callable
from io import BytesIO

import pytest
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.paper.fonts import REGULAR, load_font
from kiosk.tagging import About, Facts, TaggedCanvas

ABOUT = About("Boats & <oars>", "A yard", "Draught 1", "en")


def _saved(draw: Callable[[TaggedCanvas], None], *, outlined: bool = False) -> TaggedFile:
    load_font(REGULAR)
    stream = BytesIO()
    canvas = TaggedCanvas(stream, (300, 300), ABOUT, REGULAR, outlined=outlined)
    draw(canvas)
    canvas.save()
    return TaggedFile(stream.getvalue())


def _write(canvas: TaggedCanvas, kind: str, words: str, owner: object = None) -> None:
    with canvas.content(kind, owner or object()):
        canvas.drawString(20, 200, words)


def test_the_same_owner_goes_on_with_its_element_on_the_next_page() -> None:
    """A paragraph that runs over a page is one paragraph."""
    whole = object()

    def draw(canvas: TaggedCanvas) -> None:
        _write(canvas, "P", "It floats ", whole)
        canvas.showPage()
        _write(canvas, "P", "and it steers.", whole)

    file = _saved(draw)
    assert file.texts() == ["It floats and it steers."]
    (paragraph,) = file.nodes("P")
    assert [page for page, _ in paragraph.places] == [0, 1]


def test_elements_stand_inside_one_another_as_they_are_opened() -> None:
    """A list is told by its items."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.element("L", canvas), canvas.element("LI", canvas):
            _write(canvas, "LBody", "Oar")

    (body,) = _saved(draw).nodes("LBody")
    assert body.parent is not None
    assert body.parent.parent is not None
    assert (body.parent.kind, body.parent.parent.kind) == ("LI", "L")


def test_an_element_without_content_is_left_out() -> None:
    """An empty list is read aloud as one."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.element("L", canvas), canvas.element("LI", canvas):
            pass
        _write(canvas, "P", "Nothing to list.")

    assert [node.kind for node in _saved(draw).tree.walk()] == ["Document", "P"]


def test_what_is_inside_content_or_an_artifact_is_part_of_it() -> None:
    """Marks that stand in one another would count a word twice."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.artifact(running=True):
            _write(canvas, "P", "Page 1")
        with canvas.content("Figure", canvas, Facts(alt="A boat", box=(1, 2, 3.5, 4))):
            _write(canvas, "P", "Bow")
            with canvas.artifact():
                canvas.line(0, 0, 9, 9)

    file = _saved(draw)
    (figure,) = file.nodes("Figure")
    assert file.texts() == ["Bow"]
    assert figure.text("Alt") == "A boat"
    assert [float(side) for side in figure.entry.A.BBox] == [1, 2, 3.5, 4]


def test_a_drawn_sign_says_what_it_stands_for() -> None:
    """A box to tick has no character of its own."""

    def draw(canvas: TaggedCanvas) -> None:
        facts = Facts(numbering="Square")
        with canvas.element("L", canvas, facts), canvas.element("LI", canvas):
            with canvas.content("Lbl", canvas, Facts(words="\N{BALLOT BOX}")):
                canvas.rect(0, 0, 9, 9)
            _write(canvas, "LBody", "Oar")

    file = _saved(draw)
    assert file.nodes("Lbl")[0].text("ActualText") == "\N{BALLOT BOX}"
    assert str(file.nodes("L")[0].entry.A.ListNumbering) == "/Square"


def test_another_language_is_named_where_it_starts_and_where_it_ends() -> None:
    """A voice that reads Spanish as English cannot be understood."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.language("es"), canvas.element("L", canvas), canvas.element("LI", canvas):
            _write(canvas, "LBody", "Remo")
            with canvas.language("en"):
                _write(canvas, "LBody", "Oar")
        _write(canvas, "P", "Hull")

    file = _saved(draw)
    said = [(node.kind, node.text("Lang")) for node in file.tree.walk()]
    assert said == [
        *[("Document", ""), ("L", "es"), ("LI", "")],
        *[("LBody", ""), ("LBody", "en"), ("P", "")],
    ]


def test_the_parent_tree_leads_from_every_page_back_to_the_element() -> None:
    """A reader that starts from a page finds out what it has touched."""

    def draw(canvas: TaggedCanvas) -> None:
        _write(canvas, "H1", "Boats")
        canvas.showPage()
        canvas.showPage()
        _write(canvas, "P", "Oars")

    file = _saved(draw)
    found = {place: str(entry.S) for place, entry in file.parents().items()}
    assert found == {(0, 0): "/H1", (2, 0): "/P"}
    assert [str(page.Tabs) for page in file.pdf.pages] == ["/S"] * 3


@pytest.mark.parametrize(
    ("kinds", "fault"),
    [
        (["H2"], "a heading H2 cannot follow nothing"),
        (["H1", "H3"], "a heading H3 cannot follow H1"),
        (["H1", "H2", "H3", "H1", "H3"], "a heading H3 cannot follow H1"),
    ],
)
def test_a_heading_that_skips_a_level_is_refused(kinds: list[str], fault: str) -> None:
    """ISO 14289-1, 7.4.2: who jumps from heading to heading must not miss one."""

    def draw(canvas: TaggedCanvas) -> None:
        for kind in kinds:
            _write(canvas, kind, "Boats")

    with pytest.raises(ValueError, match=fault):
        _saved(draw)


def test_a_heading_for_the_eye_alone_has_no_level() -> None:
    """A head that is repeated may be set as any."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.artifact():
            _write(canvas, "H3", "Boats")
        _write(canvas, "H1", "Boats")

    assert faults(_saved(draw)) == []


@pytest.mark.parametrize("outlined", [True, False])
def test_headings_become_bookmarks_where_they_are_wanted(outlined: bool) -> None:
    """Each heading has one, and none hangs two levels below the one above it."""

    def draw(canvas: TaggedCanvas) -> None:
        for title, level in (("Boats", 1), ("Boats", 1), ("Oars", 3), ("Hull", 2)):
            canvas.bookmark(title, title, level, 200)
        _write(canvas, "P", "Oars")

    with _saved(draw, outlined=outlined).pdf.open_outline() as outline:
        tops = [top.title for top in outline.root]
        below = [each.title for top in outline.root for each in top.children]
    assert (tops, below) == ((["Boats"], ["Oars", "Hull"]) if outlined else ([], []))


def test_the_file_says_what_it_is_and_what_it_conforms_to() -> None:
    """ISO 14289-1, 5 and 7.1."""
    pdf = _saved(lambda canvas: _write(canvas, "P", "Hull")).pdf
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == ABOUT.title == str(pdf.docinfo.Title)
    assert pdf.pdf_version == "1.7"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_no_code_of_a_font_stands_for_nothing() -> None:
    """ISO 14289-1, 7.21.7: every code is mapped to a character, and none to U+0000."""
    pdf = _saved(lambda canvas: _write(canvas, "P", "Hull")).pdf
    for font in pdf.pages[0].resources.Font.values():
        lines = font.ToUnicode.read_bytes().splitlines()
        start = next(index for index, line in enumerate(lines) if line.endswith(b"beginbfchar"))
        end = lines.index(b"endbfchar")
        assert int(lines[start].split()[0]) == end - start - 1
        assert not [line for line in lines[start:end] if line.endswith(b"<0000>")]
