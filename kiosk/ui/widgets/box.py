"""A coloured box: a callout with a strip, an urgent panel with a heading band, a plain tint."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.shapes import PANEL, Corners, outline


@dataclass(frozen=True, slots=True)
class BoxLook:
    """The surface of a box; ``strip`` colours the left edge, ``band`` the top so many pixels."""

    fill: str
    border: str = ""
    border_width: float = 0
    corners: Corners = PANEL
    strip: str = ""
    band: str = ""
    band_height: int = 0


class Box(QWidget):
    """A surface that other widgets stand on."""

    def __init__(self, parent: QWidget, context: Context, look: BoxLook) -> None:
        super().__init__(parent)
        self._context = context
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, the band or strip, then the border."""
        del event
        look, context = self._look, self._context
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = context.px(look.border_width)
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        path = outline(rect, look.corners.scaled(context.px(100) / 100))
        painter.fillPath(path, context.colour(look.fill))
        painter.setClipPath(path)
        if look.strip:
            painter.fillRect(0, 0, context.px(12), self.height(), context.colour(look.strip))
        if look.band:
            painter.fillRect(0, 0, self.width(), look.band_height, context.colour(look.band))
        painter.setClipping(False)
        if width:
            painter.setPen(QPen(context.colour(look.border), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        painter.end()
