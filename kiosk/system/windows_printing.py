"""Prints on Windows, whose printing system takes no PDF: Qt paints each page on the printer."""

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.domain.handout import Handout, Paper
from kiosk.domain.printing import (
    PrinterState,
    PrinterStatus,
    PrintOptions,
    PrintState,
    PrintStatus,
    Sides,
)
from kiosk.errors import NoPrinterError, PrinterError
from kiosk.system.printing import JOB_TITLE

_log = logging.getLogger(__name__)

_POINTS_PER_INCH = 72

# A Letter page is 135 MB of pixels at 600 dots an inch; more shows no difference in text.
_MOST_DOTS_PER_INCH = 600

_PAGE_SIZES = {
    Paper.LETTER: QPageSize.PageSizeId.Letter,
    Paper.A4: QPageSize.PageSizeId.A4,
}

_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.TWO: QPrinter.DuplexMode.DuplexLongSide,
}

# Drivers that ask for a file name: nobody could answer their dialog on a kiosk.
_DRIVERS_THAT_ASK = ("print to pdf", "xps document writer", "onenote", "fax")


# Qt tells of three conditions; "error" is anything from an open door to a queue on pause.
_STATES = {
    QPrinter.PrinterState.Idle: PrinterState.READY,
    QPrinter.PrinterState.Active: PrinterState.BUSY,
    QPrinter.PrinterState.Error: PrinterState.ATTENTION,
}


class WindowsPrinter:
    """Prints through Qt; ``queue`` is the printer's name, empty means the default one.

    Needs a running ``QGuiApplication``; may be used from a worker thread.  A sheet is followed
    until Windows has it and no further: Qt knows nothing of jobs.
    """

    def __init__(self, queue: str = "") -> None:
        self._queue = queue

    def print(
        self,
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,
    ) -> None:
        """Paint the sheet on the printer; see ``Printer.print``."""
        pages = handout.pages * options.copies
        tell(PrintStatus(PrintState.SENDING, pages))
        tell(PrintStatus(self._sent(handout, options, withdrawn), pages))

    def status(self) -> PrinterStatus:
        """Return what Windows knows of the printer; see ``Printer.status``."""
        try:
            info = self._info()
        except NoPrinterError:
            return PrinterStatus(self._queue, PrinterState.NO_PRINTER)
        state = _STATES.get(info.state(), PrinterState.UNKNOWN)
        return PrinterStatus(info.printerName(), state)

    def _sent(
        self, handout: Handout, options: PrintOptions, withdrawn: threading.Event
    ) -> PrintState:
        try:
            info = self._info()
            # Windows would keep the sheet, and nobody could take it back once the patient is gone.
            if info.state() is QPrinter.PrinterState.Error:
                _log.warning("the printer %s takes no sheets", info.printerName())
                return PrintState.REJECTED
            whole = paint(handout.pdf, self._open(info), options, withdrawn)
        except NoPrinterError as error:
            _log.warning("a sheet was not printed: %s", error)
            return PrintState.NO_PRINTER
        except PrinterError as error:
            _log.warning("a sheet was not printed: %s", error)
            return PrintState.FAILED
        return PrintState.SENT if whole else PrintState.CANCELLED

    def _info(self) -> QPrinterInfo:
        info = (
            QPrinterInfo.printerInfo(self._queue) if self._queue else QPrinterInfo.defaultPrinter()
        )
        if info.isNull():
            raise NoPrinterError(f"no printer {self._queue or 'is the default one'}")
        if asks_for_a_file(info.printerName(), info.makeAndModel()):
            raise NoPrinterError(f"{info.printerName()} makes files, not paper")
        return info

    def _open(self, info: QPrinterInfo) -> QPrinter:
        return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def asks_for_a_file(name: str, driver: str) -> bool:
    """Return whether this printer is a program that opens a dialog instead of printing."""
    words = f"{name} {driver}".lower()
    return any(known in words for known in _DRIVERS_THAT_ASK)


def paint(pdf: bytes, printer: QPrinter, options: PrintOptions, withdrawn: threading.Event) -> bool:
    """Paint every page of the PDF, copy by copy, as one job; without a paper its own size holds.

    Returns whether all was painted: a sheet that is ``withdrawn`` is not begun, and given up
    between two pages where the printer allows it.

    Raises:
        PrinterError: the PDF cannot be read, or the printer gave up.  Pages painted until then
            may still come out.
    """
    if withdrawn.is_set():
        return False
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise PrinterError("the sheet is not a readable PDF")
    printer.setDocName(JOB_TITLE)
    printer.setPageSize(_page_size(document, options.paper))
    printer.setFullPage(True)
    if options.sides:
        printer.setDuplex(_DUPLEX[options.sides])
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError("the printer could not be opened")
    try:
        return _paint_pages(painter, printer, document, options.copies, withdrawn)
    finally:
        painter.end()
        document.close()


def _page_size(document: QPdfDocument, paper: Paper | None) -> QPageSize:
    if paper:
        return QPageSize(_PAGE_SIZES[paper])
    return QPageSize(document.pagePointSize(0), QPageSize.Unit.Point)


def _paint_pages(
    painter: QPainter,
    printer: QPrinter,
    document: QPdfDocument,
    copies: int,
    withdrawn: threading.Event,
) -> bool:
    # Many drivers cannot make copies themselves, so each copy is painted.
    for place in range(document.pageCount() * copies):
        if withdrawn.is_set() and printer.abort():
            return False
        if place and not printer.newPage():
            raise PrinterError("the printer took no further page")
        _paint_page(painter, printer, document, place % document.pageCount())
    return True


def _paint_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    points = document.pagePointSize(page)
    dots = min(printer.resolution(), _MOST_DOTS_PER_INCH)
    image = document.render(page, _pixels(points, dots))
    if image.isNull():
        raise PrinterError(f"page {page + 1} could not be drawn")
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    painter.drawImage(_centred(points, sheet), _on_white(image))


def _on_white(image: QImage) -> QImage:
    # Drivers print what is transparent in their own ways, some of them black.
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    return page


def _pixels(points: QSizeF, dots_per_inch: int) -> QSize:
    return (points * (dots_per_inch / _POINTS_PER_INCH)).toSize()


def _centred(points: QSizeF, sheet: QRectF) -> QRectF:
    """Return the largest area of the sheet with the page's shape, in the sheet's own pixels."""
    size = points.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRectF(sheet.topLeft(), size)
    area.moveCenter(sheet.center())
    return area
