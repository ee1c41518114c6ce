"""The same visit by keyboard alone: Tab, arrows, Enter, Escape, and a ring that shows the way."""

import pytest

from kiosk.domain.colour import contrast
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.theme import Theme
from kiosk.tour.inspect import SeenControl
from kiosk.ui.tokens import COLOURS

from .cups_server import ListeningPrinter, wait_until
from .harness import Look
from .program import Kiosk, texts

LEAST_MARK = 3.0
"""What a ring needs to be seen (WCAG 2.2, criterion 2.4.13)."""

RING_PX = range(5, 10)
"""Pixels outside a button at which its ring stands: six wide, with a gap of four."""

STOPS_AT_MOST = 30


def go_to(kiosk: Kiosk, name: str, key: str = "Tab") -> Look:
    """Press a key until the keyboard stands on the control whose name starts so."""
    for _ in range(STOPS_AT_MOST):
        look = kiosk.look()
        if look.focus.startswith(name):
            return look
        kiosk.press(key)
        kiosk.until(lambda now, old=look.focus_at: now.focus_at != old)  # type: ignore[misc]
    raise LookupError(f"{key} never comes to {name!r}: {kiosk.look().screen.focus_order}")


def choose(kiosk: Kiosk, name: str, key: str = "Return") -> None:
    """Go to a control and press it."""
    go_to(kiosk, name)
    kiosk.press(key)


def begin(kiosk: Kiosk) -> Look:
    """Start a visit in English."""
    choose(kiosk, "Touch to start")
    kiosk.at("ChooseLanguage")
    choose(kiosk, "English")
    return kiosk.at("Home")


def read(kiosk: Kiosk) -> Look:
    """Open the first topic by its tile and its row in the list."""
    choose(kiosk, "What kratom is")
    kiosk.at("TopicList")
    choose(kiosk, "What kratom is")
    return kiosk.at("AtStep")


def ring_contrast(kiosk: Kiosk, control: SeenControl) -> float:
    """Return the contrast of the ring at the left of a control with what is farther left."""
    left, middle = round(control.rect.left), round(control.rect.top + control.rect.height / 2)
    ring = {kiosk.display.colour_at(left - px, middle) for px in RING_PX}
    beside = kiosk.display.colour_at(left - 2, middle)
    return min(contrast(colour, beside) for colour in ring)


@pytest.fixture
def home(kiosk: Kiosk) -> Kiosk:
    """Provide a visit that stands before the tiles."""
    begin(kiosk)
    return kiosk


@pytest.fixture
def reading(home: Kiosk) -> Kiosk:
    """Provide a visit at the first step of a topic."""
    read(home)
    return home


def test_sheet_is_printed_without_a_touch(
    desk_printer: tuple[Kiosk, ListeningPrinter],
) -> None:
    """From the still picture to the paper and back, every wish has a key."""
    kiosk, printer = desk_printer
    begin(kiosk)
    read(kiosk)
    kiosk.press("Escape")
    kiosk.at("TopicList")
    kiosk.press("Escape")
    kiosk.at("Home")
    choose(kiosk, "My sheet")
    kiosk.at("MySheet")
    choose(kiosk, "Where kratom comes from", "space")
    kiosk.until(lambda look: len(look.ticked) == 2)
    choose(kiosk, "What kratom is")
    kiosk.until(lambda look: look.ticked == ["history"])
    choose(kiosk, "Print my sheet")
    kiosk.until(lambda look: "The printer says it is done" in texts(look))
    assert len(printer.received) == 1
    choose(kiosk, "I have my sheet")
    kiosk.at("PrintResult", "Panel")
    choose(kiosk, "Yes, clear it now")
    kiosk.at("Attract")


def test_every_stop_has_a_visible_ring(home: Kiosk) -> None:
    """Tab goes once around the screen, and a ring stands around each stop."""
    faint = {}
    home.press("Tab")
    order = home.look().screen.focus_order
    for name in order:
        look = go_to(home, name)
        control = next(one for one in look.screen.controls if one.name == look.focus)
        wait_until(lambda one=control: ring_contrast(home, one) > 1, home.log)  # type: ignore[misc]
        ratio = ring_contrast(home, control)
        if ratio < LEAST_MARK:
            faint[name] = ratio

    assert faint == {}
    assert len(order) == len(home.look().screen.controls)


def test_arrows_move_as_tab_does(home: Kiosk) -> None:
    """Who does not know Tab tries the arrows."""
    first, second, third = home.look().screen.focus_order[:3]
    for key, expected in (("Down", second), ("Right", third), ("Up", second), ("Left", first)):
        home.press(key)
        home.until(lambda look, name=expected: look.focus == name)  # type: ignore[misc]


