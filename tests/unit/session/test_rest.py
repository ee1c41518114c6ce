"""What happens when nobody touches anything, by a clock moved by hand."""

from dataclasses import replace

import msgspec
import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.domain.timing import Timing
from kiosk.session.state import (
    Attract,
    ChooseLanguage,
    HelpNow,
    Panel,
    Preferences,
    PrintResult,
    SessionState,
)

from .conftest import EN, FAILED, NO_PAPER, SENT, WAITING, Visit

TIMING = Timing()
FRESH = SessionState(Attract(), Preferences(EN))

RESTS: dict[str, tuple[tuple[str, ...], int]] = {
    "languages": (("back",), TIMING.rest),
    "home": ((), TIMING.rest),
    "step": (("open_topic leaf",), TIMING.rest),
    "tour": (("start_tour",), TIMING.rest),
    "sheet": (("open_sheet",), TIMING.rest),
    "help": (("open_help",), TIMING.rest_on_help),
    "panel on help": (("open_help", "open_panel finish"), TIMING.rest_on_help),
    "waiting for the printer": (("print_numbers",), TIMING.rest_while_printing),
    "reading on meanwhile": (("print_numbers", "home"), TIMING.rest),
}

ANSWERS = {
    "the sheet was sent": (SENT, TIMING.rest_after_print),
    "the printer says it is done": (PrintStatus(PrintState.DONE), TIMING.rest_after_print),
    "the patient may be at the desk": (FAILED, TIMING.rest),
    "nobody knows": (PrintStatus(PrintState.UNKNOWN), TIMING.rest),
}


@pytest.fixture
def warned(home: Visit) -> Visit:
    """Return a visit with a panel open under the warning."""
    home.do("open_topic leaf", "next", "toggle_topic risks", "open_word extract")
    return home.rest(TIMING.rest + 5)


def test_times_keep_what_the_standards_ask() -> None:
    """20 seconds to answer (WCAG 2.2.1) and two minutes for the numbers to call."""
    assert TIMING.countdown >= 20
    assert TIMING.rest_on_help >= 120


