"""A printer that is missing, stopped, empty or away is spoken of plainly, and works once back."""

import json
import sys
from collections.abc import Iterator

import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag

from .cups_server import (
    BACKEND_MODE,
    CupsServer,
    ListeningPrinter,
    cups_server,
    free_port,
    tool,
    wait_until,
)
from .display import Display
from .harness import Look
from .program import Kiosk, started, texts

pytestmark = pytest.mark.skipif(
    not (tool("cupsd") and tool("lp")), reason="needs the packages cups-daemon and cups-client"
)

TICKED = "how-it-acts"
AT_THE_PRINTER, COUNTDOWN = 300, 30
"""Seconds a screen waits for a patient who fetches help, and how long it then asks."""

# Says of its tray what a printer says, in the words by which CUPS is told; the rest of the work is
# that of the other backend.
TRAY = f"""\
#!{sys.executable} -I
import os, pathlib, sys, time
if len(sys.argv) > 1:
    empty = pathlib.Path(__file__ + ".empty")
    if empty.exists():
        print("STATE: +media-empty-error", file=sys.stderr, flush=True)
        while empty.exists():
            time.sleep(0.05)
        print("STATE: -media-empty-error", file=sys.stderr, flush=True)
    listener = str(pathlib.Path(__file__).with_name("listener"))
    os.execv(listener, [listener, *sys.argv[1:]])
"""


class Desk:
    """A kiosk, a print server without printers, and a printer nobody has connected yet."""

    def __init__(self, kiosk: Kiosk, cups: CupsServer, printer: ListeningPrinter) -> None:
        self.kiosk = kiosk
        self.cups = cups
        self.printer = printer
        self._tray = cups.root / "bin" / "backend" / "tray"
        self._empty = self._tray.with_name("tray.empty")

    def connect(self) -> None:
        """Set the printer up, as an administrator does."""
        self.cups.add_queue("desk", self.printer.uri)

    def connect_empty(self) -> None:
        """Set up a printer without paper."""
        self._tray.write_text(TRAY)
        self._tray.chmod(BACKEND_MODE)
        self._empty.touch()
        self.cups.add_queue("desk", self.printer.uri.replace("listener:", "tray:"))

    def add_paper(self) -> None:
        """Do what the front desk does."""
        self._empty.unlink()

    def waits_for_nobody(self) -> None:
        """Wait until no sheet is left in the queue."""
        wait_until(lambda: self.cups.spooled() == [], lambda: json.dumps(self.cups.spooled()))


