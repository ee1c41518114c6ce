"""The pages that edit YAML files: clinic details, numbers to call, and words on buttons."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.hours import DAYS
from kiosk.domain.interface_keys import INTERFACE_KEYS
from kiosk.domain.words import PLACEHOLDER
from kiosk.editing import layered
from kiosk.editing.errors import EditError
from kiosk.editing.yaml_view import Way
from kiosk.overlay import CLINIC
from kiosk.ui.desk.buttons import DeskButton, label
from kiosk.ui.desk.look import BASE, TARGET
from kiosk.ui.editor.bench import Bench
from kiosk.ui.editor.fields import Messages, TextField, yaml_source
from kiosk.ui.editor.form import Form

_MOST_WORDS = 40
"""How many words are shown at once; who looks for another types a part of it."""
_LOGO = 96


class ClinicForm(Form):
    """What the clinic says of itself, and its logo."""

    def build(self, column: QVBoxLayout) -> None:
        """Put the fields into the column."""
        words = self.bench.words
        column.addWidget(self.heading(words("edit.page.clinic"), words("edit.clinic.note")))
        for key in ("name", "phone", "web_page"):
            source = yaml_source(self.bench, CLINIC, ("clinic", key))
            field = TextField(self.bench, words(f"edit.clinic.{key}"), source)
            field.setObjectName(f"clinic-{key}")
            column.addWidget(self.follow(field))
        column.addWidget(self._logo())
        column.addWidget(self.heading(words("edit.hours.title"), words("edit.hours.note")))
        for day in DAYS:
            source = yaml_source(self.bench, CLINIC, ("hours", day))
            field = TextField(self.bench, words(f"edit.hours.{day}"), source)
            column.addWidget(self.follow(field))

    def _logo(self) -> QWidget:
        bench, words = self.bench, self.bench.words
        self._picture, self._wrong = QLabel(), Messages(bench)
        self._picture.setAccessibleName(words("edit.clinic.logo"))
        self._picture.setMinimumHeight(bench.look.px(_LOGO))
        pick = DeskButton(bench.look, words("edit.clinic.pick"), "pencil", self._ask)
        title = label(bench.look, words("edit.clinic.logo"), bold=True)
        self.on_refresh(self._show_logo)
        return self.block([title, self._picture, self.row([pick]), self._wrong])

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "", "", "PNG, SVG (*.png *.svg)")
        if name:
            self.take_logo(Path(name))

    def take_logo(self, file: Path) -> None:
        """Copy a picture into the pack and show it as the logo."""
        draft, way = self.bench.draft, ("clinic", "logo")
        try:
            draft.add_picture(file.name, file.read_bytes())
            text = draft.text(CLINIC)
            draft.put(CLINIC, layered.set_value(text, draft.below(CLINIC), way, file.name))
        except EditError as error:
            self._wrong.tell([str(error)])
        except OSError:
            self._wrong.tell([self.bench.words("edit.clinic.unreadable")])

    def _show_logo(self) -> None:
        draft = self.bench.draft
        name = layered.text_at(draft.text(CLINIC), draft.below(CLINIC), ("clinic", "logo"))
        picture = QPixmap()
        picture.loadFromData(draft.contents().get(name, b""))
        if picture.isNull():
            self._picture.setText(self.bench.words("edit.clinic.no_logo"))
        else:
            high = self.bench.look.px(_LOGO)
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(picture.scaledToHeight(high, smooth))


class NumbersForm(Form):
    """The telephone numbers of the help screen, and those that texts mention."""

    _LISTS = ("contacts", "more_contacts")

    @property
    def _path(self) -> str:
        return f"{self.bench.language}/help.yaml"

    def _names(self, key: str) -> tuple[str, ...]:
        draft = self.bench.draft
        return layered.names_at(draft.text(self._path), draft.below(self._path), (key,))

    def shape(self) -> object:
        """Return which numbers there are."""
        return self.bench.language, *map(self._names, self._LISTS)

    def build(self, column: QVBoxLayout) -> None:
        """Put the fields into the column."""
        words = self.bench.words
        column.addWidget(self.heading(words("edit.page.numbers"), words("edit.numbers.note")))
        for key in self._LISTS:
            keys = ("name", "number", "text") if key == "contacts" else ("name", "number")
            for name in self._names(key):
                fields = [self._field((key, name, each), each) for each in keys]
                column.addWidget(self.block(fields))

    def _field(self, way: Way, key: str) -> TextField:
        source = yaml_source(self.bench, self._path, way)
        name = self.bench.words(f"edit.numbers.{key}")
        field = TextField(self.bench, name, source, rows=3 if key == "text" else 1)
        field.setObjectName("-".join(way))
        return self.follow(field)


class WordsForm(Form):
    """The words of buttons, titles and messages, found by what they say."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._sought = ""

    @property
    def _path(self) -> str:
        return f"{self.bench.language}/interface.yaml"

    def shape(self) -> object:
        """Return what is looked for."""
        return self.bench.language, self._sought

    def seek(self, sought: str) -> None:
        """Show the words that have this in them."""
        self._sought = sought.casefold().strip()
        self.refresh()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def build(self, column: QVBoxLayout) -> None:
        """Put the fields into the column."""
        words = self.bench.words
        column.addWidget(self.heading(words("edit.page.words"), words("edit.words.note")))
        self._search = QLineEdit(self._sought)
        self._search.setFont(self.bench.look.font(BASE))
        self._search.setFixedHeight(self.bench.look.px(TARGET))
        self._search.setPlaceholderText(words("edit.words.find"))
        self._search.setAccessibleName(words("edit.words.find"))
        self._search.setObjectName("find-word")
        self._search.textEdited.connect(self.seek)
        column.addWidget(self._search)
        found = [key for key in INTERFACE_KEYS if self._sought in self._text(key).casefold()]
        for key in found[:_MOST_WORDS]:
            column.addWidget(self._field(key))
        if len(found) > _MOST_WORDS:
            more = words("edit.words.more", count=len(found) - _MOST_WORDS)
            column.addWidget(label(self.bench.look, more))
        elif not found:
            column.addWidget(label(self.bench.look, words("edit.words.none")))

    def _way(self, key: str) -> Way:
        draft = self.bench.draft
        own = layered.dotted_way(draft.text(self._path), key)
        return own or layered.dotted_way(draft.below(self._path), key) or tuple(key.split("."))

    def _text(self, key: str) -> str:
        draft = self.bench.draft
        return layered.text_at(draft.text(self._path), draft.below(self._path), self._way(key))

    def _field(self, key: str) -> TextField:
        words = self.bench.words
        names = ", ".join(f"{{{name}}}" for name in sorted(INTERFACE_KEYS[key]))
        note = words("edit.words.keep", names=names) if names else ""
        source = yaml_source(self.bench, self._path, self._way(key))
        shown = PLACEHOLDER.sub("…", self._text(key))
        field = TextField(self.bench, shown, source, note=note)
        field.setObjectName(key)
        return self.follow(field)
