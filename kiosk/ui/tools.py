"""What each tool of the bar looks like and does, the same wherever it stands."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.session.aids import Voice
from kiosk.session.state import ChooseLanguage, HelpNow, Panel
from kiosk.session.tools import Tool
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form


@dataclass(frozen=True, slots=True)
class ToolFace:
    """The icon of a tool, what a touch does, and whether it is lit: something is on there."""

    icon: str
    act: Callable[[], None]
    lit: bool = False


def tool_face(context: Context, tool: Tool) -> ToolFace:
    """Return what stands for a tool at this moment of the visit."""
    if tool in (Tool.PAUSE, Tool.AGAIN, Tool.VOICE, Tool.STOP):
        return _voice_face(context, tool)
    session, state = context.session, context.state
    resized = state.overlay is Panel.TEXT_SIZE or state.preferences.text_step > 0
    eased = state.overlay is Panel.EASE or state.is_eased
    faces = {
        Tool.READ: ToolFace("read-aloud", lambda: _listen(context), _is_listening(context)),
        Tool.SIZE: ToolFace("text-size", lambda: session.open_panel(Panel.TEXT_SIZE), resized),
        Tool.EASE: ToolFace("contrast", lambda: session.open_panel(Panel.EASE), eased),
        Tool.LANGUAGE: ToolFace(
            "globe", session.open_languages, isinstance(state.place, ChooseLanguage)
        ),
        Tool.HOME: ToolFace("home", session.home),
        Tool.OPTIONS: ToolFace(
            "text-size",
            lambda: session.open_panel(Panel.OPTIONS),
            state.overlay is Panel.OPTIONS,
        ),
        Tool.HELP: ToolFace("help", session.open_help, isinstance(state.place, HelpNow)),
        Tool.FINISH: ToolFace("finish", lambda: session.open_panel(Panel.FINISH)),
    }
    return faces[tool]


def _voice_face(context: Context, tool: Tool) -> ToolFace:
    session, paused = context.session, context.state.aids.paused
    opened = context.state.overlay is Panel.VOICE
    faces = {
        Tool.PAUSE: ToolFace(
            "read-aloud" if paused else "pause", lambda: _pause(context), lit=True
        ),
        Tool.AGAIN: ToolFace("repeat", context.narrator.again),
        Tool.VOICE: ToolFace("read-aloud", lambda: session.open_panel(Panel.VOICE), opened),
        Tool.STOP: ToolFace("cross", lambda: session.listen(Voice.OFF)),
    }
    return faces[tool]


def _is_listening(context: Context) -> bool:
    return context.state.aids.voice is not Voice.OFF


def _listen(context: Context) -> None:
    """Read aloud what was in front before the options, or stop trying to."""
    session = context.session
    session.listen(Voice.OFF if _is_listening(context) else Voice.ALOUD)
    _leave_options(context)


def _pause(context: Context) -> None:
    """Let the voice rest; a small bar then offers what else can be done, a large one has it."""
    session, state = context.session, context.state
    session.pause_voice(paused=not state.aids.paused)
    if state.aids.paused:
        _leave_options(context)
    elif context.form is Form.COMPACT or state.preferences.simple:
        session.open_panel(Panel.OPTIONS)


def _leave_options(context: Context) -> None:
    if context.state.overlay is Panel.OPTIONS:
        context.session.close_panel()
