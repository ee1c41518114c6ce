"""How long a PIN pad waits after wrong tries: longer each time, never for good."""

import math
from collections.abc import Callable

FREE_TRIES = 2
"""So many wrong tries cost nothing: anybody mistypes."""
LONGEST_WAIT = 300
"""Seconds.  At this pace all numbers of four digits take five weeks."""


def wait_after(tries: int) -> int:
    """Return how many seconds to wait after so many wrong tries in a row: 0, 0, 1, 2, then 4."""
    if tries <= FREE_TRIES:
        return 0
    doublings = min(tries - FREE_TRIES - 1, LONGEST_WAIT.bit_length())
    return min(1 << doublings, LONGEST_WAIT)


class Lock:
    """Counts wrong tries for as long as the program runs; ``now`` gives seconds, only forward."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._wrong_tries = 0
        self._last_wrong = -math.inf

    @property
    def seconds_left(self) -> int:
        """For how many seconds no further try is taken, rounded up."""
        waited = self._now() - self._last_wrong
        return math.ceil(max(0.0, wait_after(self._wrong_tries) - waited))

    def note_wrong(self) -> None:
        """Count a wrong try."""
        self._wrong_tries += 1
        self._last_wrong = self._now()

    def note_right(self) -> None:
        """Forget the wrong tries."""
        self._wrong_tries = 0
