"""The first column: typing finds a topic, ticking puts it on the sheet, keys put it in order."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.desk.desk import Desk
from kiosk.domain.ids import TopicId
from kiosk.ui.desk.buttons import DeskButton, heading, label
from kiosk.ui.desk.look import BASE, TARGET, Look
from kiosk.ui.desk.topic_list import SheetBox, TopicBox
from kiosk.ui.desk.topic_row import Place, TopicRow
from kiosk.ui.desk.wording import tick_notes
from kiosk.ui.theme import ON_PAPER


class TopicsColumn(QWidget):
    """The field to type in and the topics, those on the sheet first."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk, self._words = look, desk, desk.pack.desk
        self._shown: tuple[tuple[TopicId, ...], tuple[TopicId, ...]] | None = None
        titles = desk.pack.topics
        self.rows = {
            topic: TopicRow(look, self._words, topic, titles[topic].title, desk.move)
            for topic in desk.topics
        }
        for topic, row in self.rows.items():
            row.tick.clicked.connect(lambda _=False, each=topic: desk.toggle(each))
            row.tick.stepped.connect(lambda by, each=row: self._step(each, by))
        self.field = self._make_field()
        self._on = label(look, bold=True)
        self._off = label(look, bold=True)
        self._none = label(look, self._words("topics.none"))
        self._none.setWordWrap(True)
        self._chosen = SheetBox(look, "chosen", desk.place)
        self._offered = TopicBox(look, "offered")
        self._scroll = self._make_list()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen and what fits the words typed."""
        desk = self._desk
        chosen, offered = desk.choices.topics, desk.offered
        if self.field.text() != desk.query:
            self.field.setText(desk.query)
        if (chosen, offered) != self._shown:
            self._arrange(chosen, offered)
        searching = bool(desk.query.strip() and offered)
        for topic in (*chosen, *offered):
            number = chosen.index(topic) + 1 if topic in chosen else 0
            notes = tick_notes(desk, desk.notes(topic))
            self.rows[topic].tell(Place(number, len(chosen)), notes)
            self.rows[topic].mark(first=searching and topic == offered[0])
        self._on.setText(self._words("topics.on", count=len(chosen)))
        self._on.setVisible(bool(chosen))
        key = "topics.hits" if desk.query.strip() else "topics.off"
        self._off.setText(self._words(key, count=len(offered)))
        self._none.setVisible(not offered and bool(desk.query.strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field to the first topic below it."""
        rows = self._in_order()
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus() and rows:
            self._go(rows[0])
        else:
            super().keyPressEvent(event)

    def _arrange(self, chosen: tuple[TopicId, ...], offered: tuple[TopicId, ...]) -> None:
        """Put the rows into their boxes; what had the keyboard keeps it."""
        self._shown = (chosen, offered)
        focused = QApplication.focusWidget()
        self._chosen.hold([self.rows[topic] for topic in chosen])
        self._offered.hold([self.rows[topic] for topic in offered])
        for topic, row in self.rows.items():
            row.setVisible(topic in chosen or topic in offered)
        before: QWidget = self.field
        for row in self._in_order():
            for part in (row.tick, row.up, row.down):
                QWidget.setTabOrder(before, part)
                before = part
        if focused is not None and self.isAncestorOf(focused):
            kept = focused if focused.isVisible() and focused.isEnabled() else self.field
            kept.setFocus(Qt.FocusReason.OtherFocusReason)
            # The rows get their places when Qt has laid them out.
            QTimer.singleShot(0, self, self._show_focused)

    def _in_order(self) -> tuple[TopicRow, ...]:
        return (*self._chosen.rows, *self._offered.rows)

    def _step(self, row: TopicRow, by: int) -> None:
        rows = self._in_order()
        at = rows.index(row) + by
        if at < 0:
            self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif at < len(rows):
            self._go(rows[at])

    def _show_focused(self) -> None:
        for row in self._in_order():
            if row.tick.hasFocus():
                self._scroll.ensureWidgetVisible(row, 0, self._look.px(TARGET))

    def _go(self, row: TopicRow) -> None:
        row.tick.setFocus(Qt.FocusReason.TabFocusReason)
        self._show_focused()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("find")
        field.setFont(self._look.font(BASE))
        field.setFixedHeight(self._look.px(TARGET + 4))
        field.setPlaceholderText(self._words("topics.find"))
        field.setAccessibleName(self._words("topics.find"))
        picture = QLabel(field)
        picture.setPixmap(self._look.icon("search", 24, ON_PAPER))
        picture.move(self._look.px(12), self._look.px((TARGET + 4 - 24) / 2))
        field.setTextMargins(self._look.px(32), 0, 0, 0)
        field.textEdited.connect(self._desk.find)
        field.returnPressed.connect(self._desk.take_first)
        return field

    def _make_list(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("column")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, self._look.px(4), 0)
        column.setSpacing(self._look.px(8))
        for part in (self._on, self._chosen, self._off, self._none, self._offered):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(heading(self._look, self._words("topics.title")))
        top.addStretch(1)
        sets = self._make_sets()
        top.addWidget(sets)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(10))
        column.addLayout(top)
        column.addWidget(self.field)
        column.addWidget(self._scroll, 1)
        QWidget.setTabOrder(sets, self.field)

    def _make_sets(self) -> DeskButton:
        button = DeskButton(self._look, self._words("topics.sets"), "checklist")
        button.setObjectName("sets")
        menu = QMenu(button)
        menu.setFont(self._look.font(BASE))
        for each in self._desk.sets:
            act = menu.addAction(each.name)
            act.triggered.connect(lambda _=False, chosen=each: self._desk.take_set(chosen))
        if not self._desk.sets:
            menu.addAction(self._words("topics.no_sets")).setEnabled(False)
        button.setMenu(menu)
        return button
