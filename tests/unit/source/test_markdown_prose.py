"""Tests of the words, links and marks of one text."""

import pytest

from kiosk.diagnostics import Report
from kiosk.source.lines import Block
from kiosk.source.markdown_prose import read_prose, read_title
from kiosk.source.markdown_tree import Prose
from source.places import lines_of, place, problems


def prose(text: str) -> Prose:
    """Return a good text."""
    report = Report()
    found = read_prose(Block(lines_of(text)), report, icon_allowed=True)
    assert problems(report) == []
    return found


def found_in(text: str, *, icon_allowed: bool = False) -> list[tuple[str, int, int]]:
    """Return the problems of a text."""
    report = Report()
    read_prose(Block(lines_of(text)), report, icon_allowed=icon_allowed)
    return problems(report)


def test_spans_know_their_places_on_every_line() -> None:
    """A rule about a word can point to the word itself."""
    spans = prose("A **bold\nword** and a [li\\*nk](term:x).").spans

    assert [(span.text, place(span.at), span.strong, span.link is not None) for span in spans] == [
        ("A ", (1, 1), False, False),
        ("bold", (1, 5), True, False),
        (" ", (1, 9), True, False),
        ("word", (2, 1), True, False),
        (" and a ", (2, 7), False, False),
        ("li", (2, 15), False, True),
        ("*", (2, 17), False, True),
        ("nk", (2, 19), False, True),
        (".", (2, 30), False, False),
    ]


def test_a_link_knows_kind_and_target() -> None:
    """The target is where an unknown word is reported."""
    links = [span.link for span in prose("See **[this](topic:risks)**.").spans if span.link]

    assert [(link.kind, link.target.value, place(link.target.at)) for link in links] == [
        ("topic", "risks", (1, 20))
    ]


def test_marks_at_the_end_are_no_words() -> None:
    """They become the claim."""
    found = prose("A leaf.\n[^a] [^b20] {well-shown}")

    assert found.words == "A leaf."
    assert [(mark.value, place(mark.at)) for mark in found.marks.sources] == [
        ("a", (2, 3)),
        ("b20", (2, 8)),
    ]
    assert found.marks.grade is not None
    assert (found.marks.grade.value, place(found.marks.grade.at)) == ("well-shown", (2, 14))
    assert place(found.marks.at) == (2, 1)


def test_an_icon_stands_before_an_item() -> None:
    """It is a picture, not a word."""
    found = prose(":moon: Sleepy")

    assert found.icon is not None
    assert (found.icon.value, place(found.icon.at), found.words) == ("moon", (1, 2), "Sleepy")


def test_a_number_to_fill_in_is_words() -> None:
    """It stands where the marks stand and is written as they are, and is none of them."""
    found = prose("Call **{number:poison}**,\nor {number:crisis}. [^a] {reported}")

    assert found.words == "Call {number:poison}, or {number:crisis}."
    assert found.marks.grade is not None
    assert found.marks.grade.value == "reported"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"5 \* 3 \[not a link\]", "5 * 3 [not a link]"),
        (r"a \\ b", r"a \ b"),
        (r"C:\dir", r"C:\dir"),
        (r"at 10\:30\:15", "at 10:30:15"),
        ("no\u00a0break", "no\u00a0break"),
    ],
)
def test_words_are_what_a_patient_reads(text: str, words: str) -> None:
    """A backslash makes a sign a sign; elsewhere it is one itself."""
    assert "".join(span.text for span in prose(text).spans) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <b>x</b> <i>y</i>", [("markdown.html", 1, 3)]),
        ("a <b>\n<i>", [("markdown.html", 1, 3), ("markdown.html", 2, 1)]),
        ("<!-- never closed", [("markdown.html", 1, 1)]),
        ("a &nbsp; b", [("markdown.html", 1, 3)]),
        ("`a` and ``b``", [("markdown.code", 1, 1)]),
        ("*a* _b_", [("markdown.emphasis", 1, 1)]),
        ("__a__", [("markdown.emphasis", 1, 1)]),
        ("***a***", [("markdown.emphasis", 1, 1)]),
        ("~~a~~", [("markdown.emphasis", 1, 1)]),
        ("a*", [("markdown.emphasis", 1, 2)]),
        ("a **b", [("markdown.bold", 1, 3)]),
        ("a ** b**", [("markdown.bold", 1, 3)]),
        ("a **b ** c", [("markdown.bold", 1, 7)]),
        ("https://x.org http://y.org", [("markdown.link", 1, 1)]),
        ("<https://x.org>", [("markdown.link", 1, 1)]),
        ("[a](https://x.org)", [("markdown.link", 1, 5)]),
        ("[a](leaf)", [("markdown.link", 1, 5)]),
        ("[a](source:x)", [("markdown.link", 1, 5)]),
        ("[a][b]", [("markdown.link", 1, 1)]),
        ("[a [b] c](term:x)", [("markdown.link", 1, 9)]),
        ("a ![b](figure:c) d", [("figure.place", 1, 3)]),
        ("a ![b](c.png) d", [("markdown.image", 1, 3)]),
        ("a\\\nb", [("markdown.line-break", 1, 2)]),
        ("a [^b] c", [("marks.place", 1, 3)]),
        ("a {reported} **c** d", [("marks.place", 1, 3)]),
        ("a {reported} {well-shown}", [("grade.twice", 1, 14)]),
        ("a :moon: b", [("icon.place", 1, 3)]),
        (":moon: b", [("icon.place", 1, 1)]),
    ],
)
def test_what_is_not_allowed_is_reported_where_it_stands(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    """Signs that come in pairs are reported once a line."""
    assert found_in(text) == expected


def test_only_the_first_icon_of_a_text_is_one() -> None:
    """A second would have no room."""
    assert found_in(":moon: :leaf: a", icon_allowed=True) == [("icon.place", 1, 8)]


@pytest.mark.parametrize(
    ("text", "column"),
    [("A **leaf**", 5), ("A [leaf](term:x)", 4), ("A leaf [^a] {reported}", 8)],
)
def test_a_title_is_plain_words(text: str, column: int) -> None:
    """Titles are read aloud, printed in bold and put on buttons."""
    report = Report()
    read_title(Block(lines_of(text)), report)

    assert problems(report) == [("markdown.title", 1, column)]
