"""The second column: language, size, what is added, sides and copies."""

from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.desk.desk import Desk
from kiosk.domain.handout import Part, PrintSize
from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import Sides
from kiosk.ui.desk.buttons import Segments, heading, label
from kiosk.ui.desk.copies import Copies
from kiosk.ui.desk.look import SMALL, Look
from kiosk.ui.desk.tick import Tick
from kiosk.ui.theme import ON_PAPER

T = TypeVar("T")

OneOrBoth: TypeAlias = LanguageTag | None
"""A language, or None for both."""


class OptionsColumn(QWidget):
    """Everything about the sheet but its topics."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk, self._words = look, desk, desk.pack.desk
        words = self._words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        self._column.addWidget(heading(look, words("options.title")))
        languages: list[tuple[OneOrBoth, str]] = [
            (each.tag, each.name) for each in desk.catalog.languages
        ]
        if len(languages) > 1:
            languages.append((None, words("options.both")))
        self._languages = self._segments("language", languages, self._choose_language)
        sizes = [(each, words(f"options.size.{each}")) for each in PrintSize]
        self._sizes = self._segments("size", sizes, desk.choose_size)
        self._title("parts")
        parts = QVBoxLayout()
        parts.setSpacing(0)
        self._parts = {part: self._part(part) for part in Part}
        for tick in self._parts.values():
            parts.addWidget(tick)
        self._column.addLayout(parts)
        sides = [(each, words(f"options.sides.{each}")) for each in Sides]
        self._sides = self._segments("sides", sides, desk.choose_sides)
        self._title("copies")
        self._copies = Copies(look, desk)
        self._column.addWidget(self._copies)
        self._column.addSpacing(look.px(6))
        self._column.addWidget(self._note())
        self._column.addStretch(1)

    @property
    def first(self) -> QWidget:
        """What the keyboard comes to first."""
        return self._languages

    def refresh(self, pages: int) -> None:
        """Show what is chosen; ``pages`` of the sheet as it is now, 0 while not known."""
        choices = self._desk.choices
        self._languages.choose(None if choices.both else choices.language)
        self._sizes.choose(choices.size)
        self._sides.choose(choices.sides)
        for part, tick in self._parts.items():
            tick.setChecked(part in choices.parts)
        self._copies.refresh(pages)

    def _choose_language(self, language: OneOrBoth) -> None:
        if language is None:
            self._desk.choose_both()
        else:
            self._desk.choose_language(language)

    def _title(self, key: str) -> str:
        text = self._words(f"options.{key}.title")
        self._column.addSpacing(self._look.px(3))
        self._column.addWidget(label(self._look, text, bold=True))
        return text

    def _segments(
        self, key: str, choices: Sequence[tuple[T, str]], chosen: Callable[[T], None]
    ) -> Segments[T]:
        made = Segments(self._look, self._title(key), choices, chosen)
        self._column.addWidget(made)
        return made

    def _part(self, part: Part) -> Tick:
        tick = Tick(self._look, self._words(f"options.parts.{part}"))
        tick.setObjectName(f"part-{part}")
        tick.clicked.connect(lambda: self._desk.toggle_part(part))
        return tick

    def _note(self) -> QFrame:
        look = self._look
        note = QFrame()
        note.setObjectName("note")
        row = QHBoxLayout(note)
        row.setContentsMargins(look.px(18), look.px(8), look.px(10), look.px(8))
        row.setSpacing(look.px(12))
        icon = QLabel()
        icon.setPixmap(look.icon("lock", 26, ON_PAPER))
        text = label(look, self._words("options.nameless"), SMALL)
        text.setWordWrap(True)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return note
