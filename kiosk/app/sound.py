"""What is heard of the kiosk: its voice, its chime, and headphones plugged in."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QTimer

from kiosk.releases import Setup
from kiosk.session.headphones import heed_headphones
from kiosk.settings import Plugging, Settings
from kiosk.speech.engine import Engine
from kiosk.speech.recordings import Recordings
from kiosk.system.headphones import Plugs, find_plugs
from kiosk.ui.headphones import PlugWatch
from kiosk.ui.voice.engines import make_engine
from kiosk.ui.window import KioskWindow

_WAKE_MS = 3000
"""When sound is first thought of: the kiosk has started by then, and hardly anybody has come."""


def make_voice(setup: Setup) -> Engine:
    """Return what speaks: the recordings of the content, the computer's own voice for the rest."""
    recordings = Recordings(*setup.audio)
    return make_engine(recordings.find, recordings.speaks)


def chime() -> None:
    """Sound the chime, which is made when it first sounds."""
    _make_chime()()


@cache
def _make_chime() -> Callable[[], None]:
    from kiosk.ui.voice.chime import make_chime  # noqa: PLC0415 - sound, not needed to show

    return make_chime()


def wake_sound(voice: Engine, window: KioskWindow, setup: Setup) -> None:
    """Wake voice and chime once nobody is there.

    The first word would come a second late, and a visit opens no file: sound servers do at first.
    """
    timer = QTimer(window)
    timer.setInterval(_WAKE_MS)

    def wake() -> None:
        if window.is_waiting:
            timer.stop()
            if setup.settings.warning_sound:
                _make_chime()
            voice.speaks(setup.catalog.default_language)

    timer.timeout.connect(wake)
    timer.start()


def await_headphones(window: KioskWindow, settings: Settings) -> Plugs | None:
    """Guide whoever plugs headphones in, unless the clinic wants none of that.

    What is returned is to be closed once the window is gone.
    """
    if settings.headphones is Plugging.IGNORE:
        return None
    plugs = find_plugs()
    reads = {jack.fd: jack.read for jack in plugs.jacks}
    heed_headphones(window.session, PlugWatch(reads, plugs.news, parent=window))
    return plugs
