"""A sheet on its way: what is known of it is shown, and it ends with the visit or before it."""

from collections.abc import Callable

import pytest

from kiosk.domain.handout import HandoutRequest
from kiosk.domain.ids import TopicId
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.session.session import Session
from kiosk.session.state import (
    Attract,
    Home,
    MySheet,
    Panel,
    Preferences,
    Printing,
    PrintResult,
    SessionState,
)

from .conftest import (
    EN,
    FAILED,
    NO_PAPER,
    PRINTING,
    SENT,
    WAITING,
    ManualClock,
    Visit,
    build_catalog,
)

NUMBERS = HandoutRequest((), EN)
LEAF = HandoutRequest((TopicId("leaf"),), EN)
FINAL = [state for state in PrintState if state.is_final]
ON_ITS_WAY = [state for state in PrintState if not state.is_final]


@pytest.fixture
def sent(home: Visit) -> Visit:
    """Return a visit that has just asked for a sheet."""
    return home.do("open_topic leaf", "open_sheet", "print_sheet")


def test_print_shows_that_the_sheet_is_on_its_way(sent: Visit) -> None:
    """The press is answered at once, before the printer is."""
    assert (sent.state.place, sent.state.printing) == (PrintResult(), Printing(1, LEAF))


@pytest.mark.parametrize("state", PrintState)
def test_what_is_told_is_shown_as_it_is(sent: Visit, state: PrintState) -> None:
    """The screen says what is true, good or bad."""
    sent.printer.answer(PrintStatus(state, pages=3))
    assert sent.state.printing == Printing(1, LEAF, PrintStatus(state, pages=3))


def test_every_change_is_shown(sent: Visit) -> None:
    """A sheet that waited for paper goes on by itself."""
    seen = []
    for status in (WAITING, NO_PAPER, WAITING, PRINTING, SENT):
        sent.printer.answer(status)
        assert sent.state.printing is not None
        seen.append(sent.state.printing.status)
    assert seen == [WAITING, NO_PAPER, WAITING, PRINTING, SENT]


def test_an_answer_at_once_is_shown() -> None:
    """A printer may answer before the call returns."""

    def print_at_once(_: HandoutRequest, told: Callable[[PrintStatus], None]) -> Callable[[], None]:
        told(SENT)
        return lambda: None

    session = Session(build_catalog(), ManualClock(), print_at_once)
    session.print_numbers()
    assert session.state.printing == Printing(1, NUMBERS, SENT)


@pytest.mark.parametrize("status", [WAITING, SENT])
def test_news_move_nobody(sent: Visit, status: PrintStatus) -> None:
    """Who went on reading goes on reading."""
    sent.do("home")
    sent.printer.answer(status)
    assert (sent.state.place, sent.state.printing) == (Home(), Printing(1, LEAF, status))


def test_nothing_ticked_prints_nothing(home: Visit) -> None:
    """A sheet with no topic is asked for by another button."""
    before = home.do("open_topic leaf", "open_sheet", "toggle_topic leaf").state
    home.do("print_sheet")
    assert (home.state, home.printer.requests) == (before, [])


def test_the_numbers_need_no_topic(home: Visit) -> None:
    """They alone are printed, whatever is ticked."""
    state = home.do("open_topic leaf", "open_help", "print_numbers").state
    assert (state.printing, home.printer.requests) == (Printing(1, NUMBERS), [NUMBERS])


@pytest.mark.parametrize("again", ["print_sheet", "print_numbers", "print_again"])
@pytest.mark.parametrize("state", ON_ITS_WAY)
def test_a_second_press_prints_nothing_more(sent: Visit, again: str, state: PrintState) -> None:
    """Impatience costs no paper."""
    sent.printer.answer(PrintStatus(state))
    before = sent.state
    sent.do(again)
    assert (sent.state, len(sent.printer.requests)) == (before, 1)


def test_a_second_press_elsewhere_shows_how_the_first_sheet_is_doing(sent: Visit) -> None:
    """No button may seem dead."""
    sent.do("back", "toggle_topic risks", "print_sheet")
    assert (sent.state.place, sent.state.printing) == (PrintResult(), Printing(1, LEAF))


@pytest.mark.parametrize("state", FINAL)
def test_a_press_after_the_last_word_prints_again(sent: Visit, state: PrintState) -> None:
    """A failed sheet can be tried again, and a relative may want one too."""
    sent.printer.answer(PrintStatus(state))
    sent.do("print_sheet")
    assert (sent.state.printing, sent.printer.requests) == (Printing(2, LEAF), [LEAF, LEAF])


