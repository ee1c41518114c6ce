"""The Windows way of printing paints real pages; here the printer is one that writes a PDF."""

import io
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event

import pikepdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.handout import Handout, Paper
from kiosk.domain.printing import (
    PrinterState,
    PrinterStatus,
    PrintOptions,
    PrintState,
    PrintStatus,
    Sides,
)
from kiosk.errors import PrinterError
from kiosk.system.printing import default_printer
from kiosk.system.windows_printing import WindowsPrinter, asks_for_a_file, paint

pytestmark = pytest.mark.usefixtures("qapp")

Told = tuple[PrintState, int]

SQUARE = 72.0
"""The side, in points, of the black square one inch from the top of every page."""

STEP = 100
"""How many points further to the right the square is on each page."""


def sheet(pages: int = 2, size: tuple[float, float] = LETTER) -> Handout:
    """Return a sheet of which the first page has its square one inch from the left."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size)
    for page in range(pages):
        canvas.rect(72 + page * STEP, size[1] - 72 - SQUARE, SQUARE, SQUARE, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return Handout(pdf=buffer.getvalue(), title="Kratom and pregnancy", pages=pages)


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """Provide where the printer of ``virtual_printer`` writes."""
    return tmp_path / "printed.pdf"


@pytest.fixture
def virtual_printer(printed: Path) -> QPrinter:
    """Provide a printer of 300 dots an inch whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    printer.setResolution(300)
    return printer


def page_images(path: Path) -> list[QImage]:
    """Return each page drawn with one pixel a point."""
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    images = []
    for page in range(document.pageCount()):
        image = QImage(document.pagePointSize(page).toSize(), QImage.Format.Format_RGB32)
        image.fill("white")
        drawn = document.render(page, image.size())
        images.append(drawn.convertToFormat(QImage.Format.Format_RGB32))
    document.close()
    return images


def darkness(image: QImage, x: int, y: int) -> int:
    """Return how dark a pixel is, from 0 for paper to 255 for ink."""
    return 255 - image.pixelColor(x, y).lightness()


def test_every_page_is_painted_with_its_ink_in_place(
    virtual_printer: QPrinter, printed: Path
) -> None:
    """Inside the square is ink, around it is paper: nothing moved, shrank or was cut."""
    paint(sheet(pages=3).pdf, virtual_printer, PrintOptions(), Event())
    images = page_images(printed)
    assert len(images) == 3
    for page, image in enumerate(images):
        left = page * STEP
        inside = [darkness(image, left + x, y) for x in (76, 140) for y in (76, 140)]
        outside = [darkness(image, left + x, y) for x in (68, 148) for y in (68, 148, 700)]
        assert (min(inside), max(outside)) == (255, 0)


def test_copies_come_out_one_after_the_other(virtual_printer: QPrinter, printed: Path) -> None:
    """Each copy is whole before the next begins, so that staff need not sort pages."""
    paint(sheet(pages=2).pdf, virtual_printer, PrintOptions(copies=2), Event())
    images = page_images(printed)
    marks = [[darkness(image, 100 + page * STEP, 100) for page in (0, 1)] for image in images]
    assert marks == [[255, 0], [0, 255], [255, 0], [0, 255]]


@pytest.mark.parametrize(
    ("made_for", "asked", "expected"),
    [
        (LETTER, None, QSize(612, 792)),
        (A4, None, QSize(595, 842)),
        (LETTER, Paper.LETTER, QSize(612, 792)),
        (LETTER, Paper.A4, QSize(595, 842)),
        (A4, Paper.LETTER, QSize(612, 792)),
    ],
)
def test_paper_is_the_one_asked_for_or_the_one_of_the_sheet(
    virtual_printer: QPrinter,
    printed: Path,
    made_for: tuple[float, float],
    asked: Paper | None,
    expected: QSize,
) -> None:
    """A sheet made for other paper is fitted whole, never cut."""
    paint(sheet(1, made_for).pdf, virtual_printer, PrintOptions(paper=asked), Event())
    (image,) = page_images(printed)
    assert image.size() == expected
    assert darkness(image, 110, 110) == 255


