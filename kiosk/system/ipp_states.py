"""Says in the kiosk's few words what IPP printers and print servers report of themselves.

States and keywords are those of RFC 8011 (sections 5.3.7, 5.3.8, 5.4.11 and 5.4.12), of PWG 5100.9
for the parts of a printer, and of CUPS for its own queues.
"""

from enum import IntEnum

import msgspec

from kiosk.domain.printing import PrinterState, PrintState


class IppPrinterState(IntEnum):
    """``printer-state``."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


class IppJobState(IntEnum):
    """``job-state``."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class PrinterReport(msgspec.Struct, frozen=True):
    """What a printer or queue says of itself: ``printer-state`` and what belongs to it.

    ``message`` is in English, for people; CUPS says only there that it cannot reach a printer.
    """

    state: int
    reasons: tuple[str, ...] = ()
    message: str = ""
    accepting: bool = True
    name: str = ""


class JobReport(msgspec.Struct, frozen=True):
    """What is said of one job; ``done`` counts the page sides that are out, as far as reported."""

    state: int
    reasons: tuple[str, ...] = ()
    done: int = 0


# In the order in which they are told when several hold: what a person mends first stands first.
_TROUBLE = {
    PrintState.OFFLINE: {"offline", "shutdown", "timed-out", "power-down"},
    PrintState.DOOR_OPEN: {
        *("door-open", "cover-open", "interlock-open"),
        *("input-tray-missing", "output-tray-missing"),
    },
    PrintState.JAM: {"media-jam", "media-path-jam"},
    PrintState.NO_PAPER: {"media-empty", "media-needed"},
    PrintState.NO_TONER: {
        *("toner-empty", "marker-supply-empty", "marker-supply-missing"),
        *("developer-empty", "cleaner-life-over", "opc-life-over"),
    },
    PrintState.ATTENTION: {
        *("output-area-full", "marker-waste-full", "spool-area-full"),
        *("fuser-over-temp", "fuser-under-temp", "interpreter-resource-unavailable"),
        *("cups-remote-stopped", "resources-are-not-ready"),
    },
    PrintState.HELD: {
        *("paused", "hold-new-jobs", "cups-remote-pending-held"),
        *("job-password-wait", "job-release-wait"),
    },
}

# What the programs of CUPS that talk to printers say while they do not get through.
_AWAY = (
    "The printer is not connected.",
    "The printer is not responding.",
    "The printer is unreachable at this time.",
    "The printer may not exist or is unavailable at this time.",
    "Unable to locate printer",
    "Waiting for printer to become available.",
)
_CALLING = ("Connecting to printer.", "The printer is in use.")

# The same in keywords.
_NOT_BEGUN = {"connecting-to-device", "cups-remote-pending"}

# These keep a sheet from coming out even as a "-warning" or "-report".  Printers that have a job
# say "warning" of a door that has to be shut first, and CUPS says "report" of a printer it cannot
# reach.  Others, as an empty tray among several, are mere warnings until the printer stops.
_SURE = {
    "offline",
    "media-needed",
    *_TROUBLE[PrintState.DOOR_OPEN],
    *_TROUBLE[PrintState.JAM],
}

_ENDINGS = ("-error", "-warning", "-report")

_LOW = {
    PrinterState.PAPER_LOW: {"media-low", "media-empty"},
    PrinterState.TONER_LOW: {
        *("toner-low", "toner-empty", "developer-low"),
        *("marker-supply-low", "marker-supply-empty"),
    },
}

_ENDED = {
    IppJobState.CANCELED: PrintState.CANCELLED,
    IppJobState.ABORTED: PrintState.FAILED,
    IppJobState.COMPLETED: PrintState.DONE,
}

# How a completed job did not go well: a queue passes on what its printer made of it, and RFC 8011
# counts pages that came out wrong as completed.
_BADLY_ENDED = {
    "cups-remote-aborted": PrintState.FAILED,
    "cups-remote-canceled": PrintState.CANCELLED,
    "job-completed-with-errors": PrintState.UNKNOWN,
}

# Appendix B of RFC 8011: not found, gone, not accepting jobs, busy.  A printer that is busy, with
# another computer's sheet as a rule, takes the next one in a while.
_REFUSALS = {
    0x0406: PrintState.NO_PRINTER,
    0x0407: PrintState.NO_PRINTER,
    0x0506: PrintState.REJECTED,
    0x0507: PrintState.WAITING,
}


