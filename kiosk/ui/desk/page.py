"""Shows the pages of a finished sheet: the very bytes that will be printed, from memory."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLabel, QScrollArea

from kiosk.domain.theme import Theme
from kiosk.ui.desk.look import Look
from kiosk.ui.theme import colour

_MARGIN = 14
_CLOSER = 1.9
"""How much larger the page is when looked at closely: 14 points stand as on paper or larger."""


class PageView(QScrollArea):
    """One page of a PDF, whole or close."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._page = 0
        self._close = False
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMargin(look.px(_MARGIN))
        self.setObjectName("page")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setWidget(self._picture)

    @property
    def pages(self) -> int:
        """How many pages there are, 0 without a sheet."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """The page that is shown, counted from 0."""
        return self._page

    def picture_size(self) -> QSize:
        """Return the size of the page and its margin in pixels."""
        return self._picture.size()

    def open(self, pdf: bytes) -> None:
        """Show a sheet; the page stays the same while there is one of that number."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.turn_to(self._page)

    def close_sheet(self) -> None:
        """Show nothing."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self._page = 0
        self._draw()

    def turn_to(self, page: int) -> None:
        """Show another page."""
        self._page = max(0, min(page, self.pages - 1))
        self.verticalScrollBar().setValue(0)
        self._draw()

    def set_close(self, close: bool) -> None:
        """Show the page close, or whole."""
        self._close = close
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the new size."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if not self.pages:
            self._picture.clear()
            self._picture.resize(0, 0)
            self.setAccessibleDescription("")
            return
        size = self._size()
        ratio = self.devicePixelRatioF()
        whole = QPixmap(size * ratio)
        whole.fill(QColor(Qt.GlobalColor.white))
        image = self._document.render(self._page, whole.size())
        painter = QPainter(whole)
        painter.drawImage(0, 0, image)
        painter.setPen(colour(Theme.PAPER, "line"))
        painter.drawRect(QRect(0, 0, whole.width() - 1, whole.height() - 1))
        painter.end()
        whole.setDevicePixelRatio(ratio)
        margin = 2 * self._look.px(_MARGIN)
        self._picture.setPixmap(whole)
        self._picture.resize(size + QSize(margin, margin))
        self.setAccessibleDescription(self._document.getAllText(self._page).text())

    def _size(self) -> QSize:
        """Return the size of the page on screen in pixels."""
        page = self._document.pagePointSize(self._page)
        margin = 2 * self._look.px(_MARGIN)
        wide = max(self.viewport().width() - margin, 1)
        high = max(self.viewport().height() - margin, 1)
        factor = min(wide / page.width(), high / page.height())
        if self._close:
            factor = max(factor * _CLOSER, wide / page.width())
        return QSize(round(page.width() * factor), round(page.height() * factor))