def test_job_is_named_without_the_title_of_the_sheet(
    virtual_printer: QPrinter, printed: Path
) -> None:
    """The queue window shows the name to everybody."""
    paint(sheet().pdf, virtual_printer, PrintOptions(), Event())
    with pikepdf.open(printed) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Take-home sheet"


def test_worker_thread_may_paint(virtual_printer: QPrinter, printed: Path) -> None:
    """Printing must not hold up the screens."""
    with ThreadPoolExecutor(1) as worker:
        worker.submit(paint, sheet().pdf, virtual_printer, PrintOptions(), Event()).result()
    assert len(page_images(printed)) == 2


@pytest.mark.parametrize("pdf", [b"", b"no PDF", sheet().pdf[:300]])
def test_unreadable_sheet_never_starts_a_job(
    virtual_printer: QPrinter, printed: Path, pdf: bytes
) -> None:
    """A broken sheet costs no paper."""
    with pytest.raises(PrinterError, match="not a readable PDF"):
        paint(pdf, virtual_printer, PrintOptions(), Event())
    assert not printed.exists()


class JammedPrinter(QPrinter):
    """A printer that takes the first page only."""

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        """Refuse the page."""
        return False


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_printer_that_cannot_be_opened_is_a_printer_error(tmp_path: Path) -> None:
    """A port that is gone looks like this."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with pytest.raises(PrinterError, match="could not be opened"):
        paint(sheet().pdf, printer, PrintOptions(), Event())


class KnownPrinter(QPrinterInfo):
    """What Windows knows of a printer that is there."""

    def __init__(self, state: QPrinter.PrinterState = QPrinter.PrinterState.Idle) -> None:
        super().__init__()
        self._state = state

    def isNull(self) -> bool:  # noqa: N802 - Qt's name
        """Be there."""
        return False

    def printerName(self) -> str:  # noqa: N802 - Qt's name
        """Return the name in the settings."""
        return "Front desk"

    def makeAndModel(self) -> str:  # noqa: N802 - Qt's name
        """Return the driver."""
        return "Brother MFC-L2750DW series"

    def state(self) -> QPrinter.PrinterState:
        """Return the state that Windows reports."""
        return self._state


@pytest.fixture
def known(virtual_printer: QPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the virtual printer the one that Windows knows and prefers."""
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", KnownPrinter)
    monkeypatch.setattr(WindowsPrinter, "_open", lambda *_: virtual_printer)


def told_of(handout: Handout, options: PrintOptions | None = None, name: str = "") -> list[Told]:
    """Print and return what is told."""
    told: list[PrintStatus] = []
    WindowsPrinter(name).print(handout, options or PrintOptions(), told.append, Event())
    return [(status.state, status.pages) for status in told]


@pytest.mark.usefixtures("known")
def test_sheet_is_sent_with_the_pages_of_all_copies() -> None:
    """Windows takes the sheet and says no more; the answer counts the paper that will come out."""
    assert told_of(sheet(pages=2), PrintOptions(copies=3)) == [
        (PrintState.SENDING, 6),
        (PrintState.SENT, 6),
    ]


