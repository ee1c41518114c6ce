"""Sheets go through a real CUPS server to printers on the network and leave nothing behind."""

import getpass
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

import kiosk
from kiosk.domain.handout import Handout, Paper
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.system.printing import CupsPrinter

from .cups_server import LIB, CupsServer, ListeningPrinter, cups_server, free_port, tool, wait_until
from .ipp_printer import IppPrinter, ipp_printer
from .ipp_printer import missing as ipp_printer_missing

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not (tool("cupsd") and tool("lp")),
    reason="needs Linux with the packages cups-daemon and cups-client",
)

SENT = PrintStatus(PrintState.SENT, pages=2)
FAILED = PrintStatus(PrintState.FAILED)
NO_PRINTER = PrintStatus(PrintState.NO_PRINTER)


def sheet(words: str = "Kratom and pregnancy") -> Handout:
    """Return a sheet of two pages that is larger than a pipe holds."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=0)
    for page in (1, 2):
        canvas.drawString(72, 700, f"{words}, page {page}")
        for line in range(4_000):
            canvas.drawString(72, 72, str(line % 10))
        canvas.showPage()
    canvas.save()
    return Handout(pdf=buffer.getvalue(), title=words, pages=2)


SHEET = sheet()

SEND = """
import sys
from kiosk.domain.handout import Handout
from kiosk.system.printing import CupsPrinter
print(CupsPrinter().send(Handout(sys.stdin.buffer.read(), "", 2)).state, end="")
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty folder the home, the current and the temporary one of this test."""
    place = tmp_path / "home"
    place.mkdir()
    for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(place))
    for name in ("LPDEST", "PRINTER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def cups(
    request: pytest.FixtureRequest, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CupsServer]:
    """Provide a private server that ``lp`` talks to; the parameter says whether it has filters."""
    assert list(home.iterdir()) == []
    with cups_server(filters=getattr(request, "param", False)) as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        yield server


@pytest.fixture
def desk(cups: CupsServer) -> Iterator[ListeningPrinter]:
    """Provide a network printer behind the default queue ``desk``."""
    with ListeningPrinter().listening() as printer:
        cups.add_queue("desk", printer.uri)
        yield printer


def all_done(cups: CupsServer, printer: ListeningPrinter, jobs: int = 1) -> None:
    """Wait until the printer has the documents and the server has forgotten them."""
    wait_until(lambda: len(printer.received) == jobs and cups.spooled() == [], cups.log)


def test_sheet_reaches_the_printer_byte_for_byte(cups: CupsServer, desk: ListeningPrinter) -> None:
    """What is printed is what was made, however large."""
    assert CupsPrinter().send(SHEET) == SENT
    all_done(cups, desk)
    assert [SHEET.pdf] == desk.received


def test_copies_and_paper_reach_the_queue(cups: CupsServer, desk: ListeningPrinter) -> None:
    """CUPS knows both wishes under the names that printers understand."""
    outcome = CupsPrinter().send(SHEET, copies=2, paper=Paper.A4)
    assert PrintStatus(PrintState.SENT, pages=4) == outcome
    all_done(cups, desk)
    (job,) = cups.jobs()
    assert job.copies == "2"
    assert "media=iso_a4_210x297mm" in job.options.split()


def test_job_carries_nothing_personal(cups: CupsServer, desk: ListeningPrinter) -> None:
    """A job list is open to everybody: it names the account and a title that never changes."""
    CupsPrinter().send(SHEET)
    all_done(cups, desk)
    (job,) = cups.jobs()
    assert job.title == "Take-home sheet"
    assert job.user == getpass.getuser()
    assert "regnancy" not in job.options
    assert "regnancy" not in cups.log()


def test_two_sheets_at_once_both_arrive_whole(cups: CupsServer, desk: ListeningPrinter) -> None:
    """Two kiosks or a kiosk and the desk may share one server."""
    sheets = [SHEET, sheet("What kratom is")]
    with ThreadPoolExecutor(2) as both:
        assert list(both.map(CupsPrinter("desk").send, sheets)) == [SENT, SENT]
    all_done(cups, desk, jobs=2)
    assert sorted(one.pdf for one in sheets) == sorted(desk.received)


def test_named_queue_is_used_instead_of_the_default(
    cups: CupsServer, desk: ListeningPrinter
) -> None:
    """A clinic may keep a printer of its own for sheets."""
    with ListeningPrinter().listening() as other:
        cups.add_queue("sheets", other.uri, default=False)
        assert CupsPrinter("sheets").send(SHEET) == SENT
        all_done(cups, other)
    assert desk.received == []


def test_sent_is_not_printed(cups: CupsServer) -> None:
    """A printer that is switched off fails later: CUPS keeps the job and tries again."""
    cups.add_queue("desk", f"listener://127.0.0.1:{free_port()}")
    assert CupsPrinter().send(SHEET) == SENT
    assert "d00001-001" in cups.spooled()


@pytest.mark.parametrize("queue", ["", "elsewhere"])
def test_server_without_such_a_queue_is_no_printer(cups: CupsServer, queue: str) -> None:
    """Neither a default queue nor the named one exists."""
    assert CupsPrinter(queue).send(SHEET) == NO_PRINTER
    assert cups.spooled() == []


def test_unknown_queue_beside_a_good_one_is_no_printer(
    cups: CupsServer, desk: ListeningPrinter
) -> None:
    """A mistyped name never ends up at somebody else's printer."""
    assert CupsPrinter("dsek").send(SHEET) == NO_PRINTER
    assert (cups.spooled(), desk.received) == ([], [])


