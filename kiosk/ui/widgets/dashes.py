"""A dashed line between things that follow each other."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context

LINE = 5
"""The width of the line in design units."""
_DASH, _SPACE = 2.4, 2.0


class Dashes(QWidget):
    """A straight line through the middle of the widget, along its longer side."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._context.colour("leaf"), self._context.px(LINE))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([_DASH, _SPACE])
        painter.setPen(pen)
        wide, high = self.width(), self.height()
        if wide > high:
            painter.drawLine(QPointF(0, high / 2), QPointF(wide, high / 2))
        else:
            painter.drawLine(QPointF(wide / 2, 0), QPointF(wide / 2, high))
        painter.end()