@pytest.mark.usefixtures("known")
def test_half_printed_sheet_is_a_failure(printed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The patient must not walk off with the first page alone."""
    printer = JammedPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(printed))
    monkeypatch.setattr(WindowsPrinter, "_open", lambda *_: printer)
    assert told_of(sheet(pages=2))[-1] == (PrintState.FAILED, 2)


@pytest.mark.usefixtures("known")
def test_trouble_with_the_sheet_is_an_outcome() -> None:
    """Nothing that goes wrong here may reach the screens as an exception."""
    broken = Handout(pdf=b"no PDF", title="", pages=1)
    assert told_of(broken)[-1] == (PrintState.FAILED, 1)


@pytest.mark.usefixtures("known")
def test_withdrawn_sheet_is_not_begun(printed: Path) -> None:
    """The patient left before it was made."""
    told: list[PrintStatus] = []
    withdrawn = Event()
    withdrawn.set()
    WindowsPrinter().print(sheet(), PrintOptions(), told.append, withdrawn)
    assert told[-1].state is PrintState.CANCELLED
    assert not printed.exists()


class LeavingPatient(QPrinter):
    """A printer whose patient leaves after the first page; it says whether it can give up."""

    def __init__(self, withdrawn: Event, *, gives_up: bool) -> None:
        super().__init__(QPrinter.PrinterMode.ScreenResolution)
        self._withdrawn = withdrawn
        self._gives_up = gives_up

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        """Go on to the second page, on which the patient leaves."""
        self._withdrawn.set()
        return super().newPage()

    def abort(self) -> bool:
        """Return whether the pages until now are thrown away."""
        return self._gives_up


@pytest.mark.parametrize("gives_up", [True, False])
def test_sheet_withdrawn_between_two_pages_is_given_up_where_that_is_possible(
    printed: Path, gives_up: bool
) -> None:
    """Drivers that cannot throw pages away get the rest, for half a sheet helps nobody."""
    withdrawn = Event()
    printer = LeavingPatient(withdrawn, gives_up=gives_up)
    printer.setOutputFileName(str(printed))
    assert paint(sheet(pages=3).pdf, printer, PrintOptions(), withdrawn) is not gives_up


@pytest.mark.usefixtures("known")
def test_printer_in_trouble_gets_no_sheet(printed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows would keep it, and let it out for a stranger."""
    stopped = partial(KnownPrinter, QPrinter.PrinterState.Error)
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", stopped)
    assert told_of(sheet())[-1] == (PrintState.REJECTED, 2)
    assert not printed.exists()


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (QPrinter.PrinterState.Idle, PrinterState.READY),
        (QPrinter.PrinterState.Active, PrinterState.BUSY),
        (QPrinter.PrinterState.Error, PrinterState.ATTENTION),
        (QPrinter.PrinterState.Aborted, PrinterState.UNKNOWN),
    ],
)
def test_state_of_the_printer_is_what_windows_says(
    state: QPrinter.PrinterState, expected: PrinterState, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows tells Qt of three conditions, and of no paper or toner."""
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", partial(KnownPrinter, state))
    assert WindowsPrinter().status() == PrinterStatus("Front desk", expected)


class TurningPrinter(QPrinter):
    """A printer that notes how it is asked to turn pages over; one that writes a PDF cannot."""

    asked: QPrinter.DuplexMode | None = None

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt's name
        """Note the wish."""
        self.asked = mode


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        (None, None),
        (Sides.ONE, QPrinter.DuplexMode.DuplexNone),
        (Sides.TWO, QPrinter.DuplexMode.DuplexLongSide),
    ],
)
def test_sides_are_the_ones_asked_for(
    printed: Path, sides: Sides | None, expected: QPrinter.DuplexMode | None
) -> None:
    """Pages turn like those of a book, or as the printer is set."""
    printer = TurningPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(printed))
    paint(sheet().pdf, printer, PrintOptions(sides=sides), Event())
    assert printer.asked is expected


def test_unknown_printer_is_no_printer() -> None:
    """A mistyped name in the settings never prints elsewhere."""
    name = "there is no printer of this name"
    assert told_of(sheet(), name=name)[-1] == (PrintState.NO_PRINTER, 2)
    assert WindowsPrinter(name).status() == PrinterStatus(name, PrinterState.NO_PRINTER)


def test_machine_without_printers_has_no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows without a default printer."""
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", QPrinterInfo)
    assert told_of(sheet())[-1] == (PrintState.NO_PRINTER, 2)


@pytest.mark.parametrize(
    ("name", "driver", "expected"),
    [
        ("Microsoft Print to PDF", "Microsoft Print To PDF", True),
        ("Renamed", "Microsoft Print To PDF", True),
        ("Microsoft XPS Document Writer", "Microsoft XPS Document Writer v4", True),
        ("OneNote (Desktop)", "Send to Microsoft OneNote 16 Driver", True),
        ("Fax", "Microsoft Shared Fax Driver", True),
        ("Front desk", "Brother MFC-L2750DW series", False),
        ("HP LaserJet", "Microsoft IPP Class Driver", False),
    ],
)
def test_printers_that_open_a_dialog_are_known(name: str, driver: str, expected: bool) -> None:
    """Nobody can answer a dialog on a kiosk."""
    assert asks_for_a_file(name, driver) is expected


def test_windows_gets_the_windows_printer() -> None:
    """Elsewhere Qt is not even imported for printing."""
    assert isinstance(default_printer(platform="win32"), WindowsPrinter)
