"""Sheets go through a real CUPS server, are followed to their end, and leave nothing behind."""

import getpass
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import kiosk
from kiosk.domain.handout import Paper
from kiosk.domain.printing import PrinterState, PrinterStatus, PrintOptions, PrintState, Sides
from kiosk.system.cups_printing import CupsPrinter
from kiosk.system.following import Pace

from .cups_server import CupsServer, ListeningPrinter, cups_server, free_port, tool, wait_until
from .prints import SHEET, Printing, printed, printing, sheet, status

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not (tool("cupsd") and tool("lpadmin")),
    reason="needs Linux with the packages cups-daemon and cups-client",
)

PRINT = """
import sys, threading
from kiosk.domain.handout import Handout
from kiosk.domain.printing import PrintOptions
from kiosk.system.printing import default_printer
sheet = Handout(sys.stdin.buffer.read(), "", 2)
told = []
default_printer().print(sheet, PrintOptions(), told.append, threading.Event())
print(told[-1].state, end="")
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty folder the home, the current and the temporary one of this test."""
    place = tmp_path / "home"
    place.mkdir()
    for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(place))
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def cups(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CupsServer]:
    """Provide a private server that this program takes for the machine's own."""
    assert list(home.iterdir()) == []
    with cups_server() as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        yield server


@pytest.fixture
def desk(cups: CupsServer) -> Iterator[ListeningPrinter]:
    """Provide a network printer behind the default queue ``desk``."""
    with ListeningPrinter().listening() as printer:
        cups.add_queue("desk", printer.uri)
        yield printer


@pytest.fixture
def away(cups: CupsServer) -> str:
    """Provide the default queue of a printer that is switched off, by its name."""
    cups.add_queue("away", f"ipp://localhost:{free_port()}/ipp/print")
    return "away"


def test_sheet_reaches_the_printer_byte_for_byte(desk: ListeningPrinter) -> None:
    """What is printed is what was made, however large, and done is said when it is."""
    outcome = printed()
    assert (outcome.state, outcome.pages) == (PrintState.DONE, 2)
    assert [SHEET.pdf] == desk.received


def test_copies_paper_and_sides_reach_the_queue(cups: CupsServer, desk: ListeningPrinter) -> None:
    """CUPS knows all wishes under the names that printers understand, and the pile is counted."""
    outcome = printed(options=PrintOptions(copies=2, paper=Paper.A4, sides=Sides.TWO))
    assert (outcome.state, outcome.pages) == (PrintState.DONE, 4)
    (job,) = cups.jobs()
    assert job.copies == "2"
    assert {"media=iso_a4_210x297mm", "sides=two-sided-long-edge"} <= set(job.options.split())
    assert len(desk.received) == 1


@pytest.mark.usefixtures("desk")
def test_what_is_not_asked_for_is_left_to_the_queue(cups: CupsServer) -> None:
    """An administrator may have chosen paper and sides."""
    printed()
    (job,) = cups.jobs()
    assert "media=" not in job.options
    assert "sides=" not in job.options


@pytest.mark.usefixtures("desk")
def test_job_carries_nothing_personal(cups: CupsServer) -> None:
    """A job list is open to everybody: it names the account and a title that never changes."""
    printed()
    (job,) = cups.jobs()
    assert job.title == "Take-home sheet"
    assert job.user == getpass.getuser()
    assert "regnancy" not in job.options
    assert "regnancy" not in cups.log()


def test_two_sheets_at_once_both_arrive_whole(desk: ListeningPrinter) -> None:
    """Two kiosks or a kiosk and the desk may share one server."""
    sheets = [SHEET, sheet("What kratom is")]
    with ThreadPoolExecutor(2) as both:
        outcomes = [one.state for one in both.map(lambda one: printed("desk", one), sheets)]
    assert outcomes == [PrintState.DONE] * 2
    assert sorted(one.pdf for one in sheets) == sorted(desk.received)


