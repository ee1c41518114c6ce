"""Tests of the way to the desk: the pad, the wait, and closing when nobody stays."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kiosk.desk.door import (
    DESK_RESTS,
    PAD_RESTS,
    WARNED_FOR,
    AtDesk,
    AtPad,
    Closed,
    Door,
    DoorState,
)
from kiosk.desk.lock import wait_after
from kiosk.desk.pad_words import pad_note, time_in_words
from kiosk.domain.pin import PIN_DIGITS
from kiosk.domain.words import Words

PIN = "7093"
WORDS = Words(
    {
        "pin.text": "Type the PIN.",
        "pin.wrong": "That is not right.",
        "pin.wait": "Wait {time}.",
        "pin.checking": "One moment.",
        "pin.minutes.one": "{count} minute",
        "pin.minutes.many": "{count} minutes",
        "pin.seconds.one": "{count} second",
        "pin.seconds.many": "{count} seconds",
    }
)


class Staff:
    """A door, a clock, and what checks PINs when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0
        self.asked: list[tuple[str, Callable[[bool], None]]] = []
        self.changes = 0
        self.door = Door(lambda pin, done: self.asked.append((pin, done)), lambda: self.now)
        self.door.watch(self.note)

    def state(self) -> DoorState:
        """Return what is shown now."""
        return self.door.state

    def note(self) -> None:
        """Count a change."""
        self.changes += 1

    def type(self, digits: str) -> None:
        """Type one digit after the other."""
        for digit in digits:
            self.door.digit(digit)

    def answer(self) -> None:
        """Say whether the PIN was right, as the check does a moment later."""
        pin, done = self.asked.pop(0)
        done(pin == PIN)

    def attempt(self, pin: str) -> None:
        """Open the pad if it is closed, and try a PIN."""
        self.door.knock()
        self.type(pin)
        self.door.enter()
        self.answer()

    def pass_time(self, seconds: float) -> None:
        """Let time pass in quarters of a second, as the window's clock does."""
        for _ in range(round(seconds * 4)):
            self.now += 0.25
            self.door.tick()


@pytest.fixture
def staff() -> Staff:
    """Provide a closed door."""
    return Staff()


def test_the_right_pin_opens_the_desk(staff: Staff) -> None:
    """From the gesture over the pad to the desk."""
    assert staff.state() == Closed()
    staff.door.knock()
    assert staff.state() == AtPad()
    staff.type(PIN)
    assert staff.state() == AtPad(typed=4)
    staff.door.enter()
    assert staff.state() == AtPad(is_checking=True)
    staff.answer()
    assert staff.state() == AtDesk()


def test_a_wrong_pin_is_said_to_be_wrong(staff: Staff) -> None:
    """The next digit begins anew."""
    staff.attempt("1111")
    assert staff.state() == AtPad(was_wrong=True)
    staff.type("7")
    assert staff.state() == AtPad(typed=1)


def test_erase_takes_back_a_digit(staff: Staff) -> None:
    """As often as there are digits."""
    staff.door.knock()
    staff.type("79")
    for _ in range(3):
        staff.door.erase()
    assert staff.state() == AtPad()
    staff.type(PIN)
    staff.door.enter()
    assert staff.asked[0][0] == PIN


def test_no_more_digits_are_taken_than_a_pin_has(staff: Staff) -> None:
    """Somebody who leans on the pad fills nothing."""
    staff.door.knock()
    staff.type("5" * 50)

    assert staff.state() == AtPad(typed=PIN_DIGITS[-1])


def test_nothing_typed_is_no_try(staff: Staff) -> None:
    """It costs no wait."""
    staff.door.knock()
    staff.door.enter()

    assert staff.asked == []


def test_third_wrong_pin_costs_a_wait_that_is_counted_down(staff: Staff) -> None:
    """While it lasts, nothing typed is taken."""
    for _ in range(3):
        staff.attempt("1111")
        staff.pass_time(1)
    staff.attempt("1111")
    assert staff.state() == AtPad(was_wrong=True, wait=wait_after(4))
    staff.type(PIN)
    staff.door.enter()
    assert staff.asked == []
    told = []
    for _ in range(4):
        staff.pass_time(0.5)
        told.append(staff.state())
    assert told == [AtPad(was_wrong=True, wait=left) for left in (2, 1, 1, 0)]
    staff.attempt(PIN)
    assert staff.state() == AtDesk()


def test_closing_the_pad_saves_no_wait(staff: Staff) -> None:
    """It is there again when the pad is opened again."""
    for _ in range(12):
        staff.attempt("1111")
        staff.now += 300
    staff.attempt("1111")
    staff.door.close()
    staff.door.knock()

    assert staff.state() == AtPad(wait=300)


