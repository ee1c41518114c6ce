"""Nothing of a visit is left once it is over, wherever one looks."""

import gc
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType

import pytest

from kiosk.domain.catalog import Catalog
from kiosk.session.session import Session
from kiosk.session.state import Attract, Preferences, SessionState

from .conftest import EN, SENT, STEPS, Visit

ENDINGS: dict[str, Callable[[Visit], object]] = {
    "finish and clear": lambda visit: visit.do("reset"),
    "nobody there": lambda visit: visit.rest(400),
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


def held_topics(visit: Visit) -> set[str]:
    """Return the topics that the session still knows of, apart from the pack itself."""
    outside = (visit.session.catalog, visit.clock, visit.printer, visit.told)
    words = (thing for thing in reachable(visit.session, outside) if isinstance(thing, str))
    return {word for word in words if word in STEPS}


@pytest.fixture
def busy(home: Visit) -> Visit:
    """Return a visit that leaves its marks in every corner of the state."""
    home.do("set_text_step 3", "toggle_contrast", "open_topic leaf", "next", "next", "next")
    home.do("choose_language es", "start_tour", "toggle_topic effects", "toggle_topic leaf")
    home.do("choose_sheet_language en", "print_sheet", "open_topic stopping", "open_word extract")
    return home


def test_the_walk_finds_what_is_there(busy: Visit) -> None:
    """Without this the tests below could not fail."""
    assert held_topics(busy) == {"leaf", "effects", "stopping"}


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS)
def test_an_ended_visit_equals_none(
    catalog: Catalog, busy: Visit, end: Callable[[Visit], object]
) -> None:
    """Language, size, colours, ticks and place are those of a new machine."""
    end(busy.do("close_panel"))
    assert busy.state == Session(catalog, busy.clock, busy.printer).state


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS)
def test_no_topic_of_an_ended_visit_can_be_found(
    busy: Visit, end: Callable[[Visit], object]
) -> None:
    """Not the state alone: nothing the session holds may name a topic."""
    end(busy.do("close_panel"))
    busy.printer.answer(SENT)
    assert held_topics(busy) == set()


def test_the_end_is_told_once(busy: Visit) -> None:
    """The screen goes straight to the still picture."""
    busy.told.clear()
    busy.do("reset")
    assert busy.told == [SessionState(Attract(), Preferences(EN))]
