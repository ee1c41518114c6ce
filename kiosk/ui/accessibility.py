"""Headings for screen readers: Qt has no such role for a label, so the kiosk gives it one."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from kiosk.ui.widgets.text_block import TextBlock

_alive: dict[int, QAccessibleInterface] = {}


def install() -> None:
    """Tell Qt how to describe the kiosk's titles."""
    QAccessible.installFactory(_describe)


def _describe(key: str, thing: QObject) -> QAccessibleInterface | None:
    del key
    if not isinstance(thing, TextBlock) or not thing.heading:
        return None
    made = QAccessibleWidget(thing, QAccessible.Role.Heading, thing.text())
    number = id(thing)
    _alive[number] = made
    thing.destroyed.connect(lambda: _alive.pop(number, None))
    return made
