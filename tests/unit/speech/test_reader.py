"""Tests of reading a visit aloud: page by page, line by line, and silence after every press."""

import pytest

from kiosk.session.aids import Voice
from kiosk.speech.reader import REMIND_MS

from .listening import HINT, PAGE, Listening, press


def test_nothing_is_said_before_the_voice_is_wanted(listening: Listening) -> None:
    """A kiosk that talks unasked drives people away."""
    listening.reader.hush()
    for ask in ("again", "back", "onward", "where"):
        getattr(listening.reader, ask)()
    listening.reader.focus("primary", "Next")
    listening.reader.announce("The screen is hidden.")

    assert not listening.engine.said


def test_who_sees_hears_the_texts_and_no_keys(aloud: Listening) -> None:
    """Title, place and texts from the top; then the voice rests."""
    assert aloud.to_the_end() == PAGE


def test_who_does_not_see_hears_the_keys_and_the_control_in_focus(guided: Listening) -> None:
    """After the page comes what Enter would press, its words first."""
    guided.reader.focus("primary", "Next")

    assert guided.to_the_end() == [*PAGE, HINT, "Next of leaf leaf-1", "button"]


def test_the_next_page_is_read_from_its_top(aloud: Listening) -> None:
    """Reading aloud follows the page."""
    press(aloud, "next")

    assert aloud.to_the_end()[0] == "leaf leaf-2"


def test_a_press_silences_at_once(aloud: Listening) -> None:
    """Speech never goes on over what the patient does (EN 301 549, 5.1.3.5)."""
    aloud.reader.hush()
    aloud.timers.pass_by(REMIND_MS * 2)

    assert aloud.engine.current is None
    assert not aloud.reader.is_speaking


def test_a_late_end_says_nothing(aloud: Listening) -> None:
    """What an engine tells of a sentence that was stopped starts nothing."""
    ended = aloud.engine.endings[-1]
    aloud.reader.hush()
    ended()
    aloud.timers.pass_by(1000)

    assert aloud.engine.texts == PAGE[:1]


def test_a_late_end_cuts_nothing_short(aloud: Listening) -> None:
    """The sentence that is being said now has not ended."""
    ended = aloud.engine.endings[-1]
    aloud.reader.onward()
    ended()
    aloud.timers.pass_by(1000)

    assert aloud.now == PAGE[1]


def test_a_sentence_ends_once(aloud: Listening) -> None:
    """An engine that tells twice of an end skips nothing."""
    ended = aloud.engine.endings[-1]
    ended()
    ended()
    aloud.timers.pass_by(1000)

    assert aloud.now == PAGE[1]


def test_another_part_of_the_page_is_the_same_page(aloud: Listening) -> None:
    """The screen follows the voice without starting it over."""
    aloud.end(2)
    aloud.visit.do("show_from 1")

    assert aloud.to_the_end() == PAGE[2:]


def test_who_turns_to_a_part_hears_it(aloud: Listening) -> None:
    """Reading goes on with the sentence that the patient has turned to."""
    press(aloud, "show_from 1")
    aloud.reader.read_from(PAGE[3])

    assert aloud.to_the_end() == PAGE[3:]


def test_the_end_of_a_visit_silences(guided: Listening) -> None:
    """Nothing of a visit is heard in the next one."""
    stops = guided.engine.stops
    guided.session.reset()
    guided.timers.pass_by(REMIND_MS * 3)

    assert guided.engine.stops == stops + 1
    assert guided.engine.current is None
    assert guided.lines[-1] is None


def test_the_voice_turned_off_silences(aloud: Listening) -> None:
    """Stop reading stops, wherever the page was."""
    aloud.session.listen(Voice.OFF)

    assert aloud.to_the_end() == []


def test_a_pause_goes_on_with_the_same_sentence(aloud: Listening) -> None:
    """Pause rests and go on goes on (Revised 508 Standards, 402.2.4)."""
    aloud.end(2)
    aloud.session.pause_voice(paused=True)
    assert aloud.engine.is_paused
    aloud.session.pause_voice(paused=False)

    assert aloud.to_the_end() == PAGE[2:]


