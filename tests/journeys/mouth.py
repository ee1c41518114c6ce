"""A program that says what it is told, a line of JSON at a time, with the engine of the kiosk."""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from kiosk.domain.ids import LanguageTag
from kiosk.speech.engine import Utterance
from kiosk.ui.voice.chime import make_chime
from kiosk.ui.voice.engines import make_engine


def tell(what: str, **more: object) -> None:
    """Say on the standard output what was done, and when by the monotonic clock."""
    print(json.dumps({"what": what, "at": time.monotonic(), **more}), flush=True)


class Mouth:
    """Does what it is told; recordings are in a folder, named by their text."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._engine = make_engine(self._recording)
        self._chime = make_chime()
        self._rest = b""

    def read(self) -> None:
        """Do what has come in by now; leave when there is no more to come."""
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            QCoreApplication.quit()
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            order = json.loads(line)
            getattr(self, order.pop("do"))(**order)

    def say(self, text: str, language: str, loudness: float, speed: int) -> None:
        """Say a text and tell of its end."""
        utterance = Utterance(text, text, LanguageTag(language), loudness, speed)
        tell("say")
        self._engine.say(utterance, lambda: tell("ended", text=text))

    def speaks(self, language: str) -> None:
        """Tell whether there is a voice, and how long it took to find out."""
        before = time.monotonic()
        speaks = self._engine.speaks(LanguageTag(language))
        tell("speaks", speaks=speaks, took=time.monotonic() - before)

    def stop(self) -> None:
        """Fall silent."""
        tell("stop")
        self._engine.stop()

    def pause(self) -> None:
        """Fall silent for now."""
        tell("pause")
        self._engine.pause()

    def resume(self) -> None:
        """Go on."""
        tell("resume")
        self._engine.resume()

    def chime(self) -> None:
        """Sound the chime."""
        tell("chime")
        self._chime()

    def _recording(self, language: LanguageTag, text: str) -> Path | None:
        del language
        path = self._folder / f"{text}.wav"
        return path if path.exists() else None


if __name__ == "__main__":
    application = QCoreApplication([])
    mouth = Mouth(Path(sys.argv[1]))
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(mouth.read)
    application.exec()
