"""The way from the still picture to the desk: a gesture, a PIN, and out again when nobody stays."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk.desk.lock import Lock
from kiosk.domain.pin import PIN_DIGITS

PAD_RESTS = 20
"""Seconds without a touch after which the PIN pad closes."""
DESK_RESTS = 60
"""Seconds without a touch after which the desk closes."""
WARNED_FOR = 10
"""For so many seconds before that the desk counts down."""

CheckPin: TypeAlias = Callable[[str, Callable[[bool], None]], None]
"""Check a PIN elsewhere and call back, once, with whether it is the right one."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The still picture, as patients see it."""


@dataclass(frozen=True, slots=True)
class AtPad:
    """The PIN pad: how many digits are typed, never which, and what became of the last try.

    ``wait`` counts the seconds down until another try is taken.
    """

    typed: int = 0
    is_checking: bool = False
    was_wrong: bool = False
    wait: int = 0


@dataclass(frozen=True, slots=True)
class AtDesk:
    """The desk; ``seconds_left`` counts down while nobody touches it."""

    seconds_left: int | None = None


DoorState: TypeAlias = Closed | AtPad | AtDesk


class Door:
    """Lets in whoever knows the PIN; ``now`` gives seconds, only forward."""

    def __init__(self, check: CheckPin, now: Callable[[], float]) -> None:
        self._check = check
        self._now = now
        self._lock = Lock(now)
        self._digits = ""
        self._is_checking = False
        self._last_sign = now()
        self._state: DoorState = Closed()
        self._listener: Callable[[], None] = lambda: None

    @property
    def state(self) -> DoorState:
        """What is to be shown."""
        return self._state

    def watch(self, listener: Callable[[], None]) -> None:
        """Call this after every change."""
        self._listener = listener

    # What is done before it

    def knock(self) -> None:
        """Open the pad: somebody has made the staff's gesture."""
        if isinstance(self._state, Closed):
            self.touch()
            self._become(AtPad(wait=self._lock.seconds_left, is_checking=self._is_checking))

    def digit(self, digit: str) -> None:
        """Type a digit; none is taken while there is a wait or a check."""
        if self._takes_digits and len(self._digits) < PIN_DIGITS[-1]:
            self._type(self._digits + digit)

    def erase(self) -> None:
        """Take the last digit back."""
        if self._takes_digits:
            self._type(self._digits[:-1])

    def enter(self) -> None:
        """Try what is typed, if anything is."""
        if self._takes_digits and self._digits:
            pin, self._digits = self._digits, ""
            self._is_checking = True
            self._become(AtPad(is_checking=True))
            self._check(pin, self._checked)

    def close(self) -> None:
        """Leave pad or desk; what was typed is forgotten."""
        self._digits = ""
        if not isinstance(self._state, Closed):
            self._become(Closed())

    # Time

    def touch(self) -> None:
        """Note that somebody is there."""
        self._last_sign = self._now()
        if isinstance(self._state, AtDesk) and self._state.seconds_left is not None:
            self._become(AtDesk())

    def tick(self) -> None:
        """Look at the clock: count down, and close what nobody touches."""
        rested = self._now() - self._last_sign
        match self._state:
            case AtPad() as pad:
                if rested >= PAD_RESTS:
                    self.close()
                elif pad.wait != self._lock.seconds_left:
                    self._become(replace(pad, wait=self._lock.seconds_left))
            case AtDesk(seconds_left=told):
                left = math.ceil(DESK_RESTS - rested)
                if left <= 0:
                    self.close()
                elif left <= WARNED_FOR and left != told:
                    self._become(AtDesk(left))

    # Inner workings

    @property
    def _takes_digits(self) -> bool:
        at_pad = isinstance(self._state, AtPad)
        return at_pad and not self._is_checking and not self._lock.seconds_left

    def _type(self, digits: str) -> None:
        self._digits = digits
        self._become(AtPad(typed=len(digits)))

    def _checked(self, is_right: bool) -> None:
        """Count the answer even if the pad is closed by now, so that closing it saves no wait."""
        self._is_checking = False
        if is_right:
            self._lock.note_right()
        else:
            self._lock.note_wrong()
        if isinstance(self._state, AtPad):
            wait = self._lock.seconds_left
            self.touch()
            self._become(AtDesk() if is_right else AtPad(was_wrong=True, wait=wait))

    def _become(self, state: DoorState) -> None:
        self._state = state
        self._listener()
