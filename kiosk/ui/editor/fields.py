"""A text to edit, with the original words, and with what is wrong in plain words below it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kiosk.editing import layered
from kiosk.editing.errors import EditError
from kiosk.editing.places import lines_of_value
from kiosk.editing.trial import Problem
from kiosk.ui.desk.buttons import DeskButton, label
from kiosk.ui.desk.look import BASE, SMALL, TARGET
from kiosk.ui.editor.bench import Bench

_PAUSE_MS = 400
"""How long nobody has typed before the words go into the draft."""
_ROW = 27


@dataclass(frozen=True, slots=True)
class Source:
    """Where the words of a field come from and go to.

    ``original`` are the words of the pack below where they are changed, ``back`` returns to them.
    """

    get: Callable[[], str]
    put: Callable[[str], None]
    problems: Callable[[], Sequence[Problem]]
    original: Callable[[], str] = str
    back: Callable[[], None] | None = None


class Messages(QWidget):
    """What is wrong, a line each; nothing takes no room."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._text = label(bench.look, size=SMALL, bold=True)
        self._text.setObjectName("wrong")
        self._text.setWordWrap(True)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text)
        self.hide()

    def tell(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        self._text.setText("\n".join(dict.fromkeys(lines)))
        self.setVisible(bool(lines))

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()


class TextField(QWidget):
    """A text with its name above; ``rows`` is how many lines are seen at once."""

    def __init__(
        self, bench: Bench, name: str, source: Source, *, rows: int = 1, note: str = ""
    ) -> None:
        super().__init__()
        self._bench, self._source = bench, source
        self.edit = QLineEdit() if rows == 1 else QPlainTextEdit()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self._wrong = Messages(bench)
        self._failed = ""
        self._original = label(bench.look, size=SMALL)
        self._original.setProperty("quiet", True)
        self._original.setWordWrap(True)
        words = bench.words
        self._back = DeskButton(bench.look, words("edit.restore"), "repeat", source.back)
        self._back.setAccessibleName(f"{words('edit.restore')}: {name}")
        self._lay_out(name, note, rows)
        self.refresh()
        self.edit.textChanged.connect(self._typed)

    def refresh(self) -> None:
        """Show what the draft says, unless somebody is typing."""
        if not self._pause.isActive() and not self._failed:
            self._show(self._source.get())
        original = self._source.original()
        self._original.setText(self._bench.words("edit.original", text=original))
        self._original.setVisible(bool(original))
        self._back.setVisible(bool(original) and self._source.back is not None)
        problems = [problem.text for problem in self._source.problems()]
        self._wrong.tell([self._failed] if self._failed else problems)

    def commit(self) -> None:
        """Put what is typed into the draft."""
        self._pause.stop()
        text = self.text
        if text == self._source.get():
            self._failed = ""
        else:
            try:
                self._failed = ""
                self._source.put(text)
            except EditError as error:
                self._failed = str(error)
        self.refresh()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    @property
    def wrong(self) -> str:
        """What is told below the field."""
        return "" if self._wrong.isHidden() else self._wrong.text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the words over at once when the keyboard leaves."""
        if event.type() == QEvent.Type.FocusOut and self._pause.isActive():
            self.commit()
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._pause.start()

    def _show(self, text: str) -> None:
        if text == self.text:
            return
        self.edit.blockSignals(True)
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
        else:
            self.edit.setPlainText(text)
        self.edit.blockSignals(False)

    def _lay_out(self, name: str, note: str, rows: int) -> None:
        look = self._bench.look
        self.edit.setFont(look.font(BASE))
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(note)
        self.edit.installEventFilter(self)
        if isinstance(self.edit, QPlainTextEdit):
            self.edit.setTabChangesFocus(True)
            self.edit.setFixedHeight(look.px(_ROW * rows + 18))
        else:
            self.edit.setFixedHeight(look.px(TARGET))
        title = label(look, name, bold=True)
        title.setBuddy(self.edit)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addLayout(top)
        if note:
            quiet = label(look, note, SMALL)
            quiet.setProperty("quiet", True)
            quiet.setWordWrap(True)
            column.addWidget(quiet)
        for part in (self.edit, self._wrong, self._original):
            column.addWidget(part)


def yaml_source(bench: Bench, path: str, way: tuple[str, ...]) -> Source:
    """Return what connects a field with a value of a YAML file."""
    draft = bench.draft

    def own() -> tuple[str, str]:
        return draft.text(path), draft.below(path)

    def original() -> str:
        text, below = own()
        return layered.text_at(below, "", way) if layered.is_changed(text, below, way) else ""

    return Source(
        get=lambda: layered.text_at(*own(), way),
        put=lambda value: draft.put(path, layered.set_value(*own(), way, value)),
        problems=lambda: bench.problems(path, lines_of_value(draft.text(path), way)),
        original=original,
        back=lambda: draft.put(path, layered.restore(*own(), way)),
    )
