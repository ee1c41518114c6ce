"""Panels that lie over a place, and how a patient wants to read."""

from dataclasses import replace

import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import TermId
from kiosk.domain.theme import Theme
from kiosk.session.session import Session
from kiosk.session.state import (
    TEXT_STEPS,
    AtStep,
    Attract,
    ChooseLanguage,
    Home,
    HowDoWeKnow,
    Overlay,
    Panel,
    Preferences,
    SessionState,
    WordHelp,
)

from .conftest import EN, ES, SENT, ManualClock, SlowPrinter, Visit, at

PANELS: dict[str, tuple[tuple[str, ...], Overlay | None]] = {
    "none at first": ((), None),
    "a word": (("open_word extract",), WordHelp(TermId("extract"))),
    "the evidence": (("open_evidence 1",), HowDoWeKnow(1)),
    "text size": (("open_panel text-size",), Panel.TEXT_SIZE),
    "options": (("open_panel options",), Panel.OPTIONS),
    "finish": (("open_panel finish",), Panel.FINISH),
    "closed": (("open_word extract", "close_panel"), None),
    "closed twice": (("open_word extract", "close_panel", "close_panel"), None),
    "back closes it": (("open_panel finish", "back"), None),
    "asked for again, it closes": (("open_panel options", "open_panel options"), None),
    "another replaces it": (("open_panel options", "open_panel finish"), Panel.FINISH),
    "a word replaces a word": (
        ("open_word extract", "open_word opioid"),
        WordHelp(TermId("opioid")),
    ),
    "the same word stays": (
        ("open_word extract", "open_word extract"),
        WordHelp(TermId("extract")),
    ),
    "a size chosen keeps it": (("open_panel text-size", "set_text_step 2"), Panel.TEXT_SIZE),
    "contrast keeps it": (("open_evidence 0", "choose_theme dark"), HowDoWeKnow(0)),
    "next closes it": (("open_word extract", "next"), None),
    "home closes it": (("open_panel finish", "home"), None),
    "help closes it": (("open_panel finish", "open_help"), None),
    "help, asked for on help, closes it": (
        ("open_help", "open_panel finish", "open_help"),
        None,
    ),
    "languages, asked for on languages, close it": (
        ("open_languages", "open_panel options", "open_languages"),
        None,
    ),
    "paging keeps it": (("open_word extract", "show_from 1"), WordHelp(TermId("extract"))),
    "the sheet closes it": (("open_panel options", "open_sheet"), None),
}

SIZES = {"smallest": (0, 0), "largest": (3, 3), "below": (-1, 0), "above": (9, 3)}


@pytest.fixture
def reading(home: Visit) -> Visit:
    """Return a visit that stands on the second step of a topic."""
    return home.do("open_topic effects", "next")


@pytest.mark.parametrize(("wishes", "overlay"), PANELS.values(), ids=PANELS)
def test_panel(reading: Visit, wishes: tuple[str, ...], overlay: Overlay | None) -> None:
    """One panel at most is open, and moving on leaves none behind."""
    assert reading.do(*wishes).state.overlay == overlay


def test_back_closes_the_panel_and_stays(reading: Visit) -> None:
    """Back means the nearest thing first."""
    assert reading.do("open_word extract", "back").state.place == at("effects", 2)


def test_next_moves_on_with_a_panel_open(reading: Visit) -> None:
    """The bar stays usable under a panel, so Next means the next step there too."""
    assert reading.do("open_word extract", "next").state.place == at("effects", 3)


PARTS: dict[str, tuple[tuple[str, ...], tuple[int, int]]] = {
    "the panel on top is paged": (("open_panel options", "show_from 3"), (0, 3)),
    "the place under it stays": (("show_from 2", "open_panel options", "show_from 3"), (2, 3)),
    "after the panel the place is paged": (
        ("open_panel options", "show_from 3", "back", "show_from 1"),
        (1, 0),
    ),
    "another panel begins at its beginning": (
        ("open_panel options", "show_from 3", "open_word extract"),
        (0, 0),
    ),
    "moving on leaves no part behind": (("open_panel options", "show_from 3", "next"), (0, 0)),
}


@pytest.mark.parametrize(("wishes", "parts"), PARTS.values(), ids=PARTS)
def test_paging_a_panel(reading: Visit, wishes: tuple[str, ...], parts: tuple[int, int]) -> None:
    """More means what lies on top; the text beneath is found again where it was."""
    state = reading.do(*wishes).state
    assert isinstance(state.place, AtStep)
    assert (state.place.anchor, state.overlay_anchor) == parts


def test_closing_what_is_not_open_tells_nobody(reading: Visit) -> None:
    """The screen is not drawn again for nothing."""
    reading.told.clear()
    reading.do("close_panel")
    assert reading.told == []


@pytest.mark.parametrize("panel", ["options", "finish", "text-size"])
def test_a_panel_over_the_languages_does_not_hold_up_the_choice(visit: Visit, panel: str) -> None:
    """The choice closes the panel and leads back, both at once."""
    visit.do("start", "choose_language en", "open_topic leaf", "open_languages")
    state = visit.do(f"open_panel {panel}", "choose_language es").state
    assert (state.place, state.overlay, state.preferences.language) == (at("leaf", 1), None, ES)