@pytest.mark.parametrize(
    "settings",
    [
        {"countdown": 19},
        {"rest_on_help": 119},
        {"rest": 0},
        {"rest_while_printing": 59},
        {"rest_after_print": -1},
    ],
)
def test_a_clinic_cannot_set_less(settings: dict[str, int]) -> None:
    """What the standards ask holds whatever a clinic writes."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(settings, Timing)


@pytest.mark.parametrize(("wishes", "rest"), RESTS.values(), ids=RESTS)
def test_the_warning_waits_for_its_time(home: Visit, wishes: tuple[str, ...], rest: int) -> None:
    """Each place has the time it takes to read it, and no less."""
    home.do(*wishes).rest(rest - 0.5)
    before = home.state.seconds_left
    home.rest(0.5)
    assert (before, home.state.seconds_left) == (None, TIMING.countdown)


@pytest.mark.parametrize(("outcome", "rest"), ANSWERS.values(), ids=ANSWERS)
def test_rest_after_the_answer_of_the_printer(home: Visit, outcome: PrintStatus, rest: int) -> None:
    """Only a sheet that may lie at the desk shortens the rest; each is read from the start."""
    home.do("print_numbers").rest(30)
    home.printer.answer(outcome)
    home.rest(rest - 0.5)
    before = home.state.seconds_left
    home.rest(0.5)
    assert (before, home.state.seconds_left) == (None, TIMING.countdown)


@pytest.mark.parametrize("state", [state for state in PrintState if not state.is_final])
def test_a_screen_waits_with_the_patient_who_fetches_help(home: Visit, state: PrintState) -> None:
    """The desk may need minutes to find paper; meanwhile nobody is thrown out."""
    home.do("print_numbers")
    home.printer.answer(PrintStatus(state))
    home.rest(TIMING.rest_while_printing - 0.5)
    before = home.state.seconds_left
    home.rest(0.5)
    assert (before, home.state.seconds_left) == (None, TIMING.countdown)


def test_a_restless_printer_keeps_no_visit_alive(home: Visit) -> None:
    """A machine that changes its mind for hours is no sign that somebody is there."""
    home.do("print_numbers")
    for _ in range(TIMING.rest_while_printing // 10):
        home.printer.answer(NO_PAPER)
        home.rest(5)
        home.printer.answer(WAITING)
        home.rest(5)
    assert home.state.seconds_left == TIMING.countdown


def test_the_last_word_on_another_screen_keeps_no_visit_alive(home: Visit) -> None:
    """Only who sees it has something to read."""
    home.do("print_numbers", "home").rest(TIMING.rest + 5)
    home.printer.answer(SENT)
    assert home.state.seconds_left == TIMING.countdown - 5


def test_every_second_is_told_once(home: Visit) -> None:
    """The ring is drawn once a second, however often the clock is looked at."""
    home.rest(TIMING.rest - 1)
    home.told.clear()
    for _ in range(4 * TIMING.countdown):
        home.rest(0.25)
    told = [state.seconds_left for state in home.told]
    assert told == list(range(TIMING.countdown, 0, -1))


def test_rest_before_the_warning_tells_nobody(home: Visit) -> None:
    """A reader is not disturbed."""
    home.told.clear()
    home.rest(TIMING.rest - 1)
    assert home.told == []


def test_one_touch_continues_and_loses_nothing(warned: Visit) -> None:
    """Under the warning all stands as it was, the open panel too."""
    before = warned.state
    warned.do("touch")
    assert (before.seconds_left, warned.state) == (25, replace(before, seconds_left=None))


def test_a_touch_begins_the_rest_anew(warned: Visit) -> None:
    """After a touch the whole time is there again."""
    warned.do("touch").rest(TIMING.rest - 1)
    assert warned.state.seconds_left is None


def test_touches_put_the_warning_off(home: Visit) -> None:
    """Who pages and scrolls is there, though nothing of the visit changes."""
    for _ in range(3):
        home.rest(TIMING.rest - 1).do("touch")
    assert home.rest(TIMING.rest - 1).state.seconds_left is None


def test_a_touch_without_a_warning_tells_nobody(home: Visit) -> None:
    """Touches come by the dozen; nothing has changed."""
    home.told.clear()
    home.do("touch")
    assert home.told == []


def test_a_visit_can_be_extended_without_end(home: Visit) -> None:
    """The standard asks for ten times; reading may take all day."""
    before = home.do("open_topic leaf", "next").state
    for _ in range(100):
        home.rest(TIMING.rest + TIMING.countdown - 1)
        assert home.state.seconds_left == 1
        home.do("touch")
    assert home.state == before


@pytest.mark.parametrize("wish", ["open_help", "next", "close_panel", "set_text_step 1", "home"])
def test_every_wish_is_a_sign_of_life(warned: Visit, wish: str) -> None:
    """A wish may come from a keyboard or an assistive device, without a touch before it."""
    warned.do(wish)
    at_once = warned.state.seconds_left
    warned.rest(TIMING.rest - 1)
    assert (at_once, warned.state.seconds_left) == (None, None)


def test_help_is_within_reach_of_the_warning(warned: Visit) -> None:
    """Help now stays bright over the countdown."""
    assert warned.do("open_help").state.place == HelpNow()


def test_a_visit_that_starts_late_has_its_full_time(visit: Visit) -> None:
    """The still picture may have stood all day before somebody came."""
    visit.clock.now += 36_000
    visit.do("start")
    visit.session.tick()
    assert (visit.state.place, visit.state.seconds_left) == (ChooseLanguage(), None)


def test_the_answer_of_the_printer_ends_the_warning(home: Visit) -> None:
    """What became of the sheet is news: it must not stand half hidden under an old warning."""
    home.do("print_numbers").rest(TIMING.rest_while_printing + 5)
    before = home.state.seconds_left
    home.printer.answer(SENT)
    assert (before, home.state.seconds_left, home.state.place) == (25, None, PrintResult())


def test_the_visit_ends_with_the_countdown(warned: Visit) -> None:
    """At the last second it is still there, at the next tick it is forgotten."""
    warned.rest(TIMING.countdown - 5 - 1)
    last = warned.state.seconds_left
    warned.rest(1)
    assert (last, warned.state) == (1, FRESH)


def test_a_machine_that_slept_forgets_at_its_first_tick(warned: Visit) -> None:
    """Whoever wakes it is somebody else."""
    warned.clock.now += 3_600
    warned.session.tick()
    assert warned.state == FRESH


def test_the_still_picture_never_warns(visit: Visit) -> None:
    """Nobody is there to be warned."""
    visit.rest(24 * 3_600)
    assert (visit.told, visit.state) == ([], FRESH)


def test_a_clinic_may_set_other_times(catalog: Catalog) -> None:
    """Slow readers may need more than the defaults."""
    visit = Visit(catalog, Timing(rest=300, countdown=60)).do("start").rest(300)
    assert (visit.session.countdown, visit.state.seconds_left) == (60, 60)


def test_the_warning_lies_over_a_panel(home: Visit) -> None:
    """An open panel neither hides the warning nor is closed by it."""
    home.do("open_panel finish").rest(TIMING.rest)
    assert (home.state.overlay, home.state.seconds_left) == (Panel.FINISH, TIMING.countdown)
