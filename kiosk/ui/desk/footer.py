"""The foot of the desk: clear, save, what has become of the last sheet, and Print."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from kiosk.desk.desk import Desk
from kiosk.domain.printing import PrintState
from kiosk.ui.accessibility import announce
from kiosk.ui.desk.buttons import DeskButton, label
from kiosk.ui.desk.look import HEADING, SMALL, Look
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
        self.keys = DeskButton(look, words("footer.keys"), "info", acts.keys)
        self.cancel = DeskButton(look, words("footer.cancel"), "cross", acts.cancel)
        self.again = DeskButton(look, words("footer.again"), "repeat", acts.again)
        self.print = DeskButton(look, "", act=acts.print)
        self.print.setObjectName("print")
        self.print.setProperty("look", "main")
        self.print.setFont(look.font(HEADING, bold=True))
        self.print.setFixedHeight(look.px(_PRINT_HEIGHT))
        self.print.show_icon("printer", ON_AMBER, 32)
        self._icon = QLabel()
        self._known = label(look, size=SMALL, bold=True)
        self._known.setObjectName("known")
        self._which = label(look, size=SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(10), look.px(24), look.px(10))
        row.setSpacing(look.px(12))
        row.addWidget(self.clear)
        if acts.save is not None:
            self.save = DeskButton(look, words("footer.save"), "sheet", acts.save)
            row.addWidget(self.save)
        row.addWidget(self.keys)
        row.addSpacing(look.px(8))
        row.addWidget(self._icon)
        row.addLayout(self._make_lines(), 1)
        for button in (self.cancel, self.again, self.print):
            row.addWidget(button)
        self.refresh()

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
        if known != self._said:
            self._said = known
            announce(self._known, known)

    def _make_lines(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        for line in (self._known, self._which):
            line.setWordWrap(True)
            lines.addWidget(line)
        lines.addStretch(1)
        return lines
