"""My sheet and what becomes of it: choices, pages, and every state of the printer, also aloud."""

import pytest

from kiosk.domain.handout import PrintSize
from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import PrintState
from kiosk.domain.theme import Theme
from kiosk.session.state import Attract, Panel
from kiosk.tour.inspect import SeenScreen
from kiosk.ui.accessibility import news
from kiosk.ui.widgets.touch_button import TouchButton

from .visits import READ, Kiosk, settle

EN, ES = LanguageTag("en"), LanguageTag("es")
ON_ITS_WAY = [state for state in PrintState if not state.is_final]
CANCELLABLE = {PrintState.WAITING, *(state for state in PrintState if state.needs_help)}


@pytest.fixture
def choosing(reading: Kiosk) -> Kiosk:
    """Provide a visit that has read one topic, before its sheet."""
    reading.session.open_sheet()
    settle()
    return reading


@pytest.fixture
def sent(choosing: Kiosk) -> Kiosk:
    """Provide a visit that has just asked for its sheet."""
    choosing.session.print_sheet()
    settle()
    return choosing


def words_on(seen: SeenScreen) -> str:
    """Return all words on a screen in one line."""
    return " ".join(" ".join(text.text.split()) for text in seen.texts)


def names(seen: SeenScreen) -> set[str]:
    """Return the names of all that can be touched."""
    return {control.name for control in seen.controls}


def says(kiosk: Kiosk, key: str, **values: object) -> bool:
    """Tell whether the screen says these words of the interface."""
    return kiosk.window.context().words(key, **values) in words_on(kiosk.see())


def touch(kiosk: Kiosk, name: str) -> None:
    """Press a control and let the screen follow."""
    kiosk.button(name).click()
    settle()


def tell(kiosk: Kiosk, state: PrintState) -> None:
    """Let the printer say something, and the screen follow."""
    kiosk.printer.answer(state)
    settle()


# Choices


@pytest.mark.parametrize(
    ("name", "languages"),
    [("sheet-en", (EN, None)), ("sheet-es", (ES, None)), ("sheet-both", (EN, ES))],
)
def test_language_of_the_sheet_is_one_touch(
    choosing: Kiosk, name: str, languages: tuple[LanguageTag, LanguageTag | None]
) -> None:
    """Each language and both stand side by side; the touched one alone is marked."""
    touch(choosing, name)
    request = choosing.session.sheet_request()
    marked = [n for n in ("sheet-en", "sheet-es", "sheet-both") if choosing.button(n).isChecked()]

    assert (request.language, request.beside) == languages
    assert marked == [name]


def test_both_is_spoken_with_its_languages(choosing: Kiosk) -> None:
    """Who does not see the names beside it hears which two are meant."""
    words = choosing.window.context().words
    both = words("print.two_languages", first="English", second="Español")

    assert choosing.button("sheet-both").accessibleName() == f"Both, {both}"


def test_size_of_the_print_is_one_touch(choosing: Kiosk) -> None:
    """Large print is asked for on paper without changing the screen."""
    before = choosing.button("sheet-standard").isChecked()
    touch(choosing, "sheet-large")

    assert before
    assert choosing.button("sheet-large").isChecked()
    assert choosing.session.sheet_request().size is PrintSize.LARGE


def test_keyboard_stays_on_a_choice(choosing: Kiosk) -> None:
    """The next key press means the same button."""
    choosing.button("sheet-large").setFocus()
    touch(choosing, "sheet-large")

    focus = choosing.window.focusWidget()
    assert focus is not None
    assert focus.objectName() == "sheet-large"


def test_pages_are_said_in_words(choosing: Kiosk) -> None:
    """The patient knows before printing how much paper it will be."""
    assert says(choosing, "my_sheet.pages", pages="2 pages")


