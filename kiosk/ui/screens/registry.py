"""Which screen shows which place of a visit."""

from collections.abc import Callable

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
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.screens.check_up import CheckUpScreen
from kiosk.ui.screens.check_up_result import ResultScreen
from kiosk.ui.screens.help_now import HelpScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.language import LanguageScreen
from kiosk.ui.screens.my_questions import QuestionsScreen
from kiosk.ui.screens.my_sheet import SheetScreen
from kiosk.ui.screens.print_result import PrintResultScreen
from kiosk.ui.screens.quiz import QuizScreen
from kiosk.ui.screens.screen import Screen
from kiosk.ui.screens.topic import TopicScreen
from kiosk.ui.screens.topic_list import TopicListScreen

_SCREENS: dict[type[Place], Callable[[QWidget, Context, QRect], Screen]] = {
    Attract: AttractScreen,
    ChooseLanguage: LanguageScreen,
    Home: HomeScreen,
    TopicList: TopicListScreen,
    AtStep: TopicScreen,
    AtQuiz: QuizScreen,
    CheckUpRows: CheckUpScreen,
    CheckUpResult: ResultScreen,
    MyQuestions: QuestionsScreen,
    HelpNow: HelpScreen,
    MySheet: SheetScreen,
    PrintResult: PrintResultScreen,
}


def build_screen(parent: QWidget, context: Context, rect: QRect) -> Screen:
    """Return the screen for the place the patient is at."""
    return _SCREENS[type(context.state.place)](parent, context, rect)
