"""A real IPP printer, by its address and behind a queue of CUPS: what it does is what is told."""

import socket
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pikepdf
import pytest

from kiosk.domain.handout import Paper
from kiosk.domain.printing import PrinterState, PrinterStatus, PrintOptions, PrintState, Sides
from kiosk.system.following import Pace

from .cups_server import LIB, CupsServer, cups_server, free_port, tool, wait_until
from .ipp_printer import IppPrinter, ipp_printer, name_service
from .ipp_printer import missing as ipp_printer_missing
from .prints import SHEET, printed, printing, sheet, status

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not (tool("cupsd") and tool("lpadmin")),
    reason="needs Linux with the packages cups-daemon and cups-client",
)


@pytest.fixture(scope="module", autouse=True)
def names() -> Iterator[None]:
    """Provide the name service for all printers."""
    if reason := ipp_printer_missing():
        pytest.skip(reason)
    with name_service():
        yield


@pytest.fixture
def printer() -> Iterator[IppPrinter]:
    """Provide a driverless printer, full of paper."""
    with ipp_printer() as started_printer:
        yield started_printer


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[CupsServer]:
    """Provide a private server without queues."""
    with cups_server() as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        yield server


@pytest.fixture(params=["address", "queue"])
def name(request: pytest.FixtureRequest, printer: IppPrinter) -> str:
    """Return what the settings call the printer: its address, or the queue before it."""
    if request.param == "address":
        return printer.uri
    server: CupsServer = request.getfixturevalue("cups")
    server.add_queue("desk", printer.uri)
    return "desk"


def test_sheet_arrives_whole_and_is_done(name: str, printer: IppPrinter) -> None:
    """The same bytes, under the neutral title."""
    assert printed(name).state is PrintState.DONE
    (document,) = printer.documents()
    assert document.read_bytes() == SHEET.pdf
    assert document.name.endswith("-take-home_sheet.pdf")


def test_done_is_not_said_before_the_printer_has_finished(name: str, printer: IppPrinter) -> None:
    """Whoever goes to the tray finds the sheet there."""
    printer.work("wait")
    with printing(name) as job:
        job.reaches(PrintState.PRINTING)
        wait_until(lambda: len(printer.documents()) == 1, lambda: str(job.states))
        assert PrintState.DONE not in job.states
        printer.go_on()
        assert job.end() is PrintState.DONE
    assert job.states[-2:] == [PrintState.PRINTING, PrintState.DONE]


def test_printer_out_of_paper_is_told_and_prints_when_it_has_some(
    name: str, printer: IppPrinter
) -> None:
    """Nobody has to print again."""
    printer.fill(0)
    with printing(name) as job:
        job.reaches(PrintState.NO_PAPER)
        assert status(name).state is PrinterState.NO_PAPER
        printer.fill(250)
        assert job.end() is PrintState.DONE
    assert len(printer.documents()) == 1


@pytest.mark.parametrize(
    ("reason", "expected"),
    [("cover-open", PrintState.DOOR_OPEN), ("media-jam", PrintState.JAM)],
)
def test_printer_that_needs_help_is_told_and_goes_on(
    name: str, printer: IppPrinter, reason: str, expected: PrintState
) -> None:
    """The screen follows whoever opens and shuts the printer."""
    printer.work(f"STATE: +{reason}", "wait", f"STATE: -{reason}")
    with printing(name) as job:
        job.reaches(expected)
        printer.go_on()
        assert job.end() is PrintState.DONE


def test_printer_that_gives_up_is_a_failure(printer: IppPrinter) -> None:
    """A queue of CUPS may call such a sheet completed; the printer itself does not."""
    printer.work("exit 1")
    assert printed(printer.uri).state is PrintState.FAILED


def test_printer_that_gives_up_half_way_is_a_failure(printer: IppPrinter) -> None:
    """What was being printed is not there."""
    printer.work("wait", "exit 1")
    with printing(printer.uri) as job:
        job.reaches(PrintState.PRINTING)
        printer.go_on()
        assert job.end() is PrintState.FAILED


