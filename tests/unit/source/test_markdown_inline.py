"""Tests of cutting a text into tokens that lose nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.source.lines import Block
from kiosk.source.markdown_parser import parse_inline
from source.places import lines_of

SIGNS = ["*", "**", "_", "[", "]", "(", ")", "^", "!", "{", "}", ":", "<", ">", "&", ";", "`", "\\"]
WORDS = [
    "a",
    "term:x",
    "number:x",
    "figure:y",
    "http://z",
    "www.",
    "well-shown",
    "moon",
    "lt",
    "~~",
    " ",
    "\n",
]
TEXTS = st.lists(st.sampled_from(SIGNS + WORDS), min_size=1, max_size=40).map("".join)


def tokens(text: str) -> list[tuple[str, str]]:
    """Return the kind and source of each token."""
    return [(token.kind, token.source) for token in parse_inline(Block(lines_of(text)))]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (r"\*", "escape"),
        (r"\\", "escape"),
        ("`", "code"),
        ("![a b](figure:x)", "image"),
        ("[^garcia20]", "source"),
        ("[words][ref]", "reference"),
        ("<https://x.org>", "autolink"),
        ("<me@x.org>", "autolink"),
        ("<b>", "html"),
        ("</b>", "html"),
        ("<!-- x -->", "html"),
        ("<br\n/>", "html"),
        ("&amp;", "entity"),
        ("&#38;", "entity"),
        ("&#x26;", "entity"),
        ("https://x.org/a?b=c", "url"),
        ("www.x.org", "url"),
        ("{well-shown}", "grade"),
        ("{: .note}", "grade"),
        ("{number:poison}", "number"),
        ("{number: poison}", "number"),
        ("{number}", "grade"),
        (":moon:", "icon"),
        ("**", "strong"),
        ("***", "emphasis"),
        ("~~", "emphasis"),
    ],
)
def test_each_piece_of_syntax_is_found_between_words(source: str, kind: str) -> None:
    """Every piece is told from the words around it."""
    assert tokens(f"one {source} two") == [("text", "one "), (kind, source), ("text", " two")]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 = 15",
        "a_b and snake_case_word",
        "x < 5 and y > 3",
        "AT&T & R&D",
        "10:30:15",
        "a [note] in brackets",
        "one: two: three",
        "100 %",
        "#1 of all",
        "2 ^ 3",
        "(word)",
    ],
)
def test_signs_inside_plain_text_are_plain_text(text: str) -> None:
    """People write times, sums and names without thinking of Markdown."""
    assert tokens(text) == [("text", text)]


@given(TEXTS)
def test_tokens_joined_are_the_source(text: str) -> None:
    """This is what makes every place true."""
    block = Block(lines_of(text))
    found = list(parse_inline(block))

    assert "".join(token.source for token in found) == block
    offset = 0
    for token in found:
        assert token.offset == offset
        offset += len(token.source)
