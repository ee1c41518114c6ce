"""Guided by keys: what leads from a page to its controls, and from part to part."""

from PySide6.QtCore import Qt

from kiosk.session.state import MyQuestions, Panel
from kiosk.ui.voice.written import script_of

from .keypad import focused_name, press
from .visits import Kiosk, settle


def test_right_leads_from_the_end_of_a_page_to_what_leads_on(guided: Kiosk) -> None:
    """Nobody need go through the whole bar after each page."""
    guided.voice.finish()
    press(guided, Qt.Key.Key_Right)

    assert focused_name(guided) == "primary"
    assert guided.voice.texts[-1] == guided.button("primary").accessibleName()


def test_right_goes_on_by_sentence_before_the_end(guided: Kiosk) -> None:
    """It stays the key that leaves out a sentence."""
    press(guided, Qt.Key.Key_Right)

    assert focused_name(guided) == ""


def test_right_leads_to_the_first_choice_where_nothing_leads_on(guided: Kiosk) -> None:
    """In a panel, say, under which the main action lies: a key that does nothing is a riddle."""
    guided.session.open_panel(Panel.VOICE)
    settle()
    guided.voice.finish()
    press(guided, Qt.Key.Key_Right)

    assert focused_name(guided) == "voice-softer"


def test_enter_under_which_nothing_stands_tells_where_one_is(guided: Kiosk) -> None:
    """It has silenced the voice, as every key does, and must not leave it at that."""
    press(guided, Qt.Key.Key_Return)
    heard = len(guided.voice.heard)
    guided.voice.finish()

    assert guided.voice.texts[heard - 1] == script_of(guided.window).lines[0].text
    assert "press Right" in " ".join(guided.voice.texts[heard:])


def test_down_comes_to_every_choice_of_all_parts(guided: Kiosk) -> None:
    """As many as were told of, and in their order."""
    guided.session.open_questions()
    settle()
    script = script_of(guided.window)
    told = [one.name for one in script.controls if one.name.startswith("question-")]
    heard = []
    for _ in told:
        press(guided, Qt.Key.Key_Down)
        heard.append(focused_name(guided))

    assert heard == told


def test_a_part_come_to_by_key_is_not_read_from_its_top(guided: Kiosk) -> None:
    """Its first choice is said, and nothing after it."""
    guided.session.open_questions()
    settle()
    while isinstance(place := guided.session.state.place, MyQuestions) and place.anchor == 0:
        press(guided, Qt.Key.Key_Down)
    begun = len(guided.voice.heard)
    guided.voice.finish()

    assert guided.voice.texts[-1] == "not ticked"
    assert len(guided.voice.heard) - begun < 5


def test_of_an_answer_its_state_alone_is_said(guided: Kiosk) -> None:
    """Its name has changed with it, but not where the keyboard is."""
    guided.session.open_check_up()
    settle()
    press(guided, Qt.Key.Key_Down)
    guided.voice.finish()
    heard = len(guided.voice.heard)
    press(guided, Qt.Key.Key_Return)
    guided.voice.finish()

    assert guided.voice.texts[heard:] == ["chosen"]
