"""What a patient answered, in the check-up and to teach-back questions; none of it is ever kept."""

from dataclasses import dataclass, replace

from kiosk.domain.ids import CheckId, QuestionId, TopicId


@dataclass(frozen=True, slots=True)
class CheckUpAnswers:
    """The rows answered with yes and with no; any other row has no answer."""

    yes: frozenset[CheckId] = frozenset()
    no: frozenset[CheckId] = frozenset()

    def of(self, row: CheckId) -> bool | None:
        """Return the answer to a row, None while there is none."""
        if row in self.yes:
            return True
        return False if row in self.no else None

    def touched(self, row: CheckId, answer: bool) -> "CheckUpAnswers":
        """Return the answers after a touch on an answer; a second touch takes it back."""
        kept = CheckUpAnswers(self.yes - {row}, self.no - {row})
        if self.of(row) is answer:
            return kept
        if answer:
            return replace(kept, yes=kept.yes | {row})
        return replace(kept, no=kept.no | {row})


@dataclass(frozen=True, slots=True)
class QuizPick:
    """The answer picked for a teach-back question, by its index."""

    topic: TopicId
    question: QuestionId
    answer: int

    def replacing(self, picks: "tuple[QuizPick, ...]") -> "tuple[QuizPick, ...]":
        """Return the picks with this one, in place of another for the same question."""
        asked = (self.topic, self.question)
        return (*(pick for pick in picks if (pick.topic, pick.question) != asked), self)
