"""How many copies: buttons, arrow keys or digits, and how much paper that takes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kiosk.desk.choices import MOST_COPIES, sheets_of_paper
from kiosk.desk.desk import Desk
from kiosk.ui.desk.buttons import IconButton, label
from kiosk.ui.desk.look import HEADING, SMALL, TARGET, Look


class Copies(QWidget):
    """The number of copies between a button for less and a button for more."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._desk, self._words = desk, desk.pack.desk
        self.field = CopiesField(look, desk)
        self.field.setAccessibleName(self._words("options.copies.title"))
        self._fewer = IconButton(look, "minus", self._words("options.copies.fewer"))
        self._more = IconButton(look, "plus", self._words("options.copies.more"))
        self._fewer.clicked.connect(lambda: desk.choose_copies(desk.choices.copies - 1))
        self._more.clicked.connect(lambda: desk.choose_copies(desk.choices.copies + 1))
        self._paper = label(look, size=SMALL)
        self._paper.setObjectName("paper")
        self._paper.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        for part in (self._fewer, self.field, self._more):
            row.addWidget(part)
        row.addWidget(self._paper, 1)

    def refresh(self, pages: int) -> None:
        """Show the number; ``pages`` of the sheet as it is now, 0 while not known."""
        copies, order = self._desk.choices.copies, self._desk.order
        self.field.show_number(copies)
        self._fewer.setEnabled(copies > 1)
        self._more.setEnabled(copies < MOST_COPIES)
        sheets = sheets_of_paper(pages, order.options) if order is not None else 0
        self._paper.setText(self._words.counted("options.paper", sheets) if sheets else "")


class CopiesField(QLineEdit):
    """A number that digits and arrow keys change; half-typed it stands as it is."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("copies")
        self.setFont(look.font(HEADING, bold=True))
        self.setFixedSize(look.px(64), look.px(TARGET + 4))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QIntValidator(1, MOST_COPIES, self))
        self.setMaxLength(len(str(MOST_COPIES)))
        self.textEdited.connect(self._take)
        self.editingFinished.connect(lambda: self.setText(str(desk.choices.copies)))

    def show_number(self, copies: int) -> None:
        """Show the number, unless nothing is typed at the moment."""
        if self.text() != str(copies) and (self.text() or not self.hasFocus()):
            self.setText(str(copies))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count up and down with the arrow keys."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self._desk.choose_copies(self._desk.choices.copies + by)
        else:
            super().keyPressEvent(event)

    def _take(self, typed: str) -> None:
        if self.hasAcceptableInput():
            self._desk.choose_copies(int(typed))
