"""Tests of what is said besides the page: controls, news, warnings, reminders, other languages."""

from session.conftest import EN, ES

from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.domain.theme import Theme
from kiosk.session.aids import LOUDNESS, SPEEDS, Switches, Voice
from kiosk.speech.reader import REMIND_MS
from kiosk.speech.script import Kind, Line

from .listening import HINT, OPIOID, PAGE, SWITCH, Listening, press


def test_a_control_is_said_words_first(guided: Listening) -> None:
    """Then what it is and its state."""
    press(guided, "open_check_up")
    guided.reader.hush()
    guided.reader.focus("row", "Row")

    assert guided.to_the_end() == ["Today", "Row of CheckUpRows", "box", "not ticked"]


def test_a_control_unknown_to_the_script_is_said_by_its_name(guided: Listening) -> None:
    """Whatever has the keyboard is spoken."""
    guided.reader.hush()
    guided.reader.focus("strange", "Strange thing")

    assert guided.to_the_end() == ["Strange thing", "button"]


def test_focus_that_a_page_brings_does_not_break_into_it(guided: Listening) -> None:
    """The page comes first, what has the keyboard after it."""
    press(guided, "next")
    guided.reader.focus("primary", "Next")

    heard = guided.to_the_end()
    assert heard[0] == "leaf leaf-2"
    assert heard[-2:] == ["Next of leaf leaf-2", "button"]


def test_who_sees_is_told_of_no_focus(aloud: Listening) -> None:
    """Reading aloud reads the page."""
    aloud.reader.hush()
    aloud.reader.focus("primary", "Next")

    assert aloud.engine.current is None


def test_of_a_tick_only_its_state_is_said(guided: Listening) -> None:
    """The page does not start over because a box was ticked."""
    press(guided, "open_check_up")
    guided.reader.hush()
    guided.reader.focus("row", "Row")
    guided.reader.hush()
    guided.visit.say("yes", "sick")

    assert guided.to_the_end() == ["ticked"]


def test_a_tick_by_touch_is_said_with_its_words(aloud: Listening) -> None:
    """Where nobody knows which control was pressed, its words tell."""
    press(aloud, "open_check_up")
    aloud.reader.hush()
    aloud.visit.say("yes", "sick")

    assert aloud.to_the_end() == ["Row of CheckUpRows", "ticked"]


def test_news_of_the_printer_waits_for_the_sentence(guided: Listening) -> None:
    """What became of the sheet is said soon, breaks into nothing, and the page goes on."""
    press(guided, "print_sheet")
    before = guided.engine.current
    guided.visit.printer.answer(PrintStatus(PrintState.PRINTING, 2))
    assert guided.engine.current is before
    heard = guided.to_the_end()

    assert heard[:3] == ["PrintResult", "Printer: printing", "Position of PrintResult."]


def test_news_of_the_printer_breaks_the_silence(aloud: Listening) -> None:
    """Who has heard the page to its end is told what became of the sheet."""
    press(aloud, "print_sheet")
    aloud.to_the_end()
    aloud.visit.printer.answer(PrintStatus(PrintState.DONE, 2))

    assert aloud.to_the_end() == ["Printer: done"]


def test_old_news_is_dropped(aloud: Listening) -> None:
    """A printer that has finished is not said to be printing."""
    press(aloud, "print_sheet")
    aloud.visit.printer.answer(PrintStatus(PrintState.PRINTING, 2))
    aloud.visit.printer.answer(PrintStatus(PrintState.DONE, 2))

    assert aloud.to_the_end()[:2] == ["PrintResult", "Printer: done"]


def test_a_panel_is_read_and_the_page_goes_on_after_it(aloud: Listening) -> None:
    """Who asks for a word comes back to the sentence they left."""
    aloud.end(2)
    aloud.reader.hush()
    aloud.session.open_word(OPIOID)
    assert aloud.to_the_end()[0] == "opioid at leaf leaf-1"
    press(aloud, "close_panel")

    assert aloud.to_the_end() == PAGE[2:]


def test_who_does_not_see_is_told_where_a_panel_leads_back(guided: Listening) -> None:
    """The title, and the control that has the keyboard again."""
    guided.reader.hush()
    guided.session.open_word(OPIOID)
    guided.reader.focus("primary", "Next")
    press(guided, "close_panel")

    assert guided.to_the_end() == [PAGE[0], "Next of leaf leaf-1", "button"]


def test_the_warning_breaks_in(aloud: Listening) -> None:
    """It is said at once, though the voice rests."""
    aloud.end(1)
    aloud.session.pause_voice(paused=True)
    aloud.visit.sleep(121)

    assert aloud.to_the_end()[:1] == ["Are you there?"]


def test_seconds_are_said_at_a_few_moments(aloud: Listening) -> None:
    """Each second would drown what to do."""
    aloud.session.pause_voice(paused=True)
    aloud.visit.sleep(121)
    heard = aloud.to_the_end()
    for _ in range(28):
        aloud.visit.rest(1)
        heard += [text for text in aloud.to_the_end() if "seconds" in text]

    assert [text for text in heard if "seconds" in text] == [
        "29 seconds",
        "10 seconds",
        "5 seconds",
    ]


def test_reading_counts_as_activity(aloud: Listening) -> None:
    """Nobody is sent away from a page that is still being read to them."""
    for _ in range(3):
        aloud.visit.sleep(100)
        aloud.end()

    assert aloud.visit.state.seconds_left is None


