"""One value of a YAML file is changed, and every other byte stays."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editing.errors import EditError
from kiosk.editing.yaml_text import add_entry, add_key, remove, set_text, value_at
from kiosk.editing.yaml_view import Way, find, plain, read_root

FILE = """\
# What the clinic says.
clinic:            # of itself
  name: Our clinic
  phone: '555-0100'   # made up

  hours:
title: >
  A text that is folded
  over two lines.
note: |-
  One line.
  And one more.
long: it begins here and
  goes on there
contacts:
  - id: poison
    number: "1-800"
    # the words below it
    text: Free, day and night.
  - {id: crisis, number: 988, tags: [a, b]}
plain: [one, "two"]
"""
TEXTS: list[Way] = [
    ("clinic", "name"),
    ("clinic", "phone"),
    ("clinic", "hours"),
    ("title",),
    ("note",),
    ("long",),
    ("contacts", "poison", "number"),
    ("contacts", "crisis", "number"),
    ("contacts", "crisis", "tags", "1"),
    ("plain", "0"),
]
WORDS = st.text(
    st.one_of(
        st.sampled_from("'\"#:,-?[]{}|>&*!%@`\\~ \n"),
        st.characters(exclude_categories=["C", "Zl", "Zp"], max_codepoint=0xD7FF),
        st.just("🌿"),
    ),
    max_size=120,
)


def expected(value: str, way: Way) -> str:
    """Return the value as a block text keeps it."""
    return f"{value}\n" if way == ("title",) and not value.endswith("\n") else value


@given(st.sampled_from(TEXTS), WORDS, st.booleans())
def test_any_words_are_read_back_and_nothing_else_changes(
    way: Way, value: str, has_windows_line_ends: bool
) -> None:
    """What stands outside the words is the same to the byte, comments and line ends too."""
    text = FILE.replace("\n", "\r\n") if has_windows_line_ends else FILE
    found = find(read_root(text, "x"), way)
    assert found

    changed = set_text(text, way, value)

    assert value_at(changed, way) == expected(value, way)
    before, behind = text[: found.node.start], text[found.node.end :]
    assert changed.startswith(before)
    assert changed.endswith(behind)
    for other in TEXTS:
        if other != way:
            assert value_at(changed, other) == value_at(text, other)


@given(WORDS, WORDS)
def test_the_same_words_again_change_nothing(first: str, second: str) -> None:
    """The style that a text got is kept, so that a file does not wander."""
    once = set_text(FILE, ("clinic", "name"), first)
    twice = set_text(set_text(once, ("clinic", "name"), second), ("clinic", "name"), first)

    assert value_at(twice, ("clinic", "name")) == first
    assert set_text(once, ("clinic", "name"), first) == once


@given(st.sampled_from([("contacts",), ("plain",), ("contacts", "crisis", "tags")]), WORDS)
def test_a_new_entry_comes_last_and_goes_without_a_trace(way: Way, value: str) -> None:
    """Adding an entry and taking it out again gives the file there was."""
    entry = {"id": "new", "text": value} if way == ("contacts",) else value
    old = value_at(FILE, way)
    assert isinstance(old, list)

    more = add_entry(FILE, way, entry)

    assert value_at(more, way) == [*old, entry]
    last = "new" if way == ("contacts",) else str(len(old))
    assert remove(more, (*way, last)) == FILE


@given(st.sampled_from([(), ("clinic",), ("contacts", "crisis"), ("contacts", "poison")]), WORDS)
def test_a_new_key_comes_last_and_goes_without_a_trace(way: Way, value: str) -> None:
    """Adding a key and taking it out again gives the file there was."""
    more = add_key(FILE, (*way, "new"), {"words": value})

    assert value_at(more, (*way, "new", "words")) == value
    assert remove(more, (*way, "new")) == FILE


@pytest.mark.parametrize(
    ("way", "value", "line"),
    [
        (("clinic", "name"), "Río: salud", '  name: "Río: salud"'),
        (("clinic", "name"), "Río", "  name: Río"),
        (("clinic", "phone"), "it's", "  phone: 'it''s'   # made up"),
        (("clinic", "hours"), "9 to 5", "  hours: 9 to 5"),
        (("contacts", "crisis", "number"), "a, b", 'number: "a, b", tags'),
        (("title",), "New words.", "title: >\n  New words.\nnote"),
        (("note",), "New words.", "note: |-\n  New words.\nlong"),
    ],
)
def test_words_are_written_in_the_style_of_the_old_ones(way: Way, value: str, line: str) -> None:
    """Quotes come where the file needs them, and blocks stay blocks."""
    assert line in set_text(FILE, way, value)


def test_long_words_go_on_below() -> None:
    """Lines stay as short as those of the pack, so that a person can read the file."""
    changed = set_text(FILE, ("long",), "word " * 60 + "end")

    assert max(map(len, changed.split("\n"))) <= 100


@pytest.mark.parametrize(
    ("text", "way", "value", "after"),
    [
        ("", ("a", "b"), None, None),
        ("# only\n", ("a",), "x", "# only\na: x\n"),
        ("# only", ("a",), "x", "# only\na: x\n"),
        ("a:  # empty\n", ("a", "b"), "x", "a:  # empty\n  b: x\n"),
        ("a: {}\n", ("a", "b"), "x", "a: {b: x}\n"),
        ("a: x", ("yes",), "no", 'a: x\n"yes": "no"'),
        ("\ufeffa: x\r\n", ("b",), "x", "\ufeffa: x\r\nb: x\r\n"),
    ],
)
def test_a_key_finds_its_place(text: str, way: Way, value: str | None, after: str | None) -> None:
    """Empty maps, empty files and files with other line ends take a key too."""
    if value is None:
        with pytest.raises(EditError):
            add_key(text, way, "x")
    else:
        assert add_key(text, way, value) == after


def test_what_is_left_empty_goes_too() -> None:
    """A key with nothing below would be an error of the pack."""
    assert remove("# top\na:\n  b:\n    - c\nd: e\n", ("a", "b", "0")) == "# top\nd: e\n"
    assert remove("# top\na: b\n", ("a",)) == "# top\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda: set_text(FILE, ("none",), "x"),
        lambda: set_text(FILE, ("clinic",), "x"),
        lambda: set_text(FILE, ("title",), "tab\t"),
        lambda: set_text(FILE, ("title",), "\u202eturned"),
        lambda: set_text("a: [", ("a",), "x"),
        lambda: add_key(FILE, ("title",), "x"),
        lambda: add_key(FILE, ("title", "x"), "x"),
        lambda: add_entry(FILE, ("clinic",), "x"),
        lambda: remove(FILE, ("none",)),
        lambda: remove(FILE, ()),
    ],
)
def test_what_the_file_cannot_say_is_refused(change: Callable[[], str]) -> None:
    """Nothing is written that a reader of the pack would refuse or read as something else."""
    with pytest.raises(EditError):
        change()


def test_an_empty_file_says_nothing() -> None:
    """A file of comments alone is an empty map."""
    assert plain(read_root("# nothing\n", "x")) == {}
