"""What is said to those who are guided by the voice alone: what to press, and with which key."""

from collections.abc import Iterator
from typing import Final

from kiosk.domain.words import Words
from kiosk.session.aids import Switches
from kiosk.session.state import Attract, ChooseLanguage, Home
from kiosk.speech.script import Kind, Line
from kiosk.speech.scripts.page import Page, Scene, lines_of
from kiosk.speech.scripts.start import first_packs

_SWITCHES: Final = {Switches.ONE: "voice.one_switch", Switches.TWO: "voice.two_switches"}


def hints(scene: Scene, page: Page) -> Iterator[Line]:
    """Yield what to press, on the first screen of a visit in the languages to choose from."""
    if isinstance(scene.state.place, Attract):
        return
    packs = first_packs(scene) if scene.at_start else [scene.pack]
    for pack in packs:
        language = pack.language.tag if scene.at_start else None
        for hint in _hints(scene, page, pack.words):
            yield from lines_of(Kind.HINT, hint, language)


def _hints(scene: Scene, page: Page, words: Words) -> Iterator[str]:
    state = scene.state
    if state.seconds_left is not None:
        yield words("voice.stay")
    elif state.aids.switches in _SWITCHES:
        yield from _choices(page, words)
        yield words(_SWITCHES[state.aids.switches])
    elif state.overlay is None and isinstance(state.place, ChooseLanguage):
        yield words("voice.languages")
    else:
        yield from _keys(scene, page, words)


def _keys(scene: Scene, page: Page, words: Words) -> Iterator[str]:
    """Yield what leads on, then what leads elsewhere; on the tiles also where the keys are."""
    state = scene.state
    choices = list(_choices(page, words))
    if state.overlay is None:
        yield from [words("voice.main", action=page.primary)] if page.primary else []
    yield from choices
    if choices or state.overlay is None:
        yield words("voice.keys")
    if state.overlay is not None:
        yield words("voice.close")
    elif isinstance(state.place, Home) and not state.opened:
        yield words("voice.pad")


def _choices(page: Page, words: Words) -> Iterator[str]:
    """Yield how many choices a page has besides those that leave it."""
    count = sum(control.name != "close" for control in page.controls)
    if count:
        yield words.counted("voice.choices", count)
