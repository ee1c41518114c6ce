"""One sheet at a printer that answers from a script: handed over once, followed, asked back."""

import logging
import threading
from collections.abc import Sequence

import pytest

from kiosk.domain.handout import Handout
from kiosk.domain.printing import PrintOptions, PrintState
from kiosk.errors import NoAnswerError, NoPrinterError
from kiosk.system.ipp_service import RefusedError
from kiosk.system.ipp_sheet import IppSheet
from kiosk.system.libcups import Operation

from .services import Reply, ScriptedService, answer

SHEET = Handout(pdf=b"%PDF-1.7 secret body", title="Kratom and pregnancy", pages=2)

READY = answer(printer_state=3)
AWAY = NoAnswerError("nobody there")
GONE = RefusedError(0x0406, "no such job")
BUSY = RefusedError(0x0507, "busy")


def scripted(**replies: Reply | Sequence[Reply]) -> ScriptedService:
    """Return a server that takes a sheet, but for what the script says otherwise."""
    usual: dict[str, Reply | Sequence[Reply]] = {
        "get_printer_attributes": READY,
        "create_job": answer(job_id=7),
        "send_document": answer(),
        "get_job_attributes": answer(job_state=5),
        "cancel_job": answer(),
    }
    return ScriptedService(**usual | replies)


def sheet(server: ScriptedService, *, waits: bool = True, withdrawn: bool = False) -> IppSheet:
    """Return a sheet for the server."""
    event = threading.Event()
    if withdrawn:
        event.set()
    return IppSheet(server.service, SHEET, PrintOptions(), event, waits=waits)


def looks(one: IppSheet, times: int) -> list[PrintState]:
    """Return what so many looks see."""
    return [one.look().state for _ in range(times)]


def test_sheet_is_handed_over_at_the_first_look_and_once() -> None:
    """Looking again prints nothing."""
    server = scripted()
    assert looks(sheet(server), 3) == [PrintState.WAITING, *[PrintState.PRINTING] * 2]
    assert server.operations.count(Operation.CREATE_JOB) == 1
    assert server.asked[2][2] == SHEET.pdf


def test_withdrawn_sheet_is_not_handed_over() -> None:
    """The patient left before it was made."""
    server = scripted()
    assert looks(sheet(server, withdrawn=True), 1) == [PrintState.CANCELLED]
    assert server.asked == []


@pytest.mark.parametrize("step", ["get_printer_attributes", "create_job"])
def test_sheet_waits_for_a_printer_that_is_away(step: str) -> None:
    """It is handed over when the printer is back."""
    then = READY if step == "get_printer_attributes" else answer(job_id=7)
    replies: dict[str, Sequence[Reply]] = {step: [AWAY, AWAY, then]}
    server = scripted(**replies)
    assert looks(sheet(server), 3) == [*[PrintState.OFFLINE] * 2, PrintState.WAITING]


def test_sheet_waits_for_a_printer_that_is_busy() -> None:
    """Another computer prints; small printers take one job at a time."""
    server = scripted(create_job=[BUSY, answer(job_id=7)])
    assert looks(sheet(server), 3) == [*[PrintState.WAITING] * 2, PrintState.PRINTING]


def test_printing_system_that_is_not_there_is_no_printer() -> None:
    """CUPS runs on this machine or it does not."""
    with pytest.raises(NoPrinterError):
        sheet(scripted(get_printer_attributes=AWAY), waits=False).look()


def test_printing_system_that_falls_silent_later_is_not_the_end() -> None:
    """It has the sheet, and may be back in a moment."""
    one = sheet(scripted(get_job_attributes=AWAY), waits=False)
    one.look()
    with pytest.raises(NoAnswerError) as caught:
        one.look()
    assert not isinstance(caught.value, NoPrinterError)


@pytest.mark.parametrize(
    ("cancelling", "expected"),
    [(answer(), PrintState.FAILED), (GONE, PrintState.FAILED), (AWAY, PrintState.UNKNOWN)],
)
@pytest.mark.parametrize("trouble", [AWAY, RefusedError(0x040A, "no PDF")])
def test_job_that_got_no_document_is_taken_back(
    trouble: Reply, cancelling: Reply, expected: PrintState
) -> None:
    """A part of a sheet must not come out, and an empty job not stay in the queue."""
    server = scripted(send_document=trouble, cancel_job=cancelling)
    assert looks(sheet(server), 1) == [expected]
    assert server.operations[-1] is Operation.CANCEL_JOB


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ([answer(job_state=5)], PrintState.SENT),
        ([answer(job_state=6)], PrintState.UNKNOWN),
        ([AWAY], PrintState.UNKNOWN),
    ],
)
def test_forgotten_job_is_what_was_last_known_of_it(
    last: list[Reply], expected: PrintState
) -> None:
    """Some printers forget a sheet that is out; all forget one when the plug is pulled."""
    one = sheet(scripted(get_job_attributes=[*last, GONE]))
    assert looks(one, 3)[-1] is expected


@pytest.mark.parametrize(
    "ending", [GONE, answer(job_state=7), answer(job_state=8, job_state_reasons="aborted")]
)
def test_job_that_ends_after_it_was_asked_back_is_cancelled(ending: Reply) -> None:
    """Printers give all kinds of reasons."""
    one = sheet(scripted(get_job_attributes=[answer(job_state=5), ending]))
    looks(one, 2)
    one.cancel()
    assert looks(one, 1) == [PrintState.CANCELLED]


def test_printer_that_is_called_in_vain_stays_away() -> None:
    """Between two calls of CUPS that fail, nothing has become better."""
    reports = [
        READY,
        *(
            answer(printer_state=4, printer_state_message=message)
            for message in (
                *("Connecting to printer.", "The printer is not responding."),
                *("Connecting to printer.", "Connected to printer."),
            )
        ),
    ]
    assert looks(sheet(scripted(get_printer_attributes=reports)), 5) == [
        *(PrintState.WAITING, PrintState.WAITING, PrintState.OFFLINE),
        *(PrintState.OFFLINE, PrintState.PRINTING),
    ]


@pytest.mark.parametrize("replies", [{}, {"create_job": GONE}, {"send_document": AWAY}])
def test_log_says_nothing_of_the_sheet(
    replies: dict[str, Reply], caplog: pytest.LogCaptureFixture
) -> None:
    """Which sheet a patient takes is nobody's business."""
    caplog.set_level(logging.DEBUG)
    looks(sheet(scripted(**replies)), 1)
    assert "pregnancy" not in caplog.text
    assert "secret" not in caplog.text
