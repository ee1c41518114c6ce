"""Answers to teach-back questions: kept for the visit, never in the way."""

import pytest

from .conftest import ANSWERS, Visit, at, quiz_at

FIRST, SECOND = quiz_at("mixing", 1), quiz_at("mixing", 2)


@pytest.fixture
def asked(home: Visit) -> Visit:
    """Return a visit at the first teach-back question of a topic."""
    return home.do("open_topic mixing", "next", "next", "next", "next")


def picks(visit: Visit) -> tuple[int | None, int | None]:
    """Return the answers picked for both questions."""
    return (
        visit.state.picked(FIRST.topic, FIRST.question),
        visit.state.picked(SECOND.topic, SECOND.question),
    )


def test_nothing_is_picked_at_first(asked: Visit) -> None:
    """The patient begins."""
    assert picks(asked) == (None, None)


def test_an_answer_belongs_to_its_question(asked: Visit) -> None:
    """The next question starts without one."""
    assert picks(asked.do("pick_answer 2", "next")) == (2, None)
    assert picks(asked.do("pick_answer 0")) == (2, 0)


def test_a_later_answer_counts(asked: Visit) -> None:
    """Whoever touched the wrong row touches another."""
    assert picks(asked.do("pick_answer 2", "pick_answer 1")) == (1, None)


@pytest.mark.parametrize("index", [-1, ANSWERS])
def test_there_is_no_such_answer(asked: Visit, index: int) -> None:
    """Only what is shown can be picked."""
    assert picks(asked.do(f"pick_answer {index}")) == (None, None)


def test_the_explanation_keeps_the_answer(asked: Visit) -> None:
    """Back from the step that explains, the marks are still there."""
    asked.do("pick_answer 1", "open_explanation")
    assert asked.state.place == at("mixing", 2)
    assert asked.do("back").state.place == FIRST
    assert picks(asked) == (1, None)


def test_a_topic_is_seen_before_its_questions(asked: Visit) -> None:
    """Nobody has to answer to have read it all."""
    assert asked.state.seen == {"mixing"}


def test_answers_go_with_the_visit(asked: Visit) -> None:
    """The next person starts without them."""
    asked.do("pick_answer 1", "reset", "start", "choose_language en")
    assert picks(asked) == (None, None)
