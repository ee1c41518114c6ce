"""Tests of the check-up: its rows, their reasons, and its words in each language."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

ROWS = "checkup.yaml"
STUNG = "  - {id: stung, icon: leaf, yes_means: today, because: leaf#shapes}\n"
WORDS = "en/checkup.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


def codes(root: Path) -> list[str]:
    """Return the codes found in the pack."""
    return [code for code, _ in found_in(root)]


@pytest.mark.parametrize(("count", "expected"), [(12, []), (13, ["checkup.count"])])
def test_a_check_up_has_at_most_twelve_rows(root: Path, count: int, expected: list[str]) -> None:
    """The limit itself is allowed."""
    more = range(count - 2)
    rows = "".join(STUNG.replace("stung", f"row-{number}") for number in more)
    words = "".join(f"  row-{number}: A row\n" for number in more)
    edit(root, ROWS, STUNG, STUNG + rows)
    edit(root, WORDS, "  stung:", f"{words}  stung:")

    assert codes(root) == expected


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("icon: leaf", "icon: laef", "icon.unknown", "laef"),
        ("leaf#shapes", "laef#shapes", "topic.unknown", "laef#"),
        ("leaf#shapes", "leaf#shape", "step.unknown", "leaf#shape"),
        ("leaf#shapes", "leaf", "reference.shape", "leaf}"),
        ("yes_means: today", "yes_means: soon", "value.choice", "soon"),
        (", because: leaf#shapes", "", "key.missing", "{id: stung"),
        ("  - {id: stung", "  - none\n  - {id: stung", "value.type", "none"),
    ],
)
def test_a_row_says_what_a_yes_means_and_why(
    root: Path, old: str, new: str, code: str, place: str
) -> None:
    """A row without a reason that a patient can read would be an opinion."""
    edit(root, ROWS, old, new)

    assert (code, place_of(root, ROWS, place)) in found_in(root)


def test_a_reason_in_a_broken_topic_may_be_right(root: Path) -> None:
    """Nobody can know."""
    (root / "en/topics/leaf.md").write_bytes(b"\xff")

    assert codes(root) == ["text.encoding"]


def test_a_check_up_without_words_in_a_language_is_reported_once(tmp_path: Path) -> None:
    """Not for every row of it, and at the line that promises the language."""
    root = copy_pack("bilingual", tmp_path)
    (root / "es/checkup.yaml").unlink()
    (found,) = check(root).report.diagnostics

    assert (found.code, found.location.line) == ("checkup.words", 8)
    assert found.hint == "write es/checkup.yaml"


def test_words_without_a_check_up_are_for_no_row(root: Path) -> None:
    """Nothing would show them; the outcomes may stay."""
    (root / ROWS).unlink()

    assert codes(root) == ["checkup.unknown", "checkup.unknown"]


def test_a_slip_in_the_words_is_answered_with_the_right_row(root: Path) -> None:
    """One slip is a row without words, and words without a row."""
    edit(root, WORDS, "stung:", "stnug:")
    found = check(root).report.diagnostics

    assert {one.code: one.hint for one in found} == {
        "checkup.words": "add them under 'rows'",
        "checkup.unknown": "did you mean 'stung'?",
    }


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("  now:", "  later:", "key.unknown", "later"),
        (", text: Ask a gardener today.", "", "key.missing", "{title: Ask today}"),
        ("title: Ask today", "title: Ask **today**", "text.markup", "Ask **today**"),
        ("stung: A leaf", "stung: A [leaf](topic:leaf)", "text.markup", "A [leaf]"),
        ("rows:", "rows: none\nwords:", "value.type", "none"),
    ],
)
def test_words_have_their_shape(root: Path, old: str, new: str, code: str, place: str) -> None:
    """An outcome has a title and a text, in plain words."""
    edit(root, WORDS, old, new)

    assert (code, place_of(root, WORDS, place)) in found_in(root)
