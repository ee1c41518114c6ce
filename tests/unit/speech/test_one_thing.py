"""Tests of what is said where one thing at a time is shown."""

import msgspec
import pytest
from session.conftest import EN, Visit

from kiosk.domain.catalog import TourStop
from kiosk.domain.handout import Clinic
from kiosk.domain.ids import TopicId
from kiosk.session.aids import Voice
from kiosk.session.state import Panel
from kiosk.session.things import ROOM_PER_THING
from kiosk.speech.front import front_of
from kiosk.speech.script import Kind, Script
from kiosk.speech.scripts import make_script

from .test_scripts import build_spoken, texts

LIST, FIGURE = ROOM_PER_THING + 1, 2 * ROOM_PER_THING + 1
"""Where the second and third thing of the first step begin; a paragraph is the first."""


@pytest.fixture
def simple() -> Visit:
    """Return a visit at a step of three things, one shown at a time."""
    visit = Visit(build_spoken()).do("start", "choose_language en", "toggle_simple")
    return visit.do("open_topic leaf")


def said(visit: Visit, *, small: bool = False, cut: bool = False) -> Script:
    """Return what is said of what is in front."""
    return make_script(visit.session, Clinic(), small=small, cut=cut)


def test_first_thing_has_the_title_before_it(simple: Visit) -> None:
    """The step is announced once."""
    script = said(simple)

    assert script.lines[0].kind is Kind.TITLE
    assert texts(script, Kind.TEXT) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("anchor", "text"), [(LIST, ["1. Stop.", "Rest.", "2. Go"]), (FIGURE, ["Leaf, Bark"])]
)
def test_further_thing_is_said_alone(simple: Visit, anchor: int, text: list[str]) -> None:
    """Nobody who presses Next wants to hear again what they have heard."""
    assert texts(said(simple.do(f"show_from {anchor}")), Kind.TEXT) == text


def test_place_of_a_further_thing_is_said_last(simple: Visit) -> None:
    """What is new comes first; who asks where they are is still told."""
    script = said(simple.do(f"show_from {LIST}"))
    kinds = [line.kind for line in script.lines if line.kind is not Kind.HINT]

    assert kinds[0] is Kind.TEXT
    assert kinds[-3:] == [Kind.TITLE, Kind.POSITION, Kind.POSITION]


def test_who_sees_is_not_told_again_where_they_are(simple: Visit) -> None:
    """It stands on the screen still."""
    simple.session.listen(Voice.ALOUD)

    assert texts(said(simple.do(f"show_from {LIST}")), Kind.TITLE, Kind.POSITION) == []


def test_title_is_not_said_where_it_does_not_stand(simple: Visit) -> None:
    """A tablet has room for it beside the first thing alone."""
    assert texts(said(simple.do(f"show_from {LIST}"), small=True), Kind.TITLE) == []


def test_ways_to_the_evidence_are_those_in_view(simple: Visit) -> None:
    """What cannot be touched is not offered."""
    here, further = said(simple), said(simple.do(f"show_from {LIST}"))

    assert here.control("claim-0") is not None
    assert further.control("claim-0") is None


@pytest.mark.parametrize(
    ("anchor", "cut", "action"),
    [
        (LIST, False, "en bar.next"),
        (FIGURE, True, "en bar.next"),
        (FIGURE, False, "en bar.make_sheet"),
    ],
)
def test_only_the_end_of_the_last_thing_leads_out(anchor: int, cut: bool, action: str) -> None:
    """Until then there is more to come, here at the only stop of a tour."""
    catalog = build_spoken()
    leaf = catalog.packs[EN].topics[TopicId("leaf")]
    stop = TourStop(leaf.id, leaf.steps[0].id)
    visit = Visit(msgspec.structs.replace(catalog, tour=(stop,)))
    visit.do("start", "choose_language en", "toggle_simple", "start_tour", f"show_from {anchor}")
    primary = said(visit, cut=cut).control("primary")

    assert primary is not None
    assert primary.text == action


def test_each_thing_is_in_front_anew(simple: Visit) -> None:
    """So that it is read out; the parts that large letters cut it in are not."""
    first = front_of(simple.state)
    part = front_of(simple.do("show_from 5").state)
    second = front_of(simple.do(f"show_from {LIST}").state)

    assert part == first
    assert second != first


def test_panel_stays_in_front_when_one_thing_at_a_time_is_chosen_on_it(simple: Visit) -> None:
    """Only what the press has changed is said, not all of the panel again."""
    simple.do(f"show_from {LIST}").session.open_panel(Panel.EASE)
    before = front_of(simple.state)

    assert front_of(simple.do("toggle_simple").state) == before
