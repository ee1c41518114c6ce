"""Scanning on the screen: a ring, the voice and the clock go round the controls for a switch."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.session.aids import SCAN_SECONDS, Switches, Voice
from kiosk.session.scan import Scan, groups_of
from kiosk.session.session import Session
from kiosk.session.state import Attract, SessionState
from kiosk.speech.narrator import Narrator, SilentNarrator
from kiosk.ui.bar import Bar
from kiosk.ui.focus import controls
from kiosk.ui.widgets.touch_button import TouchButton

_TICK_MS = 50
"""How often turns are looked at: a tenth of the shortest press."""


class Scanning(QObject):
    """Scans what is in front while the visit is worked by switches.

    Signals:
        moved: another control or group has its turn, or none.
    """

    moved = Signal()

    def __init__(
        self, window: QWidget, session: Session, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._now = now
        self.narrator: Narrator = SilentNarrator()
        self._scan = Scan((), now())
        self._scanned: object = None
        self._place: object = None
        self._is_shown = False
        self._rests = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        session.subscribe(self._follow)

    @property
    def front(self) -> list[TouchButton]:
        """Return the buttons whose turn it is, none while scanning rests."""
        if not self._is_shown or not self._is_on:
            return []
        return [one for one in controls(self._window) if one.objectName() in self._scan.front]

    @property
    def told(self) -> str:
        """What is said of a group in front, empty for a single control."""
        names = [button.accessibleName() for button in self.front]
        others = len(names[1:])
        pack = self._session.catalog.packs[self._session.state.preferences.language]
        return pack.words("switch.group", first=names[0], count=others) if others else ""

    def choose(self) -> None:
        """Press what is in front; without scanning, begin it for one switch."""
        if not self._is_on:
            self._begin(Switches.ONE)
            return
        if not self._shows_anew():
            name = self._scan.choose(self._now())
            self._show()
            self._press(name)

    def step(self) -> None:
        """Go on to what is next; without stepping, begin it for two switches."""
        if self._session.state.aids.switches is not Switches.TWO:
            self._begin(Switches.TWO)
        elif not self._shows_anew():
            self._scan.step(self._now())
            self._show()

    def rest(self) -> None:
        """Leave the screen to fingers and other keys until a switch is pressed."""
        if self._is_on and not self._rests:
            self._rests, self._is_shown = True, False
            self.moved.emit()

    def tick(self) -> None:
        """Look at the screen and the clock."""
        self._look()
        if self._rests:
            return
        if self._is_told_first or self._session.state.seconds_left is not None:
            self._scan.hold(self._now())
        elif not self._is_shown:
            self._show()
        elif self._session.state.aids.switches is Switches.ONE:
            before = self._scan.front
            self._scan.tick(self._now(), SCAN_SECONDS[self._session.state.aids.scan])
            if self._scan.front != before:
                self._show()

    # Inner workings

    @property
    def _is_on(self) -> bool:
        return self._session.state.aids.switches is not Switches.NONE

    @property
    def _is_told_first(self) -> bool:
        """Whether the voice is still telling a guided patient what is in front."""
        is_guided = self._session.state.aids.voice is Voice.GUIDE
        return is_guided and self.narrator.is_speaking

    def _begin(self, switches: Switches) -> None:
        if isinstance(self._session.state.place, Attract):
            # Nobody knows whether who presses can see the screen.
            self._session.listen(Voice.GUIDE)
        self._session.use_switches(switches)

    def _follow(self, state: SessionState) -> None:
        if self._is_on and not self._timer.isActive():
            self._rests, self._scanned = False, None
            self._timer.start()
        elif not self._is_on and self._timer.isActive():
            self._timer.stop()
            self._is_shown = False
            self.moved.emit()
        if state.seconds_left is not None:
            self._is_shown = False

    def _look(self) -> None:
        """Begin a new round where the screen has changed; on the same one, where it was."""
        state, shown = self._session.state, controls(self._window)
        scanned = (state.place, state.overlay, tuple(one.objectName() for one in shown))
        if scanned == self._scanned:
            return
        place = (getattr(state.place, "step", None), type(state.place), state.overlay)
        first = self._scan.front[:1] if place == self._place else ()
        page = _rows([one for one in shown if not isinstance(one.parentWidget(), Bar)])
        bar = _rows([one for one in shown if isinstance(one.parentWidget(), Bar)])
        self._scan = Scan(groups_of(page, bar), self._now(), "".join(first))
        self._scanned, self._place = scanned, place
        self._is_shown = False

    def _shows_anew(self) -> bool:
        """Bring the turn back where none is shown, and tell whether it was so."""
        self._look()
        if self._is_shown:
            return False
        self._rests = False
        self._show()
        return True

    def _show(self) -> None:
        """Bring the keyboard to the control in front; a group has it nowhere."""
        self._is_shown = True
        front, focused = self.front, self._window.focusWidget()
        if len(front) == 1:
            front[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif focused is not None:
            focused.clearFocus()
        self.moved.emit()

    def _press(self, name: str) -> None:
        for button in controls(self._window):
            if name and button.objectName() == name:
                button.click()
                break


def _rows(buttons: Sequence[TouchButton]) -> list[list[str]]:
    """Return the names of buttons row by row, those of a row from left to right."""
    rows: list[list[TouchButton]] = []
    for button in buttons:
        if rows and _is_beside(rows[-1][-1], button):
            rows[-1].append(button)
        else:
            rows.append([button])
    return [[button.objectName() for button in row] for row in rows]


def _is_beside(one: TouchButton, other: TouchButton) -> bool:
    middle = other.mapTo(other.window(), other.rect().center()).y()
    top = one.mapTo(one.window(), one.rect().topLeft()).y()
    return top <= middle < top + one.height()
