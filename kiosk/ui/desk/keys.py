"""The keys of the desk, as shortcuts and by the names they have on the card that F1 shows."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

SEQUENCES = {
    "print": "Ctrl+P",
    "save": "Ctrl+S",
    "find": "Ctrl+F",
    "column": "F6",
    "escape": "Esc",
    "help": "F1",
}
"""The shortcuts by what they do."""

EXPLAINED = ("type", "enter", "arrows", "space", "order", *SEQUENCES)
"""All keys worth knowing, in the order of their use."""


def add_shortcuts(desk: QWidget, acts: Mapping[str, Callable[[], None]]) -> None:
    """Let keys act while the keyboard is anywhere on the desk; a key held down acts once."""
    for name, act in acts.items():
        shortcut = QShortcut(QKeySequence(SEQUENCES[name]), desk)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
