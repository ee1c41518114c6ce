"""What every screen shares: paper underneath, and what it wants of the bar."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.bar import BarModel
from kiosk.ui.context import Context


class Screen(QWidget):
    """Builds its widgets when it is made and hardly ever changes: a new state makes a new one.

    ``status`` is what a screen reader says when the screen has changed without a touch.
    ``turn`` shows the rest of the one thing in view, where there is more of it than fits.
    """

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent)
        self.context = context
        self.bar_model = BarModel()
        self.status = ""
        self.turn: Callable[[], None] | None = None
        self.setGeometry(rect)

    @property
    def anchor(self) -> int:
        """What the part in view begins with; 0 on screens of one part."""
        return getattr(self.context.state.place, "anchor", 0)

    def refresh(self) -> None:
        """Show what has become known since, where nothing that can be touched changes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.context.colour("paper"))
        painter.end()
