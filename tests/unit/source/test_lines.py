"""Tests of text that knows where it came from."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.diagnostics import Location
from kiosk.source.lines import Block, Line, single_spaced
from source.places import place


def test_a_cut_line_starts_further_right() -> None:
    """What is cut off still counts."""
    line = Line("- leaf", Location("f", 3, 5)).cut(2)

    assert (line.text, place(line.at)) == ("leaf", (3, 7))


@given(st.lists(st.text("ab ", min_size=1), min_size=1), st.data())
def test_a_block_finds_each_of_its_characters(texts: list[str], data: st.DataObject) -> None:
    """The place of a character leads back to it."""
    lines = [Line(text, Location("f", number, 3)) for number, text in enumerate(texts, start=1)]
    block = Block(lines)
    offset = data.draw(st.integers(0, max(len(block) - 1, 0)))
    line, column = place(block.locate(offset))

    text = f"{texts[line - 1].rstrip(' ')}\n"
    assert text[column - 3] == f"{block}\n"[offset]


def test_spaces_that_hold_words_together_stay() -> None:
    """A number and its unit must not part at the end of a line."""
    assert single_spaced(" 5\u00a0mg\n  a \n") == "5\u00a0mg a"
