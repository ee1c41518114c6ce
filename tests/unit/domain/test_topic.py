"""Topics: their steps, their pictures, and whether somebody has signed them."""

import pytest

from kiosk.domain.blocks import Figure, Paragraph, Run
from kiosk.domain.ids import LanguageTag, StepId, TopicId
from kiosk.domain.topic import Review, Reviewer, Step, Topic

FOREST = Figure("forest", "A forest")
LEAVES = Step(StepId("leaves"), "Leaves", (Paragraph((Run("Text."),)), FOREST))
POWDER = Step(StepId("powder"), "Powder", (Paragraph((Run("Text."),)),))
TOPIC = Topic(
    TopicId("leaf"),
    LanguageTag("en"),
    "Leaf",
    "In short.",
    what_we_know=(),
    what_we_do_not_know=(),
    actions=(),
    questions=(),
    steps=(LEAVES, POWDER),
    review=Review(authors=("The writers",)),
)
LEE = Reviewer("Dr Lee", "pharmacist")

SIGNED = {
    "nobody": (Review(()), False),
    "a name without a date": (Review((), (LEE,)), False),
    "a date without a name": (Review((), reviewed="2026-11-01"), False),
    "both": (Review((), (LEE,), "2026-11-01"), True),
}


@pytest.mark.parametrize("step", TOPIC.steps, ids=lambda step: str(step.id))
def test_step_is_found_by_its_id(step: Step) -> None:
    """Every place of a visit names a step by its id."""
    assert TOPIC.step(step.id) is step


def test_unknown_step_is_named() -> None:
    """A broken link is told by its id."""
    with pytest.raises(KeyError, match="roots"):
        TOPIC.step(StepId("roots"))


def test_figure_is_the_picture_of_the_step() -> None:
    """It stands on the stage wherever it was written among the blocks."""
    assert (LEAVES.figure, POWDER.figure) == (FOREST, None)


@pytest.mark.parametrize(("review", "signed"), SIGNED.values(), ids=SIGNED)
def test_signed_takes_a_name_and_a_date(review: Review, signed: bool) -> None:
    """Half a signature must not look like one on the sheet."""
    assert review.is_signed == signed
