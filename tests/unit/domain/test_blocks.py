"""Runs as plain words, and the claims of a step in the order a person reads them."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.blocks import (
    Block,
    Callout,
    CalloutKind,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Run,
    Runs,
    SubHeading,
    plain,
)
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.ids import SourceId, StepId, TermId, TopicId
from kiosk.domain.topic import Step


class Case(NamedTuple):
    """The blocks of a step, and the sources of its claims one by one."""

    blocks: tuple[Block, ...]
    sources: str


PLAIN: dict[str, tuple[Runs, str]] = {
    "nothing": ((), ""),
    "one run": ((Run("Kratom is a tree."),), "Kratom is a tree."),
    "styles leave no trace": (
        (
            Run("An "),
            Run("extract", term=TermId("extract")),
            Run(" is "),
            Run("strong", strong=True),
            Run(". See "),
            Run("risks", topic=TopicId("risks")),
            Run("."),
        ),
        "An extract is strong. See risks.",
    ),
}


def claim(source: str) -> Claim:
    """Return a claim that can be told from others by its source."""
    return Claim(Evidence.REPORTED, (SourceId(source),))


def paragraph(source: str = "") -> Paragraph:
    """Return a paragraph with one claim, or none."""
    return Paragraph((Run("Text."),), claim(source) if source else None)


def items(*sources: str, whole: str = "") -> ItemList:
    """Return a list with a claim for each item that has a source, and one for all of it."""
    parts = tuple(ListItem((Run("Item"),), None, claim(s) if s else None) for s in sources)
    return ItemList(parts, claim=claim(whole) if whole else None)


def box(*blocks: Paragraph | ItemList, whole: str = "") -> Callout:
    """Return a box with these blocks, and a claim for all of it."""
    return Callout(CalloutKind.POINT, "In short", blocks, claim(whole) if whole else None)


CLAIMS: dict[str, Case] = {
    "none": Case((paragraph(), SubHeading((Run("More"),)), Figure("forms", "Forms")), ""),
    "paragraphs": Case((paragraph("a"), paragraph(), paragraph("b")), "ab"),
    "items": Case((items("a", "", "b"),), "ab"),
    "a list after its items": Case((items("a", "b", whole="c"), paragraph("d")), "abcd"),
    "a list as a whole": Case((items("", "", whole="a"),), "a"),
    "a box after what it holds": Case((box(paragraph("a"), paragraph("b"), whole="c"),), "abc"),
    "a box as a whole": Case((box(paragraph(), whole="a"), paragraph("b")), "ab"),
    "a list in a box": Case(
        (paragraph("a"), box(paragraph("b"), items("c", "d", whole="e"), whole="f")), "abcdef"
    ),
    "pictures and headings between": Case(
        (paragraph("a"), Figure("x", "X"), SubHeading((Run("Y"),)), box(items("b"))), "ab"
    ),
    "the same claim twice": Case((paragraph("a"), paragraph("a")), "aa"),
}


@pytest.mark.parametrize(("runs", "text"), PLAIN.values(), ids=PLAIN)
def test_plain(runs: Runs, text: str) -> None:
    """Speech, diffs and search want the words alone."""
    assert plain(runs) == text


@given(st.text(), st.text())
def test_plain_joins_what_was_cut(before: str, after: str) -> None:
    """No letter is lost or added between two runs, white space least of all."""
    assert plain((Run(before, strong=True), Run(after))) == before + after


@pytest.mark.parametrize("case", CLAIMS.values(), ids=CLAIMS)
def test_claims_stand_in_reading_order(case: Case) -> None:
    """The marks of a list or box stand at its end, so its claim comes after those inside."""
    step = Step(StepId("step"), "Step", case.blocks)
    assert "".join(found.sources[0] for found in step.claims()) == case.sources
