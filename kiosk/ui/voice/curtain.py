"""Hides the screen from other eyes while the voice guides; a touch shows it again."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.theme import Theme
from kiosk.ui.context import Context
from kiosk.ui.text import LaidText, lay_out, words
from kiosk.ui.theme import colour
from kiosk.ui.widgets.drawn import DrawnText, drawn


class Curtain(QWidget):
    """Black over the whole window, with one line that says how it goes away."""

    def __init__(self, parent: QWidget, context: Context, act: Callable[[], None]) -> None:
        super().__init__(parent)
        self._context = context
        self._act = act
        # Nothing is painted under what says that it covers all.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(context.words("reader.hidden"))
        self.setGeometry(parent.rect())

    def drawn_texts(self) -> list[DrawnText]:
        """Return the line."""
        laid, at = self._placed()
        return [drawn(laid, at.x(), at.y(), self.rect())]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line on black, whatever the theme."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(Theme.DARK, "paper"))
        laid, at = self._placed()
        laid.draw(painter, at, colour(Theme.DARK, "ink"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the touch from what lies underneath."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the screen, and do nothing else."""
        event.accept()
        self._act()

    def _placed(self) -> tuple[LaidText, QPointF]:
        context, side = self._context, self._context.px(64)
        room = QRect(side, 0, self.width() - 2 * side, self.height())
        text, middle = words(context.words("reader.hidden")), Qt.AlignmentFlag.AlignHCenter
        laid = lay_out(text, "lead", context.metrics, room.width(), middle)
        return laid, QPointF(side, (self.height() - laid.height) / 2)
