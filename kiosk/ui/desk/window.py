"""The desk in a window of a staff PC, where a sheet can also be saved as a file."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, QSize, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from kiosk.desk.desk import Desk
from kiosk.desk.tools import DeskTools
from kiosk.domain.handout import Handout
from kiosk.ui.desk.look import Look
from kiosk.ui.desk.view import DeskView
from kiosk.ui.jobs import Jobs

SMALLEST = QSize(900, 600)
"""Below this a column would be narrower than its words."""

USUAL = QSize(1366, 768)
"""The whole screen of a small staff PC; where there is less room, the window takes all of it."""


class DeskWindow(QWidget):
    """A window with nothing but the desk."""

    def __init__(self, desk: Desk, tools: DeskTools, jobs: Jobs, clinic: str) -> None:
        super().__init__()
        look = Look(ratio=self.devicePixelRatioF())
        self.setWindowTitle(desk.pack.desk("title"))
        self.setMinimumSize(SMALLEST)
        self.view = DeskView(desk, tools, jobs, look, clinic=clinic, save=self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        room = self.screen().availableSize()
        self.resize(USUAL.boundedTo(room))
        if USUAL.boundedTo(room) != USUAL:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _save(self, handout: Handout) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = str(Path(folder) / f"{handout.title}.pdf")
        path, _ = QFileDialog.getSaveFileName(self, "", usual, "PDF (*.pdf)")
        if path:
            _write(path, handout.pdf)
        return Path(path).name


def _write(path: str, data: bytes) -> None:
    """Put a file in its place in one go.

    Raises:
        OSError: it cannot be written; what was there before stays.
    """
    file = QSaveFile(path)
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not (opened and file.write(data) == len(data) and file.commit()):
        raise OSError(file.errorString())
