"""Tests of telephone numbers that stand where a region cannot replace them."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

TOPIC = "en/topics/leaf.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


def with_text(root: Path, text: str) -> list[str]:
    """Return what is wrong with the pack once a paragraph has this text."""
    edit(root, TOPIC, "A leaf takes in light", f"{text} A leaf takes in light")
    return [code for code, _ in found_in(root)]


@pytest.mark.parametrize(
    "number",
    [
        "1-800-222-1222",
        "1 800 222 1222",
        "1 (800) 222-1222",
        "1.800.222.1222",
        "18002221222",
        "+1-800-222-1222",
        "800-222-1222",
        "(800) 222-1222",
        "911",
        "9-1-1",
        "555-010-0199",
        "+1 555 010 0199",
    ],
)
def test_a_number_is_found_however_it_is_written(root: Path, number: str) -> None:
    """With other signs between its digits, without the first of them, or not in the list at all."""
    assert with_text(root, f"Call {number}, day and night.") == ["number.written-out"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2020, 911,000 people.",
        "About 1,911 of them.",
        "It was 911.5 grams, or 911 % more.",
        "It cost $911.",
        "The form X911 and 7-911.",
        "From 2026-11-23 to 2026-11-24.",
        "Between 800 and 2000 in 12 cities.",
        "Between 1 800 222 leaves.",
    ],
)
def test_other_numbers_may_be_written(root: Path, text: str) -> None:
    """Amounts, dates and names are no telephone numbers."""
    assert "number.written-out" not in with_text(root, text)


def test_a_number_over_two_lines_is_found_where_it_starts(root: Path) -> None:
    """Editors break lines where they like."""
    assert with_text(root, "Call **1 800\n222 1222**.") == ["number.written-out"]
    assert found_in(root) == [("number.written-out", place_of(root, TOPIC, "1 800\n"))]


def test_each_number_is_reported_once(root: Path) -> None:
    """The longer of two that start alike is the one meant."""
    more = "more_contacts: [{id: tree, number: 911-555, name: Trees}]\ncall_now:"
    edit(root, "en/help.yaml", "call_now:", more)

    assert with_text(root, "Call 911-555 or 911, or 1-800-222-1222.") == ["number.written-out"] * 3


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TOPIC, "title: What", "title: 911 What"),
        (TOPIC, "## A leaf makes food", "## 911: a leaf makes food"),
        (TOPIC, "### How to count", "### Call 911 to count"),
        (TOPIC, "Some leaves sting", "Call 911"),
        (TOPIC, "round crown", "round 911 crown"),
        ("en/glossary.yaml", "The juice that", "The juice 911 that"),
        ("en/questions.yaml", "How old is this leaf?", "May I call 911?"),
    ],
)
def test_numbers_are_found_wherever_they_can_be_filled_in(
    root: Path, path: str, old: str, new: str
) -> None:
    """Titles, pictures, words and questions too."""
    edit(root, path, old, new)

    assert [code for code, _ in found_in(root)] == ["number.written-out"]


def test_the_help_of_a_region_writes_numbers(root: Path) -> None:
    """Its texts are replaced together with its numbers."""
    edit(root, "en/help.yaml", "text: Day and night", "text: Day and night or 911")

    assert found_in(root) == []


def test_a_broken_help_file_says_nothing_about_numbers(root: Path) -> None:
    """Nobody knows which contacts it has."""
    edit(root, TOPIC, "- Look at a leaf.", "- Call {number:tree} or 911.")
    (root / "en/help.yaml").write_text("region: [", encoding="utf-8")

    assert {code for code, _ in found_in(root)} == {"yaml.syntax"}


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("{number:poisn}", "did you mean 'poison'?"),
        ("{number: poison}", "did you mean 'poison'?"),
        ("{number:}", "write one of emergency, poison"),
    ],
)
def test_an_unknown_contact_is_told_of_the_known_ones(root: Path, written: str, hint: str) -> None:
    """In a title as well."""
    edit(root, TOPIC, "## A leaf makes food", f"## Call {written}")
    (found,) = check(root).report.diagnostics

    assert (found.code, found.hint) == ("number.unknown", hint)