def test_closing_the_pad_during_a_check_saves_no_try(staff: Staff) -> None:
    """Nor does the pad take another one before the first is answered."""
    staff.door.knock()
    staff.type("1111")
    staff.door.enter()
    staff.door.close()
    staff.door.knock()
    staff.type("2222")
    staff.door.enter()
    assert len(staff.asked) == 1
    staff.answer()
    assert staff.state() == AtPad(was_wrong=True)


def test_an_answer_that_comes_too_late_opens_nothing(staff: Staff) -> None:
    """Whoever closed the pad has gone."""
    staff.door.knock()
    staff.type(PIN)
    staff.door.enter()
    staff.door.close()
    staff.answer()

    assert staff.state() == Closed()


def test_what_was_typed_is_gone_with_the_pad(staff: Staff) -> None:
    """The next person cannot finish it."""
    staff.door.knock()
    staff.type("709")
    staff.door.close()
    staff.door.knock()
    staff.type("3")

    assert staff.state() == AtPad(typed=1)


def test_the_pad_closes_when_nobody_touches_it(staff: Staff) -> None:
    """Patients find the still picture."""
    staff.door.knock()
    staff.pass_time(PAD_RESTS - 1)
    staff.door.touch()
    staff.pass_time(PAD_RESTS - 0.25)
    assert staff.state() == AtPad()
    staff.pass_time(0.25)
    assert staff.state() == Closed()


def test_the_desk_counts_down_and_closes(staff: Staff) -> None:
    """A patient never meets an open desk for longer than a minute."""
    staff.attempt(PIN)
    staff.pass_time(DESK_RESTS - WARNED_FOR - 0.25)
    assert staff.state() == AtDesk()
    told = []
    for _ in range(WARNED_FOR):
        staff.pass_time(1)
        told.append(staff.state())
    assert told == [AtDesk(left) for left in range(10, 0, -1)]
    staff.pass_time(0.25)
    assert staff.state() == Closed()


def test_a_touch_ends_the_countdown(staff: Staff) -> None:
    """Whoever works at it has all of the time again."""
    staff.attempt(PIN)
    staff.pass_time(DESK_RESTS - 2)
    staff.door.touch()
    assert staff.state() == AtDesk()
    staff.pass_time(DESK_RESTS - 2)
    assert staff.state() == AtDesk(2)


def test_a_gesture_at_the_desk_leads_nowhere(staff: Staff) -> None:
    """What is chosen there stays."""
    staff.attempt(PIN)
    changes = staff.changes
    staff.door.knock()

    assert (staff.state(), staff.changes) == (AtDesk(), changes)


@pytest.mark.parametrize(
    ("pad", "said"),
    [
        (AtPad(), "Type the PIN."),
        (AtPad(typed=3), "Type the PIN."),
        (AtPad(is_checking=True), "One moment."),
        (AtPad(was_wrong=True), "That is not right."),
        (AtPad(was_wrong=True, wait=2), "Wait 2 seconds."),
        (AtPad(wait=300), "Wait 5 minutes."),
    ],
)
def test_the_pad_says_how_things_stand(pad: AtPad, said: str) -> None:
    """One line, the most pressing thing alone."""
    assert pad_note(WORDS, pad) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (61, "1 minute 1 second"),
        (256, "4 minutes 16 seconds"),
        (300, "5 minutes"),
    ],
)
def test_a_wait_is_told_in_words(seconds: int, said: str) -> None:
    """No clock to decipher."""
    assert time_in_words(WORDS, seconds) == said


class AnyHands(RuleBasedStateMachine):
    """Whatever is touched in whatever order, only the right PIN opens the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.staff = Staff()
        self.let_in = False

    @rule()
    def knock(self) -> None:
        """Make the gesture."""
        self.staff.door.knock()

    @rule(digits=st.sampled_from(["7", "0", "93", "1111"]))
    def type(self, digits: str) -> None:
        """Type something."""
        self.staff.type(digits)

    @rule()
    def erase(self) -> None:
        """Take a digit back."""
        self.staff.door.erase()

    @rule()
    def enter(self) -> None:
        """Try it; one check at a time."""
        self.staff.door.enter()
        assert len(self.staff.asked) <= 1

    @rule()
    def answer(self) -> None:
        """Let the check end."""
        if self.staff.asked:
            at_pad = isinstance(self.staff.state(), AtPad)
            self.let_in = at_pad and self.staff.asked[0][0] == PIN
            self.staff.answer()

    @rule()
    def close(self) -> None:
        """Leave."""
        self.staff.door.close()

    @rule(seconds=st.sampled_from([0.25, 5, 21, 61]))
    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.staff.pass_time(seconds)

    @invariant()
    def desk_is_open_to_those_let_in(self) -> None:
        """The desk is there after a right PIN alone, and never reopens by itself."""
        if not isinstance(self.staff.state(), AtDesk):
            self.let_in = False
        assert self.let_in == isinstance(self.staff.state(), AtDesk)


TestAnyHands = AnyHands.TestCase
