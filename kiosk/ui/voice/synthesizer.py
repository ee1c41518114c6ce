"""Speaks with the synthesizer of the system: speech-dispatcher on Linux, others elsewhere."""

import math
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from kiosk.domain.ids import LanguageTag
from kiosk.speech.engine import Utterance
from kiosk.ui.voice.answering import is_stuck

_LOCALES: Final = {"en": ("en_US",), "es": ("es_419", "es_MX", "es_US")}
"""The voices to choose first, by language; any other of the language comes after them."""

_VOICES: Final = ("English (America)",)
"""The voices to choose first, by name: espeak-ng has others that it takes for American as well."""

_VARIANT: Final = "+"
"""What joins a voice of espeak-ng and one of the disguises that it can speak in."""

_RATES: Final = ((81, -1.0), (118, -0.5), (163, 0.0), (226, 0.25), (430, 1.0))
"""Words a minute, pauses included, that espeak-ng 1.51 spoke through speech-dispatcher 0.11.4 at
each of Qt's rates: 69 English and 65 Spanish words of the content, timed in recordings, and the
mean of both; the last is by espeak-ng's own greatest speed."""

_USUAL_WORDS: Final = 180
_TRIPLE: Final = 3
"""Other synthesizers are not measured; Microsoft's speak a third to three times as fast."""

_STOP_MS: Final = 250
"""After so long nobody need wait for the word that the voice has fallen silent."""

_PATIENCE: Final = 2
"""How many times as long as expected a sentence may take before its end is taken to be lost: a
server without a loudspeaker takes sentences and tells nothing of them."""

_RETRY_S: Final = 20
"""For how long a missing synthesizer is not looked for again."""


class Synthesizer(QObject):
    """An engine over QTextToSpeech, which is made when the first word is wanted.

    It does not use the pause of QTextToSpeech: with speech-dispatcher the voice goes on for
    seconds, and then says nothing more.

    Args:
        name: Qt's name of what speaks; empty for the one that the platform has.
    """

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._speech: QTextToSpeech | None = None
        self._looked_at = -math.inf
        self._voices: dict[LanguageTag, QVoice | None] = {}
        self._next: Utterance | None = None
        self._spoken: Utterance | None = None
        self._paused: Utterance | None = None
        self._ended: Callable[[], None] = _nothing
        self._is_stopping = False
        self._stopped = _timer(self, self._start)
        self._lost = _timer(self, self._lose)

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether there is a voice for the language."""
        return self.voice(language) is not None

    def voice(self, language: LanguageTag) -> QVoice | None:
        """Return the voice that speaks the language, None where there is none."""
        speech = self._found()
        if speech is None:
            return None
        if language not in self._voices:
            self._voices[language] = choose(speech, language)
        return self._voices[language]

    def say(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        """Speak, falling silent first; call ``ended`` once it is over, never once stopped."""
        self.stop()
        self._next, self._ended = utterance, ended
        if not self._is_stopping:
            self._stopped.start(0)

    def stop(self) -> None:
        """Fall silent."""
        self._next = self._paused = None
        self._ended = _nothing
        self._lost.stop()
        if self._spoken is not None and self._speech is not None:
            self._spoken = None
            # What QTextToSpeech tells until then is of the sentence before.
            self._is_stopping = True
            self._stopped.start(_STOP_MS)
            if self._is_stuck():
                self._give_up()
            else:
                self._speech.stop()

    def pause(self) -> None:
        """Fall silent until ``resume``."""
        paused, ended = self._next or self._spoken or self._paused, self._ended
        self.stop()
        self._paused, self._ended = paused, ended

    def resume(self) -> None:
        """Say the utterance from its beginning."""
        if self._paused is not None:
            self.say(self._paused, self._ended)

    # Inner workings

    def _start(self) -> None:
        """Speak what is to be spoken next, the voice being silent."""
        self._stopped.stop()
        self._is_stopping = False
        utterance, self._next = self._next, None
        if utterance is None:
            return
        voice = self.voice(utterance.language)
        if voice is None or self._speech is None:
            self._end()
            return
        if self._is_stuck():
            self._lose()
            return
        self._spoken = utterance
        self._lost.start(_longest_ms(utterance))
        self._speech.setLocale(voice.locale())
        self._speech.setVoice(voice)
        self._speech.setVolume(utterance.loudness)
        self._speech.setRate(rate_of(utterance.speed, self._speech.engine()))
        self._speech.say(utterance.said)

    def _changed(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Error:
            self._lose()
        elif state is QTextToSpeech.State.Ready and self._is_stopping:
            self._start()
        elif state is QTextToSpeech.State.Ready and self._spoken is not None:
            self._end()

    def _lose(self) -> None:
        """Do without a synthesizer that fails, and let nobody wait for it."""
        self._give_up()
        self._end()

    def _give_up(self) -> None:
        """Look for another synthesizer after some time."""
        if self._speech is not None:
            self._speech.stateChanged.disconnect(self._changed)
            self._speech.deleteLater()
        self._speech = None
        self._looked_at = time.monotonic()
        self._voices.clear()
        self._is_stopping = False

    def _end(self) -> None:
        self._lost.stop()
        self._spoken = None
        ended, self._ended = self._ended, _nothing
        ended()

    def _found(self) -> QTextToSpeech | None:
        """Return the synthesizer, looked for anew after some time where there was none."""
        now = time.monotonic()
        if self._speech is None and now - self._looked_at > _RETRY_S:
            self._looked_at = now
            speech = None if self._is_stuck() else QTextToSpeech(self._name, self)
            if speech is not None and speech.state() is QTextToSpeech.State.Ready:
                self._speech = speech
                speech.stateChanged.connect(self._changed)
            elif speech is not None:
                speech.deleteLater()
        return self._speech

    def _is_stuck(self) -> bool:
        return sys.platform == "linux" and self._name in ("", "speechd") and is_stuck()


def rate_of(words: int, engine: str) -> float:
    """Return Qt's rate, -1 to 1, for so many words a minute of an engine by its name in Qt."""
    if engine != "speechd":
        return max(-1.0, min(math.log(words / _USUAL_WORDS, _TRIPLE), 1.0))
    for (slow, low), (fast, high) in pairwise(_RATES):
        if words <= fast:
            return max(-1.0, low + (words - slow) / (fast - slow) * (high - low))
    return 1.0


def choose(speech: QTextToSpeech, language: LanguageTag) -> QVoice | None:
    """Return the voice that suits best, None where none speaks the language."""
    base = language.split("-")[0]
    first = _LOCALES.get(base, ())
    locales = [one for one in speech.availableLocales() if one.name().split("_")[0] == base]
    locales.sort(key=lambda one: _rank(one.name(), first))
    for locale in locales:
        speech.setLocale(locale)
        voices = [one for one in speech.availableVoices() if one.locale() == locale]
        voices.sort(key=lambda one: (_VARIANT in one.name(), _rank(one.name(), _VOICES)))
        if voices:
            return voices[0]
    return None


def _rank(name: str, first: tuple[str, ...]) -> int:
    return first.index(name) if name in first else len(first)


def _longest_ms(utterance: Utterance) -> int:
    """Return for how long a sentence may be spoken; five letters are a word."""
    words = 3 + len(utterance.said) / 5
    return int(_PATIENCE * 60_000 * words / utterance.speed)


def _timer(parent: QObject, do: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    return timer


def _nothing() -> None:
    """Tell nobody."""
