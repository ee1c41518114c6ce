"""A touch screen sends touches, not clicks of a mouse."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.session.state import AtStep

from .visits import Kiosk, settle


def test_finger_presses_a_button(reading: Kiosk) -> None:
    """What is touched is done."""
    step = reading.session.state.place
    touch(reading, reading.button("primary"))

    assert isinstance(reading.session.state.place, AtStep)
    assert reading.session.state.place != step


def test_finger_that_slides_off_presses_nothing(reading: Kiosk) -> None:
    """Nor does it press what it slides onto."""
    step = reading.session.state.place
    touch(reading, reading.button("primary"), QPoint(0, -300))

    assert reading.session.state.place == step


def touch(kiosk: Kiosk, button: QWidget, slide: QPoint | None = None) -> None:
    """Put a finger on a button, slide it, and lift it."""
    start = button.mapTo(kiosk.window, button.rect().center())
    end = start + slide if slide is not None else start
    window = kiosk.window.windowHandle()
    device = QTest.createTouchDevice()
    QTest.touchEvent(window, device).press(0, start).commit()
    QTest.touchEvent(window, device).move(0, end).commit()
    QTest.touchEvent(window, device).release(0, end).commit()
    settle()
