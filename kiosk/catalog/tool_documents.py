"""What the files of the check-up, the quiz and the facts say, each text with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.diagnostics import Location
from kiosk.source.lines import Text


class FactStatus(StrEnum):
    """How well a fact is known to those who wrote the pack; the value is what they write."""

    SEEN = "seen"
    SEEN_SECOND_HAND = "seen-2nd"
    INFERENCE = "inference"
    BACKGROUND = "background"
    NONE_FOUND = "none-found"


@dataclass(frozen=True, slots=True)
class StepRefEntry:
    """A step of a topic, as ``topic#step`` names it."""

    topic: Text
    step: Text

    @property
    def name(self) -> Text:
        """Both, as they are written, with their place."""
        return Text(f"{self.topic.value}#{self.step.value}", self.topic.at)


@dataclass(frozen=True, slots=True)
class QuestionRefEntry:
    """A question about a topic, as ``topic#question`` names it."""

    topic: Text
    question: Text

    @property
    def name(self) -> Text:
        """Both, as they are written, with their place."""
        return Text(f"{self.topic.value}#{self.question.value}", self.topic.at)


@dataclass(frozen=True, slots=True)
class CheckRowEntry:
    """A row of ``checkup.yaml``; ``because`` is ``None`` when it names no step, as reported."""

    id: Text
    icon: Text
    yes_means: Text
    because: StepRefEntry | None


@dataclass(frozen=True, slots=True)
class OutcomeEntry:
    """What a language says about one outcome of the check-up."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class CheckUpWords:
    """What ``checkup.yaml`` of a language says; each row with its key."""

    at: Location
    rows: Mapping[str, tuple[Text, Text]]
    outcomes: Mapping[str, OutcomeEntry]


@dataclass(frozen=True, slots=True)
class QuizEntry:
    """A question of ``quiz.yaml``; ``best`` counts the answers from 1."""

    id: Text
    question: Text
    step: Text
    answers: tuple[Text, ...]
    best: Text
    because: Text


@dataclass(frozen=True, slots=True)
class TopicQuiz:
    """The quiz at the end of one topic."""

    topic: Text
    questions: tuple[QuizEntry, ...]


@dataclass(frozen=True, slots=True)
class FactEntry:
    """A fact of ``facts.yaml``; ``used`` may also name places that are no steps.

    ``steps`` are those of them that are.
    """

    id: Text
    status: Text
    used: tuple[Text, ...]
    steps: tuple[StepRefEntry, ...]
    left_out: Text
