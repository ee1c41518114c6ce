"""What every part of the editor works with: the draft, the words around it, and the last trial."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QIcon

from kiosk.domain.words import Words
from kiosk.editing.draft import Draft
from kiosk.editing.places import Lines
from kiosk.editing.trial import Problem, Trial
from kiosk.ui.desk.look import Look
from kiosk.ui.theme import ON_PAPER
from kiosk.ui.tokens import PAPER


@dataclass(slots=True)
class Bench:
    """The editor's own state; ``language`` is that of the words that are edited.

    ``words`` are those of the editor itself, ``sources`` the plain names of publications by id.
    """

    draft: Draft
    look: Look
    words: Words
    language: str
    sources: Mapping[str, str]
    icons: Sequence[str]
    trial: Trial | None = None

    def icon(self, name: str) -> QIcon:
        """Return an icon of the set."""
        return QIcon(self.look.icon(name, 24, ON_PAPER))

    def problems(self, path: str, lines: Lines | None) -> tuple[Problem, ...]:
        """Return what is wrong in these lines of a file."""
        if self.trial is None or lines is None:
            return ()
        first, last = lines
        return tuple(one for one in self.trial.at(path) if first <= one.line <= last)


_SHEET = Template("""
#desk QLineEdit, #desk QPlainTextEdit, #desk QComboBox, #desk QListWidget {
    color: $ink; background: $card; border: ${px2} solid $line; border-radius: ${px8};
    padding: ${px6} ${px10}; selection-background-color: $leaf; selection-color: $onLeaf;
    placeholder-text-color: $ink2;
}
#desk QLineEdit:focus, #desk QPlainTextEdit:focus, #desk QComboBox:focus,
#desk QListWidget:focus { border-color: $leaf; }
#desk QComboBox::drop-down { border: none; width: ${px28}; }
#desk QComboBox QAbstractItemView { color: $ink; background: $card; border: ${px2} solid $leaf;
    selection-background-color: $leaf; selection-color: $onLeaf; }
#desk QListWidget::item { padding: ${px8} ${px4}; border-radius: ${px6}; }
#desk QListWidget::item:selected { color: $onLeaf; background: $leaf; }
#desk #pages { background: transparent; border: none; }
#desk #block { background: $card; border: ${px1} solid $hair; border-radius: ${px12}; }
#desk #wrong { color: $amberDeep; }
""")


def style_sheet(look: Look) -> str:
    """Return the looks of the desk, and those of the fields that only the editor has."""
    sizes = {f"px{size}": f"{look.px(size)}px" for size in (1, 2, 4, 6, 8, 10, 12, 28)}
    return look.style_sheet() + _SHEET.substitute(PAPER, **sizes)
