"""Every answer of the CUPS tools becomes a true outcome; the tools here are small scripts."""

import logging
import os
import sys
from pathlib import Path

import pytest

from kiosk.domain.handout import Handout, Paper
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.system.printing import CupsPrinter, default_printer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts need a POSIX shell")

SHEET = Handout(pdf=b"%PDF-1.7 secret body", title="Kratom and pregnancy", pages=2)

READY = """\
echo 'scheduler is running'
echo 'system default destination: Desk'
echo 'printer Desk is idle.  enabled since Mon Nov 23 18:07:41 2026'
echo 'printer Back disabled since Mon Nov 23 18:07:41 2026 -'
"""
ACCEPTS = (
    "cat > received; printf '%s\\n' \"$@\" > arguments; echo 'request id is Desk-7 (0 file(s))'"
)


class Tools:
    """A folder of scripts that is the whole PATH but for the system's own shell tools."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, script: str) -> None:
        """Make the program ``name`` run these lines in its own folder."""
        path = self.folder / name
        path.write_text(f"#!/bin/sh\ncd '{self.folder}'\n{script}\n")
        path.chmod(0o755)

    def lines(self, name: str) -> list[str]:
        """Return what a script left in the file ``name``."""
        return (self.folder / name).read_text().splitlines()


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    """Provide CUPS tools that are ready and take everything."""
    made = Tools(tmp_path)
    made.write("lpstat", READY)
    made.write("lp", ACCEPTS)
    monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path), "/usr/bin", "/bin"]))
    return made


def refusing(answer: str) -> str:
    """Return a script that refuses every job as ``lp`` would."""
    return f"echo 'lp: {answer}' >&2; exit 1"


def test_taken_sheet_is_sent_with_its_pages(tools: Tools) -> None:
    """The whole PDF goes through the pipe, and the outcome says how much paper to expect."""
    assert PrintStatus(PrintState.SENT, pages=2) == CupsPrinter().send(SHEET)
    assert SHEET.pdf == (tools.folder / "received").read_bytes()


def test_pages_count_all_copies(tools: Tools) -> None:
    """The desk prints several copies at once and must know the pile's size."""
    assert PrintStatus(PrintState.SENT, pages=6) == CupsPrinter().send(SHEET, copies=3)
    assert tools.lines("arguments")[2:4] == ["-n", "3"]


@pytest.mark.parametrize(
    ("printer", "paper", "expected"),
    [
        (CupsPrinter(), None, ["-t", "Take-home sheet", "-n", "1", "-"]),
        (
            CupsPrinter(),
            Paper.LETTER,
            ["-t", "Take-home sheet", "-n", "1", "-o", "media=na_letter_8.5x11in", "-"],
        ),
        (
            CupsPrinter("Desk"),
            Paper.A4,
            ["-t", "Take-home sheet", "-n", "1", "-o", "media=iso_a4_210x297mm", "-d", "Desk", "-"],
        ),
    ],
)
def test_lp_is_told_title_paper_and_queue_only(
    tools: Tools, printer: CupsPrinter, paper: Paper | None, expected: list[str]
) -> None:
    """What is not asked for is left to the queue's own settings."""
    printer.send(SHEET, paper=paper)
    assert expected == tools.lines("arguments")


@pytest.mark.parametrize(
    ("queue", "status"),
    [
        ("", "echo 'scheduler is not running'"),
        ("Desk", "echo 'scheduler is not running'"),
        ("", "echo 'scheduler is running'; echo 'no system default destination'; exit 1"),
    ],
)
def test_without_scheduler_or_default_there_is_no_printer(
    tools: Tools, queue: str, status: str
) -> None:
    """Both mean that setting up is needed, not trying again."""
    tools.write("lpstat", status)
    assert PrintStatus(PrintState.NO_PRINTER) == CupsPrinter(queue).send(SHEET)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("Error - The printer or class does not exist.", PrintState.NO_PRINTER),
        ("The printer or class does not exist.", PrintState.NO_PRINTER),
        ("Error - No default destination.", PrintState.NO_PRINTER),
        ("Error - no default destination available.", PrintState.NO_PRINTER),
        ("Error - scheduler not responding.", PrintState.NO_PRINTER),
        ('Destination "Desk" is not accepting jobs.', PrintState.FAILED),
        ('Unsupported document-format "application/pdf".', PrintState.FAILED),
        ("Too many active jobs.", PrintState.FAILED),
    ],
)
def test_refusal_of_lp_is_told_apart(tools: Tools, answer: str, state: PrintState) -> None:
    """A queue that is missing needs other help than one that says no."""
    tools.write("lp", refusing(answer))
    assert PrintStatus(state) == CupsPrinter().send(SHEET)


