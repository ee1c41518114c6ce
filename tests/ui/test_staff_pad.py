"""The PIN pad: digits by finger and keyboard, what it says, and when it closes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.desk.door import PAD_RESTS, AtDesk, AtPad, Closed
from kiosk.tour.tour import SIZES
from kiosk.ui.staff.changing_line import ChangingLine

from .audit import RULES
from .rules import all_problems
from .staffed import PIN, Staffed, admit, listen, speak
from .visits import Kiosk


@pytest.fixture
def staffed(kiosk: Kiosk) -> Staffed:
    """Provide an upright kiosk with a PIN."""
    return admit(kiosk)


def test_touched_digits_lead_to_the_desk(staffed: Staffed) -> None:
    """Digit by digit, then Open."""
    staffed.knock()
    for digit in PIN:
        staffed.kiosk.button(f"digit-{digit}").click()
    assert staffed.state() == AtPad(typed=4)
    staffed.kiosk.button("pin-erase").click()
    assert staffed.state() == AtPad(typed=3)
    staffed.kiosk.button(f"digit-{PIN[-1]}").click()
    staffed.kiosk.button("pin-open").click()
    assert staffed.state() == AtDesk()


def test_typed_digits_lead_to_the_desk(staffed: Staffed) -> None:
    """Enter tries them, wherever the keyboard stands."""
    staffed.knock()
    staffed.type(PIN + "5")
    QTest.keyClick(staffed.kiosk.window.focusWidget(), Qt.Key.Key_Backspace)
    QTest.keyClick(staffed.kiosk.window.focusWidget(), Qt.Key.Key_Return)

    assert staffed.state() == AtDesk()


def test_escape_closes_the_pad(staffed: Staffed) -> None:
    """Back to the picture, with nothing typed left."""
    staffed.knock()
    staffed.type("70")
    QTest.keyClick(staffed.kiosk.window.focusWidget(), Qt.Key.Key_Escape)
    assert staffed.state() == Closed()
    staffed.knock()
    assert staffed.state() == AtPad()


def test_the_same_digit_twice_is_two_digits(staffed: Staffed) -> None:
    """Between two taps of a PIN nobody waits as patients are made to."""
    staffed.knock()
    button = staffed.kiosk.button("digit-7")
    at = button.mapTo(staffed.kiosk.window, button.rect().center())
    handle = staffed.kiosk.window.windowHandle()
    assert handle is not None
    for _ in range(2):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    assert staffed.state() == AtPad(typed=2)


def test_no_digit_is_ever_shown(staffed: Staffed) -> None:
    """Who looks over a shoulder, or listens to a screen reader, learns how many there are."""
    staffed.knock()
    before = [text.text for text in staffed.kiosk.see().texts]
    staffed.type(PIN)
    assert [text.text for text in staffed.kiosk.see().texts] == before
    names = [widget.accessibleName() for widget in staffed.kiosk.window.findChildren(QWidget)]
    assert "4 digits typed" in names
    assert not [name for name in names if PIN in name]


def test_a_wrong_pin_and_a_wait_are_told(staffed: Staffed, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line counts down; it is spoken once, not every second."""
    spoken = listen(monkeypatch)
    staffed.knock()
    said = []
    for _ in range(5):
        staffed.type("1111")
        staffed.kiosk.button("pin-open").click()
        said.append(note(staffed))
        staffed.pass_time(10)
    assert said == [
        *["That PIN is not right. Please try again."] * 2,
        "Please wait 1 second. Then try again.",
        "Please wait 2 seconds. Then try again.",
        "Please wait 4 seconds. Then try again.",
    ]
    staffed.type("1111")
    staffed.kiosk.button("pin-open").click()
    spoken.clear()
    for _ in range(3):
        staffed.pass_time(1)
    assert note(staffed) == "Please wait 5 seconds. Then try again."
    assert spoken == []


def note(staffed: Staffed) -> str:
    """Return the line above the digits."""
    (line,) = staffed.kiosk.window.findChildren(ChangingLine)
    return line.accessibleName()


def test_the_pad_closes_when_nobody_touches_it(staffed: Staffed) -> None:
    """The still picture is there as if nothing had been."""
    before = [control.name for control in staffed.kiosk.see().controls]
    staffed.knock()
    staffed.pass_time(PAD_RESTS)

    assert staffed.state() == Closed()
    assert [control.name for control in staffed.kiosk.see().controls] == before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("waits", [False, True], ids=["ready", "waiting"])
def test_the_pad_keeps_every_rule_of_a_screen(
    open_kiosk: Callable[[str], Kiosk], size: str, waits: bool, language: str
) -> None:
    """Staff have fingers and eyes, too."""
    kiosk = open_kiosk(size)
    speak(kiosk, language)
    staffed = admit(kiosk)
    staffed.knock()
    if waits:
        for _ in range(11):
            staffed.type("1111")
            staffed.kiosk.button("pin-open").click()
            staffed.kiosk.clock.now += 256
            staffed.door.touch()
            staffed.door.tick()
        staffed.type("1111")
        staffed.kiosk.button("pin-open").click()
    seen = staffed.kiosk.see("pad")

    assert len(seen.controls) == 13
    assert all_problems([seen], RULES) == []