def test_a_language_on_a_further_part_leads_on_as_on_the_first(visit: Visit) -> None:
    """One thing at a time, a part is a step of its own, but no place to return to."""
    visit.do("start", "toggle_simple", "show_from 1", "choose_language es")

    assert visit.state.place == Home()


def test_the_language_tool_returns_from_the_evidence_to_its_step(reading: Visit) -> None:
    """The panel was about words that have changed; the step is kept."""
    state = reading.do("open_evidence 0", "open_languages", "choose_language es").state
    assert (state.place, state.overlay) == (at("effects", 2), None)


def test_a_language_is_chosen_in_one_change(visit: Visit) -> None:
    """Two changes would draw the list of languages once more before leaving it."""
    visit.do("start")
    visit.told.clear()
    visit.do("choose_language es")
    assert visit.told == [visit.state]


def test_the_answer_of_the_printer_leaves_the_panel_open(home: Visit) -> None:
    """A question on show is not taken away by what happens elsewhere."""
    home.do("print_numbers", "open_panel finish")
    home.printer.answer(SENT)
    assert home.state.overlay == Panel.FINISH


@pytest.mark.parametrize(("asked", "given"), SIZES.values(), ids=SIZES)
def test_text_size_stays_within_its_steps(reading: Visit, asked: int, given: int) -> None:
    """Pressing on at either end does no harm."""
    assert reading.do(f"set_text_step {asked}").state.preferences.text_step == given


def test_text_doubles_at_most_as_the_standard_asks() -> None:
    """WCAG 2.2 criterion 1.4.4 asks for text at 200 %."""
    assert (TEXT_STEPS[0], TEXT_STEPS[-1]) == (100, 200)


@pytest.mark.parametrize("theme", Theme)
def test_colours_are_those_that_were_chosen(reading: Visit, theme: Theme) -> None:
    """Each of the three leads to the others."""
    assert reading.do(f"choose_theme {theme.value}").state.preferences.theme is theme


def test_one_thing_at_a_time_can_be_taken_back(reading: Visit) -> None:
    """The same touch undoes what it did."""
    shown = [reading.do("toggle_simple").state.preferences.simple for _ in range(2)]
    assert shown == [True, False]


def test_one_thing_at_a_time_back_returns_to_the_thing_before(reading: Visit) -> None:
    """Who goes through a step thing by thing comes back the same way."""
    before = reading.do("toggle_simple").state.place
    reading.do("show_from 40", "show_from 90", "back")
    assert isinstance(before, AtStep)
    assert reading.state.place == replace(before, anchor=40)
    assert reading.do("back").state.place == before


def test_parts_of_a_screen_are_no_way_back(reading: Visit) -> None:
    """Otherwise Back leaves a screen at once, whatever part of it is in view."""
    before = reading.state.history
    assert reading.do("show_from 40").state.history == before


def test_preferences_last_through_the_visit(reading: Visit) -> None:
    """Nobody has to choose twice how they read."""
    reading.do("set_text_step 2", "choose_theme dark", "choose_language es")
    reading.do("home", "start_tour", "open_help", "back", "open_sheet")
    assert reading.state.preferences == Preferences(ES, 2, Theme.DARK)


@pytest.mark.parametrize(
    "wish",
    [
        "choose_language es",
        "set_text_step 2",
        "choose_theme dark",
        "open_panel finish",
        "open_word extract",
        "open_evidence 0",
        "toggle_topic leaf",
        "choose_sheet_language es",
    ],
)
def test_nothing_of_a_visit_begins_on_the_still_picture(visit: Visit, wish: str) -> None:
    """What is set there would never be forgotten: the still picture has no time limit."""
    assert visit.do(wish).state == SessionState(Attract(), Preferences(EN))


def test_the_languages_can_be_called_up_from_the_still_picture(visit: Visit) -> None:
    """A visit may begin there as well as with a touch."""
    assert visit.do("open_languages").state.place == ChooseLanguage()


@pytest.mark.parametrize("wish", ["choose_theme dark", "choose_theme light", "toggle_simple"])
def test_what_was_made_easier_shows(reading: Visit, wish: str) -> None:
    """The tool stands out while something is on behind it."""
    assert not reading.state.is_eased
    assert reading.do(wish).state.is_eased


def test_a_visit_begins_with_the_first_colours_offered(catalog: Catalog) -> None:
    """The clinic chose them, so nothing counts as made easier by them."""
    themes = (Theme.LIGHT, Theme.PAPER)
    session = Session(catalog, ManualClock(), SlowPrinter(), themes=themes)
    session.start()

    assert session.state.preferences.theme is Theme.LIGHT
    assert not session.state.is_eased


def test_colours_that_are_not_offered_cannot_be_chosen(catalog: Catalog) -> None:
    """Nor can a voice command or a key reach them."""
    session = Session(catalog, ManualClock(), SlowPrinter(), themes=(Theme.LIGHT, Theme.PAPER))
    session.start()
    session.choose_theme(Theme.DARK)

    assert session.state.preferences.theme is Theme.LIGHT