def test_unknown_pages_are_not_said(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """No number stands there until it is the right one; then it comes without a new screen."""
    asked = []
    monkeypatch.setattr(kiosk.session, "_count_pages", lambda _, told: asked.append(told))
    kiosk.session.start()
    kiosk.session.choose_language(EN)
    kiosk.session.open_topic(READ)
    kiosk.session.open_sheet()
    before, button = words_on(kiosk.see()), kiosk.button(f"topic-{READ}")
    asked[0](4)

    assert "pages" not in before
    assert says(kiosk, "my_sheet.pages", pages="4 pages")
    assert kiosk.button(f"topic-{READ}") is button


# What the printer says


@pytest.mark.parametrize("state", PrintState)
def test_each_state_has_its_words(sent: Kiosk, state: PrintState) -> None:
    """The title says what is so, the text who can help."""
    tell(sent, state)

    assert says(sent, f"print.{state}.title")
    assert says(sent, f"print.{state}.text")


@pytest.mark.parametrize("state", PrintState)
def test_a_sheet_that_has_not_begun_can_be_taken_back(sent: Kiosk, state: PrintState) -> None:
    """What the printer is at work on, and what is over, cannot."""
    tell(sent, state)
    button = sent.window.context().words("print.withdraw")
    offered = button in names(sent.see())
    if offered:
        touch(sent, button)

    assert offered == (state in CANCELLABLE)
    assert sent.printer.withdrawn == int(offered)


def test_taking_back_is_said_until_the_printer_answers(sent: Kiosk) -> None:
    """Nothing is claimed before: not that it waits, nor that it is gone."""
    tell(sent, PrintState.NO_PAPER)
    touch(sent, sent.window.context().words("print.withdraw"))
    meanwhile = says(sent, "print.withdrawn.title"), says(sent, "print.no-paper.title")
    tell(sent, PrintState.CANCELLED)

    assert meanwhile == (True, False)
    assert says(sent, "print.cancelled.title")


@pytest.mark.parametrize(
    "state",
    [PrintState.FAILED, PrintState.REJECTED, PrintState.NO_PRINTER, PrintState.CANCELLED],
)
def test_another_try_is_the_main_action_where_nothing_comes_out(
    sent: Kiosk, state: PrintState
) -> None:
    """It leads to the sheet being made again."""
    tell(sent, state)
    touch(sent, "primary")

    assert says(sent, "print.sending.title")


def test_no_other_try_is_offered_while_a_sheet_is_on_its_way(sent: Kiosk) -> None:
    """Two tries would make two sheets."""
    again = sent.window.context().words("print.again")
    for state in ON_ITS_WAY:
        tell(sent, state)
        assert again not in names(sent.see())


def test_card_says_what_was_asked_for(choosing: Kiosk) -> None:
    """Pages, languages and size are those of the sheet, whatever is chosen afterwards."""
    choosing.session.choose_both_languages()
    choosing.session.choose_print_size(PrintSize.LARGE)
    choosing.session.print_sheet()
    tell(choosing, PrintState.DONE)
    choosing.session.choose_print_size(PrintSize.STANDARD)

    assert "2 pages, English with Español, large print" in words_on(choosing.see())


def test_card_leaves_out_pages_that_nobody_knows(sent: Kiosk) -> None:
    """A number that is not known is not made up."""
    sent.printer.answer(PrintState.WAITING, pages=0)
    seen = words_on(sent.see())

    assert "English" in seen
    assert "pages" not in seen


def test_sheet_on_its_way_is_looked_at_and_not_printed_twice(sent: Kiosk) -> None:
    """Back on My sheet the main action says what it does."""
    tell(sent, PrintState.WAITING)
    sent.session.back()
    settle()
    words = sent.window.context().words
    on_its_way = sent.button("primary").accessibleName()
    touch(sent, "primary")
    tell(sent, PrintState.SENT)
    sent.session.back()
    settle()

    assert on_its_way == words("my_sheet.on_its_way")
    assert sent.button("primary").accessibleName() == words("my_sheet.print")


# Aloud, and without disturbing anybody


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what screen readers are given to say."""
    heard: list[str] = []
    monkeypatch.setattr(news, "announce", lambda _, message: heard.append(message))
    return heard


def test_changes_are_spoken_once(announced: list[str], choosing: Kiosk) -> None:
    """Who does not see the screen hears its title when it changes by itself, and not once more."""
    announced.clear()
    choosing.session.print_sheet()
    for state in (PrintState.WAITING, PrintState.WAITING, PrintState.NO_PAPER):
        tell(choosing, state)
    choosing.session.choose_theme(Theme.DARK)
    tell(choosing, PrintState.DONE)
    words = choosing.window.context().words
    told = ("sending", "waiting", "no-paper", "done")

    assert announced == [words(f"print.{state}.title") for state in told]


def test_news_disturb_nobody_who_reads_something_else(announced: list[str], sent: Kiosk) -> None:
    """A finger on a button must not lose it because a printer has woken up."""
    sent.session.open_topic(READ)
    settle()
    announced.clear()
    button = sent.button("primary")
    for state in (PrintState.WAITING, PrintState.PRINTING, PrintState.DONE):
        tell(sent, state)

    assert sent.button("primary") is button
    assert announced == []


# What finishing means


@pytest.mark.parametrize(
    ("state", "key"),
    [
        (PrintState.WAITING, "finish.waiting"),
        (PrintState.JAM, "finish.waiting"),
        (PrintState.PRINTING, "finish.printing"),
        (PrintState.SENT, ""),
        (PrintState.FAILED, ""),
    ],
)
def test_finish_says_what_it_means_for_the_sheet(sent: Kiosk, state: PrintState, key: str) -> None:
    """What has not begun is cancelled; what the printer is at work on may still come out."""
    tell(sent, state)
    sent.session.open_panel(Panel.FINISH)
    said = [each for each in ("finish.waiting", "finish.printing") if says(sent, each)]

    assert said == ([key] if key else [])
    assert says(sent, "finish.text")


def test_open_finish_panel_follows_the_printer(sent: Kiosk) -> None:
    """What it says is true when it is read."""
    tell(sent, PrintState.WAITING)
    sent.session.home()
    sent.session.open_panel(Panel.FINISH)
    before = says(sent, "finish.waiting")
    tell(sent, PrintState.PRINTING)

    assert before
    assert says(sent, "finish.printing")
    assert not says(sent, "finish.waiting")


def test_finishing_takes_the_sheet_back(sent: Kiosk) -> None:
    """Nobody is there to fetch it."""
    tell(sent, PrintState.OFFLINE)
    touch(sent, "tool-finish")
    touch(sent, sent.window.context().words("finish.yes"))

    assert sent.session.state.place == Attract()
    assert sent.printer.withdrawn == 1


def test_warning_says_what_becomes_of_the_sheet(sent: Kiosk) -> None:
    """It follows the printer too, and the keyboard stays on it."""
    tell(sent, PrintState.NO_PAPER)
    sent.clock.now += 301
    sent.session.tick()
    at_stake = says(sent, "still.sheet")
    tell(sent, PrintState.PRINTING)
    later = says(sent, "still.sheet"), says(sent, "still.text")
    focus = sent.window.focusWidget()

    assert at_stake
    assert later == (False, True)
    assert isinstance(focus, TouchButton)
    assert focus.accessibleName() == sent.window.context().words("still.stay")


def test_warning_gone_wakes_everything(sent: Kiosk) -> None:
    """After a warning that followed the printer, bar and screen can be touched again."""
    tell(sent, PrintState.NO_PAPER)
    sent.clock.now += 301
    sent.session.tick()
    tell(sent, PrintState.WAITING)
    sent.session.touch()
    seen = names(sent.see())

    assert {sent.window.context().words(key) for key in ("bar.back", "print.withdraw")} <= seen
