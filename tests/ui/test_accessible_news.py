"""What a screen reader says by itself, because something has changed that nobody pressed."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from kiosk.domain.printing import PrintState
from kiosk.session.state import AtQuiz
from kiosk.ui.accessibility import news
from kiosk.ui.screens.screen import Screen

from .visits import READ, Kiosk


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Provide what is announced from now on."""
    messages: list[str] = []

    def update(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            messages.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    return messages


def test_new_title_is_announced(reading: Kiosk, said: list[str]) -> None:
    """Who does not see that the page has changed hears it."""
    reading.session.next()

    assert said == [news.title_of(reading.window)]


def test_title_that_stays_is_not_announced_again(reading: Kiosk, said: list[str]) -> None:
    """Ticking ten topics is not ten titles."""
    reading.session.open_sheet()
    said.clear()
    reading.session.toggle_topic(READ)

    assert said == []


@pytest.mark.parametrize("state", PrintState)
def test_what_became_of_a_sheet_is_announced(
    reading: Kiosk, said: list[str], state: PrintState
) -> None:
    """It shows itself without a touch."""
    reading.session.print_sheet()
    said.clear()
    reading.printer.answer(state)

    assert said == ([news.title_of(reading.window)] if state is not PrintState.SENDING else [])


def test_explanation_of_an_answer_is_announced(reading: Kiosk, said: list[str]) -> None:
    """Thanks and the reason appear below, where the keyboard is not."""
    while not isinstance(reading.session.state.place, AtQuiz):
        reading.session.next()
    said.clear()
    reading.session.pick_answer(0)

    (reason,) = said
    assert [one.status for one in reading.window.findChildren(Screen)] == [reason]


def test_warning_is_announced(reading: Kiosk, said: list[str]) -> None:
    """A visit does not end unheard."""
    reading.clock.now += 121
    reading.session.tick()

    (warning,) = said
    assert warning.startswith("Are you still there?")


def test_trouble_is_announced(reading: Kiosk, said: list[str]) -> None:
    """So does nobody wait before a screen that has forgotten them."""
    reading.window.show_trouble()

    assert len(said) == 1
