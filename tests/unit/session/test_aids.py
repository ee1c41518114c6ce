"""What a patient wishes of voice, switches and reach, and that it ends with the visit."""

from collections.abc import Callable

import pytest

from kiosk.session.aids import LOUDNESS, SCAN_SECONDS, SPEEDS, Aids, Switches, Voice
from kiosk.session.session import Session
from kiosk.session.state import Attract, ChooseLanguage

from .conftest import Visit

Wish = Callable[[Session], None]

BEGINNINGS: dict[str, Wish] = {
    "voice": lambda session: session.listen(Voice.GUIDE),
    "one switch": lambda session: session.use_switches(Switches.ONE),
    "two switches": lambda session: session.use_switches(Switches.TWO),
}
IDLE: dict[str, Wish] = {
    "silence": lambda session: session.listen(Voice.OFF),
    "loudness": lambda session: session.change_loudness(1),
    "reach": lambda session: session.toggle_low(),
    "a hidden screen": lambda session: session.hide_screen(hidden=True),
}


@pytest.mark.parametrize("wish", BEGINNINGS.values(), ids=BEGINNINGS)
def test_who_cannot_see_the_start_screen_begins_without_it(visit: Visit, wish: Wish) -> None:
    """Voice and switches lead to the first question, and are on there."""
    wish(visit.session)

    assert isinstance(visit.state.place, ChooseLanguage)
    assert visit.state.aids != Aids()


@pytest.mark.parametrize("wish", IDLE.values(), ids=IDLE)
def test_nothing_else_is_kept_at_the_start_screen(visit: Visit, wish: Wish) -> None:
    """Nobody would ever forget it."""
    wish(visit.session)

    assert isinstance(visit.state.place, Attract)
    assert visit.state.aids == Aids()


def test_the_next_visit_begins_as_usual(visit: Visit) -> None:
    """Loudness above all: the next ear gets the usual one (EN 301 549, 5.1.3.13)."""
    visit.session.listen(Voice.GUIDE)
    visit.session.change_loudness(2)
    visit.session.use_switches(Switches.ONE)
    visit.session.reset()

    assert visit.state.aids == Aids()


@pytest.mark.parametrize("steps", [-99, -1, 0, 1, 99])
def test_steps_end_at_the_ends_of_their_scales(visit: Visit, steps: int) -> None:
    """Who presses on gets no error and no other end."""
    session = visit.do("start").session
    session.change_loudness(steps)
    session.change_speed(steps)
    session.change_scan(steps)
    aids = visit.state.aids

    assert aids.loudness == min(max(Aids().loudness + steps, 0), len(LOUDNESS) - 1)
    assert aids.speed == min(max(Aids().speed + steps, 0), len(SPEEDS) - 1)
    assert aids.scan == min(max(Aids().scan + steps, 0), len(SCAN_SECONDS) - 1)


@pytest.mark.parametrize("voice", [Voice.OFF, Voice.ALOUD])
def test_the_screen_is_hidden_only_from_who_is_guided(visit: Visit, voice: Voice) -> None:
    """A dark screen without a voice would look broken."""
    session = visit.do("start").session
    session.listen(Voice.GUIDE)
    session.hide_screen(hidden=True)
    hidden = visit.state.aids.hidden
    session.listen(voice)

    assert hidden
    assert not visit.state.aids.hidden


def test_a_voice_that_is_off_does_not_rest(visit: Visit) -> None:
    """Turned on again, it speaks."""
    session = visit.do("start").session
    session.pause_voice(paused=True)
    at_rest = visit.state.aids.paused
    session.listen(Voice.ALOUD)
    session.pause_voice(paused=True)

    assert not at_rest
    assert visit.state.aids.paused


def test_voice_outlives_a_fault_to_tell_of_it(home: Visit) -> None:
    """As loud and as fast as it was; nothing else of how the patient worked the screen is left."""
    session = home.session
    session.listen(Voice.GUIDE)
    session.change_loudness(1)
    session.pause_voice(paused=True)
    session.hide_screen(hidden=True)
    session.toggle_low()
    loudness = home.state.aids.loudness
    session.reset(keeps_voice=True)

    assert home.state.place == Attract()
    assert home.state.aids == Aids(Voice.GUIDE, loudness=loudness)
