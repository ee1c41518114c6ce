"""Hands for tests: keys and fingers as the machine sends them, and a voice that takes notes."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.touch_button import TouchButton

from .visits import Kiosk, settle


class Notes:
    """A narrator that notes what it is asked; ``is_speaking`` is whatever a test wants it to be."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.is_speaking = self.is_over = False

    def listen(self) -> None:
        """Note the wish to listen."""
        self.asked.append("listen")

    def again(self) -> None:
        """Note the wish to hear it again."""
        self.asked.append("again")

    def back(self) -> None:
        """Note the wish to go back."""
        self.asked.append("back")

    def onward(self) -> None:
        """Note the wish to go on."""
        self.asked.append("onward")

    def where(self) -> None:
        """Note the question."""
        self.asked.append("where")

    def hush(self) -> None:
        """Note that something was done."""
        self.asked.append("hush")

    def focus(self, name: str, words: str) -> None:
        """Note the control, or the words of what has no name."""
        self.asked.append(name or words)


def press(kiosk: Kiosk, *keys: Qt.Key) -> None:
    """Press keys one after another, as a keyboard does: whatever has the focus gets them."""
    for key in keys:
        QTest.keyClick(kiosk.window.windowHandle(), key)
        settle()


def focused(kiosk: Kiosk) -> str:
    """Return the object name of the control with the keyboard, empty where none has it."""
    widget: QWidget | None = kiosk.window.focusWidget()
    shown = isinstance(widget, TouchButton) and widget.isVisible() and widget.isEnabled()
    return widget.objectName() if widget is not None and shown else ""


def warn(kiosk: Kiosk) -> None:
    """Wait until the kiosk asks whether somebody is still there."""
    while kiosk.session.state.seconds_left is None:
        kiosk.clock.now += 5
        kiosk.session.tick()
    settle()


class Finger:
    """A finger on a touch screen."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._glass = QTest.createTouchDevice()

    def event(self) -> QTest.QTouchEventSequence:
        """Return the next event of the glass, to be filled with what this and others do."""
        return QTest.touchEvent(self._kiosk.window.windowHandle(), self._glass)

    def down(self, at: QPoint) -> "Finger":
        """Touch the glass."""
        self.event().press(0, at).commit()
        settle()
        return self

    def move(self, *way: QPoint) -> "Finger":
        """Move over the glass."""
        for at in way:
            self.event().move(0, at).commit()
            settle()
        return self

    def up(self, at: QPoint) -> None:
        """Leave the glass."""
        self.event().release(0, at).commit()
        settle()


def middle_of(kiosk: Kiosk, button: QWidget) -> QPoint:
    """Return the middle of a control in the window."""
    return button.mapTo(kiosk.window, button.rect().center())