def test_withdrawn_sheet_that_waits_for_paper_never_comes_out(
    name: str, printer: IppPrinter
) -> None:
    """Who fills in paper later finds nobody's sheet."""
    before = printer.cancellations()
    printer.fill(0)
    with printing(name) as job:
        job.reaches(PrintState.NO_PAPER)
        job.withdrawn.set()
        wait_until(lambda: printer.cancellations() > before, lambda: str(job.states))
        printer.fill(250)
        assert job.end() is PrintState.CANCELLED


def test_withdrawn_sheet_that_is_at_the_printer_is_let_out(name: str, printer: IppPrinter) -> None:
    """Half a sheet helps nobody."""
    printer.work("wait")
    with printing(name) as job:
        job.reaches(PrintState.PRINTING)
        job.withdrawn.set()
        printer.go_on()
        assert job.end() is PrintState.DONE


def test_two_sheets_at_once_both_arrive_whole(name: str, printer: IppPrinter) -> None:
    """The second waits for the first."""
    sheets = [SHEET, sheet("What kratom is")]
    with ThreadPoolExecutor(2) as both:
        outcomes = [one.state for one in both.map(lambda one: printed(name, one), sheets)]
    assert outcomes == [PrintState.DONE] * 2
    arrived = sorted(document.read_bytes() for document in printer.documents())
    assert arrived == sorted(one.pdf for one in sheets)


def test_fifty_sheets_in_a_row_all_arrive_whole_and_are_done(printer: IppPrinter) -> None:
    """A morning's work of a clinic."""
    sheets = [sheet(f"Sheet {number}") for number in range(50)]
    assert {printed(printer.uri, one).state for one in sheets} == {PrintState.DONE}
    arrived = sorted(document.read_bytes() for document in printer.documents())
    assert arrived == sorted(one.pdf for one in sheets)


def test_encrypted_address_takes_the_sheet(printer: IppPrinter) -> None:
    """A sheet that crosses the clinic's network need not be open to it."""
    assert printed(printer.uri.replace("ipp:", "ipps:")).state is PrintState.DONE
    assert len(printer.documents()) == 1


def test_printer_that_cannot_turn_paper_over_prints_all_the_same(printer: IppPrinter) -> None:
    """A sheet on one side is better than none."""
    options = PrintOptions(copies=2, paper=Paper.A4, sides=Sides.TWO)
    outcome = printed(printer.uri, options=options)
    assert (outcome.state, outcome.pages) == (PrintState.DONE, 4)


def test_state_of_a_printer_by_its_address(printer: IppPrinter) -> None:
    """The desk sees that paper runs low before it is out."""
    assert status(printer.uri) == PrinterStatus("Desk", PrinterState.READY)
    printer.fill(5)
    assert status(printer.uri) == PrinterStatus("Desk", PrinterState.PAPER_LOW)


@pytest.mark.parametrize("address", ["ipp://localhost/nobody", "ipp://", "ipp://host:99999/"])
def test_address_of_no_printer_is_no_printer_or_one_that_is_away(address: str) -> None:
    """A mistyped address is trouble to be told, never a fault."""
    with printing(address, pace=Pace(look=0.05, help=0.2)) as job:
        job.end()
    assert job.states[-1] in {PrintState.NO_PRINTER, PrintState.UNKNOWN}
    assert status(address).state in {PrinterState.NO_PRINTER, PrinterState.OFFLINE}


def test_unknown_printer_at_a_printer_s_address_is_no_printer(printer: IppPrinter) -> None:
    """The machine is there, what is asked for is not."""
    assert printed(printer.uri + "/other").state is PrintState.NO_PRINTER


@pytest.fixture
def started() -> Iterator[Callable[[int], IppPrinter]]:
    """Provide what starts a printer at a port; the test may switch it off."""
    with ExitStack() as printers:
        yield lambda port: printers.enter_context(ipp_printer(port))


