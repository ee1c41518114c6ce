"""A coloured box: plain, with a coloured side, or with a band at its top."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.mirror import painter_on
from kiosk.ui.shapes import PANEL, Corners, outline


@dataclass(frozen=True, slots=True)
class BoxLook:
    """The surface of a box; ``side`` colours the left so many units, ``band`` the top pixels.

    ``divider`` draws a line of the border's colour at the edge of the side or the band.
    """

    fill: str
    border: str = ""
    border_width: float = 0
    corners: Corners = PANEL
    side: str = ""
    side_width: float = 12
    divider: bool = False
    band: str = ""
    band_height: int = 0


class Box(QWidget):
    """A surface that other widgets stand on."""

    def __init__(self, parent: QWidget, context: Context, look: BoxLook) -> None:
        super().__init__(parent)
        self._context = context
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, the band or side, then the border."""
        del event
        look, context = self._look, self._context
        painter = painter_on(self, context)
        width = context.px(look.border_width)
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        path = outline(rect, look.corners.scaled(context.px(100) / 100))
        painter.fillPath(path, context.colour(look.fill))
        painter.setClipPath(path)
        if look.side:
            side = context.px(look.side_width)
            painter.fillRect(0, 0, side, self.height(), context.colour(look.side))
            if look.divider:
                painter.fillRect(side, 0, context.px(3), self.height(), context.colour(look.border))
        if look.band:
            painter.fillRect(0, 0, self.width(), look.band_height, context.colour(look.band))
            if look.divider:
                line = context.px(look.border_width)
                edge = look.band_height - line
                painter.fillRect(0, edge, self.width(), line, context.colour(look.border))
        painter.setClipping(False)
        if width:
            painter.setPen(QPen(context.colour(look.border), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        painter.end()
