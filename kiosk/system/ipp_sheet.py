"""One sheet in the hands of an IPP printer or print server."""

import logging
import threading
from contextlib import suppress

from kiosk.domain.handout import Handout
from kiosk.domain.printing import PrintOptions, PrintState
from kiosk.errors import NoAnswerError, NoPrinterError, PrinterError
from kiosk.system import ipp_requests as ipp
from kiosk.system.following import Glimpse
from kiosk.system.ipp_service import IppService, RefusedError
from kiosk.system.ipp_states import is_called, refusal, sheet_state, takes_sheets
from kiosk.system.printing import JOB_TITLE

_log = logging.getLogger(__name__)


class IppSheet:
    """A sheet for one printer, handed over at the first look that finds it there and not busy.

    ``waits`` says that the sheet waits for a printer that does not answer, as CUPS lets it wait
    for the printers behind its queues.  For CUPS itself, on this machine, there is no waiting.
    """

    def __init__(
        self,
        service: IppService,
        handout: Handout,
        options: PrintOptions,
        withdrawn: threading.Event,
        *,
        waits: bool,
    ) -> None:
        self._service = service
        self._handout = handout
        self._options = options
        self._withdrawn = withdrawn
        self._waits = waits
        self._job: int | None = None
        self._asked_back = False
        self._seen = Glimpse(PrintState.SENDING)

    def look(self) -> Glimpse:
        """Return how the sheet is; see ``Sheet.look``.

        Raises:
            NoAnswerError: CUPS says nothing at the moment.
            NoPrinterError: CUPS did not even take the sheet.
        """
        try:
            self._seen = self._hand_over() if self._job is None else self._glimpse(self._job)
        except NoAnswerError as error:
            if self._waits:
                self._seen = Glimpse(PrintState.OFFLINE, self._seen.done)
            elif self._job is None:
                raise NoPrinterError(f"the printing system is not running: {error}") from error
            else:
                raise
        return self._seen

    def cancel(self) -> None:
        """Ask for the sheet back; see ``Sheet.cancel``."""
        if self._job is not None:
            ipp.cancel_job(self._service, self._job)
            self._asked_back = True

    def _hand_over(self) -> Glimpse:
        if self._withdrawn.is_set():
            return Glimpse(PrintState.CANCELLED)
        try:
            report = ipp.printer_report(self._service)
            if not takes_sheets(report):
                _log.warning("the printer takes no sheets: %s", ", ".join(report.reasons))
                return Glimpse(PrintState.REJECTED)
            job = ipp.create_job(self._service, JOB_TITLE, self._options)
        except RefusedError as error:
            _log.warning("the printer did not take a sheet: %s", error)
            return Glimpse(refusal(error.status))
        return self._fill(job)

    def _fill(self, job: int) -> Glimpse:
        """Give the job its document; a job that got only a part of it is taken back."""
        try:
            ipp.send_document(self._service, job, self._handout.pdf)
        except PrinterError as error:
            _log.warning("a sheet did not reach the printer: %s", error)
            try:
                with suppress(RefusedError):
                    ipp.cancel_job(self._service, job)
            except NoAnswerError:
                return Glimpse(PrintState.UNKNOWN)
            return Glimpse(PrintState.FAILED)
        self._job = job
        return Glimpse(PrintState.WAITING)

    def _glimpse(self, job: int) -> Glimpse:
        try:
            report = ipp.job_report(self._service, job)
            printer = ipp.printer_report(self._service)
        except RefusedError as error:
            _log.warning("the printer says no more of a sheet: %s", error)
            return Glimpse(self._last_word())
        state = sheet_state(report, printer)
        if state is PrintState.FAILED and self._asked_back:
            state = PrintState.CANCELLED
        if self._seen.state is PrintState.OFFLINE and is_called(printer):
            # Between two calls that fail nothing has become better.
            state = PrintState.OFFLINE
        return Glimpse(state, report.done)

    def _last_word(self) -> PrintState:
        """Return what is known of a sheet that the printer has forgotten.

        Some forget a sheet as soon as it is out.  One that was waiting for help was more likely
        lost, as when somebody switches the printer off.
        """
        if self._asked_back:
            return PrintState.CANCELLED
        return PrintState.UNKNOWN if self._seen.state.needs_help else PrintState.SENT
