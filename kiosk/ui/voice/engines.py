"""The engine of the kiosk: recordings where there are some, the synthesizer for all else."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.ids import LanguageTag
from kiosk.speech.engine import Engine, Utterance

if TYPE_CHECKING:
    from kiosk.ui.voice.recorded import Recorded
    from kiosk.ui.voice.synthesizer import Synthesizer


def _nobody(_language: LanguageTag) -> bool:
    """Tell that no sentence of the language is recorded."""
    return False


def make_engine(
    audio: Callable[[LanguageTag, str], Path | None],
    records: Callable[[LanguageTag], bool] = _nobody,
) -> Engine:
    """Return an engine that loads what makes sound when it is first used.

    Args:
        audio: finds the recording of a text as written.
        records: tells whether a language has recordings, so that it is spoken even where there is
            no synthesizer for it.
    """
    return _Either(audio, records)


class _Either:
    """Chooses for each utterance; a recording that cannot be played is spoken instead."""

    def __init__(
        self,
        audio: Callable[[LanguageTag, str], Path | None],
        records: Callable[[LanguageTag], bool],
    ) -> None:
        self._audio = audio
        self._records = records
        self._active: Recorded | Synthesizer | None = None

    @cached_property
    def _synthesizer(self) -> "Synthesizer":
        from kiosk.ui.voice.synthesizer import Synthesizer  # noqa: PLC0415 - not for a start

        return Synthesizer()

    @cached_property
    def _recorded(self) -> "Recorded":
        from kiosk.ui.voice.recorded import Recorded  # noqa: PLC0415 - not for a start

        return Recorded(self._audio)

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether there is a voice for the language."""
        return self._records(language) or self._synthesizer.speaks(language)

    def say(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        """Speak, falling silent first."""
        self.stop()
        if self._audio(utterance.language, utterance.text) is None:
            self._speak(utterance, ended)
        else:
            self._active = self._recorded
            self._recorded.play(utterance, ended, lambda: self._speak(utterance, ended))

    def stop(self) -> None:
        """Fall silent."""
        if self._active is not None:
            self._active.stop()

    def pause(self) -> None:
        """Fall silent until ``resume``."""
        if self._active is not None:
            self._active.pause()

    def resume(self) -> None:
        """Go on."""
        if self._active is not None:
            self._active.resume()

    def _speak(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        self._active = self._synthesizer
        self._synthesizer.say(utterance, ended)
