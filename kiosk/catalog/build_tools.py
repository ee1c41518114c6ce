"""The documents of the check-up and the quiz to those of the domain.

As everywhere in a build, ``with_numbers`` has put the telephone numbers into every text before.
"""

from collections.abc import Iterable

from kiosk.catalog.tool_documents import CheckRowEntry, CheckUpWords, QuizEntry, StepRefEntry
from kiosk.domain.checkup import CheckRow, CheckUp, Outcome, OutcomeWords
from kiosk.domain.ids import CheckId, QuestionId, StepId, TopicId
from kiosk.domain.quiz import Answer, QuizQuestion


def build_check_up(rows: Iterable[CheckRowEntry], words: CheckUpWords) -> CheckUp | None:
    """Return the check-up in one language, or nothing when there are no rows."""
    built = tuple(_row(row, row.because, words) for row in rows if row.because)
    outcomes = {
        Outcome(name): OutcomeWords(entry.title.value, entry.text.value)
        for name, entry in words.outcomes.items()
    }
    return CheckUp(built, outcomes) if built else None


def _row(row: CheckRowEntry, because: StepRefEntry, words: CheckUpWords) -> CheckRow:
    _, text = words.rows[row.id.value]
    return CheckRow(
        id=CheckId(row.id.value),
        icon=row.icon.value,
        text=text.value,
        outcome=Outcome(row.yes_means.value),
        topic=TopicId(because.topic.value),
        step=StepId(because.step.value),
    )


def build_quiz(questions: Iterable[QuizEntry]) -> tuple[QuizQuestion, ...]:
    """Return the questions of one topic in one language."""
    return tuple(_question(entry) for entry in questions)


def _question(entry: QuizEntry) -> QuizQuestion:
    best = int(entry.best.value)
    answers = (Answer(text.value, count == best) for count, text in enumerate(entry.answers, 1))
    return QuizQuestion(
        id=QuestionId(entry.id.value),
        text=entry.question.value,
        answers=tuple(answers),
        because=entry.because.value,
        step=StepId(entry.step.value),
    )
