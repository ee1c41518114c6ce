"""Tests of the steps and blocks of a topic's body."""

import pytest

from kiosk.diagnostics import Report
from kiosk.source.markdown_blocks import MAX_BLOCK
from kiosk.source.markdown_reader import read_steps
from kiosk.source.markdown_tree import (
    BlockNode,
    BoxNode,
    HeadingNode,
    ItemsNode,
    ParagraphNode,
    PictureNode,
    StepNode,
)
from source.places import lines_of, place, problems


def steps(text: str) -> tuple[StepNode, ...]:
    """Return the steps of a good text."""
    report = Report()
    found = read_steps(lines_of(text), report)
    assert problems(report) == []
    return found


def block(text: str) -> BlockNode:
    """Return the one block of a step that starts on line 1."""
    (step,) = steps(f"## T {{#t}}\n{text}")
    (found,) = step.blocks
    return found


def found_in(text: str) -> list[tuple[str, int, int]]:
    """Return the problems of a step whose text starts on line 1."""
    report = Report()
    read_steps(lines_of(f"## T {{#t}}\n\n{text}"), report)
    return [(code, line - 2, column) for code, line, column in problems(report)]


def test_steps_have_titles_and_ids() -> None:
    """Both know their places."""
    first, second = steps("\n##  One leaf  {#one}\ntext\n\n## Two\n")

    assert (first.title.value, place(first.title.at)) == ("One leaf", (2, 5))
    assert (first.id.value, place(first.id.at)) == ("one", (2, 17))
    assert (second.title.value, second.id.value, place(second.at)) == ("Two", "", (5, 1))
    assert [len(first.blocks), len(second.blocks)] == [1, 0]


def test_the_title_of_a_step_may_have_an_icon() -> None:
    """It is no word of the title, and knows its place."""
    first, second = steps("## :leaf: One leaf {#one}\n\n## Two {#two}\n")

    assert first.icon is not None
    assert (first.icon.value, place(first.icon.at)) == ("leaf", (1, 5))
    assert first.title.value == "One leaf"
    assert second.icon is None


def test_an_icon_alone_is_no_title() -> None:
    """A screen reader would have nothing to say."""
    report = Report()
    read_steps(lines_of("## :leaf: {#leaf}"), report)

    assert problems(report) == [("markdown.title", 1, 1)]


def test_a_paragraph_goes_on_until_a_blank_line() -> None:
    """Lines in a file are no lines on a screen."""
    found = block("\nOne\n  two\nthree\n")

    assert isinstance(found, ParagraphNode)
    assert found.prose.words == "One two three"
    assert [place(span.at) for span in found.prose.spans if span.text != " "] == [
        (3, 1),
        (4, 3),
        (5, 1),
    ]


def test_a_paragraph_may_start_with_a_few_spaces() -> None:
    """They are easily typed and change nothing."""
    found = block("\n  One\ntwo")

    assert isinstance(found, ParagraphNode)
    assert (found.prose.words, place(found.at)) == ("One two", (3, 3))


@pytest.mark.parametrize(
    "text",
    ["- one\n- two\n  and\nmore", "- one\n\n- two and more", "1. one\n7. two\n   and more"],
)
def test_a_list_goes_on_over_lines_and_blank_lines(text: str) -> None:
    """However it is spaced, it is one list."""
    found = block(text)

    assert isinstance(found, ItemsNode)
    assert [item.words for item in found.items] == ["one", "two and more"]
    assert found.is_ordered == text.startswith("1")


def test_items_know_their_places() -> None:
    """The place is that of the first word, behind the dash."""
    found = block("- :leaf: one\n-  two")

    assert isinstance(found, ItemsNode)
    assert place(found.at) == (2, 1)
    assert [place(item.at) for item in found.items] == [(2, 3), (3, 4)]


def test_another_kind_of_number_starts_another_list() -> None:
    """A numbered list is not the rest of one with dashes."""
    (step,) = steps("## T {#t}\n- one\n1. two")

    assert [isinstance(found, ItemsNode) and found.is_ordered for found in step.blocks] == [
        False,
        True,
    ]


def test_a_picture_stands_alone() -> None:
    """Words and id know their places."""
    found = block("![A leaf](figure:leaf)")

    assert isinstance(found, PictureNode)
    assert (found.alt.value, place(found.alt.at)) == ("A leaf", (2, 3))
    assert (found.figure.value, place(found.figure.at)) == ("leaf", (2, 18))


