"""A printer that is missing or stopped is spoken of in plain words, and works when it is back."""

from collections.abc import Iterator

import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag

from .cups_server import CupsServer, ListeningPrinter, cups_server, tool, wait_until
from .display import Display
from .harness import Look
from .program import Kiosk, started, texts

pytestmark = pytest.mark.skipif(
    not (tool("cupsd") and tool("lp")), reason="needs the packages cups-daemon and cups-client"
)

TICKED = "how-it-acts"


class Desk:
    """A kiosk, a print server without printers, and a printer nobody has connected yet."""

    def __init__(self, kiosk: Kiosk, cups: CupsServer, printer: ListeningPrinter) -> None:
        self.kiosk = kiosk
        self.cups = cups
        self.printer = printer

    def connect(self) -> None:
        """Set the printer up, as an administrator does."""
        self.cups.add_queue("desk", self.printer.uri)


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


def sees(desk: Desk, words: str) -> Look:
    """Wait for these words on the screen."""
    return desk.kiosk.until(lambda look: words in " ".join(texts(look).split("\n")))


def test_missing_printer_is_said_in_plain_words(desk: Desk, says: dict[str, str]) -> None:
    """Who cannot print is told so, and whom to ask."""
    desk.kiosk.touch("primary")
    look = sees(desk, says["print.no-printer.title"])

    assert says["print.no-printer.text"] in texts(look)
    assert "front desk" in says["print.no-printer.text"]


def test_words_are_free_of_the_machine(desk: Desk, says: dict[str, str]) -> None:
    """No code, no name of a program, no path."""
    desk.kiosk.touch("primary")
    look = sees(desk, says["print.no-printer.title"])

    for word in ("CUPS", "lpstat", "error", str(desk.cups.root)):
        assert word not in texts(look)


def test_another_try_works_once_the_printer_is_there(desk: Desk, says: dict[str, str]) -> None:
    """Nothing is to be chosen again."""
    desk.kiosk.touch("primary")
    sees(desk, says["print.no-printer.title"])
    desk.connect()
    desk.kiosk.touch(says["print.again"])
    sees(desk, says["print.sent.title"])
    wait_until(lambda: len(desk.printer.received) == 1, desk.cups.log)

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
    look = sees(desk, says["print.failed.title"])
    assert says["print.failed.text"] in texts(look)
    desk.cups.admin("cupsenable", "desk")
    desk.kiosk.touch(says["print.again"])
    sees(desk, says["print.sent.title"])
    wait_until(lambda: len(desk.printer.received) == 1, desk.cups.log)


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
    assert says["print.numbers"] in texts(sees(desk, says["print.sent.title"]))
    wait_until(lambda: len(desk.printer.received) == 1, desk.cups.log)


def test_paper_that_did_not_come_out_is_printed_again(desk: Desk, says: dict[str, str]) -> None:
    """The kiosk cannot see the paper and believes the patient."""
    desk.connect()
    desk.kiosk.touch("primary")
    sees(desk, says["print.sent.title"])
    desk.kiosk.touch(says["print.not_out.button"])
    desk.kiosk.touch(says["print.again"])
    wait_until(lambda: len(desk.printer.received) == 2, desk.cups.log)

    assert desk.printer.received[0] == desk.printer.received[1]


def test_log_names_the_trouble_and_not_the_topic(desk: Desk, says: dict[str, str]) -> None:
    """The administrator learns what to mend, and nothing of the patient."""
    desk.kiosk.touch("primary")
    sees(desk, says["print.no-printer.title"])

    assert "no default printer" in desk.kiosk.log()
    assert TICKED not in desk.kiosk.log()
