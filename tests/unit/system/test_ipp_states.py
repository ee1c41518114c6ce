"""Every report of a printer and a job has one meaning for the person who waits."""

import pytest

from kiosk.domain.printing import PrinterState, PrintState
from kiosk.system.ipp_states import (
    IppJobState,
    IppPrinterState,
    JobReport,
    PrinterReport,
    printer_state,
    refusal,
    sheet_state,
    takes_sheets,
)

IDLE, BUSY, STOPPED = IppPrinterState
PENDING, HELD, PROCESSING, JOB_STOPPED, CANCELED, ABORTED, COMPLETED = IppJobState

TROUBLE = [
    ("media-empty-error", PrintState.NO_PAPER),
    ("media-empty", PrintState.NO_PAPER),
    ("media-needed-warning", PrintState.NO_PAPER),
    ("door-open-error", PrintState.DOOR_OPEN),
    ("cover-open-warning", PrintState.DOOR_OPEN),
    ("interlock-open", PrintState.DOOR_OPEN),
    ("input-tray-missing", PrintState.DOOR_OPEN),
    ("media-jam-error", PrintState.JAM),
    ("media-jam-warning", PrintState.JAM),
    ("toner-empty-error", PrintState.NO_TONER),
    ("marker-supply-empty", PrintState.NO_TONER),
    ("offline-report", PrintState.OFFLINE),
    ("shutdown", PrintState.OFFLINE),
    ("timed-out-error", PrintState.OFFLINE),
    ("output-area-full-error", PrintState.ATTENTION),
    ("fuser-over-temp", PrintState.ATTENTION),
    ("cups-remote-stopped", PrintState.ATTENTION),
    ("paused", PrintState.HELD),
    ("cups-remote-pending-held", PrintState.HELD),
]
HARMLESS = [
    *("none", "media-low-warning", "toner-low-report", "marker-supply-low"),
    *("media-empty-warning", "toner-empty-warning", "com.example-new-keyword-warning"),
    *("cups-waiting-for-job-completed", "cups-remote-processing"),
]


@pytest.mark.parametrize(("reason", "expected"), TROUBLE)
def test_trouble_with_the_printer_is_told_whatever_the_job_says(
    reason: str, expected: PrintState
) -> None:
    """A queue calls its job processing as long as it tries."""
    printer = PrinterReport(BUSY, (reason,))
    assert [expected] * 2 == [sheet_state(JobReport(s), printer) for s in (PENDING, PROCESSING)]
    assert printer_state(printer) == expected.value


@pytest.mark.parametrize("reason", HARMLESS)
def test_what_keeps_nothing_from_coming_out_is_not_told(reason: str) -> None:
    """A second tray that is empty is no reason to send the patient to the desk."""
    assert sheet_state(JobReport(PROCESSING), PrinterReport(BUSY, (reason,))) is PrintState.PRINTING


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("media-empty-warning", PrintState.NO_PAPER),
        ("toner-empty-report", PrintState.NO_TONER),
        ("media-low-warning", PrintState.ATTENTION),
        ("none", PrintState.ATTENTION),
    ],
)
@pytest.mark.parametrize(("job", "printer"), [(JOB_STOPPED, BUSY), (PENDING, STOPPED)])
def test_stopped_printer_means_every_warning_seriously(
    job: int, printer: int, reason: str, expected: PrintState
) -> None:
    """What was a warning before is the likely reason now; without one, somebody has to look."""
    assert sheet_state(JobReport(job), PrinterReport(printer, (reason,))) is expected


@pytest.mark.parametrize(
    ("job", "printer", "expected"),
    [
        (JobReport(PENDING), PrinterReport(IDLE), PrintState.WAITING),
        (JobReport(PENDING), PrinterReport(BUSY), PrintState.WAITING),
        (JobReport(PROCESSING), PrinterReport(BUSY), PrintState.PRINTING),
        (JobReport(HELD), PrinterReport(IDLE), PrintState.HELD),
        (JobReport(HELD, ("job-incoming",)), PrinterReport(IDLE), PrintState.WAITING),
        (
            JobReport(HELD, ("resources-are-not-ready",)),
            PrinterReport(IDLE),
            PrintState.ATTENTION,
        ),
        (JobReport(PROCESSING, ("job-release-wait",)), PrinterReport(BUSY), PrintState.HELD),
        (
            JobReport(PROCESSING),
            PrinterReport(BUSY, ("connecting-to-device",)),
            PrintState.WAITING,
        ),
        (
            JobReport(PROCESSING),
            PrinterReport(BUSY, message="Connecting to printer."),
            PrintState.WAITING,
        ),
        (
            JobReport(PROCESSING),
            PrinterReport(BUSY, message="The printer is not responding."),
            PrintState.OFFLINE,
        ),
        (
            JobReport(PENDING),
            PrinterReport(IDLE, message="The printer is not responding."),
            PrintState.WAITING,
        ),
        (JobReport(0), PrinterReport(0), PrintState.WAITING),
    ],
)
def test_sheet_on_its_way(job: JobReport, printer: PrinterReport, expected: PrintState) -> None:
    """Printing is said only where nothing speaks against it; old messages count for nothing."""
    assert sheet_state(job, printer) is expected


