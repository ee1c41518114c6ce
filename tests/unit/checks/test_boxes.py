"""Tests of boxes that have a shape: comparisons and stages."""

from pathlib import Path

import pytest
from content_packs import copy_pack, edit, found_in, place_of

TOPIC = "en/topics/leaf.md"
PLACE = "See what to do with leaves in"
SAYS, SHOWS = '!!! people-say ""\n    ', '!!! studies-show ""\n    '
STAGES = '!!! stages "Times differ"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


def with_blocks(root: Path, *blocks: str) -> list[str]:
    """Return what is wrong with the pack once a step has these blocks."""
    edit(root, TOPIC, PLACE, "\n\n".join([*blocks, PLACE]))
    return [code for code, _ in found_in(root)]


@pytest.mark.parametrize(
    ("blocks", "problems"),
    [
        ([f"{SAYS}A b.", f"{SHOWS}A b."], 0),
        ([f"{SAYS}A b.", "[^green20] {reported}", f"{SHOWS}A b."], 0),
        ([f"{SAYS}A b.", f"{SHOWS}A b.", f"{SAYS}A b.", f"{SHOWS}A b."], 0),
        ([f"{SAYS}A b."], 1),
        ([f"{SHOWS}A b."], 1),
        ([f"{SHOWS}A b.", f"{SAYS}A b."], 2),
        ([f"{SAYS}A b.", "And yet:", f"{SHOWS}A b."], 2),
        ([f"{SAYS}A b.", '!!! point ""\n    A b.', f"{SHOWS}A b."], 2),
        ([f"{SAYS}A b.", f"{SAYS}A b.", f"{SHOWS}A b."], 1),
        ([f"{SAYS}A b.", f"{SHOWS}A b.", f"{SHOWS}A b."], 1),
    ],
)
def test_each_side_of_a_comparison_has_the_other_beside_it(
    root: Path, blocks: list[str], problems: int
) -> None:
    """First what people say, and nothing between."""
    assert with_blocks(root, *blocks) == ["compare.pair"] * problems


@pytest.mark.parametrize(
    ("says", "shows", "codes"),
    [
        ("a b c", "a b c d e f", []),
        ("a b c", "a b c d e f g", ["compare.balance"]),
        ("a b c d e f g", "a b c", ["compare.balance"]),
        ("a b c\n\n    - d\n    - e f", "a b c", []),
        ("a b c\n\n    - d\n    - e f g", "a b c", ["compare.balance"]),
        ("a b c d e f g", "{number:poison} a b", ["compare.balance"]),
        ("a [^green20] {reported}", "a b [^green20] {reported}", []),
    ],
)
def test_a_side_has_at_most_twice_the_words_of_the_other(
    root: Path, says: str, shows: str, codes: list[str]
) -> None:
    """The limit itself is allowed, and marks are no words."""
    assert with_blocks(root, SAYS + says, SHOWS + shows) == codes


@pytest.mark.parametrize(
    "inside",
    [
        "    1. **A:** b\n    2. **C:** d",
        "    1. **A:** b\n    2. **C:** d\n    3. **E:** f\n    4. **G:** h",
        "    1. **A:** b\n    2. **C** d\n\n    [^green20] {reported}",
        "    1. **A:**\n       b [^green20] {reported}\n    2. **C:** d",
    ],
)
def test_stages_are_two_to_four_items_that_start_bold(root: Path, inside: str) -> None:
    """They may carry marks as any list does."""
    assert with_blocks(root, STAGES + inside) == []


@pytest.mark.parametrize(
    ("inside", "at"),
    [
        ("    Later it eases.", "Later"),
        ("    - **A:** b\n    - **C:** d", "- **A:"),
        ("    1. **A:** b", "1. **A:"),
        ("    1. **A:** b\n" + "    1. **C:** d\n" * 4, "1. **A:"),
        ("    1. **A:** b\n    2. C: d", "C: d"),
        ("    1. **A:** b\n    2. In **C:** d", "In **C"),
        ("    1. **A:** b\n    2. **C:** d\n\n    And so on.", "And so on"),
        ("    In time:\n\n    1. **A:** b\n    2. **C:** d", "In time"),
    ],
)
def test_other_stages_are_reported_where_they_go_wrong(root: Path, inside: str, at: str) -> None:
    """One problem is enough for an author to see what is meant."""
    with_blocks(root, STAGES + inside)

    assert found_in(root) == [("stages.list", place_of(root, TOPIC, at))]


def test_an_empty_box_of_stages_is_empty_and_nothing_else(root: Path) -> None:
    """There is no place at which its list could be wrong."""
    assert with_blocks(root, STAGES) == ["callout.empty"]
