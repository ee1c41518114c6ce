"""Speaks one line at a time as the patient wants to hear it, and nothing that was called off."""

from collections.abc import Callable
from typing import TypeAlias

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import LOUDNESS, SPEEDS, Aids
from kiosk.speech.engine import Engine, Utterance
from kiosk.speech.saying import Sayer, sayer_of

Later: TypeAlias = Callable[[int, Callable[[], None]], Callable[[], None]]
"""Do something after so many milliseconds, and return what calls it off."""


class Speaker:
    """An engine that is never answered by what it was asked before."""

    def __init__(self, catalog: Catalog, engine: Engine, later: Later) -> None:
        self._catalog = catalog
        self._engine = engine
        self._later = later
        self._sayers: dict[LanguageTag, Sayer] = {}
        self._turn = 0
        self._is_busy = False
        self._is_held = False
        self._call_off = _nothing

    @property
    def is_speaking(self) -> bool:
        """Whether a line is spoken, or its end not yet told."""
        return self._is_busy and not self._is_held

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether there is a voice for the language."""
        return self._engine.speaks(language)

    def say(self, text: str, language: LanguageTag, aids: Aids, ended: Callable[[], None]) -> None:
        """Speak a text instead of what is spoken now; call ``ended`` once it is over."""
        self._call_off()
        self._turn += 1
        turn = self._turn
        self._is_busy, self._is_held = True, False
        said = self._sayer(language).said(text)
        utterance = Utterance(text, said, language, LOUDNESS[aids.loudness], SPEEDS[aids.speed])
        self._engine.say(utterance, lambda: self._over(turn, ended))

    def stop(self) -> None:
        """Fall silent, and never tell of an end."""
        self._turn += 1
        self._call_off()
        if self._is_busy:
            self._is_busy = self._is_held = False
            self._engine.stop()

    def pause(self) -> None:
        """Fall silent until ``resume``."""
        if self.is_speaking:
            self._is_held = True
            self._engine.pause()

    def resume(self) -> bool:
        """Go on where ``pause`` fell silent; return whether there was anything to go on with."""
        was_held, self._is_held = self._is_held, False
        if was_held:
            self._engine.resume()
        return was_held

    def _over(self, turn: int, ended: Callable[[], None]) -> None:
        if turn != self._turn:
            return
        self._turn += 1

        def end() -> None:
            self._is_busy = self._is_held = False
            ended()

        # Not at once: an engine that ends within ``say`` would pile up calls.
        self._call_off = self._later(0, end)

    def _sayer(self, language: LanguageTag) -> Sayer:
        if language not in self._sayers:
            self._sayers[language] = sayer_of(self._catalog, language)
        return self._sayers[language]


def _nothing() -> None:
    """Call off nothing."""