@pytest.mark.parametrize(
    ("state", "reasons", "expected"),
    [
        (COMPLETED, ("job-completed-successfully",), PrintState.DONE),
        (COMPLETED, ("processing-to-stop-point",), PrintState.DONE),
        (COMPLETED, ("job-completed-with-warnings",), PrintState.DONE),
        (COMPLETED, ("job-completed-with-errors",), PrintState.UNKNOWN),
        (ABORTED, ("aborted-by-system",), PrintState.FAILED),
        (CANCELED, ("job-canceled-by-user",), PrintState.CANCELLED),
        (CANCELED, ("job-canceled-at-device",), PrintState.CANCELLED),
        (CANCELED, ("processing-to-stop-point",), PrintState.FAILED),
    ],
)
def test_ended_job(state: int, reasons: tuple[str, ...], expected: PrintState) -> None:
    """The end of a job outweighs whatever the printer complains of by then."""
    printer = PrinterReport(STOPPED, ("media-empty-error",))
    assert sheet_state(JobReport(state, reasons), printer) is expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("cups-remote-aborted", PrintState.FAILED),
        ("cups-remote-canceled", PrintState.CANCELLED),
        ("cups-remote-completed", PrintState.DONE),
    ],
)
def test_queue_that_is_done_passes_on_what_its_printer_made_of_it(
    reason: str, expected: PrintState
) -> None:
    """CUPS has finished with a job that its printer threw away."""
    assert sheet_state(JobReport(COMPLETED), PrinterReport(IDLE, (reason,))) is expected


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_troubles_the_one_to_mend_first_is_told(order: int) -> None:
    """Nobody can fill paper into a printer that is not there, or take out a jam behind a door."""
    reasons = ("media-empty-error", "media-jam-error", "door-open-error")[::order]
    assert sheet_state(JobReport(PENDING), PrinterReport(STOPPED, reasons)) is PrintState.DOOR_OPEN


@pytest.mark.parametrize(
    ("printer", "expected"),
    [
        (PrinterReport(IDLE), PrinterState.READY),
        (PrinterReport(0), PrinterState.READY),
        (PrinterReport(BUSY, ("none",)), PrinterState.BUSY),
        (PrinterReport(IDLE, ("media-low-report",)), PrinterState.PAPER_LOW),
        (PrinterReport(BUSY, ("media-empty-warning",)), PrinterState.PAPER_LOW),
        (PrinterReport(IDLE, ("toner-low-warning",)), PrinterState.TONER_LOW),
        (PrinterReport(IDLE, ("marker-supply-empty-report",)), PrinterState.TONER_LOW),
        (PrinterReport(STOPPED), PrinterState.ATTENTION),
        (PrinterReport(STOPPED, ("paused",)), PrinterState.HELD),
        (PrinterReport(IDLE, accepting=False), PrinterState.REJECTED),
        (PrinterReport(BUSY, message="The printer is not responding."), PrinterState.OFFLINE),
    ],
)
def test_state_of_the_printer_itself(printer: PrinterReport, expected: PrinterState) -> None:
    """The desk sees it before anybody prints."""
    assert printer_state(printer) is expected


@pytest.mark.parametrize(
    ("printer", "expected"),
    [
        (PrinterReport(IDLE), True),
        (PrinterReport(BUSY, ("offline-report",)), True),
        (PrinterReport(STOPPED, ("media-empty-error",)), True),
        (PrinterReport(STOPPED, ("paused",)), False),
        (PrinterReport(IDLE, ("paused",)), False),
        (PrinterReport(STOPPED, ("media-empty-error", "paused")), False),
        (PrinterReport(STOPPED), False),
        (PrinterReport(IDLE, accepting=False), False),
    ],
)
def test_sheet_goes_only_where_it_would_come_out(printer: PrinterReport, expected: bool) -> None:
    """Somebody fills in paper while the patient waits; a stopped queue may stay so for days."""
    assert takes_sheets(printer) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (0x0406, PrintState.NO_PRINTER),
        (0x0407, PrintState.NO_PRINTER),
        (0x0506, PrintState.REJECTED),
        (0x0507, PrintState.WAITING),
        (0x040A, PrintState.FAILED),
        (0x0403, PrintState.FAILED),
        (0x1000, PrintState.FAILED),
    ],
)
def test_refusal_is_told_apart(status: int, expected: PrintState) -> None:
    """A printer that is gone needs other help than one that says no for now."""
    assert refusal(status) is expected
