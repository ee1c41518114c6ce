"""The staff's way to the desk on the kiosk: gesture, pad, desk, and out again."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.desk.door import DESK_RESTS, PAD_RESTS, AtDesk, AtPad, Closed, Door
from kiosk.session.state import Attract, ChooseLanguage
from kiosk.tour.tour import SIZES
from kiosk.ui.desk.look import Look
from kiosk.ui.staff.changing_line import ChangingLine
from kiosk.ui.staff.corner import HOLD_MS, SIDE_MM, StaffCorner
from kiosk.ui.staff.entrance import Entrance
from kiosk.ui.widgets.touch_button import TouchButton

from .audit import RULES, problems
from .visits import Kiosk, settle

PIN = "7093"


class SmallDesk(QWidget):
    """Stands in for the desk: a field to type in, as the desk's search is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.field = QLineEdit(self)
        self.setFocusProxy(self.field)


@dataclass
class Staffed:
    """A kiosk with a PIN, and the door behind its gesture."""

    kiosk: Kiosk
    door: Door
    made: list[SmallDesk]

    def state(self) -> object:
        """Return what the door shows."""
        settle()
        return self.door.state

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and the clocks look at it."""
        self.kiosk.clock.now += seconds
        self.door.tick()
        self.kiosk.session.tick()

    def knock(self) -> None:
        """Press the staff's keys."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(self.kiosk.window, Qt.Key.Key_S, held)
        settle()

    def type(self, digits: str) -> None:
        """Type on a keyboard."""
        QTest.keyClicks(self.kiosk.window.focusWidget(), digits)

    def let_in(self) -> None:
        """Go to the desk."""
        self.knock()
        self.type(PIN)
        self.kiosk.button("pin-open").click()
        settle()

    def corner(self) -> StaffCorner:
        """Return the place of the gesture."""
        settle()
        (corner,) = self.kiosk.window.findChildren(StaffCorner)
        return corner

    def hand(self, kind: QEvent.Type, at: QPoint) -> None:
        """Press, move or let go in the corner, from its own upper left."""
        corner = self.corner()
        button = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, corner.mapToGlobal(at), button, button, none)
        corner.event(event)


def admit(kiosk: Kiosk) -> Staffed:
    """Give a kiosk a PIN and show it."""
    made: list[SmallDesk] = []

    def make(look: Look) -> QWidget:
        made.append(SmallDesk(look))
        return made[-1]

    door = Door(lambda pin, done: done(pin == PIN), kiosk.clock.monotonic)
    Entrance(kiosk.window, door, make)
    kiosk.window.start()
    kiosk.window.activateWindow()
    settle()
    return Staffed(kiosk, door, made)


@pytest.fixture
def staffed(kiosk: Kiosk) -> Staffed:
    """Provide an upright kiosk with a PIN."""
    return admit(kiosk)


# The gesture


def test_holding_the_corner_opens_the_pad(staffed: Staffed) -> None:
    """Letting go then starts no visit."""
    staffed.corner()._hold.setInterval(10)
    staffed.hand(QEvent.Type.MouseButtonPress, QPoint(5, 5))
    assert staffed.state() == Closed()
    QTest.qWait(100)
    assert staffed.state() == AtPad()
    staffed.hand(QEvent.Type.MouseButtonRelease, QPoint(5, 5))

    assert staffed.kiosk.session.state.place == Attract()


def test_the_corner_is_held_for_three_seconds(staffed: Staffed) -> None:
    """Long enough that no patient does it by chance."""
    assert staffed.corner()._hold.interval() == HOLD_MS == 3000


def test_a_touch_in_the_corner_starts_a_visit(staffed: Staffed) -> None:
    """Patients start wherever they touch the picture."""
    staffed.hand(QEvent.Type.MouseButtonPress, QPoint(5, 5))
    staffed.hand(QEvent.Type.MouseButtonRelease, QPoint(5, 5))

    assert staffed.kiosk.session.state.place == ChooseLanguage()
    assert staffed.state() == Closed()


def test_a_finger_that_leaves_the_corner_does_nothing(staffed: Staffed) -> None:
    """Neither a gesture nor a touch."""
    staffed.corner()._hold.setInterval(10)
    staffed.hand(QEvent.Type.MouseButtonPress, QPoint(5, 5))
    staffed.hand(QEvent.Type.MouseMove, QPoint(-5, 5))
    QTest.qWait(50)
    staffed.hand(QEvent.Type.MouseButtonRelease, QPoint(-5, 5))

    assert (staffed.state(), staffed.kiosk.session.state.place) == (Closed(), Attract())


@pytest.mark.parametrize("size", SIZES)
def test_no_button_of_patients_lies_in_the_corner(
    open_kiosk: Callable[[str], Kiosk], size: str
) -> None:
    """Twenty millimetres each way from the upper right, on every kind of screen."""
    staffed = admit(open_kiosk(size))
    corner = staffed.corner().geometry()
    window = staffed.kiosk.window
    side = round(SIDE_MM * SIZES[size][2])

    assert (corner.width(), corner.height()) == (side, side)
    assert (corner.top(), corner.right()) == (0, window.width() - 1)
    for button in window.findChildren(TouchButton):
        assert not QRect(button.mapTo(window, QPoint(0, 0)), button.size()).intersects(corner)


def test_keys_open_the_pad(staffed: Staffed) -> None:
    """A keyboard has no corner to hold."""
    staffed.knock()

    assert staffed.state() == AtPad()


