"""What Qt does not tell screen readers by itself: which labels are headings, and what is new."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from kiosk.ui.widgets.text_block import TextBlock

_alive: dict[int, QAccessibleInterface] = {}


def install() -> None:
    """Tell Qt how to describe the kiosk's titles."""
    QAccessible.installFactory(_describe)


def announce(window: QWidget, message: str) -> None:
    """Have a screen reader say what has changed by itself (WCAG 2.2, criterion 4.1.3)."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, message))


def _describe(key: str, thing: QObject) -> QAccessibleInterface | None:
    del key
    if not isinstance(thing, TextBlock) or not thing.heading:
        return None
    made = QAccessibleWidget(thing, QAccessible.Role.Heading, thing.text())
    number = id(thing)
    _alive[number] = made
    thing.destroyed.connect(lambda: _alive.pop(number, None))
    return made
