"""Visits are counted together, never one by one."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.counts.tally import LEAST_VISITS, Tally, screen_name
from kiosk.domain.ids import LanguageTag, QuestionId, StepId, TopicId
from kiosk.session.state import (
    AtQuiz,
    AtStep,
    Attract,
    ChooseLanguage,
    Home,
    MySheet,
    Place,
    Preferences,
    SessionState,
)

STATE = SessionState(Attract(), Preferences(LanguageTag("en")))
PLACES = (
    Home(),
    MySheet(),
    ChooseLanguage(),
    AtStep(TopicId("risks"), StepId("liver")),
    AtQuiz(TopicId("risks"), QuestionId("why")),
)


def visited(*visits: Sequence[Place]) -> Tally:
    """Return a tally of visits, each ended by the still picture."""
    tally = Tally()
    for visit in visits:
        for place in (*visit, Attract()):
            tally.follow(replace(STATE, place=place))
    return tally


def test_a_screen_counts_once_a_visit() -> None:
    """Leafing to and fro says nothing of how many people read it."""
    tally = visited([Home(), MySheet(), Home(1)], [Home()])

    assert tally.take() == {"home": 2, "my sheet": 1}


def test_few_visits_are_not_written() -> None:
    """One or two could be told apart by who was in the room."""
    assert not visited(*[[Home()]] * (LEAST_VISITS - 1)).is_ripe
    assert visited(*[[Home()]] * LEAST_VISITS).is_ripe


def test_a_still_picture_alone_is_no_visit() -> None:
    """The kiosk that nobody touches has nothing to tell."""
    assert not visited(*[()] * LEAST_VISITS).is_ripe


def test_what_was_taken_is_forgotten() -> None:
    """It is written once."""
    tally = visited([Home()])
    tally.take()

    assert tally.take() == {}


@given(st.lists(st.lists(st.sampled_from(PLACES)), max_size=8), st.randoms())
def test_no_order_can_be_told(visits: list[list[Place]], random: Random) -> None:
    """The same screens in any order, in any order of visits, leave the same."""
    shuffled = [list(visit) for visit in visits]
    for visit in shuffled:
        random.shuffle(visit)
    random.shuffle(shuffled)
    one, other = visited(*visits).take(), visited(*shuffled).take()

    assert list(one.items()) == list(other.items())


def test_every_place_has_a_name() -> None:
    """A new screen must be named before it can be counted."""
    places = [place for place in Place.__args__ if place is not Attract]
    plain = [place for place in places if place not in (AtStep, AtQuiz)]
    made = [place(TopicId("x")) if place.__name__ == "TopicList" else place() for place in plain]

    assert len({screen_name(place) for place in (*made, *PLACES[3:])}) == len(places)