def test_a_heading_inside_a_step_is_a_block() -> None:
    """It needs no blank lines around it."""
    (step,) = steps("## T {#t}\none\n### Two\nthree")

    assert [type(found) for found in step.blocks] == [ParagraphNode, HeadingNode, ParagraphNode]
    assert isinstance(step.blocks[1], HeadingNode)
    assert (step.blocks[1].title.value, place(step.blocks[1].at)) == ("Two", (3, 5))


def test_a_box_holds_paragraphs_and_lists() -> None:
    """Blank lines do not end it, only a line at the margin does."""
    first, last = steps('## T {#t}\n!!! urgent "Call 911"\n    One\n\n    - two\n\nthree')[0].blocks

    assert isinstance(first, BoxNode)
    assert isinstance(last, ParagraphNode)
    assert (first.kind.value, place(first.kind.at)) == ("urgent", (2, 5))
    assert (first.title.value, place(first.title.at)) == ("Call 911", (2, 13))
    assert [type(inner) for inner in first.blocks] == [ParagraphNode, ItemsNode]
    assert [place(inner.at) for inner in first.blocks] == [(3, 5), (5, 5)]


@pytest.mark.parametrize("opening", ["!!! point", '!!! point ""'])
def test_a_box_may_have_no_title(opening: str) -> None:
    """Its kind says enough."""
    found = block(f"{opening}\n    One")

    assert isinstance(found, BoxNode)
    assert found.title.value == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- one\n- two\n[^a] {reported}", 4),
        ("- one\n- two\n\n[^a] {reported}", 5),
        ("!!! point\n    one\n\n[^a] {reported}", 5),
        ("!!! point\n    one\n\n    [^a] {reported}", 5),
    ],
)
def test_marks_alone_belong_to_the_list_or_box_above(text: str, line: int) -> None:
    """They cover the whole of it."""
    found = block(text)

    assert isinstance(found, ItemsNode | BoxNode)
    assert [source.value for source in found.marks.sources] == ["a"]
    assert found.marks.at.line == line


def test_marks_alone_in_a_box_belong_to_the_list_there() -> None:
    """The box itself may have others, behind it."""
    found = block("!!! point\n    - one\n\n    [^a] {reported}\n\n[^b] {reported}")

    assert isinstance(found, BoxNode)
    assert isinstance(found.blocks[0], ItemsNode)
    assert [source.value for source in found.blocks[0].marks.sources] == ["a"]
    assert [source.value for source in found.marks.sources] == ["b"]


