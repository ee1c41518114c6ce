"""A sheet is followed to its end, told of once for each change, and never left to a stranger."""

import threading
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.errors import NoAnswerError, PrinterError
from kiosk.system.following import Glimpse, Pace, WallClock, follow

SENDING, WAITING, PRINTING = PrintState.SENDING, PrintState.WAITING, PrintState.PRINTING
NO_PAPER, DONE, CANCELLED = PrintState.NO_PAPER, PrintState.DONE, PrintState.CANCELLED
UNKNOWN = PrintState.UNKNOWN

PACE = Pace(look=1, silence=5, work=10, page=2, help=60)
NOTHING = None
"""A look that gets no answer."""

Step = PrintState | Glimpse | None


class Time:
    """Time that passes while it is waited for; it can withdraw the sheet at some second."""

    def __init__(self, withdraw_at: float | None = None) -> None:
        self.seconds = 0.0
        self._withdraw_at = withdraw_at

    def now(self) -> float:
        """Return the seconds that have passed."""
        return self.seconds

    def pause(self, seconds: float, withdrawn: threading.Event) -> None:
        """Let the time pass."""
        self.seconds += seconds
        if self._withdraw_at is not None and self.seconds >= self._withdraw_at:
            withdrawn.set()


class ScriptedSheet:
    """A sheet with a fate: what each look sees, the last one again and again."""

    def __init__(self, fate: Iterable[Step], *, cancels: bool = True) -> None:
        self._fate: Iterator[Step] = iter(fate)
        self._seen: Step = SENDING
        self._cancels = cancels
        self.cancelled = 0

    def look(self) -> Glimpse:
        """Return what comes next."""
        self._seen = next(self._fate, self._seen)
        if self._seen is None:
            raise NoAnswerError("nobody there")
        return self._seen if isinstance(self._seen, Glimpse) else Glimpse(self._seen)

    def cancel(self) -> None:
        """Cancel, or refuse to."""
        self.cancelled += 1
        if not self._cancels:
            raise PrinterError("no")
        self._fate = iter([CANCELLED])


def told_of(
    sheet: ScriptedSheet, time: Time | None = None, *, withdrawn: bool = False, pages: int = 1
) -> list[PrintState]:
    """Follow the sheet and return the states that were told."""
    told: list[PrintStatus] = []
    event = threading.Event()
    if withdrawn:
        event.set()
    follow(sheet, pages, told.append, event, PACE, time or Time())
    assert {status.pages for status in told} == {pages}
    return [status.state for status in told]


@pytest.mark.parametrize(
    "fate",
    [
        [WAITING, PRINTING, DONE],
        [DONE],
        [WAITING, NO_PAPER, PRINTING, DONE],
        [PRINTING, PrintState.JAM, PRINTING, DONE],
        [WAITING, PRINTING, PrintState.FAILED],
        [PrintState.REJECTED],
        [PrintState.NO_PRINTER],
        [PrintState.OFFLINE, WAITING, PRINTING, PrintState.SENT],
    ],
)
def test_each_change_is_told_to_the_last(fate: list[PrintState]) -> None:
    """The screen shows what is so, from the first moment on."""
    assert told_of(ScriptedSheet(fate)) == [SENDING, *fate]


def test_what_stays_the_same_is_told_once() -> None:
    """A screen that speaks must not repeat itself each second."""
    fate: list[Step] = [
        WAITING,
        WAITING,
        PRINTING,
        Glimpse(PRINTING, 1),
        Glimpse(PRINTING, 2),
        DONE,
    ]
    assert told_of(ScriptedSheet(fate)) == [SENDING, WAITING, PRINTING, DONE]


def test_short_silence_is_not_told() -> None:
    """A print server that restarts is back within seconds."""
    fate = [WAITING, NOTHING, NOTHING, NOTHING, PRINTING, DONE]
    assert told_of(ScriptedSheet(fate)) == [SENDING, WAITING, PRINTING, DONE]


def test_long_silence_leaves_the_fate_unknown() -> None:
    """Nothing is claimed of a sheet that nobody can ask about."""
    time = Time()
    assert told_of(ScriptedSheet([PRINTING, NOTHING]), time) == [SENDING, PRINTING, UNKNOWN]
    assert PACE.silence < time.seconds <= PACE.silence + 2 * PACE.look


