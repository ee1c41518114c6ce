"""What of a visit is in front, and what is new there."""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from kiosk.domain.words import Words
from kiosk.session.state import AtStep, Attract, Place, SessionState
from kiosk.session.things import thing_at
from kiosk.speech.script import Control, Kind, Line, Script


def place_of(state: SessionState) -> tuple[Place, str]:
    """Return the place and its language, whatever part of it is in view.

    One thing at a time, each thing of a step is a place of its own.
    """
    place = state.place
    if isinstance(place, AtStep) and state.preferences.simple:
        return replace(place, anchor=thing_at(place.anchor)), state.preferences.language
    return _whole(place), state.preferences.language


def front_of(state: SessionState) -> Hashable:
    """Return what tells the warning, a panel, or a place from any other in front."""
    # Under a panel a step stays the same, whether it is to be shown thing by thing or not.
    place = place_of(state)[0] if state.overlay is None else _whole(state.place)
    return place, state.preferences.language, state.overlay, state.seconds_left is not None


def _whole(place: Place) -> Place:
    return place if isinstance(place, Attract) else replace(place, anchor=0)


def control_lines(control: Control, words: Words, before: str = "") -> tuple[Line, ...]:
    """Return what is said of a control: its words first, as screen readers do.

    ``before`` is the heading that was said last, which need not come again.
    """
    group = () if control.group in ("", before) else (Line(Kind.HINT, control.group),)
    role = Line(Kind.HINT, words(f"say.{control.role.value}"))
    return *group, _text(control), *control.beside, role, *_state(control)


def turned(old: Script, new: Script, focused: str) -> Iterator[Line]:
    """Yield the state of what was pressed, or each control with the state it has now.

    Args:
        old: what was in front before.
        new: what is in front now, the same place as before.
        focused: the name of the control that was pressed, where it is known.
    """
    changed = [one for one in new.controls if one.state and _has_turned(old, one)]
    for one in changed:
        if one.name == focused:
            yield from _state(one)
        elif all(other.name != focused for other in changed):
            yield from (_text(one), *_state(one))


def _text(control: Control) -> Line:
    return Line(Kind.HINT, control.text, control.language)


def _state(control: Control) -> tuple[Line, ...]:
    return (Line(Kind.HINT, control.state),) if control.state else ()


def _has_turned(old: Script, control: Control) -> bool:
    before = old.control(control.name)
    return before is not None and before.state != control.state
