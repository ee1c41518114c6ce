"""The boxes that hold the rows of topics: those on the sheet, in its order, and the others."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.domain.ids import TopicId
from kiosk.ui.desk.look import Look
from kiosk.ui.desk.topic_row import DRAGGED, TopicRow


class TopicBox(QFrame):
    """Rows below one another with a line between them."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._lines: list[QWidget] = []
        self.rows: tuple[TopicRow, ...] = ()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(look.px(3),) * 4)
        self._column.setSpacing(0)

    def hold(self, rows: Sequence[TopicRow]) -> None:
        """Hold these rows in this order; a row that leaves another box takes its focus along."""
        for line in self._lines:
            line.setParent(None)
            line.deleteLater()
        self._lines = []
        self.rows = tuple(rows)
        for number, row in enumerate(rows):
            if number:
                line = QWidget()
                line.setObjectName("between")
                line.setFixedHeight(self._look.px(1))
                self._lines.append(line)
                self._column.addWidget(line)
            self._column.addWidget(row)
        self.setVisible(bool(rows))


class SheetBox(TopicBox):
    """The topics on the sheet; a row that is dropped here is put before the one below it."""

    def __init__(self, look: Look, name: str, place: Callable[[TopicId, int], None]) -> None:
        super().__init__(look, name)
        self._place = place
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this desk and nothing else."""
        if event.mimeData().hasFormat(DRAGGED) and event.source() in self.rows:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the row where it was let go."""
        y = event.position().y()
        dragged = bytes(event.mimeData().data(DRAGGED).data()).decode()
        others = [row for row in self.rows if row.topic != dragged]
        above = [row for row in others if row.geometry().center().y() < y]
        event.acceptProposedAction()
        self._place(TopicId(dragged), len(above))