@pytest.mark.parametrize(
    ("state", "pages", "seconds"),
    [
        (PRINTING, 1, 12),
        (PRINTING, 20, 50),
        (WAITING, 1, 60),
        (NO_PAPER, 1, 60),
        (PrintState.HELD, 1, 60),
    ],
)
def test_patience_is_that_of_the_state_and_ends(
    state: PrintState, pages: int, seconds: float
) -> None:
    """Twenty pages take longer than one, and bringing paper longer than both."""
    time = Time()
    sheet = ScriptedSheet([state])
    assert told_of(sheet, time, pages=pages) == [SENDING, state, UNKNOWN]
    assert seconds < time.seconds <= seconds + 2 * PACE.look


def test_printer_that_makes_progress_is_given_time() -> None:
    """A page that is out is news, though not for the screen."""
    fate = [Glimpse(PRINTING, done // 8) for done in range(80)]
    assert told_of(ScriptedSheet([*fate, Glimpse(DONE)])) == [SENDING, PRINTING, DONE]


def test_to_and_fro_does_not_go_on_for_ever() -> None:
    """A queue that tries again and again gets nowhere."""
    fate = [PrintState.ATTENTION, PRINTING] * 200
    time = Time()
    assert told_of(ScriptedSheet(fate), time)[-1] is UNKNOWN
    assert time.seconds <= PACE.help + 3


@pytest.mark.parametrize("state", [PRINTING, WAITING, NO_PAPER])
def test_sheet_that_is_given_up_is_asked_back(state: PrintState) -> None:
    """Nobody would be there to take it."""
    sheet = ScriptedSheet([state])
    told_of(sheet)
    assert sheet.cancelled == 1


@pytest.mark.parametrize("state", [WAITING, NO_PAPER, PrintState.OFFLINE, PrintState.HELD])
def test_withdrawn_sheet_is_cancelled_before_the_printer_begins(state: PrintState) -> None:
    """It would lie in the tray for the next person."""
    sheet = ScriptedSheet([state])
    assert told_of(sheet, Time(withdraw_at=3)) == [SENDING, state, CANCELLED]
    assert sheet.cancelled == 1


def test_withdrawn_sheet_at_the_printer_is_let_out() -> None:
    """Half a sheet helps nobody."""
    sheet = ScriptedSheet([PRINTING, PRINTING, PRINTING, PRINTING, DONE])
    assert told_of(sheet, withdrawn=True) == [SENDING, PRINTING, DONE]
    assert sheet.cancelled == 0


def test_withdrawn_sheet_is_cancelled_once_the_printer_stops_with_it() -> None:
    """Whoever fills in paper an hour later gets no stranger's sheet."""
    sheet = ScriptedSheet([PRINTING, PRINTING, NO_PAPER])
    assert told_of(sheet, withdrawn=True) == [SENDING, PRINTING, NO_PAPER, CANCELLED]


def test_cancelling_is_tried_again_while_it_fails() -> None:
    """A print server that is back takes the request it has missed."""
    sheet = ScriptedSheet([WAITING, WAITING, WAITING, PRINTING, DONE], cancels=False)
    assert told_of(sheet, withdrawn=True) == [SENDING, WAITING, PRINTING, DONE]
    assert sheet.cancelled == 3


@given(
    st.lists(st.sampled_from([NOTHING, *PrintState]), max_size=30),
    st.none() | st.integers(0, 40),
    st.booleans(),
)
def test_every_fate_ends_once_and_in_time(
    fate: list[PrintState | None], withdraw_at: int | None, cancels: bool
) -> None:
    """Whatever the printer does: one final state, the last; no state twice in a row; an end."""
    time = Time(withdraw_at)
    told = told_of(ScriptedSheet(fate, cancels=cancels), time)
    assert [state.is_final for state in told] == [False] * (len(told) - 1) + [True]
    assert all(one is not other for one, other in pairwise(told))
    assert time.seconds <= len(PrintState) * PACE.help


def test_waiting_ends_when_the_sheet_is_withdrawn() -> None:
    """A patient who leaves is not followed by the sheet."""
    withdrawn = threading.Event()
    threading.Timer(0.02, withdrawn.set).start()
    clock = WallClock()
    start = clock.now()
    clock.pause(60, withdrawn)
    assert clock.now() - start < 30


def test_withdrawn_sheet_is_not_looked_at_without_pause() -> None:
    """The printing system has other things to do."""
    withdrawn = threading.Event()
    withdrawn.set()
    clock = WallClock()
    start = clock.now()
    clock.pause(0.02, withdrawn)
    assert clock.now() - start >= 0.02
