"""Follows a sheet on its way until nothing more will come of it."""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

import msgspec

from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.errors import NoAnswerError, PrinterError

_log = logging.getLogger(__name__)


class Glimpse(msgspec.Struct, frozen=True):
    """How a sheet is at one moment; ``done`` is how far the printer is with it, in any unit."""

    state: PrintState
    done: int = 0


class Sheet(Protocol):
    """A sheet in the hands of a printing system."""

    def look(self) -> Glimpse:
        """Return how it is.

        Raises:
            NoAnswerError: the printing system says nothing at the moment.
        """

    def cancel(self) -> None:
        """Ask for it back; the next look tells whether that went well.

        Raises:
            PrinterError: the printing system says no, or nothing.
        """


class Pace(msgspec.Struct, frozen=True):
    """How often to look at a sheet and when to stop, in seconds.

    ``silence`` is how long the printing system may say nothing: a print server restarts within
    seconds, and a patient should not wait longer for it.  A sheet that is being printed may stay
    as it is for ``work``, the warming up of a laser printer twice over, and ``page`` more for each
    page, which is that of a slow inkjet printer.  A sheet that waits for its turn, or for
    somebody to bring paper, may do so for ``help``: longer than a desk needs for that, and short
    enough that it does not come out on another patient's visit.
    """

    look: float = 1.0
    silence: float = 30.0
    work: float = 120.0
    page: float = 12.0
    help: float = 900.0

    def patience(self, state: PrintState, pages: int) -> float:
        """Return how many seconds a sheet may stay as it is."""
        moving = state in {PrintState.SENDING, PrintState.PRINTING}
        return self.work + self.page * pages if moving else self.help


class Clock(Protocol):
    """Time as it passes, or as a test lets it pass."""

    def now(self) -> float:
        """Return seconds since some fixed moment."""

    def pause(self, seconds: float, withdrawn: threading.Event) -> None:
        """Let time pass, less of it when the sheet is withdrawn meanwhile."""


class WallClock:
    """The machine's clock."""

    def now(self) -> float:
        """Return seconds since some fixed moment."""
        return time.monotonic()

    def pause(self, seconds: float, withdrawn: threading.Event) -> None:
        """Wait; a sheet that is withdrawn from now on ends the waiting."""
        if withdrawn.is_set():
            time.sleep(seconds)
        else:
            withdrawn.wait(seconds)


class _Watch:
    """What was last seen of a sheet, and when something new.

    A sheet that goes back and forth between things seen before gets nowhere: that is no news.
    """

    def __init__(self, tell: Callable[[PrintStatus], None], pages: int, clock: Clock) -> None:
        self._tell = tell
        self._pages = pages
        self._clock = clock
        self._seen = Glimpse(PrintState.SENDING)
        self._known = {self._seen}
        self._renewed = self._heard = clock.now()
        tell(PrintStatus(self._seen.state, pages))

    @property
    def state(self) -> PrintState:
        """The state that was told last."""
        return self._seen.state

    def note(self, glimpse: Glimpse) -> None:
        """Take up what was seen, and tell it if that is news."""
        self._heard = self._clock.now()
        if glimpse not in self._known:
            self._known.add(glimpse)
            self._renewed = self._heard
        old, self._seen = self._seen, glimpse
        if glimpse.state is not old.state:
            _log.info("a sheet is now: %s", glimpse.state)
            self._tell(PrintStatus(glimpse.state, self._pages))

    def is_over(self, pace: Pace) -> bool:
        """Return whether it is no use to look any longer."""
        now = self._clock.now()
        return now - self._heard > pace.silence or now - self._renewed > pace.patience(
            self.state, self._pages
        )


def follow(
    sheet: Sheet,
    pages: int,
    tell: Callable[[PrintStatus], None],
    withdrawn: threading.Event,
    pace: Pace,
    clock: Clock,
) -> None:
    """Tell each change of the sheet's state, the last one final, as ``Printer.print`` does.

    A sheet that nobody follows any longer must not come out for a stranger: whoever gives up
    asks for it back, and tells that nothing is known of it.
    """
    watch = _Watch(tell, pages, clock)
    while True:
        with suppress(NoAnswerError):
            watch.note(sheet.look())
        if watch.state.is_final:
            return
        given_up = watch.is_over(pace)
        if given_up or (withdrawn.is_set() and watch.state is not PrintState.PRINTING):
            with suppress(PrinterError):
                sheet.cancel()
        if given_up:
            watch.note(Glimpse(PrintState.UNKNOWN))
            return
        clock.pause(pace.look, withdrawn)