def sheet_state(job: JobReport, printer: PrinterReport) -> PrintState:
    """Return what the reports of a job and of its printer mean for the sheet.

    What keeps the printer from printing counts even while the job is ``processing``: a queue says
    so as long as it tries.  A job that waits behind others is kept waiting by the same trouble.
    """
    reasons = {*job.reasons, *printer.reasons}
    if job.state in _ENDED:
        return _ended(job.state, reasons)
    stopped = job.state == IppJobState.STOPPED or printer.state == IppPrinterState.STOPPED
    if trouble := _trouble(reasons, stopped=stopped):
        return trouble
    if job.state == IppJobState.HELD and "job-incoming" not in reasons:
        return PrintState.HELD
    if stopped:
        return PrintState.ATTENTION
    if is_away(printer):
        return PrintState.OFFLINE
    begun = job.state == IppJobState.PROCESSING and not is_called(printer)
    return PrintState.PRINTING if begun else PrintState.WAITING


def is_away(printer: PrinterReport) -> bool:
    """Return whether a queue at work does not reach its printer."""
    busy = printer.state == IppPrinterState.PROCESSING
    return busy and printer.message.startswith(_AWAY)


def is_called(printer: PrinterReport) -> bool:
    """Return whether a queue at work tries to reach its printer, and may or may not succeed."""
    busy = printer.state == IppPrinterState.PROCESSING
    calling = printer.message.startswith(_CALLING) or not _NOT_BEGUN.isdisjoint(printer.reasons)
    return busy and calling


def _ended(state: int, reasons: set[str]) -> PrintState:
    # CUPS cancels by itself what its printer aborted; a person's doing has a reason of its own.
    if state == IppJobState.CANCELED and not any(map(_names_canceller, reasons)):
        return PrintState.FAILED
    if state == IppJobState.COMPLETED:
        for reason in reasons & set(_BADLY_ENDED):
            return _BADLY_ENDED[reason]
    return _ENDED[IppJobState(state)]


def _names_canceller(reason: str) -> bool:
    return reason.startswith(("job-canceled-by", "job-canceled-at"))


def _trouble(reasons: set[str], *, stopped: bool) -> PrintState | None:
    """Return what somebody has to mend.

    A keyword without an ending is as grave as an ``-error``.
    """
    grave = {
        _bare(reason)
        for reason in reasons
        if stopped or not reason.endswith(("-warning", "-report")) or _bare(reason) in _SURE
    }
    return next((state for state, words in _TROUBLE.items() if words & grave), None)


def _bare(reason: str) -> str:
    for ending in _ENDINGS:
        reason = reason.removesuffix(ending)
    return reason


def takes_sheets(printer: PrinterReport) -> bool:
    """Return whether a sheet handed over now would come out, at the latest when somebody helps.

    A stopped queue would keep it for whoever starts the queue again, long after the patient has
    gone.  A printer that stopped for want of paper prints as soon as it has some.
    """
    stopped = printer.state == IppPrinterState.STOPPED
    mendable = _trouble({*printer.reasons}, stopped=stopped) not in {None, PrintState.HELD}
    paused = "paused" in printer.reasons
    return printer.accepting and not paused and (mendable or not stopped)


def printer_state(printer: PrinterReport) -> PrinterState:
    """Return what the report of a printer means for those who want to print."""
    if not printer.accepting:
        return PrinterState.REJECTED
    stopped = printer.state == IppPrinterState.STOPPED
    if trouble := _trouble({*printer.reasons}, stopped=stopped):
        return PrinterState(trouble)
    if stopped:
        return PrinterState.ATTENTION
    if is_away(printer):
        return PrinterState.OFFLINE
    bare = {_bare(word) for word in printer.reasons}
    for low, words in _LOW.items():
        if words & bare:
            return low
    busy = printer.state == IppPrinterState.PROCESSING
    return PrinterState.BUSY if busy else PrinterState.READY


def refusal(status: int) -> PrintState:
    """Return what it means for a sheet that a server refused it with this status code."""
    return _REFUSALS.get(status, PrintState.FAILED)