def test_fifty_sheets_in_a_row_all_arrive_whole_and_are_done(
    cups: CupsServer, desk: ListeningPrinter
) -> None:
    """A morning's work of a clinic leaves nothing in the spool."""
    sheets = [sheet(f"Sheet {number}") for number in range(50)]
    assert {printed(handout=one).state for one in sheets} == {PrintState.DONE}
    assert [one.pdf for one in sheets] == desk.received
    wait_until(lambda: cups.spooled() == [], cups.log)


def test_named_queue_is_used_instead_of_the_default(
    cups: CupsServer, desk: ListeningPrinter
) -> None:
    """A clinic may keep a printer of its own for sheets."""
    with ListeningPrinter().listening() as other:
        cups.add_queue("sheets", other.uri, default=False)
        assert printed("sheets").state is PrintState.DONE
    assert (len(other.received), len(desk.received)) == (1, 0)


def test_class_of_printers_takes_sheets_like_a_queue(
    cups: CupsServer, desk: ListeningPrinter
) -> None:
    """CUPS calls several printers that stand in for each other a class."""
    cups.admin("lpadmin", "-p", "desk", "-c", "floor")
    cups.admin("cupsenable", "floor")
    cups.admin("cupsaccept", "floor")
    assert printed("floor").state is PrintState.DONE
    assert len(desk.received) == 1


@pytest.mark.parametrize("queue", ["", "elsewhere", "a queue/with signs?"])
def test_server_without_such_a_queue_is_no_printer(cups: CupsServer, queue: str) -> None:
    """Neither a default queue nor the named one exists."""
    assert printed(queue).state is PrintState.NO_PRINTER
    assert status(queue) == PrinterStatus(queue, PrinterState.NO_PRINTER)
    assert cups.spooled() == []


def test_unknown_queue_beside_a_good_one_is_no_printer(
    cups: CupsServer, desk: ListeningPrinter
) -> None:
    """A mistyped name never ends up at somebody else's printer."""
    assert printed("dsek").state is PrintState.NO_PRINTER
    assert (cups.spooled(), desk.received) == ([], [])