def test_nothing_opens_during_a_visit(staffed: Staffed) -> None:
    """A patient's visit is never seen by staff: it has to be finished first."""
    staffed.kiosk.session.start()
    staffed.knock()
    assert staffed.state() == Closed()
    assert staffed.kiosk.window.findChildren(StaffCorner) == []
    staffed.kiosk.session.reset()
    staffed.knock()
    assert staffed.state() == AtPad()


def test_nothing_opens_over_trouble(staffed: Staffed) -> None:
    """What went wrong is read first."""
    staffed.kiosk.window.show_trouble()
    staffed.knock()

    assert staffed.state() == Closed()


# The pad


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


def test_a_wrong_pin_and_a_wait_are_told(staffed: Staffed, spoken: list[str]) -> None:
    """The line counts down; it is spoken once, not every second."""
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


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what a screen reader is asked to say."""
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    return said


def test_the_pad_closes_when_nobody_touches_it(staffed: Staffed) -> None:
    """The still picture is there as if nothing had been."""
    before = [control.name for control in staffed.kiosk.see().controls]
    staffed.knock()
    staffed.pass_time(PAD_RESTS)

    assert staffed.state() == Closed()
    assert [control.name for control in staffed.kiosk.see().controls] == before


@pytest.fixture(params=["en", "es"])
def pad_language(request: pytest.FixtureRequest) -> str:
    """Name the language of the pad."""
    return str(request.param)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("waits", [False, True], ids=["ready", "waiting"])
def test_the_pad_keeps_every_rule_of_a_screen(
    open_kiosk: Callable[[str], Kiosk], size: str, waits: bool, pad_language: str
) -> None:
    """Staff have fingers and eyes, too."""
    kiosk = open_kiosk(size)
    speak(kiosk, pad_language)
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
    for rule in RULES.values():
        assert problems([seen], rule) == []


def speak(kiosk: Kiosk, language: str) -> None:
    """Let the still picture speak a language, as in a clinic whose pack begins with it."""
    catalog = kiosk.session.catalog
    kiosk.session._catalog = type(catalog)(
        **{
            **{name: getattr(catalog, name) for name in catalog.__struct_fields__},
            "default_language": language,
        }
    )
    kiosk.session.start()
    kiosk.session.reset()


# The desk


def test_the_desk_fills_the_screen_above_its_bar(staffed: Staffed) -> None:
    """Nothing of the still picture is left to touch."""
    staffed.let_in()
    (desk,) = staffed.made
    window = staffed.kiosk.window

    assert [control.id for control in staffed.kiosk.see().controls] == ["desk-close"]
    assert (desk.width(), desk.mapTo(window, QPoint(0, 0))) == (window.width(), QPoint(0, 0))
    assert desk.height() > 0.9 * window.height()
    assert window.focusWidget() is desk.field


def test_closing_forgets_the_desk(staffed: Staffed) -> None:
    """Whoever opens it next finds nothing chosen."""
    staffed.let_in()
    staffed.made[0].field.setText("withdrawal")
    staffed.kiosk.button("desk-close").click()
    assert staffed.state() == Closed()
    assert staffed.kiosk.window.findChildren(SmallDesk) == []
    staffed.let_in()
    assert staffed.made[1].field.text() == ""


def test_the_desk_counts_down_and_closes(staffed: Staffed, spoken: list[str]) -> None:
    """A line beside the button says so for ten seconds, spoken once."""
    staffed.let_in()
    staffed.pass_time(DESK_RESTS - 10)
    assert closing(staffed) == ["The desk closes in 10 seconds. Touch the screen to stay."]
    staffed.pass_time(9)
    assert closing(staffed) == ["The desk closes in 1 second. Touch the screen to stay."]
    assert [said for said in spoken if "closes" in said] == [
        "The desk closes in 10 seconds. Touch the screen to stay."
    ]
    staffed.pass_time(1)
    assert staffed.state() == Closed()


def test_whoever_works_at_the_desk_keeps_it(staffed: Staffed) -> None:
    """A key or a press anywhere on it counts."""
    staffed.let_in()
    staffed.pass_time(DESK_RESTS - 3)
    QTest.keyClicks(staffed.made[0].field, "w")
    assert closing(staffed) == []
    staffed.pass_time(DESK_RESTS - 3)
    QTest.mouseClick(staffed.made[0], Qt.MouseButton.LeftButton)
    staffed.pass_time(DESK_RESTS - 3)
    assert staffed.state() == AtDesk(3)


def closing(staffed: Staffed) -> list[str]:
    """Return what is said of closing."""
    return [text.text for text in staffed.kiosk.see().texts if "closes" in text.text]


def test_a_fault_closes_the_desk(staffed: Staffed) -> None:
    """Trouble is told to patients, and the desk is not left open under it."""
    staffed.let_in()
    staffed.kiosk.window.show_trouble()
    staffed.kiosk.session.reset()

    assert staffed.state() == Closed()
    assert [control.name for control in staffed.kiosk.see().controls] == ["Start again"]


def test_another_size_of_the_display_closes_the_desk(staffed: Staffed) -> None:
    """The corner moves with the display."""
    staffed.let_in()
    staffed.kiosk.window.resize(1920, 1080)

    assert staffed.state() == Closed()
    assert staffed.corner().geometry().right() == 1919


def test_the_idle_clock_of_visits_is_not_disturbed(staffed: Staffed) -> None:
    """The still picture waits behind the desk for as long as it takes."""
    staffed.let_in()
    for _ in range(20):
        staffed.door.touch()
        staffed.pass_time(30)
    assert staffed.state() == AtDesk()
    assert staffed.kiosk.session.state.seconds_left is None
    staffed.kiosk.button("desk-close").click()
    staffed.kiosk.session.start()
    assert staffed.kiosk.session.state.place == ChooseLanguage()
