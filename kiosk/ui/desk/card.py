"""A card over the desk: a question with two answers, or the keys; nothing below it can be used."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.domain.theme import Theme
from kiosk.ui.accessibility.news import announce
from kiosk.ui.desk.buttons import DeskButton, heading, label
from kiosk.ui.desk.look import SMALL, Look
from kiosk.ui.theme import ON_PAPER, colour

_WIDTH = 620
_SCRIM = 0.6


class Card(QWidget):
    """Covers the desk until a button of it is pressed or Escape."""

    def __init__(self, parent: QWidget, look: Look, title: str) -> None:
        super().__init__(parent)
        self.look = look
        self._title = title
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(min(look.px(_WIDTH), parent.width() - look.px(32)))
        self.column = QVBoxLayout(card)
        self.column.setContentsMargins(*(look.px(24),) * 4)
        self.column.setSpacing(look.px(12))
        self.column.addWidget(heading(look, title))
        around = QVBoxLayout(self)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.setGeometry(parent.rect())

    def add_lines(self, lines: Sequence[str], icon: str) -> None:
        """Add things to know, each after an icon."""
        for text in lines:
            row = QHBoxLayout()
            row.setSpacing(self.look.px(12))
            picture = QLabel()
            picture.setPixmap(self.look.icon(icon, 26, ON_PAPER))
            words = label(self.look, text)
            words.setWordWrap(True)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            self.column.addLayout(row)

    def add_table(self, rows: Sequence[tuple[str, str]]) -> None:
        """Add names, bold, and what they mean."""
        table = QGridLayout()
        table.setHorizontalSpacing(self.look.px(20))
        table.setVerticalSpacing(self.look.px(6))
        table.setColumnStretch(1, 1)
        for number, (name, meaning) in enumerate(rows):
            words = label(self.look, meaning, SMALL)
            words.setWordWrap(True)
            table.addWidget(label(self.look, name, SMALL, bold=True), number, 0)
            table.addWidget(words, number, 1)
        self.column.addLayout(table)

    def add_buttons(self, buttons: Sequence[DeskButton]) -> None:
        """Add what can be answered; the last one is what the keyboard stands on."""
        row = QHBoxLayout()
        row.setSpacing(self.look.px(12))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addSpacing(self.look.px(6))
        self.column.addLayout(row)
        self.show()
        self.raise_()
        buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
        texts = [each.text() for each in self.findChildren(QLabel) if each.text()]
        announce(self, " ".join(dict.fromkeys([self._title, *texts])))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the desk."""
        del event
        painter = QPainter(self)
        dark = QColor(colour(Theme.PAPER, "scrim"))
        dark.setAlphaF(_SCRIM)
        painter.fillRect(self.rect(), dark)
        painter.end()
