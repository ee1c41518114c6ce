"""A step thing by thing: what stands together, and which of it is in view."""

import pytest

from kiosk.domain.blocks import Block, Callout, CalloutKind, Figure, Paragraph, Run, SubHeading
from kiosk.domain.ids import StepId
from kiosk.domain.topic import Step
from kiosk.session.things import ROOM_PER_THING, thing_at, things_of

TEXT = Paragraph((Run("It grows."),))
LEAD = Paragraph((Run("It has:"),))
HEADING = SubHeading((Run("Where"),))
FIGURE = Figure("tree", "A tree")
SAID = Callout(CalloutKind.PEOPLE_SAY, "", (TEXT,))
SHOWN = Callout(CalloutKind.STUDIES_SHOW, "", (TEXT,))
BLOCKS: dict[str, tuple[tuple[Block, ...], tuple[tuple[Block, ...], ...]]] = {
    "each block": ((TEXT, SHOWN), ((TEXT,), (SHOWN,))),
    "what introduces, with what it introduces": (
        (HEADING, LEAD, SHOWN, TEXT),
        ((HEADING, LEAD, SHOWN), (TEXT,)),
    ),
    "both sides of a comparison": ((SAID, SHOWN, TEXT), ((SAID, SHOWN), (TEXT,))),
    "the picture, last": ((FIGURE, TEXT), ((TEXT,), (FIGURE,))),
    "nothing": ((), ()),
}


@pytest.mark.parametrize(("blocks", "things"), BLOCKS.values(), ids=BLOCKS)
def test_stands_alone(blocks: tuple[Block, ...], things: tuple[tuple[Block, ...], ...]) -> None:
    """What cannot be understood alone is not shown alone."""
    assert things_of(Step(StepId("leaf"), "Leaf", blocks)) == things


@pytest.mark.parametrize(
    ("anchor", "thing"),
    [(-ROOM_PER_THING, 0), (0, 0), (1, 0), (ROOM_PER_THING + 1, 1), (2 * ROOM_PER_THING - 1, 1)],
)
def test_title_and_cut_texts_belong_to_their_thing(anchor: int, thing: int) -> None:
    """However a thing is laid out, every part of it is one of the same thing."""
    assert thing_at(anchor) == thing
