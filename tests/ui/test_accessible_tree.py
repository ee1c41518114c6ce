"""Screen readers are told every screen as it is, and the telling costs nothing but a little."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.session.state import AtStep
from kiosk.ui.voice.written import script_of

from .accessible_tree import RULES, Told, seen_tree
from .rules import listed, problems
from .visits import READ, Kiosk, settle

PAGE_TURNS = 1_000
WIDGETS_MORE = 60


@pytest.fixture(scope="module", params=[("portrait", "en"), ("tablet", "es")], ids="-".join)
def screens(request: pytest.FixtureRequest, qapp: QCoreApplication, setup: Setup) -> list[Told]:
    """Describe every screen of the tour in a language."""
    del qapp
    size, language = request.param
    kiosk = Kiosk(setup, size)
    told = [
        Told(seen, seen_tree(kiosk.window), script_of(kiosk.window))
        for seen in kiosk.tour(Theme.PAPER, 100, language)
    ]
    kiosk.close()
    return told


@pytest.mark.parametrize("rule", RULES)
def test_screens_are_told_as_they_are(screens: list[Told], rule: str) -> None:
    """Each finding is listed with its screen."""
    found = problems(screens, RULES[rule])

    assert not found, listed(found)


@pytest.mark.parametrize("action", ["Toggle", "Press"])
def test_tick_of_a_screen_reader_reaches_the_visit(reading: Kiosk, action: str) -> None:
    """AT-SPI and UI Automation have different words for it."""
    reading.session.open_sheet()
    interface = QAccessible.queryAccessibleInterface(reading.button(f"topic-{READ}"))
    interface.actionInterface().doAction(action)

    assert reading.session.state.sheet_topics == ()


def test_screen_reader_can_come_to_a_tick(reading: Kiosk) -> None:
    """What is not pressing is left to Qt."""
    reading.session.open_sheet()
    button = reading.button(f"topic-{READ}")
    reading.button("primary").setFocus()
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("SetFocus")

    assert reading.window.focusWidget() is button


def test_tree_of_a_thousand_pages_is_taken_down_again(reading: Kiosk) -> None:
    """Python and Qt share what describes a widget: neither deletes it twice, neither keeps it."""
    widgets = len(QApplication.allWidgets())
    for _ in range(PAGE_TURNS):
        assert seen_tree(reading.window).children
        reading.session.next() if isinstance(reading.session.state.place, AtStep) else (
            reading.session.open_topic(READ)
        )
        settle()
    reading.session.open_topic(READ)
    settle()

    assert len(QApplication.allWidgets()) <= widgets + WIDGETS_MORE