@pytest.mark.parametrize("queue", ["Back", "Back/duplex"])
def test_stopped_queue_never_gets_the_sheet(tools: Tools, queue: str) -> None:
    """It would come out when the next person stands at the printer."""
    assert PrintStatus(PrintState.FAILED) == CupsPrinter(queue).send(SHEET)
    assert not (tools.folder / "received").exists()


def test_queue_with_a_longer_name_is_not_taken_for_the_stopped_one(tools: Tools) -> None:
    """Names are compared whole."""
    assert PrintState.SENT is CupsPrinter("Backroom").send(SHEET).state
    assert "Backroom" in tools.lines("arguments")


@pytest.mark.parametrize("missing", ["lp", "lpstat"])
def test_missing_program_means_no_printer(
    tools: Tools, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without CUPS has no printer."""
    monkeypatch.setenv("PATH", str(tools.folder))
    (tools.folder / missing).unlink()
    assert PrintStatus(PrintState.NO_PRINTER) == CupsPrinter().send(SHEET)


def test_program_that_cannot_run_is_a_failure(tools: Tools) -> None:
    """A broken installation is an outcome, not an exception."""
    (tools.folder / "lp").write_bytes(b"not a program")
    assert PrintStatus(PrintState.FAILED) == CupsPrinter().send(SHEET)


@pytest.mark.parametrize("hanging", ["lp", "lpstat"])
def test_hanging_program_is_a_failure_after_the_time_out(tools: Tools, hanging: str) -> None:
    """A patient must not wait for a hung printing system."""
    tools.write(hanging, "exec sleep 60")
    assert PrintStatus(PrintState.FAILED) == CupsPrinter(timeout=0.2).send(SHEET)


def test_lp_that_stops_reading_is_judged_by_its_answer(tools: Tools) -> None:
    """The broken pipe of a large sheet says nothing; the exit code does."""
    tools.write("lp", refusing("Destination is not accepting jobs."))
    large = Handout(pdf=b"%PDF" + bytes(1_000_000), title="", pages=9)
    assert PrintStatus(PrintState.FAILED) == CupsPrinter().send(large)


def test_tools_answer_in_english_whatever_the_kiosk_speaks(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CUPS reads LC_MESSAGES before LC_ALL."""
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.setenv(name, "es_US.UTF-8")
    tools.write("lp", "env > environment")
    CupsPrinter().send(SHEET)
    assert {"LANG=C", "LC_ALL=C", "LC_MESSAGES=C"} <= set(tools.lines("environment"))


@pytest.mark.parametrize("script", [ACCEPTS, refusing("Too many active jobs.")])
def test_log_says_what_happened_but_nothing_of_the_sheet(
    tools: Tools, script: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Which sheet a patient takes is nobody's business."""
    caplog.set_level(logging.DEBUG)
    tools.write("lp", script)
    CupsPrinter().send(SHEET)
    assert len(caplog.records) == 1
    assert "pregnancy" not in caplog.text
    assert "secret" not in caplog.text


def test_title_of_the_sheet_is_nowhere_on_the_command_line(tools: Tools) -> None:
    """Every account on the machine can read command lines."""
    CupsPrinter().send(SHEET)
    assert "pregnancy" not in " ".join(tools.lines("arguments"))


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_default_printer_is_cups_outside_windows(platform: str) -> None:
    """Wherever ``lp`` may be, it is tried."""
    assert isinstance(default_printer("Desk", platform=platform), CupsPrinter)
