"""Bars that grow from step to step: as many filled as a scale has been turned up."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.mirror import painter_on

_LOWEST = 0.4
"""The share of the height that the first bar has."""


class StepBars(QWidget):
    """Shows the step of a scale; the words beside it say the same."""

    def __init__(self, parent: QWidget, context: Context, step: int, total: int) -> None:
        super().__init__(parent)
        self._context = context
        self._step = step
        self._total = total
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, those that are on filled."""
        del event
        context = self._context
        painter = painter_on(self, context)
        line, gap = context.px(3), context.px(8)
        painter.setPen(QPen(context.colour("leaf"), line))
        wide = (self.width() - (self._total - 1) * gap) / self._total
        for index in range(self._total):
            high = self.height() * (_LOWEST + (1 - _LOWEST) * (index + 1) / self._total)
            bar = QRectF(index * (wide + gap), self.height() - high, wide, high)
            painter.setBrush(context.colour("leaf" if index < self._step else "card"))
            painter.drawRect(bar.adjusted(line / 2, line / 2, -line / 2, -line / 2))
        painter.end()
