"""A visit made from outside, over the accessibility bus, as a screen reader makes it.

On Windows, Qt tells the same tree to UI Automation; that is not tried here.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .accessible import missing, session_bus
from .at_spi_hand import Event, Hand, Thing
from .cups_server import ListeningPrinter, cups_server, tool
from .display import Display
from .program import Kiosk, started

QUESTION = "Could kratom be causing how I feel?"
IDLE = 121
"""Seconds without a touch after which the warning comes, and after it the still picture."""

POLITE, ASSERTIVE = 1, 2
"""How soon an announcement is to be said, as AtspiLive counts it."""


@pytest.fixture(scope="module")
def bus(screen: Display) -> Iterator[str]:
    """Provide a session bus; its folder has a short name, since the addresses of sockets are."""
    if missing():
        pytest.skip(missing())
    with tempfile.TemporaryDirectory() as folder, session_bus(screen, Path(folder)) as address:
        yield address


@pytest.fixture
def hand(bus: str) -> Iterator[Hand]:
    """Provide a screen reader that has been started, and is ended again."""
    with Hand(bus) as ready:
        yield ready


@pytest.fixture
def printing(
    screen: Display, tmp_path: Path, bus: str, hand: Hand
) -> Iterator[tuple[Kiosk, ListeningPrinter]]:
    """Provide a kiosk that finds the screen reader when it starts, and its printer."""
    del hand
    if not (tool("cupsd") and tool("lp")):
        pytest.skip("needs the packages cups-daemon and cups-client")
    with cups_server() as cups, ListeningPrinter().listening() as printer:
        cups.add_queue("desk", printer.uri)
        environ = {"CUPS_SERVER": cups.address, "DBUS_SESSION_BUS_ADDRESS": bus}
        with started(screen, tmp_path, **environ) as running:
            yield running, printer


@pytest.fixture(scope="module")
def kept(screen: Display, tmp_path_factory: pytest.TempPathFactory, bus: str) -> Iterator[Kiosk]:
    """Provide a kiosk without a printer, before which screen readers come and go."""
    folder = tmp_path_factory.mktemp("kept")
    environ = {"CUPS_SERVER": str(folder / "nobody.sock"), "DBUS_SESSION_BUS_ADDRESS": bus}
    with started(screen, folder, **environ) as running:
        yield running


@pytest.fixture
def told(kept: Kiosk, hand: Hand) -> Iterator[Hand]:
    """Provide the hand before the still picture of that kiosk."""
    hand.find("push button", "Touch to start")
    yield hand
    if kept.look().seconds_left is None:
        kept.forward(IDLE)
        kept.until(lambda look: look.seconds_left is not None)
    kept.forward(IDLE)
    kept.at("Attract")


def open_title(hand: Hand, button: str, title: str) -> Thing:
    """Press a button and wait for the title that it leads to."""
    hand.press("push button", button)
    return hand.find("heading", title)


def begin(hand: Hand) -> None:
    """Start a visit in English."""
    open_title(hand, "Touch to start", "Choose your language")
    open_title(hand, "English", "What would you like to know?")


def is_said(words: str) -> Callable[[Event], bool]:
    """Return what tells that these words are announced."""
    return lambda event: event.kind == "Announcement" and event.words.startswith(words)


def test_visit_is_made_over_the_bus_alone(
    printing: tuple[Kiosk, ListeningPrinter], hand: Hand
) -> None:
    """Who cannot see reads, asks and takes a sheet home with the reader they know."""
    kiosk, printer = printing
    begin(hand)
    open_title(hand, "Dependence and withdrawal", "Dependence and withdrawal")
    open_title(hand, "Withdrawal", "What it can feel like")
    open_title(hand, "Home", "What would you like to know?")
    open_title(hand, "My questions", "What do you want to ask?")
    hand.press("check box", QUESTION)
    open_title(hand, "Add to my sheet", "Make your sheet")
    assert kiosk.look().asked == ["how-it-acts-how-i-feel"]
    open_title(hand, "Print my sheet", "The printer says it is done")
    open_title(hand, "I have my sheet", "Finish and clear the screen?")
    open_title(hand, "Yes, clear it now", "Plain facts for your visit")

    assert len(printer.received) == 1
    assert kiosk.look().place == "Attract"


def test_what_becomes_of_a_sheet_is_announced(
    printing: tuple[Kiosk, ListeningPrinter], hand: Hand
) -> None:
    """Nothing is pressed meanwhile, so that nothing else would tell."""
    del printing
    begin(hand)
    open_title(hand, "My sheet", "Make your sheet")
    hand.press("check box", "What kratom is")
    hand.listen("Object:Announcement")
    hand.press("push button", "Print my sheet")

    events = hand.heard(until=is_said("The printer says it is done"))
    assert events[0].words == "Getting your sheet ready"


def test_new_title_is_announced(told: Hand) -> None:
    """A page that turns is heard."""
    told.listen("Object:Announcement")
    told.press("push button", "Touch to start")

    assert told.heard(until=is_said("Choose your language"))[0].number == POLITE


def test_warning_is_announced_at_once(told: Hand, kept: Kiosk) -> None:
    """Only time brings it, and it does not wait until something else has been said."""
    begin(told)
    told.listen("Object:Announcement")
    kept.forward(IDLE)

    assert told.heard(until=is_said("Are you still there?"))[-1].number == ASSERTIVE
    assert told.find("alert message").name == "Are you still there?"


def test_keyboard_is_told(told: Hand) -> None:
    """A screen reader follows the keyboard, and can lead it."""
    begin(told)
    button = told.find("push button", "Pregnancy")
    told.listen("Object:StateChanged")
    told.point(button)

    told.heard(
        until=lambda event: (event.detail, event.number, event.path) == ("focused", 1, button.path)
    )


def test_tick_is_told(told: Hand) -> None:
    """What was ticked says so by an event and when it is asked."""
    begin(told)
    open_title(told, "My questions", "What do you want to ask?")
    told.listen("Object:StateChanged")
    told.press("check box", QUESTION)

    told.heard(until=lambda event: (event.detail, event.number) == ("checked", 1))
    assert "checked" in told.find("check box", QUESTION).states


def test_panel_is_a_dialog_and_keeps_all_else_away(told: Hand) -> None:
    """What lies under it is not there to be read or pressed."""
    begin(told)
    told.press("push button", "Text size")
    panel = told.find("dialog", "Text size")

    assert "modal" in panel.states
    assert [one.name for one in told.things() if one.name.startswith("What kratom is")] == []
    assert "checked" in told.find("radio button", "Regular").states


def test_title_has_a_level(told: Hand) -> None:
    """Who jumps from heading to heading knows which is the title."""
    begin(told)

    assert told.level(told.find("heading", "What would you like to know?")) == "1"


def test_progress_has_a_value(told: Hand) -> None:
    """How far along a topic is can be asked for as a number."""
    begin(told)
    open_title(told, "Dependence and withdrawal", "Dependence and withdrawal")
    open_title(told, "Withdrawal", "What it can feel like")

    assert told.value(told.find("progress bar", "Step 1 of")) == 1