@pytest.mark.parametrize("queue", ["", "desk"])
@pytest.mark.parametrize("address", ["{home}/no.sock", "127.0.0.1:{port}"])
def test_without_a_running_server_there_is_no_printer(
    queue: str, address: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody answers where CUPS should be."""
    monkeypatch.setenv("CUPS_SERVER", address.format(home=home, port=free_port()))
    assert CupsPrinter(queue).send(SHEET) == NO_PRINTER


@pytest.mark.parametrize("command", ["cupsreject", "cupsdisable"])
@pytest.mark.parametrize("queue", ["", "desk"])
def test_closed_or_stopped_queue_fails_and_keeps_nothing(
    cups: CupsServer, desk: ListeningPrinter, command: str, queue: str
) -> None:
    """A stopped queue alone would take the sheet and hold it for the next person."""
    cups.admin(command, "desk")
    assert CupsPrinter(queue).send(SHEET) == FAILED
    assert (cups.spooled(), desk.received) == ([], [])


def test_stopped_queue_is_seen_on_a_kiosk_in_spanish(
    cups: CupsServer, desk: ListeningPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tools of CUPS translate their answers by LC_MESSAGES, LC_ALL or not."""
    monkeypatch.setenv("LC_MESSAGES", "es_ES.UTF-8")
    cups.admin("cupsdisable", "desk")
    assert CupsPrinter().send(SHEET) == FAILED
    assert desk.received == []


def test_nothing_is_written_where_the_program_runs(
    cups: CupsServer, desk: ListeningPrinter, home: Path
) -> None:
    """The spool of CUPS, empty once the sheet is out, is the only place on disk it ever was in."""
    CupsPrinter().send(SHEET)
    all_done(cups, desk)
    assert list(home.iterdir()) == []


@pytest.mark.usefixtures("desk")
@pytest.mark.skipif(not tool("strace"), reason="needs the package strace")
def test_no_process_on_the_way_opens_a_file_for_writing(tmp_path: Path) -> None:
    """The system calls of the program and the tools show a pipe and a connection, no file."""
    traced = tmp_path / "traced"
    path = [str(Path(kiosk.__file__).parents[1]), *sys.path]
    done = subprocess.run(
        [tool("strace"), "-f", "-o", traced, "-e", "%file", sys.executable, "-B", "-c", SEND],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path)},
        input=SHEET.pdf,
        capture_output=True,
        check=False,
    )
    if b"PTRACE" in done.stderr:
        pytest.skip("needs leave to trace processes")
    assert done.stdout.decode() == "sent"
    calls = traced.read_text()
    assert "/lp" in calls
    assert (
        re.findall(r".*(?:O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|creat\(|rename|mkdir).*", calls) == []
    )


@pytest.fixture(scope="module")
def everywhere() -> Iterator[IppPrinter]:
    """Provide a driverless printer for the tests that need one."""
    if reason := ipp_printer_missing():
        pytest.skip(reason)
    with ipp_printer() as printer:
        yield printer


@pytest.fixture
def documents(cups: CupsServer, everywhere: IppPrinter) -> Callable[[], list[Path]]:
    """Provide what the driverless printer got in this test, once the server is done with it."""
    before = set(everywhere.documents())

    def received() -> list[Path]:
        wait_until(lambda: cups.spooled() == [], cups.log)
        return [path for path in everywhere.documents() if path not in before]

    return received


def test_driverless_printer_gets_the_sheet_through_a_raw_queue(
    cups: CupsServer, everywhere: IppPrinter, documents: Callable[[], list[Path]]
) -> None:
    """The Internet Printing Protocol carries the same bytes, under the neutral title."""
    cups.add_queue("desk", everywhere.uri)
    assert CupsPrinter().send(SHEET, paper=Paper.LETTER) == SENT
    (document,) = documents()
    assert document.read_bytes() == SHEET.pdf
    assert document.name.endswith("-take-home_sheet.pdf")


@pytest.mark.skipif(
    not (LIB / "filter" / "pdftopdf").exists(),
    reason="needs the package cups-core-drivers (part of cups)",
)
@pytest.mark.parametrize("cups", [True], indirect=True)
def test_driverless_queue_prints_every_page(
    cups: CupsServer, everywhere: IppPrinter, documents: Callable[[], list[Path]]
) -> None:
    """The usual set-up today: CUPS asks the printer what it can do and needs no driver."""
    cups.add_queue("desk", everywhere.uri, "everywhere")
    assert CupsPrinter().send(SHEET, paper=Paper.LETTER) == SENT
    (document,) = documents()
    with pikepdf.open(document) as pdf:
        assert len(pdf.pages) == SHEET.pages


def test_driverless_queue_without_filters_refuses_the_sheet(
    cups: CupsServer, everywhere: IppPrinter, documents: Callable[[], list[Path]]
) -> None:
    """CUPS installed without its filters takes no PDF, and says so at once."""
    cups.add_queue("desk", everywhere.uri, "everywhere")
    assert CupsPrinter().send(SHEET) == FAILED
    assert documents() == []
