"""Lists that break between pages leave no item alone."""

import pytest

from kiosk.paper.marks import Corners
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Marked, Panel, Stack, WritingLines
from kiosk.paper.rows import loosened
from kiosk.paper.style import TextStyle
from kiosk.paper.text import Role, Text
from kiosk.paper.wrapping import Span

STYLE = TextStyle(10, 20)


def _text(words: str, role: Role = Role.PARAGRAPH) -> Text:
    return Text([Span(words)], STYLE, role)


def _section(count: int) -> Stack:
    """Return a heading over a list of so many items."""
    items = [Marked(None, _text(f"item {number}"), 10) for number in range(count)]
    return Stack([_text("Heading", Role.HEADING), Stack(items, 4, Role.LIST)], 6)


@pytest.mark.parametrize(
    ("count", "joined"),
    [
        (1, [True, False]),
        (2, [True, True, False]),
        (3, [True, True, True, False]),
        (5, [True, True, False, False, True, False]),
    ],
)
def test_the_first_and_the_last_two_items_stay_together(count: int, joined: list[bool]) -> None:
    """And a heading with the first of them."""
    blocks = loosened(Block(_section(count), 30), 300)
    assert [block.joined for block in blocks] == joined
    assert [block.gap for block in blocks] == [30, 6, *[4] * (count - 1)]


def test_what_leads_to_lines_to_write_on_stays_with_them() -> None:
    """The end of the list above does too."""
    lines = Stack([_text("Write:"), WritingLines(3, 20, 1)])
    blocks = loosened(Block(Stack([_section(4), lines], 8), 30), 300)
    assert [block.joined for block in blocks] == [True, True, False, True, False, True, False]


def test_a_box_stays_whole() -> None:
    """Half a box looks like a whole one."""
    block = Block(Panel(_section(4), (5, 5), Corners(0, 0, 0, 0)), 30)
    assert loosened(block, 300) == [block]


def test_the_end_of_a_block_keeps_what_was_said_of_it() -> None:
    """It stays with what follows, if the block did."""
    blocks = loosened(Block(_section(3), 30, joined=True, last=True), 300)
    assert blocks[-1].joined
    assert [block.last for block in blocks] == [False, False, False, True]
