"""Hands finished sheets to the printing system and says truly what became of them."""

import logging
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Protocol

from kiosk.domain.handout import Handout, Paper
from kiosk.domain.printing import (
    PrinterState,
    PrinterStatus,
    PrintOptions,
    PrintState,
    PrintStatus,
)
from kiosk.errors import NoPrinterError, PrinterError

JOB_TITLE = "Take-home sheet"
"""The name of every job: queues, printer panels and banner pages show it to strangers."""

_log = logging.getLogger(__name__)

# Self-describing media names of PWG 5101.1, which driverless printers and CUPS both take.
_MEDIA = {Paper.LETTER: "na_letter_8.5x11in", Paper.A4: "iso_a4_210x297mm"}

# The answers of the CUPS tools are matched below.  CUPS reads LC_MESSAGES before LC_ALL, and on
# macOS the user's own language unless SOFTWARE is set.
_PLAIN_ENGLISH = {"LC_ALL": "C", "LC_MESSAGES": "C", "LANG": "C", "SOFTWARE": ""}

_NO_PRINTER_ANSWERS = ("does not exist", "o default destination", "scheduler not responding")


class Printer(Protocol):
    """Something that takes finished sheets and says what becomes of them."""

    def print(
        self,
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,
    ) -> None:
        """Hand the sheet over and follow it until nothing more will come; to be run in a worker.

        ``tell`` gets each change, in this thread, the last one final.  Once ``withdrawn`` is set
        the sheet is cancelled unless the printer is at work on it at that moment, and cancelled
        later should the printer stop with it.  Trouble with the machine never raises, it is told.
        """

    def status(self) -> PrinterStatus:
        """Return what is known of the printer, within two seconds; trouble never raises."""


class CupsPrinter:
    """Prints through CUPS (Linux, macOS): the PDF goes to ``lp`` through a pipe and never a file.

    ``queue`` names a destination of CUPS; empty means the default one.  ``timeout`` is how many
    seconds the printing system has for each answer.
    """

    def __init__(self, queue: str = "", *, timeout: float = 30.0) -> None:
        self._queue = queue
        self._timeout = timeout

    def print(
        self,
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,  # noqa: ARG002 - lp cannot cancel
    ) -> None:
        """Hand the sheet to CUPS; see ``Printer.print``."""
        try:
            self._check_queue()
            job = self._submit(handout.pdf, options.copies, options.paper)
        except PrinterError as error:
            tell(not_sent(error))
            return
        _log.info("the printing system took a sheet: %s", job)
        tell(PrintStatus(PrintState.SENT, handout.pages * options.copies))

    def status(self) -> PrinterStatus:
        """Name the queue; see ``Printer.status``."""
        return PrinterStatus(self._queue, PrinterState.UNKNOWN)

    def _check_queue(self) -> None:
        """Refuse a stopped queue: it would hold the sheet and print it when the patient is gone.

        A queue that is not listed may still be one that CUPS finds on the network: ``lp`` judges.
        """
        answer = self._run("lpstat", "-r", "-d", "-p")
        status = answer.stdout.decode(errors="replace")
        if "scheduler is not running" in status:
            raise NoPrinterError("the printing system is not running")
        default = re.search(r"^system default destination: (\S+)", status, re.MULTILINE)
        destination = self._queue or (default[1] if default else "")
        if not destination:
            raise NoPrinterError("no default printer is set up")
        name = destination.partition("/")[0]
        if re.search(rf"^printer {re.escape(name)} disabled ", status, re.MULTILINE):
            raise PrinterError(f"the queue {name} is stopped")

    def _submit(self, pdf: bytes, copies: int, paper: Paper | None) -> str:
        arguments = ["-t", JOB_TITLE, "-n", str(copies)]
        if paper:
            arguments += ["-o", f"media={_MEDIA[paper]}"]
        if self._queue:
            arguments += ["-d", self._queue]
        answer = self._run("lp", *arguments, "-", data=pdf)
        if answer.returncode == 0:
            return answer.stdout.decode(errors="replace").strip()
        reason = answer.stderr.decode(errors="replace").strip()
        if any(known in reason for known in _NO_PRINTER_ANSWERS):
            raise NoPrinterError(reason)
        raise PrinterError(reason)

    def _run(
        self, program: str, *arguments: str, data: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        path = shutil.which(program)
        if path is None:
            raise NoPrinterError(f"the program {program} is missing: CUPS is not installed")
        try:
            return subprocess.run(  # noqa: S603 - fixed program, no shell, arguments as a list
                [os.path.abspath(path), *arguments],  # noqa: PTH100 - a symbolic link must stay
                input=data,
                capture_output=True,
                env=os.environ | _PLAIN_ENGLISH,
                timeout=self._timeout,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise PrinterError(f"{program} gave no answer in {self._timeout} seconds") from error
        except OSError as error:
            raise PrinterError(f"{program} could not run: {error.strerror}") from error


def not_sent(error: PrinterError) -> PrintStatus:
    """Log why a sheet was not sent and return the outcome that says so."""
    _log.warning("a sheet was not sent: %s", error)
    missing = isinstance(error, NoPrinterError)
    return PrintStatus(PrintState.NO_PRINTER if missing else PrintState.FAILED)


def default_printer(queue: str = "", *, platform: str = sys.platform) -> Printer:
    """Return the printer of this machine; an empty ``queue`` means the one the system prefers."""
    if platform == "win32":
        from kiosk.system.windows_printing import (  # noqa: PLC0415 - other systems need no Qt here
            WindowsPrinter,
        )

        return WindowsPrinter(queue)
    return CupsPrinter(queue)
