"""An eye on a window: tells when its first picture was there, and what memory that took."""

import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_STATUS = Path("/proc/self/status")


class Eye(QObject):
    """Prints seconds of the monotonic clock and mebibytes at the first picture, then quits.

    The window's own paint event comes first; what it holds is drawn in the same go, and the timer
    fires when that is done.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the first paint event."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, _tell)
        return False


def _tell() -> None:
    print(time.monotonic(), peak_mb())
    QCoreApplication.quit()


def peak_mb() -> float:
    """Return the most memory this process ever had in mebibytes, 0 where Linux does not tell."""
    if not _STATUS.exists():
        return 0.0
    lines = _STATUS.read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
