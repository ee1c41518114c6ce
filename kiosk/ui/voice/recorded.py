"""Plays recorded sentences."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import SPEEDS, USUAL_SPEED
from kiosk.speech.engine import Utterance


class Recorded(QObject):
    """Plays one recording at a time; those who record speak at the usual speed.

    Args:
        audio: finds the recording of a text as written.
    """

    def __init__(self, audio: Callable[[LanguageTag, str], Path | None]) -> None:
        super().__init__()
        self._audio = audio
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.setPitchCompensation(True)
        self._player.mediaStatusChanged.connect(self._changed)
        self._player.errorOccurred.connect(self._fail)
        self._ended: Callable[[], None] = _nothing
        self._failed: Callable[[], None] = _nothing

    def play(
        self, utterance: Utterance, ended: Callable[[], None], failed: Callable[[], None]
    ) -> None:
        """Play the recording of an utterance, falling silent first.

        Args:
            utterance: what is to be heard, how loud and how fast.
            ended: is called once it is over, never once it was stopped.
            failed: is called instead where it cannot be heard.
        """
        self.stop()
        path = self._audio(utterance.language, utterance.text)
        device = QMediaDevices.defaultAudioOutput()
        if path is None or device.isNull():
            failed()
            return
        self._ended, self._failed = ended, failed
        if self._output.device() != device:
            self._output.setDevice(device)
        self._output.setVolume(utterance.loudness)
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.setPlaybackRate(utterance.speed / SPEEDS[USUAL_SPEED])
        self._player.play()

    def stop(self) -> None:
        """Fall silent."""
        self._ended = self._failed = _nothing
        self._player.stop()

    def pause(self) -> None:
        """Fall silent until ``resume``."""
        self._player.pause()

    def resume(self) -> None:
        """Go on where ``pause`` fell silent."""
        self._player.play()

    def _changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            ended, self._ended, self._failed = self._ended, _nothing, _nothing
            ended()

    def _fail(self) -> None:
        failed, self._ended, self._failed = self._failed, _nothing, _nothing
        failed()


def _nothing() -> None:
    """Tell nobody."""
