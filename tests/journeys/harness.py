"""Runs the kiosk itself, with a clock that can be put forward and a pipe to look through.

Started as ``python -m tests.journeys.harness run …``.  It only looks and listens: all that the
tests do, they do with the pointer and the keys of the display.  One question a line on standard
input, one answer in JSON on standard output: ``look``, ``heard``, ``hurry SECONDS``, ``forward
SECONDS``, ``memory``, ``fault`` or ``quit``.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import NoReturn

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSocketNotifier, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kiosk import cli
from kiosk.app import desk as desk_app
from kiosk.app import kiosk as kiosk_app
from kiosk.app.machine import MonotonicClock
from kiosk.session.aids import SCAN_SECONDS
from kiosk.session.session import Session
from kiosk.session.state import TEXT_STEPS, AtQuiz, AtStep, SessionState
from kiosk.settings import Settings
from kiosk.speech.engine import Engine
from kiosk.tour.inspect import SeenScreen, see
from kiosk.ui import scanning
from kiosk.ui.context import Context
from kiosk.ui.window import KioskWindow

from .ear import Ear, Heard


class Look(msgspec.Struct, frozen=True):
    """The screen as a patient has it before them, and the visit behind it.

    ``place`` and ``overlay`` are the names of their types, ``history`` counts the places before;
    ``ticked``, ``asked`` and ``said_yes`` are what the sheet will hold, ``visit`` is all of it but
    the time.  ``focus_at`` is the corner of what has the keyboard.
    """

    place: str
    topic: str
    step: str
    history: int
    overlay: str
    language: str
    theme: str
    text_percent: int
    ticked: list[str]
    asked: list[str]
    said_yes: list[str]
    seconds_left: int | None
    visit: str
    focus: str
    focus_at: tuple[int, int]
    screen: SeenScreen


class Memory(msgspec.Struct, frozen=True):
    """What is left in memory.

    ``words`` are those of all widgets, ``places`` those that session, window and widgets hold as
    part of a visit, ``kept`` the plain values that session and window hold.
    """

    words: list[str]
    places: list[str]
    kept: list[str]


class MovedClock(MonotonicClock):
    """The machine's clock, put forward by so many seconds."""

    ahead = 0.0

    def monotonic(self) -> float:
        """Return seconds since some fixed moment."""
        return super().monotonic() + self.ahead


class Pipe(QObject):
    """Answers questions about the window in front, between two events like any other."""

    def __init__(self, session: Session, window: KioskWindow, ear: Ear) -> None:
        super().__init__()
        self._session = session
        self._window = window
        self._ear = ear
        self._asked = b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def turn_to(self, session: Session, window: KioskWindow) -> None:
        """Answer questions about another window from now on."""
        self._session, self._window = session, window

    def _read(self) -> None:
        chunk = os.read(sys.stdin.fileno(), 4096)
        if not chunk:
            QApplication.quit()
        *lines, self._asked = (self._asked + chunk).split(b"\n")
        for line in lines:
            name, *arguments = line.decode().split()
            answer = getattr(self, name)(*arguments)
            sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
            sys.stdout.buffer.flush()

    def look(self) -> Look:
        """Describe what is shown."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        state, place = self._session.state, self._session.state.place
        sheet = self._session.sheet_request()
        return Look(
            place=type(place).__name__,
            topic=place.topic if isinstance(place, AtStep | AtQuiz) else "",
            step=place.step if isinstance(place, AtStep) else "",
            history=len(state.history),
            overlay=type(state.overlay).__name__ if state.overlay is not None else "",
            language=state.preferences.language,
            theme=state.preferences.theme.value,
            text_percent=TEXT_STEPS[state.preferences.text_step],
            ticked=list(sheet.topics),
            asked=[f"{ref.topic}-{ref.question}" for ref in sheet.questions],
            said_yes=list(sheet.check_up),
            seconds_left=state.seconds_left,
            visit=str(replace(state, seconds_left=None)),
            focus=name_of(self._window.focusWidget()),
            focus_at=corner_of(self._window.focusWidget()),
            screen=see(self._window, self._window.context().metrics, "", ""),
        )

    def heard(self) -> Heard:
        """Tell what the voice has said since this was asked last."""
        return self._ear.told()

    def hurry(self, seconds: str) -> None:
        """Let scanning rest so long on each control, whatever speed is chosen."""
        vars(scanning)["SCAN_SECONDS"] = (float(seconds),) * len(SCAN_SECONDS)

    def forward(self, seconds: str) -> float:
        """Put the clock forward."""
        MovedClock.ahead += float(seconds)
        return MovedClock.ahead

    def memory(self) -> Memory:
        """List what is left of visits, after all that was discarded is gone."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        widgets = QApplication.allWidgets()
        return Memory(
            words=[word for widget in widgets for word in words_of(widget)],
            places=[
                str(state.place) for holder in (self._session, *widgets) for state in held(holder)
            ],
            kept=[
                str(value)
                for keeper in (self._session, self._window)
                for value in vars(keeper).values()
                if is_plain(value)
            ],
        )

    def fault(self) -> None:
        """Let something go wrong as soon as the answer is out."""
        QTimer.singleShot(0, self, fail)

    def quit(self) -> None:
        """End the program as a window that is closed does."""
        QTimer.singleShot(0, self._window, self._window.close)


def name_of(widget: QWidget | None) -> str:
    """Return how a screen reader calls a widget, or nothing for none."""
    if widget is None:
        return ""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def corner_of(widget: QWidget | None) -> tuple[int, int]:
    """Return the left and top of a widget in the window, or zeros for none."""
    return widget.mapTo(widget.window(), QPoint(0, 0)).toTuple() if widget is not None else (0, 0)


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget says of itself."""
    yield from filter(None, (widget.accessibleName(), widget.objectName(), widget.windowTitle()))
    if isinstance(widget, QLabel):
        yield widget.text()


def held(holder: object) -> Iterator[SessionState]:
    """Yield the visits that a session or widget knows, by itself or through its context."""
    for value in vars(holder).values():
        if isinstance(value, SessionState):
            yield value
        if isinstance(value, Context):
            yield value.state


def is_plain(value: object) -> bool:
    """Tell whether a value is a keeper's own and not the content or a collaborator."""
    return isinstance(value, SessionState | int | float | str | tuple | dict | set | frozenset)


def fail() -> NoReturn:
    """Do what a fault in the program does."""
    raise RuntimeError("a fault for the test")


def main() -> int:
    """Put clock and pipe into the kiosk and run it."""
    make_window = kiosk_app.make_window
    ear = Ear()
    pipes: list[Pipe] = []

    def watched(session: Session, settings: Settings, voice: Engine | None = None) -> KioskWindow:
        window = make_window(session, settings, voice)
        if pipes:
            pipes[0].turn_to(session, window)
        else:
            pipes.append(Pipe(session, window, ear))
        return window

    vars(kiosk_app).update(make_voice=lambda _: ear, make_window=watched, MonotonicClock=MovedClock)
    vars(desk_app).update(MonotonicClock=MovedClock)
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
