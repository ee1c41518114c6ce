"""The facts of a pack by the place that uses them, and which of them a clinician must decide."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.catalog.tool_documents import FactEntry, FactStatus
from kiosk.domain.ids import StepId, TopicId

MEANINGS: Final[Mapping[FactStatus, str]] = {
    FactStatus.SEEN: "the supporting text was read in the source itself",
    FactStatus.SEEN_SECOND_HAND: "read in another's copy or quote; look at the source before use",
    FactStatus.INFERENCE: "advice drawn from facts that were read; no source gives it as advice",
    FactStatus.BACKGROUND: "general knowledge; no source was read",
    FactStatus.NONE_FOUND: "looked for, and no support was found",
}

TO_DECIDE: Final = frozenset({FactStatus.INFERENCE, FactStatus.BACKGROUND})
"""What no source carries: it stays only if a clinician says so."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact by its id, and how well it is known."""

    id: str
    status: FactStatus

    def __str__(self) -> str:
        return f"{self.id} ({self.status.value})"


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a pack, in the order of their file."""

    entries: tuple[FactEntry, ...]

    def of_step(self, topic: TopicId, step: StepId) -> tuple[Fact, ...]:
        """Return the facts that a step rests on."""
        return tuple(
            _fact(entry)
            for entry in self.entries
            if any((ref.topic.value, ref.step.value) == (topic, step) for ref in entry.steps)
        )

    def of_place(self, name: str) -> tuple[Fact, ...]:
        """Return the facts that a place beside the topics rests on: ``help`` or ``checkup``."""
        return tuple(
            _fact(entry) for entry in self.entries if name in (text.value for text in entry.used)
        )

    def left_out(self) -> tuple[tuple[Fact, str], ...]:
        """Return the facts that are not used, each with the reason."""
        return tuple(
            (_fact(entry), entry.left_out.value) for entry in self.entries if entry.left_out.value
        )


def to_decide(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that no source carries."""
    return tuple(fact for fact in facts if fact.status in TO_DECIDE)


def _fact(entry: FactEntry) -> Fact:
    return Fact(entry.id.value, FactStatus(entry.status.value))
