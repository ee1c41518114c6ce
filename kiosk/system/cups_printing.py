"""Prints on Linux and macOS: through a queue of CUPS, or straight to a network printer by IPP."""

import logging
import threading
from collections.abc import Callable
from urllib.parse import quote

from kiosk.domain.handout import Handout
from kiosk.domain.printing import (
    PrinterState,
    PrinterStatus,
    PrintOptions,
    PrintState,
    PrintStatus,
)
from kiosk.errors import NoAnswerError, NoPrinterError
from kiosk.system import ipp_requests as ipp
from kiosk.system.following import Pace, WallClock, follow
from kiosk.system.ipp_service import (
    Address,
    IppService,
    RefusedError,
    printer_address,
    server_address,
)
from kiosk.system.ipp_sheet import IppSheet
from kiosk.system.ipp_states import PrinterReport, printer_state, refusal

# Seconds for a connection, and again for each answer, which libcups may wait for twice.  A printer
# that wakes up takes some; the desk's line of state must not.
_PATIENCE = 10.0
_QUICK = 0.6

_SCHEMES = ("ipp://", "ipps://")

_log = logging.getLogger(__name__)


class CupsPrinter:
    """A queue of CUPS by its name, the default one without a name, or a printer by its address.

    Nothing is written to disk here: the PDF goes from memory over the connection.
    """

    def __init__(self, name: str = "", *, pace: Pace | None = None) -> None:
        self._name = name
        self._pace = pace or Pace()
        self._is_address = name.lower().startswith(_SCHEMES)

    def print(
        self,
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,
    ) -> None:
        """Hand the sheet over and follow it; see ``Printer.print``."""
        pages = handout.pages * options.copies
        try:
            with IppService(self._address(), _PATIENCE) as service:
                sheet = IppSheet(service, handout, options, withdrawn, waits=self._is_address)
                follow(sheet, pages, tell, withdrawn, self._pace, WallClock())
        except NoPrinterError as error:
            _log.warning("a sheet was not printed: %s", error)
            tell(PrintStatus(PrintState.NO_PRINTER, pages))

    def status(self) -> PrinterStatus:
        """Return what is known of the printer; see ``Printer.status``."""
        try:
            report = self._report()
        except NoAnswerError:
            away = PrinterState.OFFLINE if self._is_address else PrinterState.NO_PRINTER
            return PrinterStatus(self._queue, away)
        except RefusedError as error:
            missing = refusal(error.status) is PrintState.NO_PRINTER
            return PrinterStatus(
                self._queue, PrinterState.NO_PRINTER if missing else PrinterState.UNKNOWN
            )
        except NoPrinterError:
            return PrinterStatus(self._queue, PrinterState.NO_PRINTER)
        return PrinterStatus(report.name, printer_state(report))

    @property
    def _queue(self) -> str:
        return "" if self._is_address else self._name

    def _report(self) -> PrinterReport:
        if self._name:
            with IppService(self._address(), _QUICK) as printer:
                return ipp.printer_report(printer)
        with IppService(server_address(), _QUICK) as server:
            return ipp.default_queue(server)

    def _address(self) -> Address:
        if self._is_address:
            return printer_address(self._name)
        name = self._name or _default_name()
        return server_address(f"/printers/{quote(name, safe='')}")


def _default_name() -> str:
    try:
        with IppService(server_address(), _PATIENCE) as server:
            return ipp.default_queue(server).name
    except NoAnswerError as error:
        raise NoPrinterError(f"the printing system is not running: {error}") from error
    except RefusedError as error:
        raise NoPrinterError(f"no default printer is set up: {error}") from error
