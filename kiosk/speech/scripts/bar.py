"""The bar below every screen: where to go, the main action, and the tools."""

from kiosk.session.aids import Voice
from kiosk.session.state import ChooseLanguage, HelpNow
from kiosk.session.tools import Tool, bar_tools
from kiosk.speech.script import Control, Kind, Line
from kiosk.speech.scripts.page import Page, Scene
from kiosk.speech.scripts.start import first_packs


def bar_controls(scene: Scene, page: Page) -> list[Control]:
    """Return what stands on the bar below a page, in the order in which keys come to it."""
    words = scene.words
    ways = [Control("back", words("bar.back"))]
    if _leads_home(scene, page):
        ways.append(Control("home", words("bar.home")))
    main = [Control("primary", page.primary)] if page.primary else []
    languages = len(scene.catalog.languages)
    tools = [
        tool_control(scene, tool) for tool in bar_tools(scene.state, languages, small=scene.small)
    ]
    in_one_row = scene.small or (scene.wide and not scene.large_text)
    bar = [*ways, *tools, *main] if in_one_row else [*ways, *main, *tools]
    return [*bar, *_reach_controls(scene)]


def _reach_controls(scene: Scene) -> list[Control]:
    """Return what stands below the bar, for hands that do not reach higher."""
    is_low = scene.state.aids.low and not scene.small
    keys = ("up", "choose", "down") if is_low else ()
    return [Control(f"reach-{key}", scene.words(f"reach.{key}")) for key in keys]


def bar_lines(scene: Scene, page: Page) -> list[Line]:
    """Return what stands on the bar in the place of ways that lead nowhere."""
    notes = [] if page.primary else page.notes
    simple = scene.state.preferences.simple
    return [*([Line(Kind.POSITION, page.home)] if page.home and not simple else []), *notes]


def tool_control(scene: Scene, tool: Tool) -> Control:
    """Return a tool of the bar; while no language is chosen, in the first two."""
    if not scene.at_start or scene.small:
        return option_control(scene, tool)
    state = _state_of(scene, tool)
    first, *others = first_packs(scene)
    short = f"bar.short.{tool.key(scene.state)}"
    beside = tuple(Line(Kind.TEXT, x.words(short), x.language.tag) for x in others)
    return Control(
        tool, first.words(short), state=state, language=first.language.tag, beside=beside
    )


def option_control(scene: Scene, tool: Tool) -> Control:
    """Return a tool behind the options, which are in one language."""
    return Control(tool, scene.words(f"bar.{tool.key(scene.state)}"), state=_state_of(scene, tool))


def _leads_home(scene: Scene, page: Page) -> bool:
    if page.home or scene.at_start or scene.state.preferences.simple:
        return False
    return bool(page.primary) or not page.notes or not scene.small


def _state_of(scene: Scene, tool: Tool) -> str:
    """Return what is on behind a tool that stands out."""
    state, words = scene.state, scene.words
    match tool:
        case Tool.LANGUAGE if isinstance(state.place, ChooseLanguage) and not scene.at_start:
            return words("voice.here")
        case Tool.HELP if isinstance(state.place, HelpNow):
            return words("voice.here")
        case Tool.READ if state.aids.voice is not Voice.OFF:
            return words("voice.on")
        case Tool.EASE if state.is_eased:
            return words("voice.on")
        case _:
            return ""
