"""The whole desk as one widget, for a window of its own or for the kiosk's screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.desk.desk import Desk
from kiosk.desk.sheets import Order
from kiosk.desk.tools import DeskTools
from kiosk.domain.handout import Handout
from kiosk.ui.desk.body import Body
from kiosk.ui.desk.buttons import DeskButton
from kiosk.ui.desk.card import Card
from kiosk.ui.desk.footer import Footer, FooterActs
from kiosk.ui.desk.header import Header
from kiosk.ui.desk.keys import EXPLAINED, add_shortcuts
from kiosk.ui.desk.look import Look
from kiosk.ui.desk.options import OptionsColumn
from kiosk.ui.desk.preview import PreviewColumn
from kiosk.ui.desk.preview_maker import PreviewMaker
from kiosk.ui.desk.printing import POLL_MS, DeskPrinting
from kiosk.ui.desk.ring import FocusRing
from kiosk.ui.desk.topics import TopicsColumn
from kiosk.ui.desk.wording import caution_words
from kiosk.ui.jobs import Jobs

Save = Callable[[Handout], str]
"""Ask where to, write there, and return the name of the file, empty when given up.

Raises ``OSError`` when it cannot be written.
"""


class DeskView(QWidget):
    """Shows the desk and hears mouse, finger and keys.

    ``look`` says how large everything is; without ``save`` there is no file access of any kind.
    """

    def __init__(
        self,
        desk: Desk,
        tools: DeskTools,
        jobs: Jobs,
        look: Look,
        *,
        clinic: str = "",
        save: Save | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._tools, self._jobs, self._look = desk, tools, jobs, look
        self._words, self._save_file = desk.pack.desk, save
        self._card: Card | None = None
        self._maker = PreviewMaker(tools, jobs, self.refresh)
        self._printing = DeskPrinting(desk, tools, jobs, self._maker.made)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self._words("title"))
        self.setFont(look.font(17))
        self.setStyleSheet(look.style_sheet())
        self._header = Header(look, desk, clinic)
        self._topics = TopicsColumn(look, desk)
        self._options = OptionsColumn(look, desk)
        self._preview = PreviewColumn(look, desk)
        self._footer = Footer(look, desk, self._acts())
        self._body = Body(look, self._topics, self._options, self._preview)
        self._lay_out()
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Show what is so now."""
        order = self._desk.order
        request = order.request if order is not None else None
        self._maker.want(request)
        handout = self._maker.made(request) if request is not None else None
        self._header.refresh()
        self._topics.refresh()
        self._options.refresh(handout.pages if handout is not None else 0)
        self._footer.refresh()
        if handout is not None:
            self._preview.show_handout(handout)
        elif request is None:
            self._preview.show_message("preview.none")
        elif self._maker.failed:
            self._preview.show_message("preview.failed")

    # What keys and buttons do

    def print(self) -> None:
        """Print what is chosen, after asking what has to be asked."""
        if self._desk.order is not None and self._card is None:
            self._ask(self._desk.order, "ask.print", self._printing.send)

    def print_again(self) -> None:
        """Print the last sheet once more."""
        sheet = self._desk.shown_sheet
        if sheet is not None and self._card is None:
            self._ask(sheet.order, "ask.print", self._printing.send)

    def save(self) -> None:
        """Save what is chosen as a file, after asking what has to be asked."""
        if self._save_file is not None and self._desk.order is not None and self._card is None:
            self._ask(self._desk.order, "ask.save", self._make_and_save)

    def search(self) -> None:
        """Be ready to type what to find."""
        if self._card is None:
            self._topics.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._topics.field.selectAll()

    def next_column(self) -> None:
        """Go from topics to options, from there to the preview, to Print, and back."""
        if self._card is not None:
            return
        starts = (self._topics.field, self._options.first, self._preview.view, self._footer.print)
        columns = (self._topics, self._options, self._preview, self._footer)
        focused = QApplication.focusWidget()
        here = -1
        for number, column in enumerate(columns):
            if focused is not None and column.isAncestorOf(focused):
                here = number
        usable = [s for s in (*starts[here + 1 :], starts[0]) if s.isVisible() and s.isEnabled()]
        usable[0].setFocus(Qt.FocusReason.TabFocusReason)

    def escape(self) -> None:
        """Close the card, or clear the search."""
        if self._card is not None:
            self._close_card()
        else:
            self._desk.find("")
            self.search()

    def show_keys(self) -> None:
        """Show what each key does."""
        if self._card is not None:
            return
        words = self._words
        names = [name for name in EXPLAINED if name != "save" or self._save_file is not None]
        card = self._open_card(words("keys.title"))
        card.add_table([(words(f"keys.{name}.key"), words(f"keys.{name}.text")) for name in names])
        look = self._look
        card.add_buttons([DeskButton(look, words("keys.close"), "check", self._close_card)])

    def _ask(self, order: Order, yes: str, act: Callable[[Order], None]) -> None:
        """Do it, at once or after a yes to what should be known before."""
        cautions = self._desk.cautions(order)
        if not cautions:
            act(order)
            return

        def go_on() -> None:
            self._desk.accept(cautions)
            self._close_card()
            act(order)

        words, look = self._words, self._look
        card = self._open_card(words("ask.title"))
        card.add_lines([caution_words(self._desk, each) for each in cautions], "alert")
        no = DeskButton(look, words("ask.no"), "cross", self._close_card)
        card.add_buttons([no, DeskButton(look, words(yes), "check", go_on)])

    def _make_and_save(self, order: Order) -> None:
        made = self._maker.made(order.request)
        if made is not None:
            self._write(made)
        else:
            make = partial(self._tools.make, order.request)
            self._jobs.run(make, self._write, None)

    def _write(self, handout: Handout | None) -> None:
        if handout is None or self._save_file is None:
            self._footer.say(self._words("save.failed"), "", "alert")
            return
        try:
            name = self._save_file(handout)
        except OSError:
            self._footer.say(self._words("save.failed"), "", "alert")
            return
        if name:
            self._footer.say(self._words("save.done"), name, "check")

    # Cards

    def _open_card(self, title: str) -> Card:
        self._card = Card(self, self._look, title)
        for part in (self._header, self._body, self._footer):
            part.setEnabled(False)
        return self._card

    def _close_card(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
            for part in (self._header, self._body, self._footer):
                part.setEnabled(True)
            self.refresh()
            self._topics.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to type at once, and make ready what the first sheet needs."""
        super().showEvent(event)
        self._topics.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._maker.warm_up(self._desk.language)
        self._printing.ask_printer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the card cover all of the desk."""
        super().resizeEvent(event)
        if self._card is not None:
            self._card.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find what is typed wherever the keyboard stands."""
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if self._card is None and event.text().isprintable() and event.text().strip() and not held:
            self._topics.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QApplication.sendEvent(self._topics.field, event)
        else:
            super().keyPressEvent(event)

    def _acts(self) -> FooterActs:
        save = self.save if self._save_file is not None else None
        withdraw = self._printing.withdraw
        return FooterActs(self.print, self.print_again, withdraw, self.show_keys, save)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._body, 1)
        column.addWidget(self._footer)
        self._ring = FocusRing(self, self._look)

    def _listen(self) -> None:
        acts = {
            "print": self.print,
            "save": self.save,
            "find": self.search,
            "column": self.next_column,
            "escape": self.escape,
            "help": self.show_keys,
        }
        add_shortcuts(self, acts)
        self._desk.watch(self.refresh)
        # A sheet on its way outlives the desk on the kiosk's screen.
        self.destroyed.connect(self._desk.unwatch)
        self.destroyed.connect(self._maker.stop)
        poll = QTimer(self)
        poll.timeout.connect(self._printing.ask_printer)
        poll.start(POLL_MS)
