"""One thing that was looked at, and what was found."""

from collections.abc import Iterable
from enum import IntEnum

import msgspec

from kiosk.domain.words import Words


class Grade(IntEnum):
    """How it stands; the worst of all is the exit code of ``kiosk doctor``."""

    FINE = 0
    LOOK = 1
    BROKEN = 2


class Finding(msgspec.Struct, frozen=True):
    """What was found of ``about``, both words of the print desk by their keys.

    ``about`` and ``said`` stand under ``doctor``; ``values`` fill in the placeholders of ``said``.
    """

    about: str
    grade: Grade
    said: str
    values: dict[str, str] = {}

    def tell(self, words: Words) -> str:
        """Return the words for people."""
        return words(f"doctor.{self.said}", **self.values)


def worst(findings: Iterable[Finding]) -> Grade:
    """Return the worst grade, fine where nothing was found."""
    return max((found.grade for found in findings), default=Grade.FINE)


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with the worst first, else in their order."""
    return sorted(findings, key=lambda found: -found.grade)
