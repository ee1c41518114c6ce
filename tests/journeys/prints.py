"""Prints from a thread of its own, as the kiosk does, notes what it is told, and reads paper."""

import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Self

import pypdfium2  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.handout import Handout
from kiosk.domain.printing import PrinterStatus, PrintOptions, PrintState, PrintStatus
from kiosk.system.cups_printing import CupsPrinter
from kiosk.system.following import Pace

from .cups_server import DEADLINE, wait_until

PACE = Pace(look=0.05)
"""Looks often: nobody watches a screen here."""


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


def words_of(pdf: bytes) -> str:
    """Return the words of all pages, one space between them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(
            " ".join(page.get_textpage().get_text_bounded().split()) for page in document
        )
    finally:
        document.close()


class Printing:
    """One sheet on its way; ``told`` holds the news of it."""

    def __init__(self, printer: CupsPrinter, handout: Handout, options: PrintOptions) -> None:
        self.told: list[PrintStatus] = []
        self.withdrawn = threading.Event()
        self._thread = threading.Thread(
            target=printer.print, args=(handout, options, self.told.append, self.withdrawn)
        )

    @property
    def states(self) -> list[PrintState]:
        """Return the states that were told, oldest first."""
        return [status.state for status in self.told]

    def start(self) -> Self:
        """Begin to print."""
        self._thread.start()
        return self

    def reaches(self, state: PrintState) -> None:
        """Wait until this state is told."""
        wait_until(lambda: state in self.states, lambda: str(self.states))

    def end(self) -> PrintState:
        """Wait for the end and return the last state.

        Raises:
            TimeoutError: there is no end.
        """
        self._thread.join(DEADLINE)
        if self._thread.is_alive():
            raise TimeoutError(str(self.states))
        return self.states[-1]


@contextmanager
def printing(
    name: str = "",
    handout: Handout = SHEET,
    options: PrintOptions | None = None,
    pace: Pace = PACE,
) -> Iterator[Printing]:
    """Print a sheet; it is withdrawn at the end of the block if it is still on its way."""
    started = Printing(CupsPrinter(name, pace=pace), handout, options or PrintOptions()).start()
    try:
        yield started
    finally:
        started.withdrawn.set()
        started.end()


def printed(
    name: str = "", handout: Handout = SHEET, options: PrintOptions | None = None
) -> PrintStatus:
    """Print a sheet and return the last that is told of it."""
    with printing(name, handout, options) as job:
        job.end()
        return job.told[-1]


def status(name: str = "") -> PrinterStatus:
    """Return what is known of the printer, asked from a thread of its own."""
    return _elsewhere(CupsPrinter(name).status)


def _elsewhere(task: Callable[[], PrinterStatus]) -> PrinterStatus:
    # CUPS keeps its server for each thread, and every test has a server of its own.
    answers: list[PrinterStatus] = []
    thread = threading.Thread(target=lambda: answers.append(task()))
    thread.start()
    thread.join(DEADLINE)
    return answers[0]
