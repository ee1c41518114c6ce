"""What a screen reader says by itself when the screen has changed (WCAG 2.2, criterion 4.1.3)."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.text_block import TextBlock


def announce(window: QWidget, message: str, *, urgent: bool = False) -> None:
    """Have a message said: after what is being said, or in its place when urgent."""
    event = QAccessibleAnnouncementEvent(window, message)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def announce_all(window: QWidget, part: QWidget) -> None:
    """Have all texts of a warning said at once."""
    texts = [block.text() for block in part.findChildren(TextBlock)]
    announce(window, " ".join(texts), urgent=True)


class News:
    """Tells each new title, and what has become of the wish that a screen answers."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._told: tuple[str, ...] = ()

    def tell(self, screen: QWidget, status: str) -> None:
        """Announce the title and the status of a screen, but what the one before said as well."""
        before, self._told = self._told, (title_of(screen), status)
        for message in dict.fromkeys(filter(None, self._told)):
            if message not in before:
                announce(self._window, message)


def title_of(part: QWidget) -> str:
    """Return the words of the first heading of level 1, nothing where there is none."""
    return next((one.text() for one in part.findChildren(TextBlock) if one.heading == 1), "")
