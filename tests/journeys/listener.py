"""A patient who sees nothing: acts on what the kiosk says alone, and never looks."""

import time

from .cups_server import DEADLINE
from .program import Kiosk

_STOPS_AT_MOST = 40
"""More controls than any screen has."""

_POLL_S = 0.02
_QUIET_S = 0.6
"""So long after the last word a listener takes it that nothing more comes."""


class Listener:
    """The kiosk by ear; ``said`` is all that was heard since the last deed."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self.said: list[str] = []

    def press(self, key: str) -> list[str]:
        """Press a key and hear the voice out."""
        self.said = []
        self._kiosk.press(key)
        return self.hear_out()

    def tap(self, key: str) -> None:
        """Press a key and do not wait for what comes of it."""
        self._kiosk.press(key)

    def news(self) -> list[str]:
        """Return what was said since the last listening, after a short while."""
        time.sleep(_POLL_S)
        before = len(self.said)
        self._listen()
        return self.said[before:]

    def hear_out(self) -> list[str]:
        """Listen until the voice has come to its end, and return what it said."""
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < _QUIET_S:
            self._listen()
            if self._is_speaking or self._is_new:
                quiet_since = time.monotonic()
            time.sleep(_POLL_S)
        return self.said

    def wait_for(self, words: str) -> str:
        """Listen until a sentence with these words, and return it.

        Raises:
            TimeoutError: nobody said them in time; the message has what was said.
        """
        deadline = time.monotonic() + DEADLINE
        while time.monotonic() < deadline:
            self._listen()
            for sentence in self.said:
                if words in sentence:
                    return sentence
            time.sleep(_POLL_S)
        raise TimeoutError(f"nobody said {words!r}: {self.said}")

    def find(self, words: str, key: str = "Down") -> list[str]:
        """Go from control to control until one is said whose words begin so; a heading comes first.

        Raises:
            LookupError: there is none; the message has all that was said on the way.
        """
        heard: list[str] = []
        for _ in range(_STOPS_AT_MOST):
            said = self.press(key)
            for at, sentence in enumerate(said):
                if sentence.startswith(words):
                    return said[at:]
            heard += said
        raise LookupError(f"{key} never comes to {words!r}: {heard}")

    def choose(self, words: str, key: str = "Down") -> list[str]:
        """Find a control by ear, press it, and hear what comes of it."""
        self.find(words, key)
        return self.press("Return")

    def _listen(self) -> None:
        heard = self._kiosk.heard()
        self.said += heard.said
        self._is_speaking, self._is_new = heard.is_speaking, bool(heard.said)