def test_the_listening_key_pauses_and_goes_on(aloud: Listening) -> None:
    """Its own press silences first: it pauses all the same, and then goes on."""
    aloud.end(1)
    for _ in range(2):  # a touch, and the mouse press made of it
        aloud.reader.hush()
    aloud.reader.listen()
    assert aloud.visit.state.aids.paused
    aloud.timers.pass_by(1000)
    aloud.reader.hush()
    aloud.reader.listen()

    assert aloud.to_the_end() == PAGE[1:]


def test_the_listening_key_reads_on_after_another_press(aloud: Listening) -> None:
    """Who silenced the voice by a press goes on with the sentence it fell silent in."""
    aloud.end(1)
    aloud.reader.hush()
    aloud.timers.pass_by(1000)
    aloud.reader.hush()
    aloud.reader.listen()

    assert not aloud.visit.state.aids.paused
    assert aloud.to_the_end() == PAGE[1:]


def test_the_listening_key_reads_a_finished_page_again(aloud: Listening) -> None:
    """Nobody need find another key to hear it once more."""
    aloud.to_the_end()
    aloud.timers.pass_by(1000)
    aloud.reader.hush()
    aloud.reader.listen()

    assert aloud.to_the_end() == PAGE


def test_the_listening_key_begins_to_guide(listening: Listening) -> None:
    """Who cannot see presses the key that can be felt."""
    listening.reader.listen()

    assert listening.visit.state.aids.voice is Voice.GUIDE
    assert listening.now == PAGE[0]


@pytest.mark.parametrize(
    ("ask", "heard"),
    [("back", PAGE[0:]), ("again", PAGE[1:]), ("onward", PAGE[2:])],
)
def test_sentences_can_be_gone_through(aloud: Listening, ask: str, heard: list[str]) -> None:
    """Back, again and onward are by sentence, and reading goes on from there."""
    aloud.end(1)
    aloud.reader.hush()
    getattr(aloud.reader, ask)()

    assert aloud.to_the_end() == heard


@pytest.mark.parametrize("ask", ["back", "again"])
def test_the_last_sentence_comes_again_after_the_end(aloud: Listening, ask: str) -> None:
    """Who did not catch the end hears the end."""
    aloud.to_the_end()
    getattr(aloud.reader, ask)()

    assert aloud.to_the_end() == PAGE[3:]


def test_going_past_the_end_says_the_control_in_focus(guided: Listening) -> None:
    """Nobody is led off the page into silence."""
    guided.reader.focus("tool-help", "Help now")
    for _ in range(9):
        guided.reader.onward()

    assert guided.now == "Help now"


def test_while_the_voice_rests_one_sentence_is_said(aloud: Listening) -> None:
    """Say again breaks a pause for a sentence and not for the page."""
    aloud.session.pause_voice(paused=True)
    aloud.reader.hush()
    aloud.reader.again()

    assert aloud.to_the_end() == PAGE[:1]


def test_a_new_page_while_the_voice_rests_is_named_to_who_cannot_see(guided: Listening) -> None:
    """A pause is no reason to be lost."""
    guided.session.pause_voice(paused=True)
    press(guided, "next")

    assert guided.to_the_end() == ["leaf leaf-2"]


def test_a_new_page_while_the_voice_rests_is_silent_to_who_sees(aloud: Listening) -> None:
    """Who paused reads for themselves."""
    aloud.session.pause_voice(paused=True)
    press(aloud, "next")

    assert aloud.to_the_end() == []


def test_back_from_the_keys_leads_to_the_last_sentence(guided: Listening) -> None:
    """Who did not catch the end has no use for the keys that were told after it."""
    heard = guided.to_the_end()
    guided.reader.back()

    assert heard[-1] == HINT
    assert guided.to_the_end() == [PAGE[-1], HINT]


def test_page_is_over_once_only_keys_are_left_to_tell(guided: Listening) -> None:
    """From there on the key that leads on leads to what is pressed most."""
    before = guided.reader.is_over
    guided.end(len(PAGE))

    assert guided.now == HINT
    assert (before, guided.reader.is_over) == (False, True)


def test_page_is_never_over_in_silence(aloud: Listening) -> None:
    """Keys do then what they do without a voice."""
    aloud.to_the_end()
    aloud.session.listen(Voice.OFF)

    assert not aloud.reader.is_over
