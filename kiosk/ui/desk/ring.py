"""A ring around what the keyboard stands on, outside its edge and over everything else."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from kiosk.domain.theme import Theme
from kiosk.ui.desk.look import Look
from kiosk.ui.shapes import Corners, outline
from kiosk.ui.theme import colour

_THICK, _REACH = 3, 5
_MOVING = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class FocusRing(QWidget):
    """Follows the keyboard through one desk, and what it stands on when that moves."""

    def __init__(self, desk: QWidget, look: Look) -> None:
        super().__init__(desk)
        self._desk = desk
        self._look = look
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along when what is followed, or anything that holds it, has moved."""
        del watched
        if event.type() in _MOVING:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self._look.px(_THICK)
        painter.setPen(QPen(colour(Theme.PAPER, "focus"), thick))
        half = thick / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawPath(outline(rect, Corners.all(self._look.px(11))))
        painter.end()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        for part in self._followed:
            part.removeEventFilter(self)
        self._followed = []
        if now is not None and self._desk.isAncestorOf(now):
            self._followed = list(self._up_from(now))
        for part in self._followed:
            part.installEventFilter(self)
        self._place()

    def _up_from(self, part: QWidget) -> Iterator[QWidget]:
        """Yield a widget and what holds it, up to the desk."""
        holder: QWidget | None = part
        while holder is not None and holder is not self._desk:
            yield holder
            holder = holder.parentWidget()

    def _place(self) -> None:
        """Stand around what is followed, as far as it can be seen."""
        if not self._followed:
            self.hide()
            return
        reach = self._look.px(_REACH)
        rect = self._reach(self._followed[0], reach)
        for holder in self._followed[1:]:
            if isinstance(holder.parentWidget(), QAbstractScrollArea):
                rect = rect.intersected(self._reach(holder, reach))
        self.setGeometry(rect)
        self.setVisible(self._followed[0].isVisible() and not rect.isEmpty())
        self.raise_()

    def _reach(self, part: QWidget, reach: int) -> QRect:
        rect = QRect(part.mapTo(self._desk, QPoint(0, 0)), part.size())
        return rect.adjusted(-reach, -reach, reach, reach)
