"""What is said to those who are guided by the voice alone: how many choices, and which keys."""

from collections.abc import Iterator

from kiosk.domain.catalog import LanguagePack
from kiosk.session.aids import Switches
from kiosk.session.state import Attract
from kiosk.speech.script import Control, Kind, Line
from kiosk.speech.scripts.page import Page, Scene, lines_of
from kiosk.speech.scripts.start import first_packs


def hints(scene: Scene, page: Page) -> Iterator[Line]:
    """Yield what to press, on the first screen of a visit in the languages to choose from."""
    if isinstance(scene.state.place, Attract):
        return
    packs = first_packs(scene) if scene.at_start else [scene.pack]
    for pack in packs:
        language = pack.language.tag if scene.at_start else None
        yield from lines_of(Kind.HINT, _choices(pack, page.controls), language)
        for key in _keys(scene):
            yield from lines_of(Kind.HINT, pack.words(key), language)


def _keys(scene: Scene) -> tuple[str, ...]:
    """Return what tells how to move about: at the start of a visit also of the keypad."""
    if scene.state.seconds_left is not None:
        return ("voice.stay",)
    match scene.state.aids.switches:
        case Switches.ONE:
            return ("voice.one_switch",)
        case Switches.TWO:
            return ("voice.two_switches",)
        case Switches.NONE:
            is_first = len(scene.state.history) == 1
            return ("voice.keys", "voice.pad") if is_first else ("voice.keys",)


def _choices(pack: LanguagePack, controls: list[Control]) -> str:
    """Return how many choices a page has besides the bar."""
    return pack.words.counted("voice.choices", len(controls)) if controls else ""
