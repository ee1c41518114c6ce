"""What every screen must keep, as rules over the data that the tour describes it by."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from msgspec.structs import replace

from kiosk.tour.inspect import Rect, SeenControl, SeenScreen, SeenText
from kiosk.ui.metrics import Form, Metrics

from .rules import by_name

LEAST_TARGET_MM = 15.0
"""The least side of anything to touch; ISO 9241-411 and WCAG 2.5.5 (44 px) ask for less."""

LEAST_PRIMARY_MM = 20.0
"""The least side of the main action on a panel; on a tablet ``LEAST_TARGET_MM`` will do."""

LEAST_CAPITAL_MM = 4.8
"""The least height of a capital: 3/16 inch, Revised Section 508, 402.4."""

REACH = ("reach-up", "reach-choose", "reach-down")
"""The object names of the three targets that work all the others."""

_ROUNDING_PX = 2
"""Two boxes of text may share this much: lines are taller than their letters."""

_WIDEST_SIDE = 752
"""Where the text of a wide panel begins at the latest, in design units."""


def text_fits(screen: SeenScreen) -> Iterator[str]:
    """No words reach out of their widget or the window."""
    yield from (f"cut off: {_said(text)}" for text in screen.texts if not text.fits)


def texts_stand_apart(screen: SeenScreen) -> Iterator[str]:
    """No words are drawn over others."""
    for one, other in combinations(screen.texts, 2):
        if _overlap(one.rect, other.rect, _ROUNDING_PX):
            yield f"words over words: {_said(one)} and {_said(other)}"


def controls_stand_apart(screen: SeenScreen) -> Iterator[str]:
    """A finger meets one target at a time."""
    for one, other in combinations(screen.controls, 2):
        if _overlap(one.rect, other.rect):
            yield f"targets overlap: {_named(one)} and {_named(other)}"


def controls_stay_inside(screen: SeenScreen) -> Iterator[str]:
    """The whole of every target can be touched."""
    for control in screen.controls:
        rect = control.rect
        right, bottom = rect.left + rect.width, rect.top + rect.height
        if rect.left < 0 or rect.top < 0 or right > screen.width or bottom > screen.height:
            yield f"out of the window: {_named(control)}"


def controls_are_large(screen: SeenScreen) -> Iterator[str]:
    """A trembling hand hits every target, and the main action more easily still."""
    for control in screen.controls:
        least = _least_side(screen, control)
        if min(control.width_mm, control.height_mm) < least:
            size = f"{control.width_mm} x {control.height_mm} mm"
            yield f"smaller than {least:g} mm: {_named(control)}, {size}"


def text_is_large(screen: SeenScreen) -> Iterator[str]:
    """All that a patient reads can be read by tired eyes."""
    for text in screen.texts:
        if text.cap_mm < LEAST_CAPITAL_MM:
            yield f"capitals of {text.cap_mm} mm: {_said(text)}"


def controls_have_names(screen: SeenScreen) -> Iterator[str]:
    """A screen reader can say what each control does."""
    for control in screen.controls:
        if not control.name.strip():
            yield f"no name: {_named(control)}"


def keys_reach_everything(screen: SeenScreen) -> Iterator[str]:
    """Tab stops at every control, and at each once."""
    shown = Counter(control.name for control in screen.controls)
    reached = Counter(screen.focus_order)
    for name in sorted(shown | reached):
        if shown[name] != reached[name]:
            yield f"shown {shown[name]} times, reached {reached[name]} times by Tab: {name!r}"


def keys_follow_the_reading(screen: SeenScreen) -> Iterator[str]:
    """Tab goes down the content and along its rows, and comes to the bar last."""
    for one, other in pairwise(in_focus_order(from_the_left(screen))):
        if _comes_before(other, one) and not _is_beside_the_rest(screen, one, other):
            yield f"Tab goes back: from {_named(one)} to {_named(other)}"


def low_reach(screen: SeenScreen) -> Iterator[str]:
    """Low controls stand in the lower third, and all three of them: less could not work a screen.

    A seated hand reaches 48 inches high and no farther (Revised Section 508, 407.8).
    """
    low = [control for control in screen.controls if control.id in REACH]
    if 0 < len(low) < len(REACH):
        yield f"only {len(low)} low controls, such as {_named(low[0])}"
    for control in low:
        if control.rect.top < screen.height * 2 / 3:
            yield f"above the lower third: {_named(control)}"


RULES = by_name(
    text_fits,
    texts_stand_apart,
    controls_stand_apart,
    controls_stay_inside,
    controls_are_large,
    text_is_large,
    controls_have_names,
    keys_reach_everything,
    keys_follow_the_reading,
    low_reach,
)


def from_the_left(screen: SeenScreen) -> SeenScreen:
    """Return the screen with its controls where they would be if it were read from the left."""
    if not screen.mirrored:
        return screen
    turned = (
        replace(control, rect=turned_over(control.rect, screen.width))
        for control in screen.controls
    )
    return replace(screen, controls=tuple(turned), mirrored=False)


def turned_over(rect: Rect, width: float) -> Rect:
    """Return where a rectangle stands in a mirror of this width."""
    return replace(rect, left=width - rect.left - rect.width)


def _least_side(screen: SeenScreen, control: SeenControl) -> float:
    form = Metrics(screen.width, screen.height, screen.px_per_mm).form
    roomy = form is not Form.COMPACT
    return LEAST_PRIMARY_MM if control.primary and roomy else LEAST_TARGET_MM


def _overlap(one: Rect, other: Rect, shared: float = 0) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return across > shared and down > shared


def in_focus_order(screen: SeenScreen) -> list[SeenControl]:
    """Return the controls as Tab meets them; those of one name in the order they were made."""
    waiting: dict[str, list[SeenControl]] = {}
    for control in screen.controls:
        waiting.setdefault(control.name, []).append(control)
    return [waiting[name].pop(0) for name in screen.focus_order if waiting.get(name)]


def _comes_before(one: SeenControl, other: SeenControl) -> bool:
    """Tell whether a reader meets one control before the other: in a row, from left to right."""
    middle = one.rect.top + one.rect.height / 2
    if other.rect.top <= middle <= other.rect.top + other.rect.height:
        return one.rect.left < other.rect.left
    return one.rect.top < other.rect.top


def _is_beside_the_rest(screen: SeenScreen, one: SeenControl, other: SeenControl) -> bool:
    """Tell whether the two stand in columns of a wide panel, each of which is read by itself."""
    metrics = Metrics(screen.width, screen.height, screen.px_per_mm)
    if metrics.form is not Form.LANDSCAPE:
        return False
    left, right = sorted((one.rect, other.rect), key=lambda rect: rect.left)
    if left.left + left.width <= metrics.px(_WIDEST_SIDE) <= right.left:
        return True
    # Of two columns of text, the left one comes first.
    return one.rect.left + one.rect.width <= screen.width / 2 <= other.rect.left


def _said(text: SeenText) -> str:
    return f"{text.text!r} at {_place(text.rect)}"


def _named(control: SeenControl) -> str:
    return f"{control.name!r} ({control.id or control.role}) at {_place(control.rect)}"


def _place(rect: Rect) -> str:
    return f"{rect.left:g},{rect.top:g} {rect.width:g} x {rect.height:g}"
