"""A step for who wants one thing at a time: its blocks one by one, and which of them is in view."""

from typing import Final, TypeAlias

from kiosk.domain.blocks import Block, Callout, CalloutKind, Figure, Paragraph, SubHeading, plain
from kiosk.domain.topic import Step

Thing: TypeAlias = tuple[Block, ...]
"""What is shown, and said, at once: a block with what it introduces or is compared to."""

ROOM_PER_THING: Final = 10_000
"""Between the anchors at which things begin: more than any of them has characters and chips."""


def things_of(step: Step) -> tuple[Thing, ...]:
    """Return the blocks of a step in reading order, thing by thing, its picture as the last."""
    things: list[Thing] = []
    stays = False
    for block in step.blocks:
        if isinstance(block, Figure):
            continue
        if stays:
            things[-1] = (*things[-1], block)
        else:
            things.append((block,))
        stays = _leads(block)
    return (*things, (step.figure,)) if step.figure is not None else tuple(things)


def thing_at(anchor: int) -> int:
    """Return the index of the thing that a place shows; 0 for what comes before all things."""
    return max(0, anchor) // ROOM_PER_THING


def _leads(block: Block) -> bool:
    """Tell whether a block says little without the one after it."""
    match block:
        case Paragraph(runs=runs):
            return plain(runs).endswith(":")
        case Callout(kind=kind):
            return kind is CalloutKind.PEOPLE_SAY
        case _:
            return isinstance(block, SubHeading)