def test_another_try_prints_what_was_asked_for(sent: Visit) -> None:
    """The screen says what it was, and that is what comes out, be it the numbers alone."""
    sent.printer.answer(FAILED)
    sent.do("back", "toggle_topic risks", "print_numbers")
    sent.printer.answer(FAILED)
    sent.do("print_again")
    assert sent.printer.requests == [LEAF, NUMBERS, NUMBERS]


def test_another_try_before_the_first_one_does_nothing(home: Visit) -> None:
    """There is nothing to try again."""
    before = home.state
    assert home.do("print_again").state == before


def test_back_from_the_result_finds_the_choices(sent: Visit) -> None:
    """Printing forgets nothing; the patient ends the visit."""
    sent.printer.answer(SENT)
    sent.do("back")
    assert (sent.state.place, sent.state.sheet_topics) == (MySheet(), (TopicId("leaf"),))


# Taken back


@pytest.mark.parametrize("state", ON_ITS_WAY)
def test_a_sheet_is_taken_back_on_request(sent: Visit, state: PrintState) -> None:
    """What the printer makes of it is told like all else."""
    status = PrintStatus(state)
    sent.printer.answer(status)
    sent.do("withdraw_sheet")
    assert sent.printer.withdrawn == {0}
    assert sent.state.printing == Printing(1, LEAF, status, withdrawn=True)


@pytest.mark.parametrize("state", FINAL)
def test_what_is_over_cannot_be_taken_back(sent: Visit, state: PrintState) -> None:
    """There is nothing to take."""
    sent.printer.answer(PrintStatus(state))
    before = sent.state
    sent.do("withdraw_sheet")
    assert (sent.state, sent.printer.withdrawn) == (before, set())


def test_without_a_sheet_nothing_is_taken_back(home: Visit) -> None:
    """Nobody has asked for one."""
    before = home.state
    assert home.do("withdraw_sheet").state == before


def test_a_sheet_that_comes_out_all_the_same_is_said_to(sent: Visit) -> None:
    """The printer may have begun in the same moment."""
    sent.printer.answer(WAITING)
    sent.do("withdraw_sheet")
    sent.printer.answer(PRINTING)
    sent.printer.answer(SENT)
    assert sent.state.printing == Printing(1, LEAF, SENT, withdrawn=True)


ENDINGS: dict[str, Callable[[Visit], object]] = {
    "finish and clear": lambda visit: visit.do("reset"),
    "nobody there": lambda visit: visit.rest(400),
    "a machine that slept": lambda visit: visit.sleep(9_999),
}


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize("state", ON_ITS_WAY)
def test_the_end_of_a_visit_takes_its_sheet_back(
    sent: Visit, state: PrintState, end: Callable[[Visit], object]
) -> None:
    """Nobody is there to fetch it; a stranger must not find it."""
    sent.printer.answer(PrintStatus(state))
    end(sent)
    assert (sent.state, sent.printer.withdrawn) == (SessionState(Attract(), Preferences(EN)), {0})


def test_the_end_of_a_visit_takes_no_sheet_of_another_back(sent: Visit) -> None:
    """The next patient has nothing to do with it."""
    sent.printer.answer(SENT)
    sent.do("reset", "start", "choose_language en", "print_numbers")
    assert sent.printer.withdrawn <= {0}


def test_back_asks_before_it_takes_a_sheet_back(home: Visit) -> None:
    """The start screen lies behind the first choice, and ends the visit."""
    home.do("print_numbers", "home", "back", "back")
    asked = home.state.overlay
    home.do("close_panel")
    home.printer.answer(SENT)
    home.do("back")
    assert (asked, home.state.place) == (Panel.FINISH, Attract())


def test_news_after_the_visit_are_nobodys(sent: Visit) -> None:
    """A late answer must not stain the still picture."""
    sent.do("reset")
    sent.told.clear()
    sent.printer.answer(WAITING)
    sent.printer.answer(SENT)
    assert (sent.state, sent.told) == (SessionState(Attract(), Preferences(EN)), [])


def test_news_never_reach_the_next_patient(home: Visit) -> None:
    """They belong to a sheet that this patient never asked for."""
    home.do("print_numbers", "reset", "start", "choose_language en", "print_numbers")
    home.printer.answer(FAILED)
    assert home.state.printing == Printing(2, NUMBERS)


def test_the_next_patient_need_not_wait_for_the_printer(home: Visit) -> None:
    """A job nobody waits for any more blocks no other."""
    home.do("print_numbers", "reset", "start", "choose_language en", "print_numbers")
    assert home.printer.waiting == [0, 1]