def test_sheet_waits_for_a_printer_that_is_away(started: Callable[[int], IppPrinter]) -> None:
    """The printer is switched on while the patient waits."""
    port = free_port()
    with printing(f"ipp://localhost:{port}/ipp/print") as job:
        job.reaches(PrintState.OFFLINE)
        printer = started(port)
        assert job.end() is PrintState.DONE
    assert len(printer.documents()) == 1


def test_sheet_withdrawn_while_the_printer_is_away_never_reaches_it(
    started: Callable[[int], IppPrinter],
) -> None:
    """The sheet was nowhere but here."""
    port = free_port()
    with printing(f"ipp://localhost:{port}/ipp/print") as job:
        job.reaches(PrintState.OFFLINE)
        job.withdrawn.set()
        assert job.end() is PrintState.CANCELLED
    assert started(port).documents() == []


def test_printer_that_vanishes_with_a_sheet_and_has_forgotten_it(
    started: Callable[[int], IppPrinter],
) -> None:
    """Somebody pulls the plug and puts it back: nobody knows what came out."""
    port = free_port()
    first = started(port)
    first.work("wait")
    with printing(first.uri) as job:
        job.reaches(PrintState.PRINTING)
        first.switch_off()
        job.reaches(PrintState.OFFLINE)
        started(port)
        assert job.end() is PrintState.UNKNOWN


def test_printer_that_vanishes_for_good_is_given_up(
    started: Callable[[int], IppPrinter],
) -> None:
    """There is an end to waiting."""
    printer = started(free_port())
    printer.work("wait")
    with printing(printer.uri, pace=Pace(look=0.05, help=0.5)) as job:
        job.reaches(PrintState.PRINTING)
        printer.switch_off()
        assert job.end() is PrintState.UNKNOWN
    assert job.states[-2:] == [PrintState.OFFLINE, PrintState.UNKNOWN]


def test_printer_that_vanishes_behind_a_queue_leaves_nothing_there(
    started: Callable[[int], IppPrinter], cups: CupsServer
) -> None:
    """CUPS goes on saying that the sheet is printed, until nobody believes it any longer."""
    printer = started(free_port())
    printer.work("wait")
    cups.add_queue("desk", printer.uri)
    with printing("desk", pace=Pace(look=0.05, work=1, page=0)) as job:
        job.reaches(PrintState.PRINTING)
        printer.switch_off()
        assert job.end() is PrintState.UNKNOWN
    wait_until(lambda: cups.spooled() == [], cups.log)


def test_printer_that_never_answers_does_not_keep_the_desk_waiting() -> None:
    """It takes the connection and says nothing; two seconds are all there is."""
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        start = time.monotonic()
        assert status(f"ipp://127.0.0.1:{port}/ipp/print").state is PrinterState.OFFLINE
        assert time.monotonic() - start < 2


@pytest.fixture
def filtering(monkeypatch: pytest.MonkeyPatch) -> Iterator[CupsServer]:
    """Provide a server that converts documents, as the usual set-up does."""
    if not (LIB / "filter" / "pdftopdf").exists():
        pytest.skip("needs the package cups-core-drivers (part of cups)")
    with cups_server(filters=True) as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        yield server


def test_driverless_queue_prints_every_page(filtering: CupsServer, printer: IppPrinter) -> None:
    """CUPS asks the printer what it can do and needs no driver."""
    filtering.add_queue("desk", printer.uri, "everywhere")
    assert printed("desk", options=PrintOptions(paper=Paper.LETTER)).state is PrintState.DONE
    (document,) = printer.documents()
    with pikepdf.open(document) as pdf:
        assert len(pdf.pages) == SHEET.pages


def test_driverless_queue_without_filters_refuses_the_sheet(
    cups: CupsServer, printer: IppPrinter
) -> None:
    """CUPS installed without its filters takes no PDF, and keeps no empty job either."""
    cups.add_queue("desk", printer.uri, "everywhere")
    assert printed("desk").state is PrintState.FAILED
    assert printer.documents() == []
    assert cups.spooled() == []
