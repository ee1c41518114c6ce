"""A ring around what the keyboard stands on, outside its shape, over everything."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.bar import Bar
from kiosk.ui.context import Context
from kiosk.ui.shapes import Corners, outline
from kiosk.ui.widgets.touch_button import TouchButton

_THICK, _GAP = 6, 4


class FocusRing(QWidget):
    """Follows one button; hidden while nobody uses keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._context: Context | None = None
        self._corners = Corners.all(20)
        self._colour = "focus"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self, context: Context, button: TouchButton | None) -> None:
        """Stand around the button, or vanish."""
        parent = self.parentWidget()
        if button is None or parent is None:
            self._context = None
            self.hide()
            return
        self._context = context
        self._corners = button.look.corners
        on_plinth = isinstance(button.parentWidget(), Bar) or button.objectName() == "tool-help"
        self._colour = "focusOnPlinth" if on_plinth else "focus"
        reach = context.px(_THICK + _GAP)
        corner = button.mapTo(parent, button.rect().topLeft())
        wanted = button.rect().translated(corner).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(wanted.intersected(parent.rect()))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        if self._context is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self._context.px(_THICK)
        rect = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(self._context.colour(self._colour), thick))
        corners = self._corners.scaled(self._context.px(100) / 100)
        painter.drawPath(outline(rect, corners))
        painter.end()
