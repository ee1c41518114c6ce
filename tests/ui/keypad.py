"""A keypad for tests: keys as a patient presses them, and where they have led."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.widgets.touch_button import TouchButton

from .visits import Kiosk, settle


def press(kiosk: Kiosk, key: Qt.Key) -> None:
    """Press a key as a keypad does, and let what comes of it happen."""
    handle = kiosk.window.windowHandle()
    QTest.keyClick(handle, key)
    settle()


def focused_name(kiosk: Kiosk) -> str:
    """Return the object name of what has the keyboard, empty for nothing."""
    focused = kiosk.window.focusWidget()
    return focused.objectName() if isinstance(focused, TouchButton) else ""
