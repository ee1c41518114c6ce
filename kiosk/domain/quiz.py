"""Teach-back: kind questions at the end of a topic, which test our words and not the patient."""

import msgspec

from kiosk.domain.ids import QuestionId, StepId


class Answer(msgspec.Struct, frozen=True):
    """One of the answers to choose from; exactly one of a question is the best."""

    text: str
    is_best: bool = False


class QuizQuestion(msgspec.Struct, frozen=True):
    """A question, two to four answers, why the best is best, and the step that explains it."""

    id: QuestionId
    text: str
    answers: tuple[Answer, ...]
    because: str
    step: StepId
