"""A topic in the list: its box to tick, and what moves it in the order of the sheet."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from kiosk.domain.ids import TopicId
from kiosk.domain.words import Words
from kiosk.ui.desk.buttons import IconButton
from kiosk.ui.desk.look import Look
from kiosk.ui.desk.tick import Tick, TickNote

DRAGGED = "application/x-kiosk-topic"
"""The kind of what is dragged: the id of a topic of this desk."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a topic stands: its number on the sheet from 1, of how many; 0 when not on it."""

    number: int = 0
    of: int = 0


class TopicTick(Tick):
    """A tick whose number is also a grip.

    Signals:
        gripped: the number is being dragged.
    """

    gripped = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title, numbered=True)
        self._pressed_at: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the grip was taken."""
        at = event.position().toPoint()
        self._pressed_at = at if self.number_rect().contains(at) else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, which then is no click."""
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        moved = event.position().toPoint() - self._pressed_at
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self.gripped.emit()


class TopicRow(QWidget):
    """One topic; the buttons to move it are there while it is on the sheet."""

    def __init__(
        self,
        look: Look,
        words: Words,
        topic: TopicId,
        title: str,
        move: Callable[[TopicId, int], None],
    ) -> None:
        super().__init__()
        self.topic = topic
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tick = TopicTick(look, title)
        self.tick.setObjectName(f"topic-{topic}")
        self.tick.moved.connect(lambda by: move(topic, by))
        self.tick.gripped.connect(self._drag)
        up, down = words("topics.up", title=title), words("topics.down", title=title)
        self.up = IconButton(look, "up", up, kind="step")
        self.down = IconButton(look, "up", down, kind="step", flipped=True)
        self.up.clicked.connect(lambda: move(topic, -1))
        self.down.clicked.connect(lambda: move(topic, 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(10), look.px(2), look.px(8), look.px(2))
        row.setSpacing(look.px(6))
        row.addWidget(self.tick, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)

    def tell(self, place: Place, notes: tuple[TickNote, ...]) -> None:
        """Show where the topic stands and what is known of it."""
        chosen = place.number > 0
        self.tick.setChecked(chosen)
        self.tick.tell(place.number, notes)
        self.up.setVisible(chosen)
        self.down.setVisible(chosen)
        self.up.setEnabled(place.number > 1)
        self.down.setEnabled(place.number < place.of)

    def mark(self, *, first: bool) -> None:
        """Show whether this is the one that Enter puts on the sheet."""
        if self.property("first") != first:
            self.setProperty("first", first)
            self.style().unpolish(self)
            self.style().polish(self)

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(DRAGGED, self.topic.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)
