"""Puts the voice on a window: the reader, what follows it on the screen, curtain and chime."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kiosk.session.aids import Voice
from kiosk.session.state import SessionState
from kiosk.speech.engine import Engine
from kiosk.speech.front import front_of
from kiosk.speech.reader import Reader
from kiosk.speech.script import Script
from kiosk.ui.voice.curtain import Curtain
from kiosk.ui.voice.follow import Follower
from kiosk.ui.window import KioskWindow


def attach_aids(
    window: KioskWindow, engine: Engine, chime: Callable[[], None] | None = None
) -> Reader:
    """Let a window speak with an engine, and return what reads.

    ``chime``, if there is one, sounds when a visit is about to be forgotten and the voice is off.
    """
    return _Aids(window, engine, chime).reader


class _Aids(QObject):
    """Lives as long as the window, and tells the reader what happens on it."""

    def __init__(
        self, window: KioskWindow, engine: Engine, chime: Callable[[], None] | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._chime = chime
        self._state = self._session.state
        self._curtain: Curtain | None = None
        self._told: object = None
        self.reader = Reader(self._session, self._script, engine, self._later)
        self._follower = Follower(window, self._session, self.reader, self._script, window.context)
        self._focus = QTimer(self, singleShot=True, interval=0)
        self._focus.timeout.connect(self._tell_focus)
        self._session.subscribe(self._show)
        self.reader.on_silent(lambda _: window.say_silent(self.reader.is_speechless))
        window.narrate(self.reader)
        window.acted.connect(self._hush)
        window.changed.connect(self._begin_anew)
        window.keys.scanning.moved.connect(self._focus.start)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus.start)

    def _script(self) -> Script:
        # Most visits are silent, and no start need wait for this.
        from kiosk.ui.voice.written import script_of  # noqa: PLC0415

        return script_of(self._window)

    def _later(self, ms: int, do: Callable[[], None]) -> Callable[[], None]:
        timer = QTimer(self, singleShot=True, interval=ms)

        def call_off() -> None:
            if isValid(timer):
                timer.stop()
                timer.deleteLater()

        timer.timeout.connect(call_off)
        timer.timeout.connect(do)
        timer.start()
        return call_off

    # What happens

    def _show(self, state: SessionState) -> None:
        """Follow the visit, which the window and the reader know of already."""
        before, self._state = self._state, state
        is_warned = before.seconds_left is None and state.seconds_left is not None
        if state.aids.voice is not Voice.OFF:
            self._window.say_silent(self.reader.is_speechless)
            self._follower.follow(state)
            self._focus.start()
        elif before.aids.voice is not Voice.OFF:
            self._window.say_silent(False)
        elif is_warned and self._chime is not None:
            self._chime()
        self._draw_curtain()

    def _begin_anew(self) -> None:
        """Learn that the window was built anew, or that trouble came or went."""
        # What the visit has changed, the reader hears of from the visit.
        if self._session.state is self._state and self._state.aids.voice is not Voice.OFF:
            self.reader.renew()
            self._follower.mark()
        if self._curtain is not None:
            self._curtain.setGeometry(self._window.rect())
        self._draw_curtain()

    def _hush(self, event: QEvent) -> None:
        del event
        self.reader.hush()

    def _tell_focus(self) -> None:
        """Tell where the keyboard is or what is scanned, once the window has come to rest."""
        name, words = self._window.keys.told
        # The words of a control may change with its state, which the reader says by itself.
        told = (front_of(self._state), name or words)
        if told != self._told:
            self._told = told
            self.reader.focus(name, words)

    def _draw_curtain(self) -> None:
        hidden = self._state.aids.hidden
        if hidden and self._curtain is None:
            self._curtain = Curtain(self._window, self._window.context(), self._lift)
            self._curtain.show()
            self.reader.announce(self._window.context().words("reader.hidden"))
        elif not hidden and self._curtain is not None:
            self._curtain.hide()
            self._curtain.deleteLater()
            self._curtain = None
            self.reader.announce(self._window.context().words("reader.shown"))
        if self._curtain is not None:
            self._curtain.raise_()

    def _lift(self) -> None:
        self._session.hide_screen(hidden=False)
