"""Staff at the running kiosk: hold the corner, type the PIN, print, and leave the rest to time."""

import io
import time
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from kiosk.desk.door import DESK_RESTS, PAD_RESTS
from kiosk.settings.pin import keep
from kiosk.ui.staff.corner import HOLD_MS

from .cups_server import CupsServer, ListeningPrinter, cups_server, tool, wait_until
from .display import WIDE, Display
from .harness import Look
from .program import Kiosk, middle, started

PIN = "7093"
CORNER = (WIDE - 20, 20)
"""A point 5 mm from the upper right corner."""


@pytest.fixture
def staffed(
    screen: Display, tmp_path: Path
) -> Iterator[tuple[Kiosk, CupsServer, ListeningPrinter]]:
    """Provide a kiosk with a PIN, and a printer behind a real cupsd."""
    if not tool("cupsd"):
        pytest.skip("needs the package cups-daemon")
    clinic = f'pin: "{keep(PIN)}"\n'
    with cups_server() as cups, ListeningPrinter().listening() as printer:
        cups.add_queue("desk", printer.uri)
        with started(screen, tmp_path, clinic=clinic, CUPS_SERVER=cups.address) as kiosk:
            yield kiosk, cups, printer


def hold_corner(kiosk: Kiosk, seconds: float = HOLD_MS / 1000 + 0.5) -> None:
    """Press the corner and keep the finger there."""
    kiosk.display.hand("mousemove", *CORNER, "mousedown", 1, "sleep", seconds, "mouseup", 1)


def has(look: Look, control: str) -> bool:
    """Tell whether a control is there to be touched."""
    return control in [one.id for one in look.screen.controls]


def type_pin(kiosk: Kiosk, digits: str) -> None:
    """Touch digits, then Open."""
    for digit in digits:
        kiosk.touch(f"digit-{digit}")
    kiosk.touch("pin-open")


def test_staff_print_from_the_kiosk(staffed: tuple[Kiosk, CupsServer, ListeningPrinter]) -> None:
    """A wrong PIN, the right one, a sheet in the printer, and the still picture again."""
    kiosk, cups, printer = staffed
    hold_corner(kiosk)
    kiosk.until(lambda look: has(look, "pin-open"))
    type_pin(kiosk, "7094")
    kiosk.until(lambda look: "That PIN is not right" in str(look.screen.texts))
    type_pin(kiosk, PIN)
    kiosk.until(lambda look: has(look, "desk-close") and look.focus == "Find a topic")
    kiosk.display.hand("type", "--delay", 30, "withdrawal")
    kiosk.press("Return", "ctrl+p")
    # The shipped texts are signed by nobody, so the desk asks once before it prints them.
    kiosk.until(lambda look: look.focus.startswith("Print"))
    kiosk.press("Return")
    wait_until(lambda: len(printer.received) == 1 and cups.spooled() == [], cups.log)
    with pikepdf.open(io.BytesIO(printer.received[0])) as sheet:
        assert "Withdrawal" in str(sheet.docinfo["/Title"])
    kiosk.forward(DESK_RESTS)
    look = kiosk.until(lambda look: has(look, "start"))
    assert (look.place, look.ticked) == ("Attract", [])
    assert not has(look, "desk-close")


def test_a_print_goes_on_when_the_desk_closes(
    staffed: tuple[Kiosk, CupsServer, ListeningPrinter],
) -> None:
    """Staff need not stand there until the sheet is out."""
    kiosk, cups, printer = staffed
    open_desk(kiosk)
    kiosk.display.hand("type", "--delay", 30, "pain")
    kiosk.press("Return", "ctrl+p")
    kiosk.until(lambda look: look.focus.startswith("Print"))
    close = middle(kiosk.control("desk-close"))
    kiosk.display.hand("key", "Return", "mousemove", *close, "click", 1)
    kiosk.until(lambda look: has(look, "start"))
    wait_until(lambda: len(printer.received) == 1 and cups.spooled() == [], cups.log)
    assert kiosk.close() == 0
    assert kiosk.log() == ""


def open_desk(kiosk: Kiosk) -> None:
    """Go to the desk by keys alone."""
    kiosk.press("ctrl+shift+s")
    kiosk.until(lambda look: has(look, "pin-open"))
    kiosk.press(*PIN, "Return")
    kiosk.until(lambda look: has(look, "desk-close") and look.focus == "Find a topic")


def test_the_desk_forgets_what_was_chosen(
    staffed: tuple[Kiosk, CupsServer, ListeningPrinter],
) -> None:
    """Words typed and topics ticked are in no widget once it has closed."""
    kiosk, _, _ = staffed
    open_desk(kiosk)
    kiosk.display.hand("type", "--delay", 30, "zzwithdrawal")
    kiosk.forward(DESK_RESTS)
    kiosk.until(lambda look: has(look, "start"))

    assert not [word for word in kiosk.memory().words if "zzwith" in word or "digit" in word]


def test_the_pad_closes_itself(staffed: tuple[Kiosk, CupsServer, ListeningPrinter]) -> None:
    """Patients find the picture, which a short touch in the corner starts as any other does."""
    kiosk, _, _ = staffed
    hold_corner(kiosk)
    kiosk.until(lambda look: has(look, "pin-open"))
    kiosk.forward(PAD_RESTS)
    kiosk.until(lambda look: has(look, "start"))
    hold_corner(kiosk, 0.05)
    kiosk.at("ChooseLanguage")


def test_a_visit_keeps_staff_out(staffed: tuple[Kiosk, CupsServer, ListeningPrinter]) -> None:
    """Corner and keys lead nowhere until it is finished."""
    kiosk, _, _ = staffed
    kiosk.touch("start")
    kiosk.at("ChooseLanguage")
    hold_corner(kiosk)
    kiosk.press("ctrl+shift+s")
    time.sleep(0.3)

    assert not has(kiosk.look(), "pin-open")


def test_without_a_pin_the_gesture_leads_nowhere(kiosk: Kiosk) -> None:
    """Held however long, the corner is a part of the picture: it starts a visit."""
    kiosk.press("ctrl+shift+s")
    assert not has(kiosk.look(), "pin-open")
    hold_corner(kiosk)
    kiosk.at("ChooseLanguage")
