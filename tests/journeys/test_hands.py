"""Hands that tremble, slip, drag and tap twice get what they meant, and nothing else."""

import pytest

from .display import PX_PER_MM, Point
from .program import Kiosk, middle

LATER = 0.6
"""Seconds after which every touch that counts has been answered."""


def mm(length: float) -> int:
    """Return millimetres as pixels."""
    return round(length * PX_PER_MM)


@pytest.fixture
def reading(kiosk: Kiosk) -> Kiosk:
    """Provide a visit at the first step of a topic."""
    kiosk.touch("start")
    kiosk.touch("language-en")
    kiosk.open_topic("What kratom is", "what-kratom-is")
    return kiosk


def next_at(kiosk: Kiosk) -> Point:
    """Return the middle of Next."""
    return middle(kiosk.control("primary"))


def steps_gone(kiosk: Kiosk, *deeds: object) -> int:
    """Do what the hand does, in the words of xdotool, and return by how many steps that went on."""
    before = kiosk.look().history
    kiosk.display.hand(*deeds, "sleep", LATER)
    return kiosk.look().history - before


def down(point: Point) -> list[object]:
    """Put the finger down."""
    return ["mousemove", *point, "mousedown", 1, "sleep", 0.05]


def slide(x: int, y: int) -> list[object]:
    """Move the finger by so many pixels, in ten small moves."""
    return 10 * ["mousemove_relative", "--", x // 10, y // 10, "sleep", 0.02]


UP: list[object] = ["mouseup", 1]


def test_touch_goes_one_step(reading: Kiosk) -> None:
    """What the other tests compare with."""
    assert steps_gone(reading, *down(next_at(reading)), *UP) == 1


def test_drag_on_a_button_does_nothing(reading: Kiosk) -> None:
    """Who moves more than 8 mm changed their mind, whether they are still on the button or not."""
    assert steps_gone(reading, *down(next_at(reading)), *slide(mm(10), 0), *UP) == 0


def test_drag_there_and_back_does_nothing(reading: Kiosk) -> None:
    """The way counts, not where it ends."""
    there_and_back = [*slide(mm(10), 0), *slide(-mm(10), 0)]

    assert steps_gone(reading, *down(next_at(reading)), *there_and_back, *UP) == 0


def test_slide_off_a_button_does_nothing(reading: Kiosk) -> None:
    """The usual way to take a press back."""
    assert steps_gone(reading, *down(next_at(reading)), *slide(0, -mm(40)), *UP) == 0


def test_slide_onto_a_button_does_nothing(reading: Kiosk) -> None:
    """A sleeve that wipes across the bar starts nothing."""
    above = next_at(reading)._replace(y=next_at(reading).y - mm(40))

    assert steps_gone(reading, *down(above), *slide(0, mm(40)), *UP) == 0


def test_trembling_press_counts(reading: Kiosk) -> None:
    """A finger that wanders 5 mm and rests a second and a half means it."""
    tremble = [*slide(mm(5), 0), "sleep", 1.5, *slide(-mm(2.5), mm(2.5))]

    assert steps_gone(reading, *down(next_at(reading)), *tremble, *UP) == 1


def test_press_works_again_after_a_drag(reading: Kiosk) -> None:
    """A button that let go of one finger answers the next."""
    steps_gone(reading, *down(next_at(reading)), *slide(mm(10), 0), *UP)

    assert steps_gone(reading, *down(next_at(reading)), *UP) == 1


@pytest.mark.parametrize("pause", [0.05, 0.15, 0.3])
def test_double_tap_goes_one_step(reading: Kiosk, pause: float) -> None:
    """The habit of mice must not skip a page."""
    twice = [*down(next_at(reading)), *UP, "sleep", pause, "mousedown", 1, "sleep", 0.05, *UP]

    assert steps_gone(reading, *twice) == 1


def test_double_tap_of_a_trembling_finger_goes_one_step(reading: Kiosk) -> None:
    """The second tap comes down some millimetres beside the first."""
    apart = ["mousemove_relative", "--", mm(3), mm(3), "mousedown", 1, "sleep", 0.05]

    assert steps_gone(reading, *down(next_at(reading)), *UP, "sleep", 0.15, *apart, *UP) == 1


def test_two_touches_with_a_pause_go_two_steps(reading: Kiosk) -> None:
    """A quick reader is not held up."""
    touch = [*down(next_at(reading)), *UP]

    assert steps_gone(reading, *touch, "sleep", LATER, *touch) == 2


def test_double_tap_on_the_start_chooses_no_language(kiosk: Kiosk) -> None:
    """The languages come up under the finger that still taps."""
    start = middle(kiosk.control("start"))
    kiosk.display.hand(*down(start), *UP, "sleep", 0.15, *down(start), *UP, "sleep", LATER)

    assert kiosk.look().place == "ChooseLanguage"


def test_pictures_can_be_touched_to_start(kiosk: Kiosk) -> None:
    """Touch to start means the screen, not the button alone."""
    kiosk.display.hand(*down(Point(540, 700)), *UP)

    kiosk.at("ChooseLanguage")


@pytest.mark.parametrize("button", [2, 3])
def test_other_mouse_buttons_do_nothing(reading: Kiosk, button: int) -> None:
    """A mouse left plugged in opens no menu."""
    deeds = ["mousemove", *next_at(reading), "mousedown", button, "sleep", 0.05, "mouseup", button]

    assert steps_gone(reading, *deeds) == 0


def test_touch_beside_a_panel_closes_it_and_presses_nothing_beneath(reading: Kiosk) -> None:
    """What is darkened does not answer."""
    reading.touch("Well shown")
    panel = reading.at("AtStep", "HowDoWeKnow")
    reading.display.hand(*down(Point(540, 60)), *UP)

    assert reading.at("AtStep").step == panel.step
