"""What counts as a press: the first of two quick taps, and a key when it goes down."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

from kiosk.ui.one_press import HELD_MS, SECOND_TAP_MM, SECOND_TAP_MS, OnePress

PX_PER_MM = 4.0
REACH = SECOND_TAP_MM * PX_PER_MM


class Tap(NamedTuple):
    """A tap after so many milliseconds, so many pixels to the right of the first."""

    after: int
    beside: float


def tap(judge: OnePress, moment: int, x: float = 0, kind: str = "MouseButtonPress") -> bool:
    """Press and release at a moment and tell whether the press counts."""
    counted = []
    for what in (kind, "MouseButtonRelease"):
        left = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        at = QPointF(500 + x, 700)
        event = QMouseEvent(QEvent.Type[what], at, at, left, left, none)
        event.setTimestamp(moment)
        counted.append(not judge.ignores(event))
    assert counted[0] == counted[1]
    return counted[0]


def key(judge: OnePress, moment: int, what: str, code: Qt.Key, *, repeat: bool = False) -> bool:
    """Send a key event and tell whether it counts."""
    event = QKeyEvent(QEvent.Type[what], code, Qt.KeyboardModifier.NoModifier, "", repeat)
    event.setTimestamp(moment)
    return not judge.ignores(event)


@pytest.mark.parametrize(
    ("second", "counts"),
    [
        (Tap(SECOND_TAP_MS, 0), False),
        (Tap(SECOND_TAP_MS + 1, 0), True),
        (Tap(50, REACH), False),
        (Tap(50, -REACH), False),
        (Tap(50, REACH + 1), True),
    ],
)
def test_second_tap_counts_when_it_is_late_or_elsewhere(second: Tap, counts: bool) -> None:
    """A trembling finger taps twice near one place; two hands tap far apart."""
    judge = OnePress(PX_PER_MM)
    assert tap(judge, 10_000)

    assert tap(judge, 10_000 + second.after, second.beside) == counts


def test_first_tap_counts_however_early() -> None:
    """Nothing came before it, even when the machine has just started."""
    assert tap(OnePress(PX_PER_MM), 1)


def test_third_tap_counts_once_the_first_is_long_ago() -> None:
    """Who goes on tapping is answered now and then, not held off for good."""
    judge = OnePress(PX_PER_MM)
    answers = [tap(judge, 10_000 + 250 * number) for number in range(5)]

    assert answers == [True, False, True, False, True]


def test_clock_that_starts_again_blocks_nothing() -> None:
    """The time stamps of X11 return to 0 every 49 days; a kiosk runs longer."""
    judge = OnePress(PX_PER_MM)
    tap(judge, 2**32 - 1_000)

    assert tap(judge, 5)


def test_double_click_of_the_system_is_a_second_tap() -> None:
    """Qt names the second press of a double click by another name."""
    judge = OnePress(PX_PER_MM)
    tap(judge, 10_000)

    assert not tap(judge, 10_100, kind="MouseButtonDblClick")


@pytest.mark.parametrize(
    "code",
    [
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
        *(Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_F7, Qt.Key.Key_F8),
    ],
)
def test_held_key_counts_once(code: Qt.Key) -> None:
    """A resting hand sends the key up and down at the same moment, again and again."""
    judge = OnePress(PX_PER_MM)
    assert key(judge, 10_000, "KeyPress", code)
    for moment in range(10_600, 11_000, 40):
        key(judge, moment, "KeyRelease", code)
        assert not key(judge, moment + HELD_MS, "KeyPress", code)


def test_repeat_that_the_system_names_does_not_count() -> None:
    """Some systems send no release in between but say that it is a repeat."""
    judge = OnePress(PX_PER_MM)
    key(judge, 10_000, "KeyPress", Qt.Key.Key_Return)

    assert not key(judge, 10_600, "KeyPress", Qt.Key.Key_Return, repeat=True)


def test_key_pressed_anew_counts() -> None:
    """The fastest finger needs longer than a held key."""
    judge = OnePress(PX_PER_MM)
    key(judge, 10_000, "KeyPress", Qt.Key.Key_Return)
    key(judge, 10_060, "KeyRelease", Qt.Key.Key_Return)

    assert key(judge, 10_120, "KeyPress", Qt.Key.Key_Return)


def test_another_key_counts_at_once() -> None:
    """Tab and Enter may follow one another as fast as they like."""
    judge = OnePress(PX_PER_MM)
    key(judge, 10_000, "KeyRelease", Qt.Key.Key_Tab)

    assert key(judge, 10_001, "KeyPress", Qt.Key.Key_Return)


@pytest.mark.parametrize("code", [Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_F4])
def test_no_key_repeats(code: Qt.Key) -> None:
    """A hand that rests on a key needs no key repeat to be set slower (Section 508, 407.4)."""
    judge = OnePress(PX_PER_MM)

    assert key(judge, 10_000, "KeyPress", code)
    assert not key(judge, 10_040, "KeyPress", code, repeat=True)


def test_what_is_no_press_passes() -> None:
    """Other events are nobody's finger."""
    assert not OnePress(PX_PER_MM).ignores(QResizeEvent(QSize(1, 1), QSize(2, 2)))
