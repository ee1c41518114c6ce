"""The clock a visit is told the time by."""

from typing import Protocol


class Clock(Protocol):
    """A clock that only runs forward."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment."""
