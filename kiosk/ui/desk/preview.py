"""The third column: the sheet as it will be printed, page by page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kiosk.desk.desk import Desk
from kiosk.domain.handout import Handout
from kiosk.ui.desk.buttons import DeskButton, IconButton, heading, label
from kiosk.ui.desk.look import BASE, Look
from kiosk.ui.desk.page import PageView


class PreviewColumn(QWidget):
    """The page with what turns it; words instead while there is no sheet."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._words = look, desk.pack.desk
        self._handout: Handout | None = None
        words = self._words
        self.view = PageView(look)
        self.view.setAccessibleName(words("preview.title"))
        self._message = label(look, words("preview.none"))
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._count = label(look, size=BASE, bold=True)
        self._back = IconButton(look, "back", words("preview.back"))
        self._next = IconButton(look, "next", words("preview.next"))
        self._zoom = DeskButton(look, words("preview.closer"), "search")
        self._back.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self._zoom.setCheckable(True)
        self._zoom.toggled.connect(self._set_close)
        self._lay_out()
        self.show_message("preview.none")

    def show_handout(self, handout: Handout) -> None:
        """Show a sheet."""
        if handout is not self._handout:
            self._handout = handout
            self.view.open(handout.pdf)
        self._stack.setCurrentIndex(0)
        self._refresh()

    def show_message(self, key: str) -> None:
        """Show words instead of a sheet."""
        self._handout = None
        self.view.close_sheet()
        self._message.setText(self._words(key))
        self._stack.setCurrentIndex(1)
        self._refresh()

    def _turn(self, by: int) -> None:
        self.view.turn_to(self.view.page + by)
        self._refresh()

    def _set_close(self, close: bool) -> None:
        self.view.set_close(close)
        self._zoom.setText(self._words("preview.whole" if close else "preview.closer"))

    def _refresh(self) -> None:
        page, pages = self.view.page + 1, self.view.pages
        self._count.setText(self._words("preview.page", page=page, pages=pages) if pages else "")
        self._back.setEnabled(page > 1)
        self._next.setEnabled(page < pages)
        self._zoom.setEnabled(pages > 0)

    def _lay_out(self) -> None:
        look = self._look
        top = QHBoxLayout()
        top.setSpacing(look.px(8))
        top.addWidget(heading(look, self._words("preview.title")))
        top.addStretch(1)
        for part in (self._back, self._count, self._next, self._zoom):
            top.addWidget(part)
        mat = QFrame()
        mat.setObjectName("mat")
        self._stack = QStackedLayout(mat)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addLayout(top)
        column.addWidget(mat, 1)
