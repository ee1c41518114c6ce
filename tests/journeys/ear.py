"""An ear in the place of the loudspeaker: it notes what the kiosk says to a patient, in order."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QTimer

from kiosk.domain.ids import LanguageTag
from kiosk.speech.engine import Utterance

SENTENCE_MS = 10
"""How long a sentence takes; a patient would need a hundred times as long."""


class Heard(msgspec.Struct, frozen=True):
    """What was said since somebody asked last, and whether the voice still speaks.

    ``is_awake`` tells that the kiosk has asked for its voice, the last thing it prepares.
    """

    said: list[str]
    is_speaking: bool
    is_awake: bool


class Ear(QObject):
    """An engine for all languages without a sound, which an outside process can ask."""

    def __init__(self) -> None:
        super().__init__()
        self._said: list[str] = []
        self._is_awake = False
        self._ended: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SENTENCE_MS)
        self._timer.timeout.connect(self._end)

    def speaks(self, language: LanguageTag) -> bool:
        """Tell that there is a voice."""
        del language
        self._is_awake = True
        return True

    def say(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        """Note what is said, and come to its end soon."""
        self._said.append(utterance.said)
        self._ended = ended
        self._timer.start()

    def stop(self) -> None:
        """Fall silent."""
        self._timer.stop()
        self._ended = None

    def pause(self) -> None:
        """Fall silent until ``resume``."""
        self._timer.stop()

    def resume(self) -> None:
        """Go on."""
        if self._ended is not None:
            self._timer.start()

    def told(self) -> Heard:
        """Return what was said since this was asked last."""
        said, self._said = self._said, []
        return Heard(said, self._ended is not None, self._is_awake)

    def _end(self) -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            ended()
