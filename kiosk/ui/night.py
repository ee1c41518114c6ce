"""A dark screen while the clinic is closed, until somebody touches it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from kiosk.domain.hours import Hours
from kiosk.ui.window import KioskWindow

LOOK_MS = 5000
"""How often the hours are looked at."""

AWAKE_S = 60
"""For how long the still picture stays lit when nobody does anything more with it."""


class Night(QObject):
    """Covers the still picture outside the clinic's hours; who comes in meanwhile wakes it."""

    def __init__(self, window: KioskWindow, hours: Hours, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window = window
        self._hours = hours
        self._now = now
        self._woken: datetime | None = None
        self._cover = QWidget(window)
        self._cover.setAutoFillBackground(True)
        self._cover.setPalette(QPalette(QColor("black")))
        self._cover.setCursor(Qt.CursorShape.BlankCursor)
        self._cover.hide()
        window.acted.connect(self.wake)
        window.changed.connect(self.look)
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(LOOK_MS)
        window.installEventFilter(self)

    @property
    def is_dark(self) -> bool:
        """Whether nothing is shown."""
        return not self._cover.isHidden()

    def look(self) -> None:
        """Go dark or light as the hours say; never over a visit, staff or trouble."""
        now = self._now()
        rested = self._woken is None or (now - self._woken).total_seconds() >= AWAKE_S
        dark = self._window.is_idle and rested and not self._hours.is_open(now)
        if dark and not self.is_dark:
            self._cover.setGeometry(self._window.rect())
            self._cover.show()
            self._cover.raise_()
        elif not dark and self.is_dark:
            self._cover.hide()

    def wake(self) -> None:
        """Show the still picture: somebody is there."""
        self._woken = self._now()
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the cover as large as the window."""
        if event.type() is QEvent.Type.Resize:
            self._cover.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
