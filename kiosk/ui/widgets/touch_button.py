"""The one button of the kiosk: acts on release, forgives a trembling finger, ignores a drag."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.context import Context
from kiosk.ui.mirror import painter_on
from kiosk.ui.shapes import BUTTON, Corners, outline

DRAG_MM = 8.0
"""A finger that moves further than this is dragging, not trembling."""


@dataclass(frozen=True, slots=True)
class Look:
    """The surface of a button: colour tokens, border in design units, corners."""

    fill: str = "card"
    border: str = "leaf"
    border_width: float = 3
    corners: Corners = BUTTON
    ink: str = "leaf"


class TouchButton(QAbstractButton):
    """A target with an accessible name; subclasses draw what stands on it."""

    def __init__(self, parent: QWidget, context: Context, name: str, look: Look) -> None:
        super().__init__(parent)
        self.context = context
        self.look = look
        self._pressed_at: QPoint | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Return the present size: screens place their buttons themselves."""
        return self.size()

    def shape_path(self, inset: float = 0.0) -> QPainterPath:
        """Return the outline, moved inwards by so many pixels."""
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        return outline(rect, self.look.corners.scaled(self.context.px(100) / 100))

    def draw(self, painter: QPainter) -> None:
        """Draw what stands on the surface; the plain button has nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, what stands on it, and the mark of a press."""
        del event
        painter = painter_on(self, self.context)
        self._draw_surface(painter)
        self.draw(painter)
        if self.isDown():
            self._draw_pressed(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the finger came down."""
        self._pressed_at = event.globalPosition().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let go when the finger drags."""
        if self._pressed_at is not None and self._is_drag(event):
            self._pressed_at = None
            self.setDown(False)
        if self._pressed_at is not None:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act if the finger leaves where it came down."""
        if self._pressed_at is None or self._is_drag(event):
            self.setDown(False)
            event.accept()
        else:
            super().mouseReleaseEvent(event)
        self._pressed_at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter as on Space; other keys are for the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _is_drag(self, event: QMouseEvent) -> bool:
        if self._pressed_at is None:
            return False
        moved = event.globalPosition().toPoint() - self._pressed_at
        return self.context.metrics.mm(max(abs(moved.x()), abs(moved.y()))) > DRAG_MM

    def _draw_surface(self, painter: QPainter) -> None:
        width = self.context.px(self.look.border_width)
        painter.setPen(Qt.PenStyle.NoPen)
        if width and self.look.border:
            painter.setPen(QPen(self.context.colour(self.look.border), width))
        painter.setBrush(self.context.colour(self.look.fill))
        painter.drawPath(self.shape_path(width / 2))

    def _draw_pressed(self, painter: QPainter) -> None:
        width = self.context.px(6)
        painter.setPen(QPen(self.context.colour(self.pressed_ink()), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.shape_path(width / 2))

    def pressed_ink(self) -> str:
        """Return the colour token of the pressed border."""
        return self.look.ink
