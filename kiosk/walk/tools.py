"""The part of the tour that uses the patient's own tools: every state that looks different."""

from collections.abc import Iterator

from kiosk.domain.checkup import CheckUp, Outcome
from kiosk.domain.ids import TopicId
from kiosk.session.questions import question_sections
from kiosk.session.session import Session
from kiosk.session.state import AtQuiz
from kiosk.session.way import quiz_question

_PICKED = 3
"""How many questions the tour picks for its sheet."""


def quiz(session: Session, topic: TopicId) -> Iterator[str]:
    """Go through the teach-back questions from the last step: unanswered, wrong, then right."""
    session.next()
    number = 0
    while isinstance(place := session.state.place, AtQuiz):
        number += 1
        pack = session.catalog.packs[session.state.preferences.language]
        answers = quiz_question(pack.topics[topic], place).answers
        yield f"{topic}-quiz-{number}"
        for is_best, name in ((False, "other"), (True, "best")):
            session.pick_answer([answer.is_best for answer in answers].index(is_best))
            session.show_from(0)
            yield f"{topic}-quiz-{number}-{name}"
        session.next()


def check_up(session: Session) -> Iterator[str]:
    """Show the rows without and with answers, and every outcome with all rows that allow it."""
    found = session.check_up
    if found is None:
        return
    session.open_check_up()
    yield "check-up"
    session.open_result()
    yield "check-up-result-none"
    session.back()
    for outcome in reversed(Outcome):
        if _answer_up_to(session, found, outcome):
            session.show_from(0)
            yield f"check-up-{outcome}"
            session.open_result()
            yield f"check-up-result-{outcome}"
            session.back()
    session.open_result()
    session.add_check_up()


def _answer_up_to(session: Session, found: CheckUp, outcome: Outcome) -> bool:
    """Answer the rows of an outcome with yes and the next one with no; tell if there are any."""
    rows = [row for row in found.rows if row.outcome is outcome]
    for row in rows:
        session.answer_row(row.id, yes=True)
    waiting = (row for row in found.rows if session.state.check_up.of(row.id) is None)
    for row in list(waiting)[:1]:
        session.answer_row(row.id, yes=False)
    return bool(rows)


def questions(session: Session) -> Iterator[str]:
    """Show the questions, none picked and some; the sheet comes next."""
    session.open_questions()
    yield "my-questions"
    offered = question_sections(session.catalog, session.state.opened)
    refs = [ref for section in offered for ref in section.questions]
    for ref in refs[:_PICKED]:
        session.toggle_question(ref)
    session.show_from(0)
    yield "my-questions-picked"