def test_tab_goes_back_with_shift(home: Kiosk) -> None:
    """The way back is the way there."""
    first = home.look().focus
    home.press("Tab", "shift+Tab")

    home.until(lambda look: look.focus == first)


def test_escape_closes_a_panel_and_returns_to_what_opened_it(reading: Kiosk) -> None:
    """A reader goes on where they were (WCAG 2.2, criterion 2.4.3)."""
    choose(reading, "What is an extract")
    assert reading.at("AtStep", "WordHelp").focus == "Close"
    reading.press("Escape")

    assert reading.at("AtStep").focus.startswith("What is an extract")


def test_close_returns_to_the_tool_that_opened_the_panel(reading: Kiosk) -> None:
    """The bar is made anew meanwhile, which nobody should notice."""
    choose(reading, "Text size")
    reading.at("AtStep", "Panel")
    choose(reading, "Larger")
    reading.until(lambda look: look.text_percent == 150)
    choose(reading, "Close")

    assert reading.at("AtStep").focus == "Text size"


def test_keys_cannot_leave_an_open_panel_but_for_the_bar(reading: Kiosk) -> None:
    """What lies under the panel is neither read nor reached."""
    choose(reading, "Well shown")
    look = reading.at("AtStep", "HowDoWeKnow")

    assert set(look.screen.focus_order) == {control.name for control in look.screen.controls}
    assert "What is an extract?" not in look.screen.focus_order


def test_focus_stays_on_a_tick_that_was_changed(home: Kiosk) -> None:
    """Ticking three topics is three presses and some Tabs, not three walks from the top."""
    choose(home, "My sheet")
    home.at("MySheet")
    choose(home, "How it acts", "space")

    assert home.until(lambda look: look.ticked == ["how-it-acts"]).focus.startswith("How it acts")


def test_focus_stays_on_the_colours_that_were_chosen(reading: Kiosk) -> None:
    """The ring does not jump away from the choice that was just made."""
    choose(reading, "Easier view")
    reading.until(lambda look: bool(look.overlay))
    choose(reading, "White on black")

    assert reading.until(lambda look: look.theme == "dark").focus == "White on black"


def test_ring_is_seen_in_the_dark_too(home: Kiosk) -> None:
    """The theme brings its own ring."""
    choose(home, "Easier view")
    home.until(lambda look: bool(look.overlay))
    choose(home, "White on black")
    home.until(lambda look: look.theme == "dark")
    choose(home, "Close")
    home.until(lambda look: not look.overlay)
    look = go_to(home, "What kratom is")
    control = next(one for one in look.screen.controls if one.name == look.focus)
    black = COLOURS[Theme.DARK]["focus"]

    wait_until(lambda: ring_contrast(home, control) >= contrast(black, "#000000") - 1, home.log)


def test_held_key_presses_once(reading: Kiosk) -> None:
    """A hand that rests on Enter does not run through the pages."""
    go_to(reading, "Next")
    before = reading.look().history
    reading.display.hand("keydown", "Return", "sleep", 1.2, "keyup", "Return")

    assert reading.look().history == before + 1


def test_escape_leads_back_to_the_still_picture(reading: Kiosk) -> None:
    """Nobody is stuck, however deep they went; what they did is not cleared without a question."""
    for place in ("TopicList", "Home", "ChooseLanguage"):
        reading.press("Escape")
        reading.at(place)
    reading.press("Escape")
    reading.at("ChooseLanguage", "Panel")
    choose(reading, "Yes, clear it now")
    reading.at("Attract")


def test_any_key_answers_the_warning_and_nothing_else(reading: Kiosk) -> None:
    """Whoever is still there presses something, and finds the page as it was."""
    before = reading.look().visit
    reading.forward(121)
    reading.until(lambda look: look.seconds_left is not None)
    reading.press("a")

    assert reading.until(lambda look: look.seconds_left is None).visit == before


def test_enter_on_the_warning_stays(reading: Kiosk) -> None:
    """The keyboard stands on the safe answer."""
    reading.forward(121)
    assert reading.until(lambda look: look.seconds_left is not None).focus == "I’m still here"
    reading.press("Return")

    reading.until(lambda look: look.seconds_left is None and look.place == "AtStep")


def test_spanish_is_chosen_by_keys(kiosk: Kiosk) -> None:
    """The second language is as near as the first."""
    choose(kiosk, "Touch to start")
    kiosk.at("ChooseLanguage")
    choose(kiosk, "Español")

    assert kiosk.at("Home").language == LanguageTag("es")


def test_topic_that_was_opened_by_keys_is_on_the_sheet(reading: Kiosk) -> None:
    """Keys and fingers lead to the same visit."""
    assert reading.look().ticked == [TopicId("what-kratom-is")]
