"""What is ticked for the sheet, in which language, and what the printer makes of it."""

import pytest

from kiosk.domain.catalog import Group
from kiosk.domain.handout import HandoutRequest, Paper
from kiosk.domain.ids import GroupId, LanguageTag, TopicId
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.session.session import Session
from kiosk.session.state import (
    Attract,
    Home,
    MySheet,
    Preferences,
    Printing,
    PrintResult,
    SessionState,
)

from .conftest import EN, ES, FAILED, SENT, ManualClock, SlowPrinter, Visit, build_catalog

TICKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "nothing at first": ((), ()),
    "an opened topic": (("open_topic risks",), ("risks",)),
    "opened topics in the order of opening": (
        ("open_topic risks", "home", "open_topic leaf"),
        ("risks", "leaf"),
    ),
    "opened twice, ticked once": (("open_topic risks", "next", "open_topic risks"), ("risks",)),
    "the topics of the tour": (("start_tour", "next"), ("leaf", "risks")),
    "unticked": (("open_topic risks", "toggle_topic risks"), ()),
    "unticked stays unticked": (
        ("open_topic risks", "toggle_topic risks", "home", "open_topic risks"),
        (),
    ),
    "ticked again": (("open_topic risks", "toggle_topic risks", "toggle_topic risks"), ("risks",)),
    "added": (("toggle_topic mixing",), ("mixing",)),
    "added after those opened": (
        ("toggle_topic effects", "open_topic risks"),
        ("risks", "effects"),
    ),
    "added, then opened": (("toggle_topic risks", "open_topic risks"), ("risks",)),
    "added, then unticked": (("toggle_topic risks", "toggle_topic risks"), ()),
    "help and languages tick nothing": (("open_help", "open_languages"), ()),
}


def topics(*ids: str) -> tuple[TopicId, ...]:
    """Return ids as the type checker wants them."""
    return tuple(map(TopicId, ids))


@pytest.mark.parametrize(("wishes", "ticked"), TICKS.values(), ids=TICKS)
def test_ticks(home: Visit, wishes: tuple[str, ...], ticked: tuple[str, ...]) -> None:
    """What was opened is ticked, and what a hand unticked stays so."""
    assert home.do(*wishes).state.sheet_topics == topics(*ticked)


def test_a_topic_is_seen_after_its_last_step(home: Visit) -> None:
    """A topic left halfway is not."""
    home.do("open_topic leaf", "next", "next", "open_topic risks", "back", "next")
    assert home.state.seen == frozenset(topics("leaf"))


def test_the_tour_shows_no_topic_to_its_end(home: Visit) -> None:
    """One step of the tour is not the topic, even where that step is the last one."""
    home.do("start_tour", "next", "next", "next")
    assert home.state.seen == frozenset()


def test_topics_are_printed_in_the_order_of_the_tiles(home: Visit) -> None:
    """The sheet reads in the order of the pack, not of the visit."""
    home.do("open_topic risks", "open_topic leaf", "toggle_topic effects")
    assert home.session.sheet_request().topics == topics("leaf", "effects", "risks")


def test_a_topic_behind_two_tiles_is_printed_once() -> None:
    """Two ways to a topic do not make two sheets."""
    tiles = tuple(Group(GroupId(name), "leaf", "sand", topics("leaf")) for name in ("one", "two"))
    visit = Visit(build_catalog(groups=tiles)).do("start", "open_topic leaf")
    assert visit.session.sheet_request().topics == topics("leaf")


def test_a_topic_behind_no_tile_is_printed_too() -> None:
    """Links and the tour reach such a topic; a ticked row must never be missing on paper."""
    tiles = (Group(GroupId("one"), "leaf", "sand", topics("leaf")),)
    visit = Visit(build_catalog(groups=tiles)).do("start", "open_topic risks", "open_topic leaf")
    assert visit.session.sheet_request().topics == topics("leaf", "risks")


LANGUAGES: dict[str, tuple[tuple[str, ...], LanguageTag]] = {
    "that of the visit": ((), EN),
    "follows the visit": (("choose_language es",), ES),
    "chosen for the sheet alone": (("choose_sheet_language es",), ES),
    "stays as chosen": (("choose_sheet_language en", "choose_language es"), EN),
    "never one the pack lacks": (("choose_sheet_language fr",), EN),
}


@pytest.mark.parametrize(("wishes", "language"), LANGUAGES.values(), ids=LANGUAGES)
def test_language_of_the_sheet(home: Visit, wishes: tuple[str, ...], language: LanguageTag) -> None:
    """A reader of one language may take the sheet to a reader of another."""
    home.do("open_topic leaf", *wishes, "print_sheet")
    assert home.printer.requests == [HandoutRequest(topics("leaf"), language)]


