"""The questions that printing needs, as IPP requests (RFC 8011)."""

from collections.abc import Iterator

from kiosk.domain.handout import Paper
from kiosk.domain.printing import PrintOptions, Sides
from kiosk.errors import NoAnswerError
from kiosk.system.ipp_service import Answer, Attribute, IppService, RefusedError
from kiosk.system.ipp_states import JobReport, PrinterReport
from kiosk.system.libcups import Group, Operation, Tag

_PRINTER = (
    *("printer-name", "printer-state", "printer-state-reasons"),
    *("printer-state-message", "printer-is-accepting-jobs"),
)
_JOB = ("job-state", "job-state-reasons", "job-impressions-completed")

# Self-describing media names of PWG 5101.1, which driverless printers and CUPS both take.
_MEDIA = {Paper.LETTER: "na_letter_8.5x11in", Paper.A4: "iso_a4_210x297mm"}
_SIDES = {Sides.ONE: "one-sided", Sides.TWO: "two-sided-long-edge"}

# client-error-attributes-or-values-not-supported (RFC 8011, appendix B).
_NOT_SUPPORTED = 0x040B


def default_queue(server: IppService) -> PrinterReport:
    """Return what the server's default queue says of itself.

    Raises:
        PrinterError: the server has none, or does not answer.
    """
    wanted = Attribute(Group.OPERATION, Tag.KEYWORD, "requested-attributes", _PRINTER)
    return _printer(server.ask(Operation.CUPS_GET_DEFAULT, (wanted,)))


def printer_report(printer: IppService) -> PrinterReport:
    """Return what the printer or queue at the service's address says of itself.

    Raises:
        PrinterError: there is none, or it does not answer.
    """
    wanted = Attribute(Group.OPERATION, Tag.KEYWORD, "requested-attributes", _PRINTER)
    return _printer(printer.ask(Operation.GET_PRINTER_ATTRIBUTES, (*_asked_of(printer), wanted)))


def create_job(printer: IppService, title: str, options: PrintOptions) -> int:
    """Open a job that waits for its document, and return its number.

    Paper and sides are wishes: a printer that has no such paper, or cannot turn it over, prints
    as it does without being asked.

    Raises:
        PrinterError: the printer takes no job, or does not answer.
    """
    attributes = (
        *_asked_of(printer),
        Attribute(Group.OPERATION, Tag.NAME, "job-name", title),
        Attribute(Group.JOB, Tag.INTEGER, "copies", options.copies),
    )
    try:
        answer = printer.ask(Operation.CREATE_JOB, (*attributes, *_wishes(options)))
    except RefusedError as error:
        if error.status != _NOT_SUPPORTED:
            raise
        answer = printer.ask(Operation.CREATE_JOB, attributes)
    try:
        return answer.numbers["job-id"]
    except KeyError:
        raise NoAnswerError("the printer took a job and gave it no number") from None


def _wishes(options: PrintOptions) -> Iterator[Attribute]:
    if options.paper:
        yield Attribute(Group.JOB, Tag.KEYWORD, "media", _MEDIA[options.paper])
    if options.sides:
        yield Attribute(Group.JOB, Tag.KEYWORD, "sides", _SIDES[options.sides])


def send_document(printer: IppService, job: int, pdf: bytes) -> None:
    """Give a job its only document, from memory.

    Raises:
        PrinterError: the printer does not take it, or not in time.
    """
    attributes = (
        *_asked_of(printer, job),
        Attribute(Group.OPERATION, Tag.MIME_MEDIA_TYPE, "document-format", "application/pdf"),
        Attribute(Group.OPERATION, Tag.BOOLEAN, "last-document", value=True),
    )
    printer.ask(Operation.SEND_DOCUMENT, attributes, pdf)


def job_report(printer: IppService, job: int) -> JobReport:
    """Return what is said of a job.

    Raises:
        PrinterError: the job is no longer known, or nobody answers.
    """
    wanted = Attribute(Group.OPERATION, Tag.KEYWORD, "requested-attributes", _JOB)
    answer = printer.ask(Operation.GET_JOB_ATTRIBUTES, (*_asked_of(printer, job), wanted))
    return JobReport(
        state=answer.numbers.get("job-state", 0),
        reasons=answer.words.get("job-state-reasons", ()),
        done=answer.numbers.get("job-impressions-completed", 0),
    )


def cancel_job(printer: IppService, job: int) -> None:
    """Take a job back.

    Raises:
        PrinterError: it has ended already, or nobody answers.
    """
    printer.ask(Operation.CANCEL_JOB, _asked_of(printer, job))


def _asked_of(printer: IppService, job: int | None = None) -> tuple[Attribute, ...]:
    """Return who is asked and who asks, in the order that RFC 8011, section 4.1.5, wants."""
    number = () if job is None else (Attribute(Group.OPERATION, Tag.INTEGER, "job-id", job),)
    return (
        Attribute(Group.OPERATION, Tag.URI, "printer-uri", printer.address.uri),
        *number,
        Attribute(Group.OPERATION, Tag.NAME, "requesting-user-name", printer.user()),
    )


def _printer(answer: Answer) -> PrinterReport:
    return PrinterReport(
        state=answer.numbers.get("printer-state", 0),
        reasons=answer.words.get("printer-state-reasons", ()),
        message="".join(answer.words.get("printer-state-message", ())),
        accepting=bool(answer.numbers.get("printer-is-accepting-jobs", True)),
        name="".join(answer.words.get("printer-name", ())),
    )