def test_marks_behind_an_indented_line_belong_to_the_item() -> None:
    """An item may be long too."""
    found = block("- one\n- two\n  [^a] {reported}")

    assert isinstance(found, ItemsNode)
    assert not found.marks
    assert [bool(item.marks) for item in found.items] == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\ncode\n```", [("markdown.code", 1, 1)]),
        ("~~~\ncode\n~~~", [("markdown.code", 1, 1)]),
        ("text\n```\ncode\n```", [("markdown.code", 2, 1)]),
        ("    code", [("markdown.code", 1, 5)]),
        ("> quote", [("markdown.quote", 1, 1)]),
        ("text\n> quote", [("markdown.quote", 2, 1)]),
        ("***", [("markdown.rule", 1, 1)]),
        ("- - -", [("markdown.rule", 1, 1)]),
        ("___", [("markdown.rule", 1, 1)]),
        ("| a |\n|---|", [("markdown.table", 1, 1)]),
        ("a | b\n--|--\n1 | 2", [("markdown.table", 1, 1)]),
        ("Title\n=====", [("markdown.setext", 2, 1)]),
        ("Title\n---", [("markdown.setext", 2, 1)]),
        ("[a]: https://x.org", [("markdown.link", 1, 1)]),
        ("[^a]: a note", [("markdown.link", 1, 1)]),
        ("* one", [("markdown.bullet", 1, 1)]),
        ("+ one", [("markdown.bullet", 1, 1)]),
        ("1) one", [("markdown.bullet", 1, 1)]),
        ("text\n- one", [("markdown.blank-line", 2, 1)]),
        ("text\n1. one", [("markdown.blank-line", 2, 1)]),
        ("- one\n  - two", [("markdown.nested", 2, 3)]),
        ("- one\n\n  two", [("markdown.nested", 3, 3)]),
        ("- one\n\n    two", [("markdown.nested", 3, 5)]),
        ("- one\n\n      - two", [("markdown.nested", 3, 7)]),
        ("- - one", [("markdown.nested", 1, 3)]),
        ("- ## one", [("markdown.nested", 1, 3)]),
        ("- > one", [("markdown.nested", 1, 3)]),
        ("-", [("list.empty-item", 1, 2)]),
        ("- :moon:", [("list.empty-item", 1, 3)]),
        ("- {reported}", [("list.empty-item", 1, 3)]),
        ("# One", [("markdown.heading-level", 1, 1)]),
        ("text\n#### Four", [("markdown.heading-level", 2, 1)]),
        ("## A :moon: title", [("icon.place", 1, 6)]),
        ("## :moon: :leaf: A title", [("icon.place", 1, 11)]),
        ("### :moon: A heading", [("icon.place", 1, 5)]),
        ('!!! point ":moon: A box"\n    text', [("icon.place", 1, 12)]),
        ("##", [("markdown.title", 1, 1)]),
        ("## {#only-an-id}", [("markdown.title", 1, 1)]),
        ("###", [("markdown.title", 1, 1)]),
        ("### **Bold**", [("markdown.title", 1, 7)]),
        ("![a](leaf.png)", [("markdown.image", 1, 1)]),
        ("![a](figure:b)\ntext", [("figure.place", 1, 1)]),
        ("{reported}", [("marks.alone", 1, 1)]),
        ("text\n\n[^a] {reported}", [("marks.alone", 3, 1)]),
        ("- one\n[^a] {reported}\n\n[^b] {reported}", [("marks.alone", 4, 1)]),
        (
            "!!! point\n    one\n\n    {reported}\n\n    {not-known}",
            [("marks.alone", 6, 5)],
        ),
        ("!!! point title", [("callout.syntax", 1, 1)]),
        ('!!! point "title', [("callout.syntax", 1, 1)]),
        ("!!!", [("callout.syntax", 1, 1)]),
        ("!!! point", [("callout.empty", 1, 1)]),
        ("!!! point\ntext", [("callout.indent", 2, 1)]),
        ("!!! point\n    text\nmore", [("callout.indent", 3, 1)]),
        ("!!! point\n    text\n\n  more", [("callout.indent", 4, 3)]),
        ("!!! point\n    text\n    !!! point", [("callout.content", 3, 5)]),
        ("!!! point\n    text\n\n    !!! point\n        more", [("callout.content", 4, 5)]),
        ("!!! point\n    text\n    ### Heading", [("callout.content", 3, 5)]),
        ("!!! point\n    text\n\n    ## Heading", [("callout.content", 4, 5)]),
        ("!!! point\n    text\n\n    ![a](figure:b)", [("callout.content", 4, 5)]),
        ("!!! point\n    text\n\n        code", [("markdown.code", 4, 9)]),
        ('!!! point "**T**"\n    text', [("markdown.title", 1, 14)]),
        ("w " * 900 + "\n" + "w " * 900 + "\n" + "w " * 900, [("markdown.long", 1, 1)]),
    ],
)
def test_what_is_not_allowed_is_reported_where_it_stands(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    """One mistake gives one message, in its line and column."""
    assert found_in(text) == expected


def test_text_before_the_first_step_is_reported_once() -> None:
    """The first heading is missing, not one for each paragraph."""
    report = Report()
    read_steps(lines_of("\none\n\ntwo\n\n## T {#t}"), report)

    assert problems(report) == [("markdown.outside", 2, 1)]


def test_a_long_block_is_refused_whole() -> None:
    """Nobody reads it, and reading it would take the machine long."""
    assert found_in("\n".join(["*a* " * 400] * 3))[0][0] == "markdown.long"
    assert MAX_BLOCK > 3 * 600


def test_windows_line_ends_change_nothing() -> None:
    """Places count in the text an author sees."""
    report = Report()
    read_steps(lines_of("## T {#t}\r\n\r\n- one\r\n- a <b>"), report)

    assert problems(report) == [("markdown.html", 4, 5)]
