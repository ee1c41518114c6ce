"""The upper right corner of the still picture: to hold it for a while is the staff's gesture."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

SIDE_MM = 20.0
"""The side of the square: wider than a finger that holds still for a while."""

HOLD_MS = 3000
"""Longer than anybody presses by chance."""


class StaffCorner(QWidget):
    """A place that nobody sees; touched and let go, it is part of the picture like any other."""

    def __init__(
        self, parent: QWidget, side: int, touched: Callable[[], None], held: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._touched = touched
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD_MS)
        self._hold.timeout.connect(held)
        self.setGeometry(QRect(parent.width() - side, 0, side, side))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to wait."""
        event.accept()
        self._hold.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stop waiting when the finger leaves."""
        event.accept()
        if not self.rect().contains(event.position().toPoint()):
            self._hold.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pass on a touch that was none of the staff's."""
        event.accept()
        if self._hold.isActive():
            self._hold.stop()
            self._touched()
