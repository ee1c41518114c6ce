"""What the kiosk asks of a printer, and the one that this machine has."""

import sys
import threading
from collections.abc import Callable
from typing import Protocol

from kiosk.domain.handout import Handout
from kiosk.domain.printing import PrinterStatus, PrintOptions, PrintStatus

JOB_TITLE = "Take-home sheet"
"""The name of every job: queues, printer panels and banner pages show it to strangers."""


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


def default_printer(printer: str = "", *, platform: str = sys.platform) -> Printer:
    """Return the printer of this machine; empty means the one that the system prefers.

    ``printer`` is a name in the printing system or, but on Windows, the address of a network
    printer: ``ipp://`` or ``ipps://``.
    """
    # Each system loads its own printing alone: Qt is not needed elsewhere, nor CUPS on Windows.
    if platform == "win32":
        from kiosk.system.windows_printing import WindowsPrinter  # noqa: PLC0415 - see above

        return WindowsPrinter(printer)
    from kiosk.system.cups_printing import CupsPrinter  # noqa: PLC0415 - see above

    return CupsPrinter(printer)
