"""Tests of what plugging in headphones does to a visit."""

from collections.abc import Callable

import pytest

from kiosk.session.aids import Voice
from kiosk.session.headphones import heed_headphones
from kiosk.session.session import Session
from kiosk.session.state import Attract, Home

from .conftest import Visit


class Plug:
    """Headphones in the hand of a test."""

    def __init__(self) -> None:
        self.told: Callable[[bool], None] = lambda _: None

    def watch(self, plugged: Callable[[bool], None]) -> None:
        """Keep whom to tell."""
        self.told = plugged


@pytest.fixture
def session(visit: Visit) -> Session:
    """Give a session at the still picture."""
    return visit.session


@pytest.fixture
def plug(session: Session) -> Plug:
    """Give headphones that the session heeds."""
    made = Plug()
    heed_headphones(session, made)
    return made


def test_plugged_in_at_the_still_picture_they_begin_a_visit(session: Session, plug: Plug) -> None:
    """Who cannot see the start button cannot touch it."""
    plug.told(True)

    assert session.state.aids.voice is Voice.GUIDE
    assert not isinstance(session.state.place, Attract)


def test_plugged_in_during_a_visit_they_keep_its_place(session: Session, plug: Plug) -> None:
    """Somebody may have helped with the language."""
    session.start()
    session.home()
    plug.told(True)

    assert session.state.aids.voice is Voice.GUIDE
    assert isinstance(session.state.place, Home)


def test_who_has_texts_read_aloud_goes_on_with_that(session: Session, plug: Plug) -> None:
    """Only the room hears less."""
    session.start()
    session.listen(Voice.ALOUD)
    plug.told(True)

    assert session.state.aids.voice is Voice.ALOUD


@pytest.mark.parametrize("voice", [Voice.ALOUD, Voice.GUIDE])
def test_pulled_out_they_end_the_voice_and_no_visit(
    session: Session, plug: Plug, voice: Voice
) -> None:
    """Nothing is said to the room, and nothing is lost."""
    session.start()
    session.home()
    session.listen(voice)
    plug.told(False)

    assert session.state.aids.voice is Voice.OFF
    assert isinstance(session.state.place, Home)


def test_pulled_out_they_show_a_hidden_screen_again(session: Session, plug: Plug) -> None:
    """A screen that neither speaks nor shows anything is broken to whoever comes next."""
    session.start()
    session.listen(Voice.GUIDE)
    session.hide_screen(hidden=True)
    plug.told(False)

    assert not session.state.aids.hidden


def test_pulled_out_while_nobody_is_there_they_do_nothing(session: Session, plug: Plug) -> None:
    """The last patient takes them along."""
    before = session.state
    plug.told(False)

    assert session.state == before
