"""Guided by the voice alone: keys, hidden screen, warning, trouble; nothing is left unsaid."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.kiosk import catch_faults
from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import Voice
from kiosk.session.state import Attract, ChooseLanguage, HelpNow
from kiosk.ui.screens.screen import Screen
from kiosk.ui.voice.curtain import Curtain

from .keypad import focused_name, press
from .visits import Kiosk, settle


def curtain_of(kiosk: Kiosk) -> Curtain | None:
    """Return the curtain, if it is drawn."""
    drawn: Curtain | None = kiosk.window.findChild(Curtain)
    return drawn


# Where the keyboard stands


def test_nothing_unsaid_stands_under_enter(guided: Kiosk) -> None:
    """Who has just arrived has heard of no control yet."""
    before = guided.session.state
    press(guided, Qt.Key.Key_Return)

    assert guided.session.state == before


def test_first_key_leads_to_the_first_control_and_says_it(guided: Kiosk) -> None:
    """Not to the second one."""
    first = guided.see().focus_order[0]
    press(guided, Qt.Key.Key_Down)

    focused = guided.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == first
    assert first in guided.voice.texts[-1]


def test_pressing_next_by_key_leaves_the_keyboard_nowhere(guided: Kiosk) -> None:
    """The next page has a Next as well, which nobody has said."""
    guided.button("primary").setFocus()
    place = guided.session.state.place
    press(guided, Qt.Key.Key_Return)
    moved = guided.session.state.place
    press(guided, Qt.Key.Key_Return)

    assert moved != place
    assert guided.session.state.place == moved


def test_keyboard_returns_to_what_opened_a_panel(guided: Kiosk) -> None:
    """And says so, for the page was heard before."""
    chip = next(one for one in guided.see().controls if "How do we know" in one.name)
    guided.button(chip.id).setFocus()
    press(guided, Qt.Key.Key_Return)
    inside = focused_name(guided)
    press(guided, Qt.Key.Key_Escape)

    assert inside == ""
    assert focused_name(guided) == chip.id


def test_keyboard_stays_on_what_was_ticked(guided: Kiosk) -> None:
    """The row is built anew, and its new state is all that is said."""
    guided.session.open_questions()
    settle()
    press(guided, Qt.Key.Key_Down)
    row = focused_name(guided)
    guided.voice.finish()
    heard = len(guided.voice.heard)
    press(guided, Qt.Key.Key_Space)
    guided.voice.finish()

    assert focused_name(guided) == row
    assert guided.voice.texts[heard] == "ticked"


def test_sighted_keyboard_is_where_it_was(reading: Kiosk) -> None:
    """Without the guide the first control of a page has the keyboard, and Next keeps it."""
    reading.button("primary").setFocus()
    reading.button("primary").click()
    settle()

    assert focused_name(reading) == "primary"


# The curtain


@pytest.fixture
def hidden(guided: Kiosk) -> Kiosk:
    """Provide a visit whose screen is hidden."""
    press(guided, Qt.Key.Key_F10)
    return guided


def test_curtain_covers_the_whole_window(hidden: Kiosk) -> None:
    """One colour but for one line of words."""
    curtain = curtain_of(hidden)
    image = hidden.window.grab().toImage()
    dots = {image.pixel(x, y) & 0xFFFFFF for x in range(0, 1080, 7) for y in range(0, 800, 7)}

    assert curtain is not None
    assert curtain.geometry() == hidden.window.rect()
    assert dots == {0}


def test_nothing_is_painted_under_the_curtain(hidden: Kiosk) -> None:
    """What a camera or a remote desktop records holds nothing of the visit."""
    painted: list[QWidget] = []

    class Eye(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
                painted.append(watched)
            return False

    eye = Eye()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(eye)
    hidden.button("primary").click()
    settle()
    application.removeEventFilter(eye)

    assert [one for one in painted if not isinstance(one, Curtain)] == []
    assert painted != []


def test_curtain_is_told_of(hidden: Kiosk) -> None:
    """A finger's slip on the key is no riddle."""
    assert any("The screen is hidden" in text for text in hidden.voice.texts)


def test_keys_work_under_the_curtain(hidden: Kiosk) -> None:
    """It hides the screen and nothing else."""
    press(hidden, Qt.Key.Key_F11)

    assert isinstance(hidden.session.state.place, HelpNow)
    assert curtain_of(hidden) is not None


