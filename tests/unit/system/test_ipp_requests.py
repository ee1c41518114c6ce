"""What printers are asked, in the attributes of RFC 8011; the server here answers from a script."""

import pytest

from kiosk.domain.handout import Paper
from kiosk.domain.printing import PrintOptions, Sides
from kiosk.errors import NoAnswerError
from kiosk.system import ipp_requests as ipp
from kiosk.system.ipp_service import RefusedError
from kiosk.system.ipp_states import JobReport, PrinterReport
from kiosk.system.libcups import Operation

from .services import ScriptedService, answer

PRINTER_URI = "ipp://printer.example:631/ipp/print"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (PrintOptions(), {"copies": 1}),
        (PrintOptions(copies=3), {"copies": 3}),
        (PrintOptions(paper=Paper.LETTER), {"copies": 1, "media": "na_letter_8.5x11in"}),
        (PrintOptions(paper=Paper.A4), {"copies": 1, "media": "iso_a4_210x297mm"}),
        (PrintOptions(sides=Sides.ONE), {"copies": 1, "sides": "one-sided"}),
        (PrintOptions(sides=Sides.TWO), {"copies": 1, "sides": "two-sided-long-edge"}),
    ],
)
def test_job_asks_for_what_is_wished_and_no_more(
    options: PrintOptions, expected: dict[str, object]
) -> None:
    """What is not asked for is left to the printer's own settings."""
    server = ScriptedService(create_job=answer(job_id=7))
    assert ipp.create_job(server.service, "Sheet", options) == 7
    ((_, attributes, _),) = server.asked
    asked = {"printer-uri": PRINTER_URI, "requesting-user-name": "kiosk", "job-name": "Sheet"}
    assert attributes == asked | expected


def test_wishes_that_the_printer_cannot_fulfil_are_dropped() -> None:
    """A sheet on one side is better than none; the copies stay, for they are counted."""
    refused = RefusedError(0x040B, "Unsupported sides")
    server = ScriptedService(create_job=[refused, answer(job_id=8)])
    options = PrintOptions(copies=2, paper=Paper.A4, sides=Sides.TWO)
    assert ipp.create_job(server.service, "Sheet", options) == 8
    _, attributes, _ = server.asked[-1]
    assert attributes["copies"] == 2
    assert not attributes.keys() & {"media", "sides"}


def test_other_refusals_are_final() -> None:
    """A printer that says no is not asked twice."""
    server = ScriptedService(create_job=RefusedError(0x0506, "Not accepting jobs"))
    with pytest.raises(RefusedError):
        ipp.create_job(server.service, "Sheet", PrintOptions(sides=Sides.TWO))
    assert len(server.asked) == 1


def test_job_without_a_number_cannot_be_followed() -> None:
    """A broken answer is none."""
    with pytest.raises(NoAnswerError):
        ipp.create_job(ScriptedService(create_job=answer()).service, "Sheet", PrintOptions())


def test_document_is_the_last_and_whole() -> None:
    """The printer may begin."""
    server = ScriptedService(send_document=answer())
    ipp.send_document(server.service, 7, b"%PDF")
    ((operation, attributes, document),) = server.asked
    assert (operation, document) == (Operation.SEND_DOCUMENT, b"%PDF")
    assert list(attributes) == [
        *("printer-uri", "job-id", "requesting-user-name"),
        *("document-format", "last-document"),
    ]
    assert attributes["last-document"] is True


def test_job_report_is_read() -> None:
    """State, reasons and progress."""
    reply = answer(job_state=5, job_state_reasons="job-printing", job_impressions_completed=1)
    server = ScriptedService(get_job_attributes=reply)
    assert ipp.job_report(server.service, 7) == JobReport(5, ("job-printing",), 1)


def test_printer_report_is_read() -> None:
    """All that is asked for, under the printer's own name."""
    reply = answer(
        printer_name="Desk",
        printer_state=5,
        printer_state_reasons=("paused", "media-low-report"),
        printer_state_message="Paused",
        printer_is_accepting_jobs=0,
    )
    expected = PrinterReport(
        5, ("paused", "media-low-report"), "Paused", accepting=False, name="Desk"
    )
    server = ScriptedService(get_printer_attributes=reply, cups_get_default=reply)
    assert ipp.printer_report(server.service) == expected
    assert ipp.default_queue(server.service) == expected


def test_silent_printer_is_believed_to_take_sheets() -> None:
    """Old printers leave attributes out."""
    server = ScriptedService(get_printer_attributes=answer())
    assert ipp.printer_report(server.service) == PrinterReport(0)
