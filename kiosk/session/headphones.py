"""Headphones begin the voice, so that somebody who cannot see the screen needs no button."""

from collections.abc import Callable
from typing import Protocol

from kiosk.session.aids import Voice
from kiosk.session.session import Session


class Headphones(Protocol):
    """Tells when headphones are plugged in and pulled out."""

    def watch(self, plugged: Callable[[bool], None]) -> None:
        """Call ``plugged`` from now on, with whether they went in or came out."""


def heed_headphones(session: Session, headphones: Headphones) -> None:
    """Guide whoever plugs headphones in, and fall silent when they come out.

    Whoever already has texts read aloud goes on with that.  Coming out, they end no visit: somebody
    may have stumbled over the cable.  But nothing of it is said to the whole room.
    """

    def plugged(is_in: bool) -> None:
        is_silent = session.state.aids.voice is Voice.OFF
        if is_in and is_silent:
            session.listen(Voice.GUIDE)
        elif not (is_in or is_silent):
            session.listen(Voice.OFF)

    headphones.watch(plugged)
