"""Links and words in another language stand inside the text they are part of."""

from collections.abc import Callable
from io import BytesIO

import pytest
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.paper.fonts import REGULAR, load_font
from kiosk.tagging import About, TaggedCanvas

ADDRESS = "https://boats.example/oars"
LINES = [(60.0, 190.0, 120.0, 210.0), (20.0, 170.0, 90.0, 190.0)]


def _saved(draw: Callable[[TaggedCanvas], None]) -> TaggedFile:
    load_font(REGULAR)
    stream = BytesIO()
    canvas = TaggedCanvas(stream, (300, 300), About("Boats", "", "", "en"), REGULAR)
    with canvas.content("H1", canvas):
        canvas.drawString(20, 250, "Boats")
    draw(canvas)
    canvas.save()
    return TaggedFile(stream.getvalue())


def _with_link(canvas: TaggedCanvas) -> None:
    with canvas.element("P", canvas):
        with canvas.own_content():
            canvas.drawString(20, 200, "See ")
        with canvas.link(canvas, ADDRESS, "Our oars", LINES):
            canvas.drawString(60, 200, "our oars")
        with canvas.own_content():
            canvas.drawString(20, 180, ".")


def test_a_link_is_part_of_its_sentence() -> None:
    """Read apart from it, nobody knows why it is there."""
    file = _saved(_with_link)
    (paragraph,) = file.nodes("P")
    assert file.words(paragraph) == "See our oars."
    assert [node.kind for node in paragraph.children] == ["Link"]
    assert faults(file) == []


def test_a_link_over_two_lines_is_one() -> None:
    """Two would be read out twice."""
    file = _saved(_with_link)
    (annotation,) = file.pdf.pages[0].Annots
    assert str(annotation.A.URI) == ADDRESS
    assert str(annotation.Contents) == "Our oars"
    assert [float(side) for side in annotation.Rect] == [20, 170, 120, 210]
    assert [float(side) for side in annotation.QuadPoints] == [
        *(60, 210, 120, 210, 60, 190, 120, 190),
        *(20, 190, 90, 190, 20, 170, 90, 170),
    ]


def test_every_link_is_led_back_to_its_own_element() -> None:
    """ISO 14289-1, 7.18.5; pages and links share the numbers of the parent tree."""

    def draw(canvas: TaggedCanvas) -> None:
        for page in range(3):
            with canvas.link(page, f"{ADDRESS}/{page}", f"To boat {page}", LINES[:1]):
                canvas.drawString(20, 200, f"Boat {page}")
            canvas.showPage()

    file = _saved(draw)
    found = [file.parent_of(page.Annots[0]).objgen for page in file.pdf.pages]
    assert found == [node.entry.objgen for node in file.nodes("Link")]
    assert int(file.root.ParentTreeNextKey) == 6
    assert faults(file) == []


def test_what_nobody_reads_leads_nowhere() -> None:
    """A link in a repeated head would be an annotation without an element."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.artifact(), canvas.link(canvas, ADDRESS, "Oars", LINES):
            canvas.drawString(20, 200, "Oars")

    file = _saved(draw)
    assert "/Annots" not in file.pdf.pages[0]


@pytest.mark.parametrize(
    ("address", "words", "lines"),
    [("", "Oars", LINES), (ADDRESS, " ", LINES), (ADDRESS, "Oar", [])],
)
def test_a_link_without_address_words_or_place_is_refused(
    address: str, words: str, lines: list[tuple[float, float, float, float]]
) -> None:
    """ISO 14289-1, 7.18.5."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.link(canvas, address, words, lines):
            canvas.drawString(20, 200, "Oars")

    with pytest.raises(ValueError, match="a link needs"):
        _saved(draw)


def test_words_in_another_language_are_part_of_their_sentence() -> None:
    """The voice changes for a word, not the paragraph."""

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.element("P", canvas):
            with canvas.own_content():
                canvas.drawString(20, 200, "An oar is ")
            with canvas.language("es"), canvas.content("Span", canvas):
                canvas.drawString(90, 200, "un remo")

    file = _saved(draw)
    assert file.texts() == ["Boats", "An oar is un remo"]
    assert ("un remo", "es") in file.spoken("en")