def test_the_sheet_language_leaves_the_screen_alone(home: Visit) -> None:
    """The sheet may be for somebody else."""
    assert home.do("choose_sheet_language es").state.preferences.language == EN


def test_the_paper_is_that_of_the_clinic() -> None:
    """The patient is not asked what lies in the tray."""
    printer = SlowPrinter()
    Session(build_catalog(), ManualClock(), printer, paper=Paper.A4).print_numbers()
    assert printer.requests == [HandoutRequest((), EN, Paper.A4)]


def test_print_shows_that_the_sheet_is_on_its_way(home: Visit) -> None:
    """The press is answered at once, before the printer is."""
    state = home.do("open_topic leaf", "open_sheet", "print_sheet").state
    assert (state.place, state.printing) == (PrintResult(), Printing(1, numbers_only=False))


@pytest.mark.parametrize("outcome", [SENT, FAILED, PrintStatus(PrintState.NO_PRINTER)])
def test_the_answer_is_shown_as_it_is(home: Visit, outcome: PrintStatus) -> None:
    """The screen says what is true, good or bad."""
    home.do("open_topic leaf", "print_sheet")
    home.printer.answer(outcome)
    assert home.state.printing == Printing(1, numbers_only=False, outcome=outcome)


def test_an_answer_at_once_is_shown() -> None:
    """A printer may answer before the call returns."""
    session = Session(build_catalog(), ManualClock(), lambda _, answer: answer(SENT))
    session.print_numbers()
    assert session.state.printing == Printing(1, numbers_only=True, outcome=SENT)


def test_the_answer_moves_nobody(home: Visit) -> None:
    """Who went on reading goes on reading."""
    home.do("open_topic leaf", "print_sheet", "home")
    home.printer.answer(SENT)
    assert (home.state.place, home.state.printing and home.state.printing.outcome) == (Home(), SENT)


def test_nothing_ticked_prints_nothing(home: Visit) -> None:
    """A sheet with no topic is asked for by another button."""
    before = home.do("open_topic leaf", "open_sheet", "toggle_topic leaf").state
    home.do("print_sheet")
    assert (home.state, home.printer.requests) == (before, [])


def test_the_numbers_need_no_topic(home: Visit) -> None:
    """They alone are printed, whatever is ticked."""
    state = home.do("open_topic leaf", "open_help", "print_numbers").state
    assert state.printing == Printing(1, numbers_only=True)
    assert home.printer.requests == [HandoutRequest((), EN)]


@pytest.mark.parametrize("again", ["print_sheet", "print_numbers"])
def test_a_second_press_prints_nothing_more(home: Visit, again: str) -> None:
    """Impatience costs no paper."""
    before = home.do("open_topic leaf", "open_sheet", "print_sheet").state
    home.do(again)
    assert (home.state, len(home.printer.requests)) == (before, 1)


@pytest.mark.parametrize("outcome", [SENT, FAILED])
def test_a_press_after_the_answer_prints_again(home: Visit, outcome: PrintStatus) -> None:
    """A failed sheet can be tried again, and a relative may want one too."""
    home.do("open_topic leaf", "open_sheet", "print_sheet")
    home.printer.answer(outcome)
    home.do("print_sheet")
    assert home.state.printing == Printing(2, numbers_only=False)
    assert len(home.printer.requests) == 2


def test_back_from_the_result_finds_the_choices(home: Visit) -> None:
    """Printing forgets nothing; the patient ends the visit."""
    home.do("open_topic leaf", "toggle_topic risks", "open_sheet", "print_sheet")
    home.printer.answer(SENT)
    home.do("back")
    assert (home.state.place, home.state.sheet_topics) == (MySheet(), topics("leaf", "risks"))


def test_an_answer_after_the_visit_is_nobodys(home: Visit) -> None:
    """A late answer must not stain the still picture."""
    home.do("open_topic leaf", "print_sheet", "reset")
    home.told.clear()
    home.printer.answer(SENT)
    assert (home.state, home.told) == (SessionState(Attract(), Preferences(EN)), [])


def test_an_answer_never_reaches_the_next_patient(home: Visit) -> None:
    """It belongs to a sheet they never asked for."""
    home.do("print_numbers", "reset", "start", "choose_language en", "print_numbers")
    home.printer.answer(FAILED)
    assert home.state.printing == Printing(2, numbers_only=True)


def test_the_next_patient_need_not_wait_for_the_printer(home: Visit) -> None:
    """A job nobody waits for any more blocks no other."""
    home.do("print_numbers", "reset", "start", "choose_language en", "print_numbers")
    assert home.printer.waiting == 2