def test_touch_lifts_the_curtain_and_does_nothing_else(hidden: Kiosk) -> None:
    """It cannot hit what nobody sees."""
    place = hidden.session.state.place
    button = hidden.button("primary")
    at = button.mapTo(hidden.window, button.rect().center())
    QTest.mouseClick(hidden.window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    settle()

    assert curtain_of(hidden) is None
    assert hidden.session.state.place == place


def test_curtain_goes_with_the_visit(hidden: Kiosk) -> None:
    """The next patient sees the still picture."""
    hidden.session.reset()
    settle()

    assert curtain_of(hidden) is None


def test_warning_stays_under_the_curtain(hidden: Kiosk) -> None:
    """Whatever comes later does not show through."""
    hidden.clock.now += 121
    hidden.session.tick()
    settle()
    curtain = curtain_of(hidden)

    assert hidden.session.state.seconds_left is not None
    assert hidden.window.children()[-1] is curtain


# Warning and trouble


def test_warning_is_said(guided: Kiosk) -> None:
    """At once, whatever is being read."""
    guided.clock.now += 121
    guided.session.tick()

    assert guided.voice.texts[-1] == "Are you still there?"
    assert guided.chimes == []


def test_any_key_answers_the_warning_and_the_keyboard_is_where_it_was(guided: Kiosk) -> None:
    """Nothing is lost by a rest."""
    press(guided, Qt.Key.Key_Down)
    before = guided.window.focusWidget()
    guided.clock.now += 121
    guided.session.tick()
    settle()
    press(guided, Qt.Key.Key_Down)

    assert guided.session.state.seconds_left is None
    assert guided.window.focusWidget() is before


def test_warning_chimes_once_for_who_hears_no_voice(reading: Kiosk) -> None:
    """An alert reaches by sight and by sound (Revised 508 Standards, 407.5)."""
    for seconds in (121, 1, 1):
        reading.clock.now += seconds
        reading.session.tick()

    assert len(reading.chimes) == 1


@pytest.fixture
def hooked(guided: Kiosk, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """Provide a guided visit in a program that catches its own faults."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_faults(guided.session, guided.window)
    return guided


def fault() -> None:
    """Meet a fault of the program."""
    error = RuntimeError("a fault for the test")
    sys.excepthook(RuntimeError, error, None)


def test_trouble_is_told(hooked: Kiosk) -> None:
    """The visit is forgotten, but not left without a word."""
    before = len(hooked.voice.heard)
    fault()
    hooked.voice.finish()

    assert hooked.session.state.place == Attract()
    assert len(hooked.voice.heard) > before
    assert "Something went wrong" in " ".join(hooked.voice.texts[before:])


def test_enter_begins_again_after_trouble(hooked: Kiosk) -> None:
    """Its one button is told of, so that it may stand under Enter."""
    fault()
    settle()
    press(hooked, Qt.Key.Key_Return)

    assert hooked.window.trouble_language is None


def test_voice_goes_when_trouble_does(hooked: Kiosk) -> None:
    """The next patient begins in silence."""
    fault()
    hooked.button("again").click()

    assert hooked.session.state.aids.voice is Voice.OFF
    assert not hooked.voice.is_speaking


def test_trouble_in_silence_stays_silent(reading: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody hears a voice that nobody asked for."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_faults(reading.session, reading.window)
    fault()

    assert reading.voice.heard == []


def test_guide_begins_at_the_still_picture(kiosk: Kiosk) -> None:
    """One key, found by touch, is all that a blind patient needs to find."""
    kiosk.window.start()
    settle()
    press(kiosk, Qt.Key.Key_F2)

    assert isinstance(kiosk.session.state.place, ChooseLanguage)
    assert kiosk.voice.is_speaking


@pytest.mark.parametrize("size", ["portrait", "tablet"])
def test_nothing_of_a_visit_is_left(open_kiosk: Callable[[str], Kiosk], size: str) -> None:
    """Neither a word nor a mark."""
    kiosk = open_kiosk(size)
    before = kiosk.window.grab().toImage()
    kiosk.session.listen(Voice.GUIDE)
    kiosk.session.choose_language(LanguageTag("es"))
    kiosk.session.hide_screen(hidden=True)
    kiosk.session.reset()
    settle()

    assert not kiosk.voice.is_speaking
    assert kiosk.window.grab().toImage() == before
    assert len(kiosk.window.findChildren(Screen)) == 1


def test_keys_begin_with_the_first_part_after_the_page_was_read(guided: Kiosk) -> None:
    """The voice has turned to the last part; what is to be pressed begins with the first."""
    guided.session.set_text_step(3)
    guided.session.next()
    settle()
    first = guided.see().focus_order[0]
    guided.voice.finish()
    press(guided, Qt.Key.Key_Down)
    focused = guided.window.focusWidget()

    assert focused is not None
    assert focused.accessibleName() == first


# The voice and the screen


def test_screen_that_is_shown_again_is_told_of(hidden: Kiosk) -> None:
    """Who hid it must know when others can read along."""
    press(hidden, Qt.Key.Key_F10)

    assert hidden.voice.texts[-1] == "The screen can be seen."


def test_voice_lost_in_mid_page_shows_at_once(guided: Kiosk) -> None:
    """Who hears no more must see why, without a press."""
    guided.voice.mute.add(LanguageTag("en"))
    guided.voice.end()
    settle()

    assert any("cannot speak" in text.text for text in guided.see().texts)