@pytest.mark.parametrize("queue", ["", "desk"])
@pytest.mark.parametrize("address", ["{home}/no.sock", "127.0.0.1:{port}"])
def test_without_a_running_server_there_is_no_printer(
    queue: str, address: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody answers where CUPS should be."""
    monkeypatch.setenv("CUPS_SERVER", address.format(home=home, port=free_port()))
    assert printed(queue).state is PrintState.NO_PRINTER
    assert status(queue) == PrinterStatus(queue, PrinterState.NO_PRINTER)


@pytest.mark.parametrize(
    ("command", "expected"),
    [("cupsreject", PrinterState.REJECTED), ("cupsdisable", PrinterState.HELD)],
)
@pytest.mark.parametrize("queue", ["", "desk"])
def test_closed_or_stopped_queue_gets_no_sheet(
    cups: CupsServer, desk: ListeningPrinter, command: str, queue: str, expected: PrinterState
) -> None:
    """A stopped queue would take the sheet and hold it for the next person."""
    cups.admin(command, "desk")
    assert printed(queue).state is PrintState.REJECTED
    assert status(queue) == PrinterStatus("desk", expected)
    assert (cups.spooled(), desk.received) == ([], [])


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("queue", ["", "desk"])
def test_state_of_a_queue_that_is_ready(queue: str) -> None:
    """The desk sees the queue's name, also when it is the default one."""
    assert status(queue) == PrinterStatus("desk", PrinterState.READY)


@pytest.mark.parametrize("language", ["C", "es_ES.UTF-8"])
def test_printer_that_is_switched_off_is_told_in_any_language(
    away: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CUPS says so in words only, in the language of the one who prints."""
    monkeypatch.setenv("LANG", language)
    with printing() as job:
        job.reaches(PrintState.OFFLINE)
        assert status() == PrinterStatus(away, PrinterState.OFFLINE)


def test_withdrawn_sheet_leaves_the_queue(cups: CupsServer, away: str) -> None:
    """Nobody finds it at the printer on another day."""
    with printing(away) as job:
        job.reaches(PrintState.OFFLINE)
        assert len(cups.spooled()) == 1
        job.withdrawn.set()
        assert job.end() is PrintState.CANCELLED
    wait_until(lambda: cups.spooled() == [], cups.log)


def test_sheet_withdrawn_before_it_is_made_never_reaches_the_queue(
    desk: ListeningPrinter,
) -> None:
    """A patient may leave while the sheet is still being laid out."""
    job = Printing(CupsPrinter("desk"), SHEET, PrintOptions())
    job.withdrawn.set()
    assert job.start().end() is PrintState.CANCELLED
    assert desk.received == []


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("abort-job", PrintState.FAILED),
        ("stop-printer", PrintState.HELD),
        ("retry-job", PrintState.ATTENTION),
    ],
)
def test_queue_whose_printer_fails_does_as_its_administrator_wants(
    cups: CupsServer, policy: str, expected: PrintState
) -> None:
    """CUPS gives the sheet up, stops the queue, or tries again in a while."""
    cups.add_queue("desk", f"listener://127.0.0.1:{free_port()}")
    cups.admin("lpadmin", "-p", "desk", "-o", f"printer-error-policy={policy}")
    with printing() as job:
        job.reaches(expected)
    wait_until(lambda: cups.spooled() == [], cups.log)


def test_sheet_that_gets_nowhere_is_given_up_and_leaves_the_queue(
    cups: CupsServer, away: str
) -> None:
    """What nobody follows any longer must not come out."""
    with printing(away, pace=Pace(look=0.05, help=0.5)) as job:
        assert job.end() is PrintState.UNKNOWN
    wait_until(lambda: cups.spooled() == [], cups.log)


def test_sheet_waits_for_a_queue_stopped_on_its_way(cups: CupsServer, away: str) -> None:
    """Whoever stops a queue to change the toner starts it again."""
    with ListeningPrinter().listening() as printer, printing(away) as job:
        job.reaches(PrintState.OFFLINE)
        cups.admin("cupsdisable", away)
        job.reaches(PrintState.HELD)
        cups.admin("lpadmin", "-p", away, "-v", printer.uri)
        cups.admin("cupsenable", away)
        assert job.end() is PrintState.DONE
    assert [SHEET.pdf] == printer.received


def test_sheet_that_somebody_else_cancels_is_told(cups: CupsServer, away: str) -> None:
    """An administrator may clear the queue."""
    with printing() as job:
        job.reaches(PrintState.OFFLINE)
        cups.admin("cancel", "-a", away)
        assert job.end() is PrintState.CANCELLED


def test_server_that_is_gone_leaves_the_fate_unknown(cups: CupsServer, away: str) -> None:
    """Whatever it had when it stopped, nothing is claimed of it."""
    with printing(away, pace=Pace(look=0.05, silence=0.5)) as job:
        job.reaches(PrintState.OFFLINE)
        cups.stop()
        assert job.end() is PrintState.UNKNOWN


@pytest.mark.usefixtures("desk")
def test_nothing_is_written_where_the_program_runs(cups: CupsServer, home: Path) -> None:
    """The spool of CUPS, empty once the sheet is out, is the only place on disk it ever was in."""
    printed()
    assert list(home.iterdir()) == []
    wait_until(lambda: cups.spooled() == [], cups.log)


@pytest.mark.usefixtures("desk")
@pytest.mark.skipif(not tool("strace"), reason="needs the package strace")
def test_program_opens_no_file_for_writing(tmp_path: Path) -> None:
    """The system calls show a connection, and no file."""
    traced = tmp_path / "traced"
    path = [str(Path(kiosk.__file__).parents[1]), *sys.path]
    done = subprocess.run(
        [tool("strace"), "-f", "-o", traced, "-e", "%file", sys.executable, "-B", "-c", PRINT],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path)},
        input=SHEET.pdf,
        capture_output=True,
        check=False,
    )
    if b"PTRACE" in done.stderr:
        pytest.skip("needs leave to trace processes")
    assert done.stdout.decode() == "done", done.stderr
    calls = traced.read_text()
    assert "/libcups" in calls
    writing = r".*(?:O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|creat\(|memfd|rename|mkdir).*"
    assert re.findall(writing, calls) == []
