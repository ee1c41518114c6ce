"""Tests of the list of facts: where each is used, and what may rest on it."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

FACTS = "facts.yaml"
SUGAR = "sugar-01: {status: seen, used: [leaf#food]}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("{status: seen, used: [help]}", ""),
        ("{status: seen, used: [checkup, leaf#careful]}", ""),
        ("{status: seen, left_out: Too old.}", ""),
        ("{status: seen, used: [], left_out: Too old.}", ""),
        ("{status: seen, used: []}", "fact.use"),
        ("{status: seen, left_out: }", "fact.use"),
        ("{status: seen, used: [leaf#food], left_out: Too old.}", "fact.use"),
    ],
)
def test_a_fact_is_used_or_left_out_for_a_reason(root: Path, fact: str, expected: str) -> None:
    """One of both, and not the two of them."""
    edit(root, FACTS, SUGAR, f"sugar-01: {fact}")

    assert [code for code, _ in found_in(root)] == ([expected] if expected else [])


def test_a_fact_that_is_used_and_left_out_says_so(root: Path) -> None:
    """The message tells it from one that was forgotten."""
    edit(root, FACTS, SUGAR, f"{SUGAR[:-1]}, left_out: Too old.}}")
    (found,) = check(root).report.diagnostics

    assert found.message == "the fact 'sugar-01' is both used and left out"


@pytest.mark.parametrize(
    ("fact", "code", "place"),
    [
        ("{status: seen, used: [leaf#fodo]}", "step.unknown", "leaf#fodo"),
        ("{status: seen, used: [laef#food]}", "topic.unknown", "laef"),
        ("{status: seen, used: [leaf]}", "reference.shape", "leaf]}\nsh"),
        ("{status: SEEN, used: [help]}", "value.choice", "SEEN"),
        ("{used: [help]}", "key.missing", "{used: [help]}"),
        ("none", "value.type", "none\n"),
    ],
)
def test_a_fact_has_its_shape(root: Path, fact: str, code: str, place: str) -> None:
    """A place that is not there is no use."""
    edit(root, FACTS, SUGAR, f"sugar-01: {fact}")

    assert (code, place_of(root, FACTS, place)) in found_in(root)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("seen", []),
        ("seen-2nd", []),
        ("inference", []),
        ("background", ["fact.grade"]),
        ("none-found", ["fact.grade"]),
    ],
)
def test_what_nobody_saw_is_not_well_shown(root: Path, status: str, expected: list[str]) -> None:
    """Only the one claim of the step that says so is reported."""
    edit(root, FACTS, SUGAR, SUGAR.replace("seen", status))

    assert [code for code, _ in found_in(root)] == expected


def test_one_fact_that_was_seen_is_enough_for_a_step(root: Path) -> None:
    """Nobody knows which claim of a step rests on which fact."""
    weak = SUGAR.replace("seen", "background")
    edit(root, FACTS, SUGAR, f"{weak}\n{SUGAR.replace('sugar-01', 'sugar-02')}")

    assert found_in(root) == []


def test_a_step_without_facts_is_not_judged(root: Path) -> None:
    """A pack need not have a list of facts."""
    (root / FACTS).unlink()

    assert found_in(root) == []
