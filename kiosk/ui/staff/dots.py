"""The field of the PIN pad: a dot for each digit typed, never the digit."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.domain.pin import PIN_DIGITS
from kiosk.ui.context import Context
from kiosk.ui.shapes import BUTTON, outline

_DOT_SHARE = 0.6
"""The width of a dot, as a share of the room that the longest PIN leaves for each."""


class Dots(QWidget):
    """A framed field with room for the longest PIN."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self._count = 0
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show that so many digits are typed."""
        self._count = count
        self.setAccessibleName(self._context.pack.desk.counted("pin.typed", count))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the dots in its middle."""
        del event
        context = self._context
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = context.px(3)
        rect = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(context.colour("line"), line))
        painter.setBrush(context.colour("card"))
        painter.drawPath(outline(rect, BUTTON.scaled(context.px(100) / 100)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(context.colour("ink"))
        room = (self.width() - context.px(32)) / PIN_DIGITS[-1]
        left = (self.width() - room * self._count) / 2
        for number in range(self._count):
            centre = QPointF(left + room * (number + 0.5), self.height() / 2)
            painter.drawEllipse(centre, room * _DOT_SHARE / 2, room * _DOT_SHARE / 2)
        painter.end()
