"""The tools of the bar: where they stand, and what the voice puts in their place."""

from dataclasses import replace

import pytest

from kiosk.domain.ids import LanguageTag, StepId, TopicId
from kiosk.session.aids import Aids, Voice
from kiosk.session.state import AtStep, Home, Preferences, SessionState
from kiosk.session.tools import Tool, bar_tools, option_tools

SEEN = SessionState(Home(), Preferences(LanguageTag("en")))
READ = replace(SEEN, aids=Aids(voice=Voice.ALOUD))
PAUSED = replace(SEEN, aids=Aids(voice=Voice.ALOUD, paused=True))
SIMPLE = replace(SEEN, preferences=Preferences(LanguageTag("en"), simple=True))


@pytest.mark.parametrize("state", [SEEN, READ, PAUSED, SIMPLE], ids=str)
@pytest.mark.parametrize("small", [True, False])
@pytest.mark.parametrize("speaks", [True, False])
def test_help_and_finish_are_always_last(state: SessionState, small: bool, speaks: bool) -> None:
    """A frightened hand finds them without reading."""
    tools = bar_tools(state, 2, small=small, speaks=speaks)

    assert tools[-2:] == (Tool.HELP, Tool.FINISH)


@pytest.mark.parametrize("state", [SEEN, READ, PAUSED], ids=["off", "on", "paused"])
@pytest.mark.parametrize("speaks", [True, False])
def test_small_bar_loses_no_tool(state: SessionState, speaks: bool) -> None:
    """What has no room on it stands behind Options."""
    large = bar_tools(state, 2, speaks=speaks)
    small = bar_tools(state, 2, small=True, speaks=speaks)

    assert set(large) <= {*small, *option_tools(state, 2, speaks=speaks)}


def test_small_bar_pauses_at_one_touch() -> None:
    """Silence comes first; once there, Options are back."""
    assert bar_tools(READ, 2, small=True)[0] is Tool.PAUSE
    assert bar_tools(PAUSED, 2, small=True)[0] is Tool.OPTIONS


def test_one_language_is_no_choice() -> None:
    """A tool that leads nowhere is not there."""
    assert Tool.LANGUAGE not in (*bar_tools(SEEN, 1), *option_tools(SEEN, 1))


def test_missing_voice_leaves_the_other_tools() -> None:
    """No button of a voice that cannot speak: the tool that turns it off stays."""
    assert bar_tools(READ, 2, speaks=False) == bar_tools(SEEN, 2)
    assert Tool.READ in option_tools(READ, 2, speaks=False)


def test_simple_bar_keeps_the_way_home_among_the_options() -> None:
    """But not at home itself."""
    away = replace(SIMPLE, place=AtStep(TopicId("leaf"), StepId("one")))

    assert Tool.HOME in option_tools(away, 2)
    assert Tool.HOME not in option_tools(SIMPLE, 2)


def test_pause_says_what_it_does_next() -> None:
    """Its words change, its place and name do not."""
    assert Tool.PAUSE.key(READ) == "pause"
    assert Tool.PAUSE.key(PAUSED) == "go_on"
