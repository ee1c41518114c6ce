"""What speaks: a synthesizer, recordings, or nothing at all, behind one interface."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.ids import LanguageTag


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence to be spoken.

    ``text`` is as written, which finds its recording; ``said`` is as spoken.  ``loudness`` is 0 to
    1, ``speed`` in words a minute.
    """

    text: str
    said: str
    language: LanguageTag
    loudness: float
    speed: int


class Engine(Protocol):
    """Speaks one utterance at a time."""

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether there is a voice for the language."""

    def say(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        """Speak, falling silent first; call ``ended`` once it is over, never once it was stopped.

        What cannot be spoken ends as well, so that nobody waits for it.
        """

    def stop(self) -> None:
        """Fall silent within 200 ms (EN 301 549, 5.1.3.5)."""

    def pause(self) -> None:
        """Fall silent until ``resume``."""

    def resume(self) -> None:
        """Go on where ``pause`` fell silent, or with the utterance from its beginning."""


class SilentEngine:
    """An engine for machines without any: it speaks no language."""

    def speaks(self, language: LanguageTag) -> bool:
        """Tell that there is no voice."""
        del language
        return False

    def say(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        """End at once."""
        del utterance
        ended()

    def stop(self) -> None:
        """Stay silent."""

    def pause(self) -> None:
        """Stay silent."""

    def resume(self) -> None:
        """Stay silent."""
