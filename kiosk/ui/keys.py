"""What each key does: one table from keys to wishes, the same on every screen and panel."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.session.aids import Voice
from kiosk.session.session import Session
from kiosk.session.state import Attract, ChooseLanguage, Panel, SessionState
from kiosk.speech.narrator import Narrator, SilentNarrator
from kiosk.ui.bar import Bar
from kiosk.ui.focus import controls, move_focus
from kiosk.ui.paged import MORE
from kiosk.ui.scanning import Scanning
from kiosk.ui.widgets.touch_button import TouchButton

Wish: TypeAlias = Callable[[], None]

_NEXT, _PREVIOUS = 1, -1
_IGNORED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_STAYS_IN_WARNING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_SWITCHES = {Qt.Key.Key_F7, Qt.Key.Key_F8}


class Keys:
    """Answers plain keys, so that any keypad will do; Enter and Space reach the buttons first.

    Attributes:
        scanning: what two of the keys, the switches, work.
    """

    def __init__(self, window: QWidget, session: Session) -> None:
        self._window = window
        self._session = session
        self._narrator: Narrator = SilentNarrator()
        self._used = False
        self.scanning = Scanning(window, session)
        session.subscribe(self._forget)
        self._wishes = self._table()

    def narrate(self, narrator: Narrator) -> None:
        """Let this voice answer the keys that ask for it."""
        self._narrator = self.scanning.narrator = narrator
        self._wishes = self._table()

    @property
    def marked(self) -> list[TouchButton]:
        """Return the buttons that a ring has to mark: none while fingers do the work."""
        if self.scanning.front:
            return self.scanning.front
        focused = self._window.focusWidget()
        wanted = self._used or self._session.state.aids.low
        return [focused] if wanted and isinstance(focused, TouchButton) else []

    @property
    def told(self) -> tuple[str, str]:
        """Return the object name and the words of what keys or switches have come to."""
        focused = self._window.focusWidget()
        if isinstance(focused, TouchButton):
            return focused.objectName(), focused.accessibleName()
        return "", self.scanning.told

    def note(self, event: QEvent) -> None:
        """Learn from a sign of life whether keys, fingers or switches are at work."""
        self._used = isinstance(event, QKeyEvent)
        if not isinstance(event, QKeyEvent) or event.key() not in _SWITCHES:
            self.scanning.rest()

    def press(self, event: QKeyEvent) -> None:
        """Do what the key of a visit stands for; a key that stands for nothing is left alone."""
        key = Qt.Key(event.key())
        with_others = event.modifiers() & ~_IGNORED
        wish = self._wishes.get(key)
        if with_others:
            return
        if self._session.state.seconds_left is not None and key not in _STAYS_IN_WARNING:
            self._session.touch()
            if key != Qt.Key.Key_F11:
                return
        if wish is not None:
            wish()

    def move(self, *, forward: bool) -> None:
        """Bring the keyboard to the next control, or the one before; the ends meet.

        To a guided patient the parts of a page are one: the next control may stand on the next.
        """
        move_focus(self._window, _NEXT if forward else _PREVIOUS)
        turns = forward and self._is_guided
        while turns and self._focused_name == MORE:
            turns = self._turn()
        self.scanning.moved.emit()

    def choose(self) -> None:
        """Press the control with the keyboard; where none has it, bring it to the first."""
        focused = self._window.focusWidget()
        if isinstance(focused, TouchButton) and focused in controls(self._window):
            focused.click()
        else:
            self.move(forward=True)

    def _forget(self, state: SessionState) -> None:
        """Begin the next visit as if nobody had used keys."""
        self._used = self._used and not isinstance(state.place, Attract)

    def _table(self) -> dict[Qt.Key, Wish]:
        session, narrator, key = self._session, self._narrator, Qt.Key
        table: dict[Qt.Key, Wish] = {
            key.Key_Tab: partial(self.move, forward=True),
            key.Key_Backtab: partial(self.move, forward=False),
            key.Key_Down: partial(self.move, forward=True),
            key.Key_Up: partial(self.move, forward=False),
            key.Key_Right: self._right,
            key.Key_Left: self._left,
            key.Key_Return: self._tell,
            key.Key_Enter: self._tell,
            key.Key_Space: self._tell,
            key.Key_Escape: session.back,
            key.Key_Home: self._go_home,
            key.Key_F1: narrator.where,
            key.Key_F2: narrator.listen,
            key.Key_F3: partial(session.change_loudness, -1),
            key.Key_F4: partial(session.change_loudness, 1),
            key.Key_F5: partial(self._change_pace, -1),
            key.Key_F6: partial(self._change_pace, 1),
            key.Key_F7: self.scanning.choose,
            key.Key_F8: self.scanning.step,
            key.Key_F9: narrator.again,
            key.Key_F10: self._hide_or_show,
            key.Key_F11: session.open_help,
            key.Key_F12: self._finish,
            key.Key_0: self._choose_main,
        }
        for nth in range(1, 10):
            table[Qt.Key(key.Key_0.value + nth)] = partial(self._choose_nth, nth)
        return table

    # Wishes that depend on where the patient is

    @property
    def _is_guided(self) -> bool:
        return self._session.state.aids.voice is Voice.GUIDE

    @property
    def _is_silent(self) -> bool:
        return self._session.state.aids.voice is Voice.OFF

    def _right(self) -> None:
        self._go(forward=not self._is_mirrored)

    def _left(self) -> None:
        self._go(forward=self._is_mirrored)

    @property
    def _is_mirrored(self) -> bool:
        state = self._session.state
        return self._session.catalog.packs[state.preferences.language].language.is_right_to_left

    def _go(self, *, forward: bool) -> None:
        """Go along the line of reading: a control on or back, or a sentence.

        From the end of a page a guided patient comes to what leads on, which is to be pressed most.
        """
        is_at_end = self._is_guided and self._narrator.is_over
        if self._is_silent:
            self.move(forward=forward)
        elif forward and is_at_end:
            self._lead_on()
        elif forward:
            self._narrator.onward()
        else:
            self._narrator.back()

    def _lead_on(self) -> None:
        """Come to the main action; where there is none, or a panel over it, to the next control."""
        if self._main and self._session.state.overlay is None:
            self._choose_main()
        else:
            self.move(forward=True)

    def _go_home(self) -> None:
        state = self._session.state
        begun = bool(state.history) and not isinstance(state.history[-1], Attract)
        if begun or not isinstance(state.place, Attract | ChooseLanguage):
            self._session.home()

    def _tell(self) -> None:
        """Tell a guided patient where they are: they have pressed Enter with nothing under it."""
        if self._is_guided:
            self._narrator.where()

    def _change_pace(self, steps: int) -> None:
        """Speak or, while nobody speaks, scan faster by so many steps."""
        if self._is_silent:
            self._session.change_scan(-steps)
        else:
            self._session.change_speed(steps)

    def _hide_or_show(self) -> None:
        self._session.hide_screen(hidden=not self._session.state.aids.hidden)

    def _finish(self) -> None:
        if not isinstance(self._session.state.place, Attract):
            self._session.open_panel(Panel.FINISH)

    @property
    def _focused_name(self) -> str:
        focused = self._window.focusWidget()
        return focused.objectName() if isinstance(focused, TouchButton) else ""

    @property
    def _page(self) -> list[TouchButton]:
        return [one for one in controls(self._window) if not isinstance(one.parent(), Bar)]

    def _turn(self) -> bool:
        """Show the next part, its first control with the keyboard, and return whether it came."""
        before = self._session.state
        self.choose()
        # The control is said, and not the part from its top.
        self._narrator.hush()
        self._page[0].setFocus(Qt.FocusReason.TabFocusReason)
        return self._session.state != before

    def _choose_nth(self, nth: int) -> None:
        self._choose(self._page[nth - 1 : nth])

    def _choose_main(self) -> None:
        self._choose(self._main)

    @property
    def _main(self) -> list[TouchButton]:
        return [one for one in controls(self._window) if one.objectName() == "primary"]

    def _choose(self, found: list[TouchButton]) -> None:
        """Press what a number key stands for; who cannot see it hears it and presses Enter."""
        for button in found:
            if not self._is_guided:
                button.click()
            elif button.hasFocus():
                self._narrator.focus(button.objectName(), button.accessibleName())
            else:
                button.setFocus(Qt.FocusReason.TabFocusReason)
