"""Nothing of a visit is left once it is over, wherever one looks."""

import gc
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType

import pytest

from kiosk.domain.catalog import Catalog
from kiosk.session.session import Session
from kiosk.session.state import Attract, Preferences, SessionState

from .conftest import EN, ROWS, SENT, STEPS, Visit, quiz_at, ref

MARKS = {*STEPS, *ROWS, *(ref("leaf", number).question for number in (1, 2))}
MARKS.add(quiz_at("mixing", 1).question)
"""The ids by which a visit could be told from another."""

ENDINGS: dict[str, Callable[[Visit], object]] = {
    "finish and clear": lambda visit: visit.do("reset"),
    "nobody there": lambda visit: visit.rest(400),
    "a fault, in silence": lambda visit: visit.session.reset(keeps_voice=True),
    "sheet taken back": lambda visit: visit.do("withdraw_sheet", "reset"),
    "back to the still picture": lambda visit: visit.do("home", "back", "back", "reset"),
}


def reachable(root: object, outside: tuple[object, ...]) -> Iterator[object]:
    """Walk all that an object holds, leaving out code and what is ``outside``."""
    seen = {id(thing) for thing in outside}
    waiting = [root]
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen or isinstance(thing, type | ModuleType | FunctionType):
            continue
        seen.add(id(thing))
        yield thing
        waiting.extend(gc.get_referents(thing))


def held(visit: Visit) -> set[str]:
    """Return topics, rows and questions that the session still knows of, apart from the pack."""
    outside = (visit.session.catalog, visit.clock, visit.printer, visit.counter, visit.told)
    words = (thing for thing in reachable(visit.session, outside) if isinstance(thing, str))
    return {word for word in words if word in MARKS}


@pytest.fixture
def busy(home: Visit) -> Visit:
    """Return a visit that leaves its marks in every corner of the state."""
    home.do("set_text_step 3", "choose_theme dark", "open_topic leaf", "next", "next", "next")
    home.do("choose_language es", "start_tour", "toggle_topic effects", "toggle_topic leaf")
    home.do("open_check_up").say("yes", "sick", "curious").say("no", "most-days")
    home.do("add_check_up", "open_questions").ask(ref("risks", 1), ref("leaf", 2))
    home.do("open_topic mixing", "next", "next", "next", "next", "pick_answer 1")
    home.do("choose_sheet_language en", "open_sheet", "print_sheet")
    home.do("open_topic stopping", "open_word extract")
    return home


def test_the_walk_finds_what_is_there(busy: Visit) -> None:
    """Without this the tests below could not fail."""
    topics = {"leaf", "effects", "risks", "mixing", "stopping"}
    rows = {"sick", "curious", "most-days"}
    assert held(busy) == topics | rows | {"ask-1", "ask-2", "quiz-1"}


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS)
def test_an_ended_visit_equals_none(
    catalog: Catalog, busy: Visit, end: Callable[[Visit], object]
) -> None:
    """Language, size, colours, ticks and place are those of a new machine."""
    end(busy.do("close_panel"))
    assert busy.state == Session(catalog, busy.clock, busy.printer).state


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS)
def test_nothing_of_an_ended_visit_can_be_found(
    busy: Visit, end: Callable[[Visit], object]
) -> None:
    """Not the state alone: nothing the session holds may name a topic, a row or a question."""
    end(busy.do("close_panel"))
    busy.printer.answer(SENT)
    assert held(busy) == set()


def test_the_end_is_told_once(busy: Visit) -> None:
    """The screen goes straight to the still picture."""
    busy.told.clear()
    busy.do("reset")
    assert busy.told == [SessionState(Attract(), Preferences(EN))]
