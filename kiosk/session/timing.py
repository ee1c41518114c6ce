"""How long a screen may rest before the kiosk asks whether somebody is there."""

from typing import Protocol

import msgspec


class Clock(Protocol):
    """A clock that only runs forward."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment."""


class Timing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds of rest before the warning, and the length of its countdown.

    WCAG 2.2 criterion 2.2.1 asks for at least 20 seconds to answer and ten or more extensions;
    extensions here are unlimited.  Reading 80 words slowly takes about a minute, hence 120.
    """

    rest: int = 120
    rest_on_help: int = 180
    rest_after_print: int = 60
    countdown: int = 30
