"""The editor's window: pages at the left, a form in the middle, the step as patients see it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.editing.errors import ChangedError, EditError
from kiosk.editing.together import language_name, languages
from kiosk.editing.trial import Trial
from kiosk.ui.desk.buttons import DeskButton, Segments, label
from kiosk.ui.desk.card import Card
from kiosk.ui.desk.look import BASE, NAME, SMALL, TARGET
from kiosk.ui.desk.ring import FocusRing
from kiosk.ui.editor.bench import Bench, style_sheet
from kiosk.ui.editor.form import Form
from kiosk.ui.editor.pages import ClinicForm, NumbersForm, WordsForm
from kiosk.ui.editor.preview import Draw, PreviewColumn
from kiosk.ui.editor.topic import TopicForm
from kiosk.ui.jobs import Jobs

if TYPE_CHECKING:
    from kiosk.editing.draft import Draft

SMALLEST, USUAL = QSize(1000, 640), QSize(1440, 900)
_PAUSE_MS = 250
"""How long the draft has not changed before it is tried."""
_LEFT = 220

Try = Callable[[dict[str, bytes]], Trial]
"""Checks the files of a draft; it may take a second."""


class EditorWindow(QWidget):
    """The forms over one draft, tried after every change in a job of its own."""

    def __init__(self, bench: Bench, jobs: Jobs, try_out: Try, draw: Draw) -> None:
        super().__init__()
        self.bench, self._jobs, self._try_out = bench, jobs, try_out
        self._draft: Draft = bench.draft
        self._card: Card | None = None
        self._is_trying = self._is_stale = False
        words = bench.words
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(words("edit.title"))
        self.setAccessibleName(words("edit.title"))
        self.setMinimumSize(SMALLEST)
        self.setFont(bench.look.font(BASE))
        self.setStyleSheet(style_sheet(bench.look))
        self.topic = TopicForm(bench, self._show_step)
        self.forms: dict[str, Form] = {
            "clinic": ClinicForm(bench),
            "numbers": NumbersForm(bench),
            "words": WordsForm(bench),
            "topics": self.topic,
        }
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._try)
        self._preview = PreviewColumn(bench, draw)
        self._lay_out()
        self._add_shortcuts()
        self._draft.watch(self._changed)
        self.open("clinic")
        self._changed()

    # What keys and buttons do

    def open(self, page: str) -> None:
        """Show a page."""
        self._commit()
        number = list(self.forms).index(page)
        self._pages.setCurrentRow(number)
        self._stack.setCurrentIndex(number)
        self._preview.setVisible(page == "topics")
        self.refresh()

    def save(self) -> None:
        """Write the files, and tell where patients will not see the changes yet."""
        self._commit()
        try:
            self._draft.save()
        except ChangedError as error:
            self._ask_reload(str(error))
        except EditError as error:
            self._state.setText(str(error))

    def undo(self) -> None:
        """Take the last change back."""
        self._commit()
        self._draft.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._draft.redo()

    def refresh(self) -> None:
        """Show what is so now."""
        draft = self._draft
        self._undo.setEnabled(draft.can_undo)
        self._redo.setEnabled(draft.can_redo)
        self._save.setEnabled(draft.is_unsaved)
        self._state.setText(self._standing())
        self.form.refresh()
        self._show_step()

    @property
    def form(self) -> Form:
        """The page that is shown."""
        return list(self.forms.values())[self._stack.currentIndex()]

    @property
    def standing(self) -> str:
        """What is told of the draft as a whole."""
        return self._state.text()

    @property
    def is_tried(self) -> bool:
        """Whether what is told is true of the draft as it is now."""
        return not (self._is_trying or self._is_stale or self._pause.isActive())

    def choose_language(self, language: str) -> None:
        """Edit the words of another language."""
        self._commit()
        self.bench.language = language
        self.refresh()

    # The draft

    def _changed(self) -> None:
        self._is_stale = True
        self._pause.start()
        self.refresh()

    def _try(self) -> None:
        if self._is_trying:
            return
        self._is_trying, self._is_stale = True, False
        contents = self._draft.contents()
        self._jobs.run(lambda: self._try_out(contents), self._tried, None)

    def _tried(self, trial: Trial | None) -> None:
        self._is_trying = False
        if trial is not None:
            self.bench.trial = trial
        self.refresh()
        if self._is_stale:
            self._pause.start()

    def _standing(self) -> str:
        words, trial = self.bench.words, self.bench.trial
        saved = words("edit.unsaved" if self._draft.is_unsaved else "edit.saved")
        wrong = sum(one.is_error for one in trial.problems) if trial else 0
        return f"{saved} {words.counted('edit.errors', wrong)}" if wrong else saved

    def _show_step(self) -> None:
        if self.form is self.topic:
            self._preview.show_step(self.topic.topic, self.topic.step)

    def _commit(self) -> None:
        if self._stack.count():
            self.form.commit()

    # Cards

    def _ask_reload(self, message: str) -> None:
        words, look = self.bench.words, self.bench.look
        card = self._open_card(words("edit.conflict.title"))
        card.add_lines([message, words("edit.conflict.text")], "alert")
        keep = DeskButton(look, words("edit.conflict.keep"), "cross", self._close_card)
        card.add_buttons(
            [DeskButton(look, words("edit.conflict.load"), "repeat", self._load), keep]
        )

    def _load(self) -> None:
        self._close_card()
        self._draft.reload()

    def _ask_close(self) -> None:
        words, look = self.bench.words, self.bench.look
        card = self._open_card(words("edit.close.title"))
        drop = DeskButton(look, words("edit.close.drop"), "cross", self._drop)
        stay = DeskButton(look, words("edit.close.stay"), "back", self._close_card)
        save = DeskButton(look, words("edit.close.save"), "check", self._save_and_close)
        card.add_buttons([drop, stay, save])

    def _drop(self) -> None:
        self._close_card()
        self._is_dropped = True
        self.close()

    def _save_and_close(self) -> None:
        self._close_card()
        self.save()
        if not self._draft.is_unsaved:
            self.close()

    def _open_card(self, title: str) -> Card:
        self._close_card()
        self._inside.setEnabled(False)
        self._card = Card(self, self.bench.look, title)
        return self._card

    def _close_card(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self._inside.setEnabled(True)

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before words are lost."""
        self._commit()
        if self._draft.is_unsaved and not self._is_dropped:
            event.ignore()
            self._ask_close()
        else:
            super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a card cover all of the window."""
        super().resizeEvent(event)
        if self._card is not None:
            self._card.setGeometry(self.rect())

    _is_dropped = False

    def _add_shortcuts(self) -> None:
        acts = {"Ctrl+S": self.save, "Ctrl+Z": self.undo, "Ctrl+Shift+Z": self.redo}
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        look = self.bench.look
        self._inside = QWidget()
        body = QHBoxLayout()
        body.setContentsMargins(*(look.px(16),) * 4)
        body.setSpacing(look.px(12))
        body.addWidget(self._left())
        self._stack = QStackedWidget()
        for form in self.forms.values():
            self._stack.addWidget(form)
        body.addWidget(self._stack, 3)
        body.addWidget(self._preview, 2)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addLayout(body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._inside)
        self._ring = FocusRing(self, look)

    def _header(self) -> QFrame:
        look, words = self.bench.look, self.bench.words
        header = QFrame()
        header.setObjectName("header")
        self._state = label(look, size=SMALL, bold=True)
        self._state.setObjectName("standing")
        self._state.setWordWrap(True)
        self._undo = DeskButton(look, words("edit.undo"), "back", self.undo)
        self._redo = DeskButton(look, words("edit.redo"), "next", self.redo)
        self._save = DeskButton(look, words("edit.save"), "check", self.save)
        row = QHBoxLayout(header)
        row.setContentsMargins(look.px(24), look.px(8), look.px(24), look.px(8))
        row.setSpacing(look.px(12))
        row.addWidget(label(look, words("edit.title"), NAME, bold=True))
        row.addWidget(self._state, 1)
        for button in (self._undo, self._redo, self._save):
            row.addWidget(button)
        return header

    def _left(self) -> QWidget:
        look, words = self.bench.look, self.bench.words
        part = QWidget()
        part.setFixedWidth(look.px(_LEFT))
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        self._pages = QListWidget()
        self._pages.setObjectName("pages")
        self._pages.setAccessibleName(words("edit.pages"))
        self._pages.setFont(look.font(BASE, bold=True))
        self._pages.addItems([words(f"edit.page.{page}") for page in self.forms])
        self._pages.setFixedHeight(look.px(TARGET * len(self.forms) + 12))
        self._pages.currentRowChanged.connect(self._turn)
        column.addWidget(self._pages)
        tags = languages(self._draft)
        if len(tags) > 1:
            name = words("options.language.title")
            column.addWidget(label(look, name, bold=True))
            names = [(tag, language_name(self._draft, tag)) for tag in tags]
            chosen = Segments(look, name, names, self.choose_language)
            chosen.choose(self.bench.language)
            column.addWidget(chosen)
        column.addStretch(1)
        return part

    def _turn(self, number: int) -> None:
        if self._stack.currentIndex() != number:
            self.open(list(self.forms)[number])
