"""What of a visit is in front, and what is new there."""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from kiosk.domain.words import Words
from kiosk.session.state import Attract, Place, SessionState
from kiosk.speech.script import Control, Kind, Line, Script


def place_of(state: SessionState) -> tuple[Place, str]:
    """Return the place and its language, whatever part of it is in view."""
    place = state.place
    whole = place if isinstance(place, Attract) else replace(place, anchor=0)
    return whole, state.preferences.language


def front_of(state: SessionState) -> Hashable:
    """Return what tells the warning, a panel, or a place from any other in front."""
    return place_of(state), state.overlay, state.seconds_left is not None


def control_lines(control: Control, words: Words) -> tuple[Line, ...]:
    """Return what is said of a control: its words first, as screen readers do."""
    role = Line(Kind.HINT, words(f"say.{control.role.value}"))
    state = (Line(Kind.HINT, control.state),) if control.state else ()
    return Line(Kind.HINT, control.text, control.language), role, *state


def news(old: Script, new: Script, focused: str, words: Words) -> Iterator[Line]:
    """Yield what a patient has not heard: the state of what they pressed, then new lines.

    Args:
        old: what was in front before.
        new: what is in front now, the same place as before.
        focused: the name of the control that a press has changed, where it is known.
        words: those of the screen's language.
    """
    turned = [one for one in new.controls if one.state and _has_turned(old, one)]
    pressed = [one for one in turned if one.name == focused]
    if pressed:
        yield Line(Kind.HINT, pressed[0].state)
    else:
        for one in turned:
            text, _role, state = control_lines(one, words)
            yield from (text, state)
    known = set(old.lines)
    yield from (line for line in new.lines if line not in known)


def _has_turned(old: Script, control: Control) -> bool:
    before = old.control(control.name)
    return before is not None and before.state != control.state
