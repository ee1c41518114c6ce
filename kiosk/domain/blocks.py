"""The parts a step is made of, in reading order, the same for screen, paper and speech."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from kiosk.domain.evidence import Claim
from kiosk.domain.ids import TermId, TopicId


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one style; ``term`` marks a glossary word, ``topic`` a link."""

    text: str
    strong: bool = False
    term: TermId | None = None
    topic: TopicId | None = None


Runs: TypeAlias = tuple[Run, ...]


class CalloutKind(StrEnum):
    """What a box is for; decides its icon and colours.

    ``PEOPLE_SAY`` is always followed by ``STUDIES_SHOW``, and both are shown as equals.
    ``STAGES`` holds one numbered list, whose items follow each other in time.
    """

    POINT = "point"
    CAUTION = "caution"
    SOURCE = "source"
    URGENT = "urgent"
    PEOPLE_SAY = "people-say"
    STUDIES_SHOW = "studies-show"
    STAGES = "stages"


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """One or more sentences, with the claim they make, if any."""

    runs: Runs
    claim: Claim | None = None


class ListItem(msgspec.Struct, frozen=True):
    """One entry of a list; ``icon`` names a picture from the icon set."""

    runs: Runs
    icon: str | None = None
    claim: Claim | None = None


class ItemList(msgspec.Struct, frozen=True, tag="list"):
    """A short list; ``claim`` covers the whole of it."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    claim: Claim | None = None


class SubHeading(msgspec.Struct, frozen=True, tag="heading"):
    """A heading inside a step (level 3 in the file)."""

    runs: Runs


class Figure(msgspec.Struct, frozen=True, tag="figure"):
    """A picture from the pack; ``alt`` says what it shows, labels come with the language."""

    id: str
    alt: str


class Callout(msgspec.Struct, frozen=True, tag="callout"):
    """A box that stands out: a point, a caution, a source or an urgent warning."""

    kind: CalloutKind
    title: str
    blocks: "tuple[Paragraph | ItemList, ...]"
    claim: Claim | None = None


Block: TypeAlias = Paragraph | ItemList | SubHeading | Figure | Callout


def plain(runs: Runs) -> str:
    """Return the words of the runs without their styles."""
    return "".join(run.text for run in runs)
