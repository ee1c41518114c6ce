"""The check-up: yes-or-no rows, each with the outcome that a yes leads to."""

from collections.abc import Collection
from enum import StrEnum

import msgspec

from kiosk.domain.ids import CheckId, StepId, TopicId


class Outcome(StrEnum):
    """What a check-up ends with, the most urgent first; never a diagnosis."""

    NOW = "now"
    TODAY = "today"
    WHEN_READY = "when-ready"


class CheckRow(msgspec.Struct, frozen=True):
    """One row; ``topic`` and ``step`` are where the claims stand that give the reason."""

    id: CheckId
    icon: str
    text: str
    outcome: Outcome
    topic: TopicId
    step: StepId


class OutcomeWords(msgspec.Struct, frozen=True):
    """What is said to a patient who comes to this outcome."""

    title: str
    text: str


class CheckUp(msgspec.Struct, frozen=True):
    """The rows in the order shown, and the words of every outcome."""

    rows: tuple[CheckRow, ...]
    words: dict[Outcome, OutcomeWords]

    def outcome(self, yes: Collection[CheckId]) -> Outcome:
        """Return the most urgent outcome among the rows answered with yes.

        Unanswered rows count for nothing, so the words of ``WHEN_READY`` must not reassure.
        """
        found = {row.outcome for row in self.rows if row.id in yes}
        return next((each for each in Outcome if each in found), Outcome.WHEN_READY)
