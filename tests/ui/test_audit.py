"""The rules of the audit find what they are for."""

import msgspec
import pytest

from kiosk.tour.inspect import Rect, SeenControl, SeenScreen, SeenText

from .audit import REACH, RULES
from .rules import problems


def text(words: str, top: float = 100, *, cap_mm: float = 6.0, fits: bool = True) -> SeenText:
    """Return words in a line of their own."""
    return SeenText(words, Rect(100, top, 400, 50), cap_mm, fits)


def control(
    name: str, left: float = 100, top: float = 800, side: float = 100, kind: str = ""
) -> SeenControl:
    """Return a square control."""
    mm = side / 4
    return SeenControl(name, "Button", kind, Rect(left, top, side, side), mm, mm, kind == "primary")


GOOD = SeenScreen(
    id="good",
    file="",
    width=1080,
    height=1920,
    px_per_mm=4.0,
    texts=(text("Title"), text("Body", 160)),
    controls=(control("One"), control("Two", 300), control("Next", 100, 1700, 120, "primary")),
    pictures=(),
    focus_order=("One", "Two", "Next"),
)
WIDE = msgspec.structs.replace(GOOD, width=1920, height=1080)
TABLET = msgspec.structs.replace(GOOD, width=1280, height=800, px_per_mm=5.9)


def screen(**changes: object) -> SeenScreen:
    """Return the good screen with something changed."""
    return msgspec.structs.replace(GOOD, **changes)


def low(top: float, kinds: tuple[str, ...] = REACH) -> SeenScreen:
    """Return a screen with low controls at this height."""
    controls = [control(kind, 200 * at, top, kind=kind) for at, kind in enumerate(kinds)]
    return screen(controls=tuple(controls), focus_order=kinds)


BAD: dict[str, tuple[str, SeenScreen]] = {
    "low control that is high": (
        "low_reach",
        screen(controls=(*low(1280).controls[1:], *low(1279).controls[:1])),
    ),
    "low controls without one": ("low_reach", low(1700, REACH[1:])),
    "cut off": ("text_fits", screen(texts=(text("Long", fits=False),))),
    "words over words": ("texts_stand_apart", screen(texts=(text("One"), text("Two", 130)))),
    "targets overlap": (
        "controls_stand_apart",
        screen(controls=(control("One"), control("Two", 150))),
    ),
    "left of the window": ("controls_stay_inside", screen(controls=(control("One", -5),))),
    "below the window": ("controls_stay_inside", screen(controls=(control("One", 0, 1900),))),
    "small": ("controls_are_large", screen(controls=(control("One", side=59),))),
    "small main action": (
        "controls_are_large",
        screen(controls=(control("Next", side=79, kind="primary"),)),
    ),
    "small letters": ("text_is_large", screen(texts=(text("Small", cap_mm=4.79),))),
    "no name": ("controls_have_names", screen(controls=(control(" "),))),
    "not reached": ("keys_reach_everything", screen(focus_order=("One", "Next"))),
    "reached twice": ("keys_reach_everything", screen(focus_order=("One", "Two", "One", "Next"))),
    "reached but not there": (
        "keys_reach_everything",
        screen(focus_order=("One", "Two", "Next", "X")),
    ),
    "bar first": ("keys_follow_the_reading", screen(focus_order=("Next", "One", "Two"))),
    "right to left": ("keys_follow_the_reading", screen(focus_order=("Two", "One", "Next"))),
}

ALLOWED: dict[str, tuple[str, SeenScreen]] = {
    "low controls in the lower third": ("low_reach", low(1280)),
    "lines that just touch": ("texts_stand_apart", screen(texts=(text("One"), text("Two", 149)))),
    "targets side by side": (
        "controls_stand_apart",
        screen(controls=(control("One"), control("Two", 200))),
    ),
    "main action on a tablet": (
        "controls_are_large",
        msgspec.structs.replace(TABLET, controls=(control("Next", side=60, kind="primary"),)),
    ),
    "side of a wide panel first": (
        "keys_follow_the_reading",
        msgspec.structs.replace(
            WIDE,
            controls=(control("Side", 64, 700), control("Tile", 900, 300)),
            focus_order=("Side", "Tile"),
        ),
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_good_screen_breaks_no_rule(rule: str) -> None:
    """What is right is not reported."""
    assert problems([GOOD], RULES[rule]) == []


@pytest.mark.parametrize(("rule", "bad"), BAD.values(), ids=BAD)
def test_bad_screen_is_found(rule: str, bad: SeenScreen) -> None:
    """One problem is reported once, with the name of the screen."""
    (found,) = problems([bad], RULES[rule])

    assert found.startswith("good: ")


@pytest.mark.parametrize(("rule", "allowed"), ALLOWED.values(), ids=ALLOWED)
def test_what_is_allowed_is_not_reported(rule: str, allowed: SeenScreen) -> None:
    """A rule that cries wolf is soon ignored."""
    assert problems([allowed], RULES[rule]) == []
