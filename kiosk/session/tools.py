"""Which tools stand on the bar, and which behind Options where the bar is small or simple."""

from enum import StrEnum

from kiosk.session.aids import Voice
from kiosk.session.state import Home, SessionState


class Tool(StrEnum):
    """A tool; its value is the object name of its button."""

    READ = "tool-read"
    SIZE = "tool-size"
    EASE = "tool-ease"
    LANGUAGE = "tool-language"
    HOME = "tool-home"
    OPTIONS = "tool-options"
    HELP = "tool-help"
    FINISH = "tool-finish"
    PAUSE = "read-pause"
    AGAIN = "read-again"
    VOICE = "read-voice"
    STOP = "read-stop"

    def key(self, state: SessionState) -> str:
        """Return the last part of the interface key of its words."""
        if self is Tool.PAUSE and state.aids.paused:
            return "go_on"
        return self.value.partition("-")[2]


def bar_tools(
    state: SessionState, languages: int, *, small: bool = False, speaks: bool = True
) -> tuple[Tool, ...]:
    """Return the tools of the bar in their order; Help now and Finish never leave their places.

    Args:
        state: the visit.
        languages: how many languages there are to choose from.
        small: whether the display has no room for all of them.
        speaks: whether there is a voice for the language of the visit.
    """
    if small or state.preferences.simple:
        speaking = _is_read(state, speaks=speaks) and not state.aids.paused
        first: tuple[Tool, ...] = (Tool.PAUSE if speaking else Tool.OPTIONS,)
    elif _is_read(state, speaks=speaks):
        first = _strip()
    else:
        first = (Tool.READ, *_looks(languages))
    return (*first, Tool.HELP, Tool.FINISH)


def option_tools(state: SessionState, languages: int, *, speaks: bool = True) -> tuple[Tool, ...]:
    """Return the tools that a small or simple bar keeps behind Options."""
    voice = _strip() if _is_read(state, speaks=speaks) else (Tool.READ,)
    if not state.aids.paused:
        # The bar has the pause itself, in the place of Options.
        voice = tuple(tool for tool in voice if tool is not Tool.PAUSE)
    homewards = state.preferences.simple and not isinstance(state.place, Home)
    return (*voice, *_looks(languages), *((Tool.HOME,) if homewards else ()))


def _strip() -> tuple[Tool, ...]:
    """Return what works the voice, in the place of the tools that change the looks."""
    return (Tool.PAUSE, Tool.AGAIN, Tool.VOICE, Tool.STOP)


def _looks(languages: int) -> tuple[Tool, ...]:
    return (Tool.SIZE, Tool.EASE, *((Tool.LANGUAGE,) if languages > 1 else ()))


def _is_read(state: SessionState, *, speaks: bool) -> bool:
    return speaks and state.aids.voice is not Voice.OFF
