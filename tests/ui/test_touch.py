"""Fingers: a press counts where it began, trembling is forgiven, dragging and a second hand not."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.session.state import AtStep, Place
from kiosk.ui.widgets.touch_button import DRAG_MM

from .hands import Finger, middle_of
from .visits import Kiosk, settle

TREMBLE = round(DRAG_MM * 4.0)
"""As far as a finger may tremble, in pixels of the upright panel."""

_WAYS = [QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)]


@pytest.fixture
def at(reading: Kiosk) -> QPoint:
    """Provide the middle of the main action."""
    return middle_of(reading, reading.button("primary"))


@pytest.fixture
def before(reading: Kiosk) -> Place:
    """Provide where the visit is before anything is touched."""
    return reading.session.state.place


def went_on(kiosk: Kiosk, before: Place) -> bool:
    """Tell whether the main action was pressed, once."""
    place = kiosk.session.state.place
    assert isinstance(place, AtStep)
    return place != before


def test_finger_presses_a_button(reading: Kiosk, at: QPoint, before: Place) -> None:
    """What is touched is done, when the finger leaves."""
    finger = Finger(reading).down(at)
    assert not went_on(reading, before)
    finger.up(at)

    assert went_on(reading, before)


@pytest.mark.parametrize("way", _WAYS)
def test_trembling_finger_presses(reading: Kiosk, at: QPoint, before: Place, way: QPoint) -> None:
    """As far as 8 mm, to and fro."""
    far = at + way * TREMBLE
    Finger(reading).down(at).move(far, at, far).up(far)

    assert went_on(reading, before)


def test_finger_that_trembles_over_the_edge_presses(reading: Kiosk, before: Place) -> None:
    """Where it comes back before it leaves."""
    button = reading.button("primary")
    edge = button.mapTo(reading.window, QPoint(button.width() // 2, 4))
    over = edge - QPoint(0, TREMBLE)
    Finger(reading).down(edge).move(over, edge).up(edge)

    assert went_on(reading, before)


def test_finger_that_leaves_outside_presses_nothing(reading: Kiosk, before: Place) -> None:
    """Even near the edge: sliding off is how a touch is taken back (WCAG 2.2, 2.5.2)."""
    button = reading.button("primary")
    edge = button.mapTo(reading.window, QPoint(button.width() // 2, 4))
    over = edge - QPoint(0, TREMBLE)
    Finger(reading).down(edge).move(over).up(over)

    assert not went_on(reading, before)


@pytest.mark.parametrize("back", [False, True])
@pytest.mark.parametrize("way", _WAYS)
def test_finger_that_drags_presses_nothing(
    reading: Kiosk, at: QPoint, before: Place, way: QPoint, back: bool
) -> None:
    """Nor what it slides onto, nor when it comes back."""
    far = at + way * (TREMBLE + 1)
    finger = Finger(reading).down(at).move(far)
    if back:
        finger.move(at)
    finger.up(at if back else far)

    assert not went_on(reading, before)


@pytest.mark.parametrize("milliseconds", [2000, 5000])
def test_finger_that_rests_presses_all_the_same(
    reading: Kiosk, at: QPoint, before: Place, milliseconds: int
) -> None:
    """A hold means nothing else here, and never times out."""
    finger = Finger(reading).down(at)
    QTest.qWait(milliseconds)
    finger.up(at)

    assert went_on(reading, before)


@pytest.mark.parametrize("first_leaves_first", [False, True])
def test_second_finger_does_nothing(
    reading: Kiosk, at: QPoint, before: Place, first_leaves_first: bool
) -> None:
    """A resting hand must not call for help."""
    first, second = Finger(reading), middle_of(reading, reading.button("tool-help"))
    first.event().press(0, at).commit()
    first.event().move(0, at).press(1, second).commit()
    if first_leaves_first:
        first.event().release(0, at).move(1, second).commit()
        first.event().release(1, second).commit()
    else:
        first.event().move(0, at).release(1, second).commit()
        first.event().release(0, at).commit()
    settle()

    assert went_on(reading, before)


def test_second_tap_at_the_same_place_does_nothing(
    reading: Kiosk, at: QPoint, before: Place
) -> None:
    """A ghost double tap turns one page, not two."""
    finger = Finger(reading)
    for _ in range(2):
        finger.down(at).up(at)
    after = reading.session.state.place
    assert after != before
    reading.session.back()

    assert reading.session.state.place == before


def test_mouse_presses_as_a_finger_does(reading: Kiosk, at: QPoint, before: Place) -> None:
    """Some panels send clicks."""
    QTest.mouseClick(
        reading.window.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        at,
    )
    settle()

    assert went_on(reading, before)


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_of_a_mouse_do_nothing(
    reading: Kiosk, at: QPoint, before: Place, button: Qt.MouseButton
) -> None:
    """There are no menus to find."""
    window = reading.window.windowHandle()
    QTest.mouseClick(window, button, Qt.KeyboardModifier.NoModifier, at)
    settle()

    assert not went_on(reading, before)


def test_nothing_shows_itself_to_a_pointer_that_hovers(reading: Kiosk, at: QPoint) -> None:
    """A finger cannot hover, and who looks sees all there is."""
    before = reading.window.grab().toImage()
    QTest.mouseMove(reading.window.windowHandle(), at)
    settle()

    assert reading.window.grab().toImage() == before
