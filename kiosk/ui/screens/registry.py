"""Which screen shows which place of a visit."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.session.state import (
    AtStep,
    Attract,
    ChooseLanguage,
    HelpNow,
    Home,
    MySheet,
    Place,
    PrintResult,
)
from kiosk.ui.context import Context
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.screens.help_now import HelpScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.language import LanguageScreen
from kiosk.ui.screens.my_sheet import SheetScreen
from kiosk.ui.screens.print_result import PrintResultScreen
from kiosk.ui.screens.screen import Screen
from kiosk.ui.screens.topic import TopicScreen

_SCREENS: dict[type[Place], Callable[[QWidget, Context, QRect], Screen]] = {
    Attract: AttractScreen,
    ChooseLanguage: LanguageScreen,
    Home: HomeScreen,
    AtStep: TopicScreen,
    HelpNow: HelpScreen,
    MySheet: SheetScreen,
    PrintResult: PrintResultScreen,
}


def build_screen(parent: QWidget, context: Context, rect: QRect) -> Screen:
    """Return the screen for the place the patient is at."""
    return _SCREENS[type(context.state.place)](parent, context, rect)
