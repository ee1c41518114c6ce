"""The foot of the desk: clear, save, what has become of the last sheet, and Print."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.desk.desk import Desk
from kiosk.domain.printing import PrintState
from kiosk.ui.accessibility.news import announce
from kiosk.ui.desk.buttons import DeskButton, ElidedLabel, label
from kiosk.ui.desk.look import HEADING, SMALL, WIDE_FROM, Look
from kiosk.ui.desk.wording import sheet_words
from kiosk.ui.theme import ON_AMBER, ON_PAPER

_PRINT_HEIGHT = 56
_ICONS = {PrintState.DONE: "check", PrintState.SENT: "check", PrintState.CANCELLED: "cross"}


@dataclass(frozen=True, slots=True)
class FooterActs:
    """What the buttons do; ``save`` is None where there is no file access."""

    print: Callable[[], None]
    again: Callable[[], None]
    cancel: Callable[[], None]
    keys: Callable[[], None]
    save: Callable[[], None] | None


class Footer(QFrame):
    """Print at the right end, where the reading ends."""

    def __init__(self, look: Look, desk: Desk, acts: FooterActs) -> None:
        super().__init__()
        self._look, self._desk, self._words = look, desk, desk.pack.desk
        self._said = ""
        words = self._words
        self.setObjectName("footer")
        self.clear = DeskButton(look, words("footer.clear"), "cross", desk.clear)
        self.cancel = DeskButton(look, words("footer.cancel"), "cross", acts.cancel)
        self.again = DeskButton(look, words("footer.again"), "repeat", acts.again)
        self.print = DeskButton(look, "", act=acts.print)
        self.print.setObjectName("print")
        self.print.setProperty("look", "main")
        self.print.setFont(look.font(HEADING, bold=True))
        self.print.setFixedHeight(look.px(_PRINT_HEIGHT))
        self.print.show_icon("printer", ON_AMBER, 32)
        self._news = self._make_news()
        self._left = _row(look, [self.clear, *self._make_extra(acts)])
        self._right = _row(look, [self.cancel, self.again, self.print])
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(look.px(24), look.px(8), look.px(24), look.px(8))
        self._grid.setHorizontalSpacing(look.px(20))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._left, 1, 0)
        self._grid.addWidget(self._right, 1, 2)
        self._arrange(wide=True)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the news between the buttons where there is room, else above them."""
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= self._look.px(WIDE_FROM))

    def refresh(self) -> None:
        """Show what can be printed, and what has become of the last sheet."""
        order, sheet = self._desk.order, self._desk.shown_sheet
        self.print.setText(self._words.counted("footer.print", self._desk.choices.copies))
        self.print.setEnabled(order is not None)
        self.cancel.setVisible(sheet is not None and sheet.can_be_cancelled)
        self.again.setVisible(sheet is not None and sheet.status.state.is_final)
        if sheet is not None:
            known, which = sheet_words(self._desk, sheet)
            icon = "clock"
            if sheet.status.state.needs_help or sheet.status.state.is_final:
                icon = _ICONS.get(sheet.status.state, "alert")
            self.say(known, which, icon)

    def say(self, known: str, which: str, icon: str) -> None:
        """Show what has happened, and tell it to those who hear the screen."""
        self._icon.setPixmap(self._look.icon(icon, 28, ON_PAPER))
        self._known.setText(known)
        self._which.setText(which)
        self._news.show()
        if known != self._said:
            self._said = known
            announce(self._known, known)

    def _arrange(self, *, wide: bool) -> None:
        self._grid.addWidget(self._news, *((1, 1) if wide else (0, 0, 1, 3)))
        self._news.setVisible(wide or bool(self._said))

    def _make_extra(self, acts: FooterActs) -> list[DeskButton]:
        """Return what only a staff PC has: a place for files, and a keyboard."""
        if acts.save is None:
            return []
        save = DeskButton(self._look, self._words("footer.save"), "sheet", acts.save)
        return [save, DeskButton(self._look, self._words("footer.keys"), "info", acts.keys)]

    def _make_news(self) -> QWidget:
        look = self._look
        self._icon = QLabel()
        self._known = label(look, size=SMALL, bold=True)
        self._known.setObjectName("known")
        self._known.setWordWrap(True)
        self._which = ElidedLabel(look, size=SMALL)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._known)
        lines.addWidget(self._which)
        lines.addStretch(1)
        news = QWidget()
        # Three lines: what is known may take two, and the foot of the desk must not jump.
        news.setFixedHeight(3 * self._which.fontMetrics().lineSpacing() + look.px(2))
        row = QHBoxLayout(news)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        row.addWidget(self._icon)
        row.addLayout(lines, 1)
        return news


def _row(look: Look, buttons: Sequence[DeskButton]) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(12))
    for button in buttons:
        row.addWidget(button)
    return made
