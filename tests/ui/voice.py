"""A voice that tests can read: it notes what it is told, and ends a sentence when asked to."""

from collections.abc import Callable, Collection, Iterator

from PySide6.QtTest import QTest

from kiosk.domain.ids import LanguageTag
from kiosk.speech.engine import Utterance

_BREATH_MS = 200
"""Longer than the reader rests between sentences."""


class HeardVoice:
    """An engine without a sound.

    Attributes:
        heard: every utterance it was told to say.
        is_speaking: whether the last of them is neither over nor stopped.
        mute: the languages that it does not speak.
    """

    def __init__(self, mute: Collection[LanguageTag] = ()) -> None:
        self.heard: list[Utterance] = []
        self.mute = set(mute)
        self.is_speaking = False
        self._ended: Callable[[], None] | None = None

    @property
    def texts(self) -> list[str]:
        """The texts of all that was heard, as written."""
        return [utterance.text for utterance in self.heard]

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether there is a voice for the language."""
        return language not in self.mute

    def say(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        """Note what is said, and go on saying it until ``end``."""
        self.heard.append(utterance)
        self._ended, self.is_speaking = ended, True

    def stop(self) -> None:
        """Fall silent."""
        self._ended, self.is_speaking = None, False

    def pause(self) -> None:
        """Fall silent until ``resume``."""
        self.is_speaking = False

    def resume(self) -> None:
        """Go on."""
        self.is_speaking = True

    def end(self, sentences: int = 1) -> None:
        """Come to the end of so many sentences, one after another."""
        for _ in range(sentences):
            ended, self._ended, self.is_speaking = self._ended, None, False
            if ended is None:
                return
            ended()
            QTest.qWait(_BREATH_MS)

    def finish(self, most: int = 60) -> None:
        """Come to the end of all there is to say, of so many sentences at most."""
        for _ in self.sentences(most):
            pass

    def sentences(self, most: int = 60) -> Iterator[str]:
        """Yield each sentence while it is said, and then come to its end."""
        for _ in range(most):
            if not self.is_speaking:
                return
            yield self.texts[-1]
            self.end()
