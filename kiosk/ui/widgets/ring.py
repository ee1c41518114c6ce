"""A ring around a part of the window: a line outside of its edge, over everything else."""

from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.mirror import painter_on
from kiosk.ui.shapes import BUTTON, Corners, outline


class Ring(QWidget):
    """Hidden until it stands around something; touches go through it.

    Attributes:
        thick: the thickness of the line, in design units.
        gap: how far the line keeps from what it stands around, in design units.
    """

    thick: ClassVar[int]
    gap: ClassVar[int]

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._context: Context | None = None
        self._colour = ""
        self._corners = BUTTON
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def room_around(self, context: Context, rect: QRect) -> QRect:
        """Return the room of a ring around a rectangle, in pixels."""
        reach = context.px(self.thick + self.gap)
        return rect.adjusted(-reach, -reach, reach, reach)

    def stand_in(self, context: Context, room: QRect, colour: str, corners: Corners) -> None:
        """Show the ring along the edge of a room, in a colour of the theme."""
        self._context, self._colour, self._corners = context, colour, corners
        self.setGeometry(room)
        self.raise_()
        self.show()
        self.update()

    def vanish(self) -> None:
        """Stand around nothing, and forget the visit in which it stood."""
        self._context = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        if self._context is None:
            return
        painter = painter_on(self, self._context)
        thick = self._context.px(self.thick)
        rect = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(self._context.colour(self._colour), thick))
        painter.drawPath(outline(rect, self._corners.scaled(self._context.px(100) / 100)))
        painter.end()