def test_reminders_do_not_count_as_activity(guided: Listening) -> None:
    """Else a visit that somebody left would never end."""
    guided.to_the_end()
    for _ in range(4):
        guided.timers.pass_by(REMIND_MS)
        guided.to_the_end()
        guided.visit.sleep(30)

    assert guided.visit.state.seconds_left is not None


def test_who_cannot_see_is_reminded_of_where_they_are(guided: Listening) -> None:
    """Who plugs in late is not lost in silence."""
    guided.to_the_end()
    guided.timers.pass_by(REMIND_MS)
    assert guided.to_the_end() == [PAGE[0], "Press F1."]
    guided.session.pause_voice(paused=True)
    guided.timers.pass_by(REMIND_MS)

    assert guided.to_the_end() == [PAGE[0], "Press F2."]


def test_who_sees_is_not_reminded(aloud: Listening) -> None:
    """They can read where they are."""
    aloud.to_the_end()
    aloud.timers.pass_by(REMIND_MS * 2)

    assert aloud.engine.current is None


def test_where_am_i(guided: Listening) -> None:
    """Title, position, the control with the keyboard, and keys."""
    guided.reader.hush()
    guided.reader.focus("primary", "Next")
    guided.reader.hush()
    guided.reader.where()

    assert guided.to_the_end() == [*PAGE[:2], "Next of leaf leaf-1", "button", HINT]


def test_where_am_i_tells_how_things_stand(guided: Listening) -> None:
    """Who waits for the printer asks for nothing else."""
    press(guided, "print_sheet")
    guided.visit.printer.answer(PrintStatus(PrintState.PRINTING, 2))
    guided.reader.hush()
    guided.reader.where()

    assert "Printer: printing" in guided.to_the_end()


def test_heading_is_said_before_the_first_below_it_alone(guided: Listening) -> None:
    """And again once its control was left for one elsewhere."""
    press(guided, "open_check_up")
    heard = []
    for name in ("row", "other", "primary", "other"):
        guided.reader.hush()
        guided.reader.focus(name, name)
        heard.append(guided.to_the_end()[0])

    assert heard == ["Today", "Other of CheckUpRows", "Next of CheckUpRows", "Today"]


def test_a_control_comes_again(guided: Listening) -> None:
    """Say again says what was said last, be it a control."""
    guided.reader.hush()
    guided.reader.focus("primary", "Next")
    guided.to_the_end()
    guided.reader.again()

    assert guided.to_the_end() == ["Next of leaf leaf-1", "button"]


def test_loudness_and_speed_are_tried_at_once(aloud: Listening) -> None:
    """The sentence comes again as it was asked for."""
    aloud.end(1)
    aloud.session.change_loudness(1)
    aloud.session.change_speed(-1)

    last = aloud.engine.said[-1]
    assert (last.text, last.loudness, last.speed) == (PAGE[1], LOUDNESS[4], SPEEDS[1])


def test_every_sentence_is_in_its_language(aloud: Listening) -> None:
    """A changed language is a page of its own."""
    press(aloud, "open_languages", "choose_language es")

    assert aloud.engine.said[-1].language == ES


def test_a_line_in_another_language_is_said_in_it(aloud: Listening) -> None:
    """The list of languages names each in its own."""
    aloud.reader.renew()
    aloud.reader._teller.now(Line(Kind.TEXT, "Español", ES))

    assert aloud.engine.said[-1].language == ES


def test_a_language_without_a_voice_is_told_once() -> None:
    """Never silence without a word of it on the screen."""
    heard = Listening(EN)
    heard.visit.do("start", "choose_language es", "open_topic leaf")
    heard.session.listen(Voice.ALOUD)
    heard.visit.do("next")

    assert heard.silent == [ES]
    assert heard.reader.is_speechless
    assert not heard.engine.said


def test_what_the_visit_does_not_know_of_is_read_when_it_comes(aloud: Listening) -> None:
    """A fault is spoken too."""
    aloud.trouble = True
    aloud.reader.renew()

    assert aloud.to_the_end() == ["Something went wrong."]


def test_words_of_no_script_can_be_announced(guided: Listening) -> None:
    """Such as that the screen is hidden now."""
    guided.reader.announce("The screen is hidden.")

    assert guided.to_the_end()[0] == "The screen is hidden."


def test_other_looks_say_nothing(aloud: Listening) -> None:
    """Colours are for the eye."""
    aloud.to_the_end()
    aloud.session.choose_theme(Theme.DARK)

    assert aloud.engine.current is None


def test_the_line_that_is_said_is_told(aloud: Listening) -> None:
    """So that the screen can show it, and silence as well."""
    aloud.to_the_end()

    assert [line.text if line else None for line in aloud.lines] == [*PAGE, None]


def test_other_keys_come_at_the_end_of_what_is_being_read(guided: Listening) -> None:
    """They need not be told twice."""
    guided.session.use_switches(Switches.ONE)

    assert guided.to_the_end() == [*PAGE, SWITCH]


def test_other_keys_are_told_at_once_where_the_page_was_read(guided: Listening) -> None:
    """Nobody would hear of them else."""
    guided.to_the_end()
    guided.session.use_switches(Switches.ONE)

    assert guided.to_the_end() == [SWITCH]
