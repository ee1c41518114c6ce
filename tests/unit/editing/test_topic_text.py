"""One block, title or key of a topic is changed, and every other line stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editing.errors import EditError
from kiosk.editing.pieces import Claim, Kind, Piece, Words, read_pieces, write_piece
from kiosk.editing.topic_text import (
    add_piece,
    add_section,
    change_head,
    head_of,
    move_section,
    pieces,
    remove_piece,
    remove_section,
    section_text,
    sections,
    set_piece,
    set_title,
)
from kiosk.editing.yaml_text import set_text

CONTENT = Path(__file__).resolve().parents[3] / "content"
TOPICS = sorted(CONTENT.glob("*/topics/*.md"))
TOPIC = """\
---
title: Ours   # short
actions: [Ask]
---

Before.

## :leaf: First {#first}

A paragraph over
two lines. [^a] [^b] {reported}

- :moon: Sleepy
- Two **words** {well-shown}

[^c] {not-known}

!!! caution "Mind"
    1. Two

    One.

    {reported}

### Fixed

![alt](figure:x)

## Second {#second}

Text with {number:poison}
"""


@pytest.mark.parametrize("file", TOPICS, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_every_block_of_the_base_pack_is_written_as_it_is_read(file: Path) -> None:
    """A form that shows a block and gives it back unchanged says the same."""
    text = file.read_text(encoding="utf-8")
    for one in sections(text):
        assert one.id
        for number, piece in enumerate(pieces(text, one.id)):
            changed = set_piece(text, one.id, number, piece)
            assert pieces(changed, one.id) == pieces(text, one.id)
            for other in sections(text):
                if other.id != one.id:
                    assert section_text(changed, other.id) == section_text(text, other.id)


def test_the_blocks_of_a_step_are_told_apart() -> None:
    """Marks belong to the paragraph, entry, list or box that they stand behind."""
    paragraph, items, box, heading, picture = pieces(TOPIC, "first")

    assert paragraph == Piece(
        Kind.PARAGRAPH,
        (Words("A paragraph over two lines.", claim=Claim("reported", ("a", "b"))),),
    )
    assert items.words == (
        Words("Sleepy", "moon"),
        Words("Two **words**", claim=Claim("well-shown")),
    )
    assert items.claim == Claim("not-known", ("c",))
    assert (box.box, box.title, box.claim) == ("caution", "Mind", Claim("reported"))
    assert [one.kind for one in box.inner] == [Kind.NUMBERED, Kind.PARAGRAPH]
    assert heading.kind is picture.kind is Kind.FIXED
    assert pieces(TOPIC, "second")[0].words == (Words("Text with {number:poison}"),)


SAFE = st.text("abc é{}[]#-!:*.1 ", min_size=1, max_size=300)


@given(SAFE, st.sampled_from(["", "reported"]), st.lists(st.sampled_from(["a", "b-c"]), max_size=2))
def test_words_are_read_back_or_refused(text: str, grade: str, sources: list[str]) -> None:
    """No words turn into something else: a list, a heading or marks."""
    claim = Claim(grade, tuple(sources))
    piece = Piece(Kind.PARAGRAPH, (Words(" ".join(text.split()), claim=claim),))
    try:
        lines = write_piece(piece)
    except EditError:
        return

    assert [placed.piece for placed in read_pieces(lines)] == [piece]


@given(st.sampled_from(["first", "second"]), SAFE)
def test_only_the_lines_of_the_block_change(step: str, text: str) -> None:
    """What stands before and behind stays to the byte, with line ends of Windows too."""
    piece = Piece(Kind.PARAGRAPH, (Words(" ".join(["a", *text.split(), "z"])),))
    topic = TOPIC.replace("\n", "\r\n")
    before, behind = topic.split("A paragraph over\r\ntwo lines. [^a] [^b] {reported}")
    if step == "second":
        before, behind = topic.split("Text with {number:poison}")

    changed = set_piece(topic, step, 0, piece)

    assert changed.startswith(before)
    assert changed.endswith(behind)


def test_a_title_and_an_icon_are_changed() -> None:
    """The id stays, for other files name the step by it."""
    changed = set_title(TOPIC, "first", "New: words", "")

    assert changed == TOPIC.replace("## :leaf: First {#first}", "## New: words {#first}")
    with pytest.raises(EditError):
        set_title(TOPIC, "first", " ", "leaf")
    with pytest.raises(EditError):
        set_title(TOPIC, "none", "New", "")


def test_a_new_block_goes_without_a_trace() -> None:
    """Adding a block and taking it out again gives the file there was."""
    new = Piece(Kind.LIST, (Words("One"), Words("Two")))
    for number in range(6):
        changed = add_piece(TOPIC, "first", number, new)
        assert pieces(changed, "first")[number] == new
        assert remove_piece(changed, "first", number) == TOPIC


@pytest.mark.parametrize("after", ["first", "second", ""])
def test_a_new_step_goes_without_a_trace(after: str) -> None:
    """Adding a step and taking it out again gives the file there was."""
    changed = add_section(TOPIC, after, "## New {#new}\n\nWords.")

    assert section_text(changed, "new") == "## New {#new}\n\nWords."
    assert "\n\n\n" not in changed
    assert remove_section(changed, "new") == TOPIC


def test_a_step_moves_and_comes_back() -> None:
    """The others keep their words and their order."""
    moved = move_section(TOPIC, "second", -1)

    assert [one.id for one in sections(moved)] == ["second", "first"]
    assert move_section(moved, "second", 1) == TOPIC
    with pytest.raises(EditError):
        move_section(TOPIC, "second", 1)


def test_keys_are_changed_between_the_fences() -> None:
    """The body stays, and a file without keys gets fences."""
    changed = change_head(TOPIC, lambda head: set_text(head, ("title",), "Theirs"))

    assert changed == TOPIC.replace("title: Ours ", "title: Theirs ")
    assert head_of("## Step {#step}\n") == ""
    assert change_head("## S {#s}\n", lambda _: "a: b\n") == "---\na: b\n---\n\n## S {#s}\n"
