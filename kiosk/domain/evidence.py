"""How sure we are of a claim, and where it comes from."""

from enum import StrEnum

import msgspec

from kiosk.domain.ids import SourceId


class Evidence(StrEnum):
    """The three grades a patient sees; the value is what an author writes in braces."""

    WELL_SHOWN = "well-shown"
    REPORTED = "reported"
    NOT_KNOWN = "not-known"


class Claim(msgspec.Struct, frozen=True):
    """The evidence behind one paragraph, list or box."""

    evidence: Evidence
    sources: tuple[SourceId, ...]


class Source(msgspec.Struct, frozen=True):
    """A publication that claims point to.

    ``published`` is as precise as the publication itself ("2024-09-17", "2019", "undated");
    ``checked`` is the ISO date on which we last read it; ``plain_name`` is what a patient sees.
    """

    id: SourceId
    organisation: str
    title: str
    plain_name: str
    published: str
    checked: str
    url: str = ""