@pytest.fixture
def desk(screen: Display, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Provide a kiosk whose visitor has ticked a topic and is about to print."""
    folder = tmp_path_factory.mktemp("kiosk")
    with (
        cups_server() as cups,
        ListeningPrinter().listening() as printer,
        started(screen, folder, CUPS_SERVER=cups.address) as kiosk,
    ):
        kiosk.touch("start")
        kiosk.touch("language-en")
        kiosk.touch("My sheet")
        kiosk.touch(f"topic-{TICKED}")
        kiosk.until(lambda look: look.ticked == [TICKED])
        yield Desk(kiosk, cups, printer)


@pytest.fixture
def says(catalog: Catalog) -> dict[str, str]:
    """Return what the kiosk says of printing, in English."""
    return catalog.packs[LanguageTag("en")].words.by_key


@pytest.fixture
def waiting_for_paper(desk: Desk, says: dict[str, str]) -> Desk:
    """Provide a visitor whose sheet waits for paper."""
    desk.connect_empty()
    desk.kiosk.touch("primary")
    look = sees(desk, says["print.no-paper.title"])
    assert says["print.no-paper.text"] in words_on(look)
    return desk


def words_on(look: Look) -> str:
    """Return all words on the screen in one line."""
    return " ".join(texts(look).split())


def sees(desk: Desk, words: str) -> Look:
    """Wait for these words on the screen."""
    return desk.kiosk.until(lambda look: words in words_on(look))


def test_missing_printer_is_said_in_plain_words(desk: Desk, says: dict[str, str]) -> None:
    """Who cannot print is told so, and whom to ask."""
    desk.kiosk.touch("primary")
    look = sees(desk, says["print.no-printer.title"])

    assert says["print.no-printer.text"] in words_on(look)
    assert "front desk" in says["print.no-printer.text"]


def test_words_are_free_of_the_machine(desk: Desk, says: dict[str, str]) -> None:
    """No code, no name of a program, no path."""
    desk.kiosk.touch("primary")
    look = sees(desk, says["print.no-printer.title"])

    for word in ("CUPS", "ipp", "error", str(desk.cups.root)):
        assert word not in texts(look)


def test_another_try_works_once_the_printer_is_there(desk: Desk, says: dict[str, str]) -> None:
    """Nothing is to be chosen again."""
    desk.kiosk.touch("primary")
    sees(desk, says["print.no-printer.title"])
    desk.connect()
    desk.kiosk.touch(says["print.again"])
    sees(desk, says["print.done.title"])

    assert len(desk.printer.received) == 1
    assert desk.kiosk.look().ticked == [TICKED]


def test_another_try_says_the_same_while_the_printer_is_missing(
    desk: Desk, says: dict[str, str]
) -> None:
    """The button may be pressed as often as one likes."""
    desk.kiosk.touch("primary")
    sees(desk, says["print.no-printer.title"])
    for _ in range(3):
        before = desk.kiosk.look().visit
        desk.kiosk.touch(says["print.again"])
        desk.kiosk.until(lambda look, old=before: look.visit != old)  # type: ignore[misc]
        sees(desk, says["print.no-printer.title"])


def test_stopped_printer_is_said_and_tried_again(desk: Desk, says: dict[str, str]) -> None:
    """A queue that somebody stopped would print the sheet when the patient is gone."""
    desk.connect()
    desk.cups.admin("cupsdisable", "desk")
    desk.kiosk.touch("primary")
    look = sees(desk, says["print.rejected.title"])
    assert says["print.rejected.text"] in words_on(look)
    desk.cups.admin("cupsenable", "desk")
    desk.kiosk.touch(says["print.again"])
    sees(desk, says["print.done.title"])

    assert len(desk.printer.received) == 1


def test_sheet_comes_out_by_itself_once_there_is_paper(
    waiting_for_paper: Desk, says: dict[str, str]
) -> None:
    """Nobody touches the screen again, and one sheet comes, not two."""
    waiting_for_paper.add_paper()
    sees(waiting_for_paper, says["print.done.title"])

    assert len(waiting_for_paper.printer.received) == 1


def test_sheet_that_waits_can_be_taken_back(waiting_for_paper: Desk, says: dict[str, str]) -> None:
    """It is gone from the queue, the choices are still there, and paper brings nothing out."""
    waiting_for_paper.kiosk.touch(says["print.withdraw"])
    sees(waiting_for_paper, says["print.cancelled.title"])
    waiting_for_paper.waits_for_nobody()
    waiting_for_paper.add_paper()

    assert waiting_for_paper.printer.received == []
    assert waiting_for_paper.kiosk.look().ticked == [TICKED]


def test_finishing_says_that_it_cancels_and_does(
    waiting_for_paper: Desk, says: dict[str, str]
) -> None:
    """No stranger finds the sheet when somebody fills the tray later."""
    waiting_for_paper.kiosk.touch("tool-finish")
    sees(waiting_for_paper, says["finish.waiting"])
    waiting_for_paper.kiosk.touch(says["finish.yes"])
    waiting_for_paper.kiosk.at("Attract")
    waiting_for_paper.waits_for_nobody()
    waiting_for_paper.add_paper()

    assert waiting_for_paper.printer.received == []


def test_patient_who_fetches_paper_is_waited_for(
    waiting_for_paper: Desk, says: dict[str, str]
) -> None:
    """Longer than on other screens, then asked, and in the end the sheet goes with the visit."""
    kiosk = waiting_for_paper.kiosk
    kiosk.forward(AT_THE_PRINTER - 10)
    assert kiosk.until(lambda look: look.place == "PrintResult").seconds_left is None
    kiosk.forward(15)
    sees(waiting_for_paper, says["still.sheet"])
    kiosk.forward(COUNTDOWN)
    kiosk.at("Attract")
    waiting_for_paper.waits_for_nobody()


def test_program_that_ends_takes_the_sheet_back(waiting_for_paper: Desk) -> None:
    """Whoever switches the kiosk off leaves no sheet behind that nobody follows."""
    assert waiting_for_paper.kiosk.close() == 0
    waiting_for_paper.waits_for_nobody()


def test_printer_that_is_away_is_said(desk: Desk, says: dict[str, str]) -> None:
    """The queue knows of a printer that is switched off; the sheet can be taken back."""
    desk.cups.add_queue("desk", f"ipp://127.0.0.1:{free_port()}/ipp/print")
    desk.kiosk.touch("primary")
    look = sees(desk, says["print.offline.title"])
    assert says["print.offline.text"] in words_on(look)
    desk.kiosk.touch(says["print.withdraw"])
    sees(desk, says["print.cancelled.title"])


def test_sheet_can_be_changed_after_trouble(desk: Desk, says: dict[str, str]) -> None:
    """The choices are still there."""
    desk.kiosk.touch("primary")
    sees(desk, says["print.no-printer.title"])
    desk.kiosk.touch(says["print.change"])

    assert desk.kiosk.at("MySheet").ticked == [TICKED]


def test_numbers_to_call_are_printed_alone(desk: Desk, says: dict[str, str]) -> None:
    """Who needs help now gets a sheet without ticking anything."""
    desk.connect()
    desk.kiosk.touch("tool-help")
    desk.kiosk.at("HelpNow")
    desk.kiosk.touch(says["help.print"])

    assert says["print.numbers"] in texts(sees(desk, says["print.done.title"]))
    assert len(desk.printer.received) == 1


def test_paper_that_did_not_come_out_is_printed_again(desk: Desk, says: dict[str, str]) -> None:
    """The kiosk cannot see the paper and believes the patient."""
    desk.connect()
    desk.kiosk.touch("primary")
    sees(desk, says["print.done.title"])
    desk.kiosk.touch(says["print.not_out.button"])
    desk.kiosk.touch(says["print.again"])
    wait_until(lambda: len(desk.printer.received) == 2, desk.cups.log)

    assert desk.printer.received[0] == desk.printer.received[1]


def test_log_names_the_trouble_and_not_the_topic(desk: Desk, says: dict[str, str]) -> None:
    """The administrator learns what to mend, and nothing of the patient."""
    desk.kiosk.touch("primary")
    sees(desk, says["print.no-printer.title"])

    assert "printer" in desk.kiosk.log()
    assert TICKED not in desk.kiosk.log()
