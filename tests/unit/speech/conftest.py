"""A visit at the first step of a topic, in silence, read aloud or guided by the voice."""

import pytest

from kiosk.session.aids import Voice

from .listening import Listening


@pytest.fixture
def listening() -> Listening:
    """Return a visit at a step, in silence."""
    heard = Listening()
    heard.visit.do("start", "choose_language en", "open_topic leaf")
    return heard


@pytest.fixture
def aloud(listening: Listening) -> Listening:
    """Return a visit that is read to who sees."""
    listening.session.listen(Voice.ALOUD)
    return listening


@pytest.fixture
def guided(listening: Listening) -> Listening:
    """Return a visit that is read to who does not see."""
    listening.session.listen(Voice.GUIDE)
    return listening
