"""Pieces that fall into parts on several pages are still one list, one item and one text."""

from collections.abc import Callable
from io import BytesIO

import pytest
from handout.conftest import blank
from tagged_file import TaggedFile

from kiosk.paper.around import InLanguage
from kiosk.paper.marks import DOT, Corners
from kiosk.paper.pages import Block, paginate
from kiosk.paper.pieces import Marked, Panel, Stack
from kiosk.paper.style import TextStyle
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span

BODY = TextStyle(14, 18)
WIDTH = 300.0


def _text(words: str) -> Text:
    return Text([Span(words)], BODY)


def _item(words: str) -> Piece:
    return Marked(lambda *_: None, _text(words), 20, sign=DOT)


def _box(words: str) -> Piece:
    return Panel(_text(words), (9, 9), Corners(0, 0, 0, 0), role=Role.ITEM)


def _read(piece: Piece, room: float) -> TaggedFile:
    """Return a file with the piece on pages with so many points of room."""
    stream = BytesIO()
    canvas = blank(stream, (400, 800))
    pages = paginate([Block(piece, 0)], WIDTH, lambda _: room, 0)
    assert len(pages) > 1
    for page in pages:
        for placed in page:
            placed.piece.draw(canvas, 50, 700 - placed.below, WIDTH)
        canvas.showPage()
    canvas.save()
    return TaggedFile(stream.getvalue())


@pytest.mark.parametrize("make", [_item, _box])
def test_a_list_over_pages_is_one_list_of_all_its_items(make: Callable[[str], Piece]) -> None:
    """The count of its items is what a reader is told first."""
    words = [f"word {number} " * 30 for number in range(3)]
    file = _read(Stack([make(each) for each in words], 5, Role.LIST), 100)

    (found,) = file.nodes("L")
    assert [child.kind for child in found.children] == ["LI"] * 3
    assert [file.words(node).split() for node in file.nodes("P")] == [one.split() for one in words]


def test_only_the_first_part_of_an_item_has_its_label() -> None:
    """An item that runs over a page is read as one."""
    file = _read(Stack([_item("word " * 90)], role=Role.LIST), 100)

    (item,) = file.nodes("LI")
    assert [child.kind for child in item.children] == ["Lbl", "LBody"]


def test_a_text_keeps_its_language_on_every_page() -> None:
    """The voice must not change in the middle of a sentence."""
    items = [_item("palabra " * 30), _item("otra " * 30)]
    file = _read(InLanguage("es", Stack(items, 5, Role.LIST)), 60)

    assert [node.kind for node in file.tree.walk() if node.text("Lang") == "es"] == ["L"]
