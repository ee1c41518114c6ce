"""The top of the desk: whose it is, which content, who has checked it, and how the printer is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from kiosk.desk.desk import Desk
from kiosk.domain.printing import PrinterState, PrinterStatus
from kiosk.ui.desk.buttons import ElidedLabel, label
from kiosk.ui.desk.look import BASE, NAME, SMALL, WIDE_FROM, Look
from kiosk.ui.desk.wording import DOT, PRINTER_ICONS, news_words, pack_words, printer_words
from kiosk.ui.theme import ON_AMBER, ON_PAPER, ON_PLINTH

_CALM = {
    *(PrinterState.READY, PrinterState.BUSY, PrinterState.UNKNOWN),
    *(PrinterState.PAPER_LOW, PrinterState.TONER_LOW),
}
"""The printer prints in these, or nobody can tell."""


class Header(QFrame):
    """Always visible, so that nobody hands out a sheet without knowing how current it is."""

    def __init__(self, look: Look, desk: Desk, clinic: str) -> None:
        super().__init__()
        self._look, self._desk = look, desk
        self._printer: PrinterStatus | None = None
        words, catalog = desk.pack.desk, desk.catalog
        self.setObjectName("header")
        content = (
            words("header.content", version=catalog.version),
            words("header.id", id=catalog.short_id),
        )
        self._picture = QLabel()
        self._picture.setPixmap(look.icon("printer", 40, ON_PLINTH))
        self._clinic = ElidedLabel(look, clinic, SMALL)
        self._review = label(look, size=SMALL)
        facts = QVBoxLayout()
        facts.setSpacing(0)
        self._review.setWordWrap(True)
        self._news = label(look, news_words(desk), SMALL, bold=True)
        self._news.setObjectName("news")
        self._news.setWordWrap(True)
        self._news.setVisible(bool(desk.news))
        lines = (label(look, DOT.join(content), SMALL, bold=True), self._review, self._news)
        for line in lines:
            line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            facts.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(8), look.px(24), look.px(8))
        row.setSpacing(look.px(14))
        row.addWidget(self._picture)
        row.addWidget(label(look, words("title"), NAME, bold=True))
        row.addWidget(self._clinic, 1)
        row.addLayout(facts, 2)
        row.addWidget(self._make_pill(), 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()
        self.refresh()

    def refresh(self) -> None:
        """Show what is true of the checking of the pack, and what the printer says of itself."""
        self._review.setText(pack_words(self._desk))
        printer = self._desk.printer
        if printer != self._printer:
            self._printer = printer
            self._tell_printer(printer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what staff know anyway where there is no room for it."""
        for part in (self._picture, self._clinic):
            part.setVisible(self.width() >= self._look.px(WIDE_FROM))

    def _tell_printer(self, printer: PrinterStatus) -> None:
        trouble = printer.state not in _CALM
        self._pill.setProperty("trouble", trouble)
        self._pill.style().unpolish(self._pill)
        self._pill.style().polish(self._pill)
        icon = PRINTER_ICONS.get(printer.state, "alert")
        colours = ON_AMBER if trouble else ON_PAPER
        self._pill_icon.setPixmap(self._look.icon(icon, 24, colours))
        self._pill_text.setText(printer_words(self._desk, printer))

    def _make_pill(self) -> QFrame:
        look = self._look
        self._pill = QFrame()
        self._pill.setObjectName("pill")
        self._pill_icon = QLabel()
        self._pill_text = label(look, size=BASE, bold=True)
        self._pill_text.setObjectName("printer")
        row = QHBoxLayout(self._pill)
        row.setContentsMargins(look.px(14), look.px(8), look.px(16), look.px(8))
        row.setSpacing(look.px(8))
        row.addWidget(self._pill_icon)
        row.addWidget(self._pill_text)
        return self._pill
