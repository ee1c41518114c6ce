"""The gesture that leads staff to the PIN pad, and where it leads nowhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtTest import QTest

from kiosk.desk.door import AtPad, Closed
from kiosk.session.state import Attract, ChooseLanguage
from kiosk.tour.tour import SIZES
from kiosk.ui.staff.corner import HOLD_MS, SIDE_MM, StaffCorner
from kiosk.ui.widgets.touch_button import TouchButton

from .staffed import Staffed, admit
from .visits import Kiosk


@pytest.fixture
def staffed(kiosk: Kiosk) -> Staffed:
    """Provide an upright kiosk with a PIN."""
    return admit(kiosk)


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
    """What went wrong is read first; then the corner is there again."""
    staffed.kiosk.window.show_trouble()
    staffed.knock()

    assert staffed.state() == Closed()
    assert staffed.kiosk.window.findChildren(StaffCorner) == []
    staffed.kiosk.button("Start again").click()
    assert staffed.corner().isVisible()
