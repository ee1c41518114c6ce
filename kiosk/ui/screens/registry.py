"""Which screen shows which place of a visit; only the still picture is there from the start."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

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
from kiosk.ui.context import Context
from kiosk.ui.mirror import mirror_children
from kiosk.ui.screens.screen import Screen

_SCREENS: dict[type[Place], tuple[str, str]] = {
    Attract: ("attract", "AttractScreen"),
    ChooseLanguage: ("language", "LanguageScreen"),
    Home: ("home", "HomeScreen"),
    TopicList: ("topic_list", "TopicListScreen"),
    AtStep: ("topic", "TopicScreen"),
    AtQuiz: ("quiz", "QuizScreen"),
    CheckUpRows: ("check_up", "CheckUpScreen"),
    CheckUpResult: ("check_up_result", "ResultScreen"),
    MyQuestions: ("my_questions", "QuestionsScreen"),
    HelpNow: ("help_now", "HelpScreen"),
    MySheet: ("my_sheet", "SheetScreen"),
    PrintResult: ("print_result", "PrintResultScreen"),
}
"""Module and class of each screen; a module is loaded when it is first needed or prepared for."""


def build_screen(parent: QWidget, context: Context, rect: QRect) -> Screen:
    """Return the screen for the place the patient is at."""
    screen = _screen(type(context.state.place))(parent, context, rect)
    mirror_children(screen, context)
    return screen


def prepare_screens() -> None:
    """Load every screen, so that the first touch of the day is answered as fast as any other."""
    for place in _SCREENS:
        _screen(place)


def _screen(place: type[Place]) -> Callable[[QWidget, Context, QRect], Screen]:
    module, name = _SCREENS[place]
    screen: Callable[[QWidget, Context, QRect], Screen] = getattr(
        import_module(f"kiosk.ui.screens.{module}"), name
    )
    return screen
