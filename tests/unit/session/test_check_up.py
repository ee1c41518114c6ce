"""What is answered in the check-up, what it leads to, and when it goes on paper."""

import pytest

from kiosk.domain.checkup import Outcome
from kiosk.domain.ids import CheckId
from kiosk.domain.timing import Timing
from kiosk.session.answers import CheckUpAnswers
from kiosk.session.state import Attract, MySheet, Panel

from .conftest import ROWS, Visit

Touches = tuple[tuple[str, str], ...]

ANSWERS: dict[str, tuple[Touches, bool | None]] = {
    "nothing is chosen at the start": ((), None),
    "yes": ((("yes", "sick"),), True),
    "no": ((("no", "sick"),), False),
    "a second touch clears yes": ((("yes", "sick"), ("yes", "sick")), None),
    "a second touch clears no": ((("no", "sick"), ("no", "sick")), None),
    "no after yes": ((("yes", "sick"), ("no", "sick")), False),
    "yes after no": ((("no", "sick"), ("yes", "sick")), True),
    "another row": ((("yes", "curious"), ("no", "breathing")), None),
    "a row the pack lacks": ((("yes", "nothing"),), None),
}

OUTCOMES: dict[str, tuple[tuple[str, ...], Outcome]] = {
    "nothing": ((), Outcome.WHEN_READY),
    "no urgent row": (("curious",), Outcome.WHEN_READY),
    "one row for today": (("curious", "sick"), Outcome.TODAY),
    "the most urgent row": (("sick", "breathing", "curious"), Outcome.NOW),
}


def rows(*ids: str) -> tuple[CheckId, ...]:
    """Return ids as the type checker wants them."""
    return tuple(map(CheckId, ids))


@pytest.fixture
def checking(home: Visit) -> Visit:
    """Return a visit before the rows of the check-up."""
    return home.do("open_check_up")


@pytest.mark.parametrize(("touches", "answer"), ANSWERS.values(), ids=ANSWERS)
def test_answers(checking: Visit, touches: Touches, answer: bool | None) -> None:
    """A row has the answer touched last, or none."""
    for said, row in touches:
        checking.say(said, row)
    assert checking.state.check_up.of(CheckId("sick")) is answer


def test_an_unknown_row_leaves_no_mark(checking: Visit) -> None:
    """What cannot be shown cannot be answered."""
    assert checking.say("yes", "nothing").state.check_up == CheckUpAnswers()


@pytest.mark.parametrize(("yes", "outcome"), OUTCOMES.values(), ids=OUTCOMES)
def test_outcome(checking: Visit, yes: tuple[str, ...], outcome: Outcome) -> None:
    """One urgent yes among others decides."""
    assert checking.say("yes", *yes).session.outcome is outcome


def test_no_leads_to_nothing(checking: Visit) -> None:
    """Only a yes counts."""
    assert checking.say("no", *ROWS).session.outcome is Outcome.WHEN_READY


def test_answers_are_there_on_return(checking: Visit) -> None:
    """Whoever looks at the result may change their mind."""
    checking.say("yes", "sick").do("open_result", "home", "open_check_up")
    assert checking.state.check_up.yes == {"sick"}


def test_answers_stay_off_the_sheet_until_they_are_added(checking: Visit) -> None:
    """They are for the patient alone."""
    checking.say("yes", "sick").do("open_topic leaf", "print_sheet")
    assert checking.printer.requests[0].check_up == ()


def test_added_answers_are_printed_in_their_order(checking: Visit) -> None:
    """The sheet lists what was answered with yes, and nothing answered with no."""
    checking.say("yes", "curious", "sick", "breathing").say("no", "most-days")
    checking.do("open_result", "add_check_up", "print_sheet")
    assert checking.printer.requests[0].check_up == rows("breathing", "sick", "curious")


def test_adding_shows_the_sheet(checking: Visit) -> None:
    """There the patient sees what was added, and can take it off again."""
    checking.say("yes", "sick").do("open_result", "add_check_up")
    assert checking.state.place == MySheet()


def test_added_answers_can_be_taken_off(checking: Visit) -> None:
    """One touch on the sheet, and a second one puts them back."""
    checking.say("yes", "sick").do("add_check_up", "toggle_check_up")
    assert checking.session.sheet_request().check_up == ()
    checking.do("toggle_check_up")
    assert checking.session.sheet_request().check_up == rows("sick")


def test_without_a_yes_there_is_nothing_to_add(checking: Visit) -> None:
    """A row answered with no goes nowhere."""
    checking.say("no", "sick").do("open_result", "add_check_up")
    assert not checking.state.sheet.check_up
    assert checking.state.place != MySheet()


def test_an_answer_taken_back_is_not_printed(checking: Visit) -> None:
    """The paper says what the screen says."""
    checking.say("yes", "sick", "curious").do("add_check_up", "back").say("yes", "sick")
    assert checking.session.sheet_request().check_up == rows("curious")


def test_answers_alone_can_be_printed(checking: Visit) -> None:
    """A sheet needs no topic."""
    checking.say("yes", "sick").do("add_check_up", "print_sheet")
    (request,) = checking.printer.requests
    assert (request.topics, request.check_up) == ((), rows("sick"))


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_back_asks_before_it_erases_an_answer(checking: Visit, answer: str) -> None:
    """Behind the first choice nothing is kept."""
    checking.say(answer, "sick").do("home", "back", "back")
    assert checking.state.overlay is Panel.FINISH


def test_back_erases_nothing_where_all_was_taken_back(checking: Visit) -> None:
    """An answer taken back is as none."""
    checking.say("yes", "sick").say("yes", "sick").do("home", "back", "back")
    assert checking.state.place == Attract()


def test_answers_speak_every_language(checking: Visit) -> None:
    """A check-up that is not translated is shown in the pack's own language."""
    checking.say("yes", "sick").do("choose_language es")
    assert checking.session.outcome is Outcome.TODAY
    checking.do("open_check_up", "add_check_up", "print_sheet")
    assert checking.printer.requests[0].check_up == rows("sick")


@pytest.mark.parametrize(
    ("yes", "rest"), [("breathing", Timing().rest_on_help), ("sick", Timing().rest)]
)
def test_numbers_to_call_now_stay_as_long_as_on_help(checking: Visit, yes: str, rest: int) -> None:
    """Time enough to write one down or dial it."""
    checking.say("yes", yes).do("open_result")
    assert checking.rest(rest - 1).state.seconds_left is None
    assert checking.rest(1).state.seconds_left is not None
