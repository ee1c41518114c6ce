"""The script of whatever is in front: a screen, the panel over it, or the warning over both."""

from collections.abc import Callable, Iterator
from typing import Final

from kiosk.domain.handout import Clinic
from kiosk.session.aids import Voice
from kiosk.session.session import Session
from kiosk.session.state import (
    AtQuiz,
    AtStep,
    Attract,
    CheckUpResult,
    CheckUpRows,
    ChooseLanguage,
    HelpNow,
    Home,
    MyQuestions,
    MySheet,
    Place,
    PrintResult,
    TopicList,
)
from kiosk.speech.script import Control, Kind, Line, Script
from kiosk.speech.scripts import check_up, sheet
from kiosk.speech.scripts.bar import bar_controls, bar_lines
from kiosk.speech.scripts.help_now import help_page
from kiosk.speech.scripts.hints import hints
from kiosk.speech.scripts.home import home_page, topics_page
from kiosk.speech.scripts.page import Page, Scene
from kiosk.speech.scripts.panels import panel_page, warning_page
from kiosk.speech.scripts.quiz import quiz_page
from kiosk.speech.scripts.start import attract_page, language_page
from kiosk.speech.scripts.steps import step_page


def make_script(
    session: Session,
    clinic: Clinic,
    *,
    small: bool = False,
    wide: bool = False,
    cut: bool = False,
) -> Script:
    """Return what is said of the screen in front, whatever part of it is in view.

    For who wants one thing at a time it is the whole of that thing.

    Args:
        session: the visit, and all content.
        clinic: the clinic's own words.
        small: whether the layout is that of a tablet.
        wide: whether it is that of a panel on its side.
        cut: whether the one thing in view goes on in a further part.
    """
    scene = Scene(session, clinic, small, wide, cut)
    state, language = session.state, session.state.preferences.language
    if state.seconds_left is not None:
        page = warning_page(scene, state.seconds_left)
        return Script(language, _lines(scene, page, ()), tuple(page.controls))
    below = _place_page(scene)
    page = panel_page(scene, state.overlay) if state.overlay is not None else below
    if isinstance(state.place, Attract):
        return Script(language, tuple(page.lines), tuple(page.controls))
    lines = _lines(scene, page, tuple(bar_lines(scene, below)))
    return Script(language, lines, (*page.controls, *bar_controls(scene, below)))


def _lines(scene: Scene, page: Page, bar: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the texts, for those who see also the choices, and for those who do not the keys."""
    reads = page.choices and scene.state.aids.voice is Voice.ALOUD
    choices = _read_out(page.controls) if reads else ()
    return (*page.lines, *choices, *bar, *hints(scene, page))


def _read_out(controls: list[Control]) -> Iterator[Line]:
    """Yield the choices as lines, each heading before those below it."""
    group = ""
    for one in controls:
        if one.group != group:
            yield Line(Kind.TEXT, one.group)
        yield Line(Kind.TEXT, one.text, one.language)
        group = one.group


def _place_page(scene: Scene) -> Page:
    place = scene.state.place
    match place:
        case TopicList():
            return topics_page(scene, place)
        case AtStep():
            return step_page(scene, place)
        case AtQuiz():
            return quiz_page(scene, place)
        case _:
            return _PAGES[type(place)](scene)


_PAGES: Final[dict[type[Place], Callable[[Scene], Page]]] = {
    Attract: attract_page,
    ChooseLanguage: language_page,
    Home: home_page,
    CheckUpRows: check_up.check_up_page,
    CheckUpResult: check_up.result_page,
    MyQuestions: sheet.questions_page,
    HelpNow: help_page,
    MySheet: sheet.sheet_page,
    PrintResult: sheet.result_page,
}
