"""Lets the screen follow the voice: what is said stands out, and its part is in view."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from kiosk.session.session import Session
from kiosk.session.state import SessionState
from kiosk.speech.front import front_of
from kiosk.speech.reader import Reader
from kiosk.speech.script import Kind, Line, Script
from kiosk.ui.context import Context
from kiosk.ui.paged import BACK, MORE
from kiosk.ui.screens.screen import Screen
from kiosk.ui.voice.highlight import Highlight
from kiosk.ui.voice.spots import Spot, find_spot
from kiosk.ui.widgets.touch_button import TouchButton

_READ: Final = {Kind.TEXT, Kind.FIGURE, Kind.EVIDENCE}
"""What a part of a page is read from on; title and position may stand on all of them."""

_TURNED_TO: Final = {*_READ, Kind.TITLE, Kind.STATUS}
"""What is brought in view; no position is worth turning the page, and no hint stands anywhere."""


class Follower:
    """Follows a reader on a window, but never against the hand of who turns the page.

    Args:
        window: what shows the visit.
        session: the visit.
        reader: what reads it.
        script: writes what is said of what is in front.
        context: returns the present moment of the window.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        reader: Reader,
        script: Callable[[], Script],
        context: Callable[[], Context],
    ) -> None:
        self._window = window
        self._session = session
        self._reader = reader
        self._script = script
        self._context = context
        self._highlight = Highlight(window)
        self._line: Line | None = None
        self._state = session.state
        self._turns = self._was_turned = False
        self._from: int | None = None
        reader.on_line(self._say)

    def follow(self, state: SessionState) -> None:
        """Learn of a change of the visit that the window shows already."""
        before, self._state = self._state, state
        if self._turns:
            return
        if front_of(before) != front_of(state):
            self._was_turned = False
            self._from = None
        elif _anchor(before) != _anchor(state):
            self._be_turned()
        self.mark()

    def mark(self) -> None:
        """Let what is said stand out where it is in view."""
        self._highlight.mark(self._context(), self._spot())

    def _say(self, line: Line | None) -> None:
        self._line = line
        spot = self._spot()
        if spot is not None:
            self._was_turned = False
        elif line is not None and line.kind in _TURNED_TO and not self._was_turned:
            spot = self._turn()
        elif line is not None and line.kind is Kind.HINT:
            self._turn_back()
        self._highlight.mark(self._context(), spot)

    def _spot(self) -> Spot | None:
        if self._line is None or self._line.kind is Kind.HINT:
            return None
        return find_spot(self._window, self._line, self._reader.before)

    def _turn(self) -> Spot | None:
        """Show the part that holds the line and return its place, or stay where it is nowhere."""
        start = _anchor(self._session.state)
        seen: set[int] = set()
        self._turns = True
        spot = None
        while spot is None and (turn := self._next_part()) is not None:
            turn()
            anchor = _anchor(self._session.state)
            if anchor in seen:
                break
            seen.add(anchor)
            spot = self._spot()
        if spot is None and seen:
            self._session.show_from(start)
        elif self._from is None:
            self._from = start
        self._turns = False
        return spot

    def _turn_back(self) -> None:
        """Show what the page began with: its controls are told of next, and the first ones first.

        One thing at a time there is nothing to go back to: each is a page of its own.
        """
        start, self._from = self._from, None
        if start is not None and not self._state.preferences.simple:
            self._turns = True
            self._session.show_from(start)
            self._turns = False

    def _next_part(self) -> Callable[[], None] | None:
        """Return what shows the next part, or the first one after the last."""
        for button in self._window.findChildren(TouchButton):
            if button.objectName() in (MORE, BACK) and button.isVisible() and button.isEnabled():
                return button.click
        screen = self._window.findChild(Screen)
        return screen.turn if screen is not None and screen.isEnabled() else None

    def _be_turned(self) -> None:
        """Read on from the part that a hand has turned to; a voice that rests stays away."""
        self._was_turned = True
        self._from = None
        if self._state.aids.paused:
            return
        lines = self._script().lines
        shown = (x for x in lines if x.kind in _READ and find_spot(self._window, x, ()))
        for line in shown:
            self._reader.read_from(line.text)
            return


def _anchor(state: SessionState) -> int:
    """Return what the part in view begins with."""
    if state.overlay is not None:
        return state.overlay_anchor
    return getattr(state.place, "anchor", 0)
