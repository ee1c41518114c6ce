"""A ring around what keys or switches have come to, outside its shape, over everything."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.bar import Bar
from kiosk.ui.context import Context
from kiosk.ui.mirror import painter_on
from kiosk.ui.shapes import BUTTON, Corners, outline
from kiosk.ui.widgets.touch_button import TouchButton

_THICK, _GAP = 6, 4


class FocusRing(QWidget):
    """Follows a button or a group of them; hidden while nobody uses keys or switches."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._context: Context | None = None
        self._corners = Corners.all(20)
        self._colour = "focus"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self, context: Context, buttons: Sequence[TouchButton]) -> None:
        """Stand around the button, around all of several, or vanish."""
        parent = self.parentWidget()
        if not buttons or parent is None:
            self._context = None
            self.hide()
            return
        self._context = context
        self._corners = buttons[0].look.corners if len(buttons) == 1 else BUTTON
        around = QRect()
        for button in buttons:
            around |= button.rect().translated(button.mapTo(parent, button.rect().topLeft()))
        reach = context.px(_THICK + _GAP)
        wanted = around.adjusted(-reach, -reach, reach, reach)
        self.setGeometry(wanted.intersected(parent.rect()))
        self._colour = "focusOnPlinth" if _stands_on_plinth(buttons[0]) else "focus"
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        if self._context is None:
            return
        painter = painter_on(self, self._context)
        thick = self._context.px(_THICK)
        rect = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setPen(QPen(self._context.colour(self._colour), thick))
        corners = self._corners.scaled(self._context.px(100) / 100)
        painter.drawPath(outline(rect, corners))
        painter.end()


def _stands_on_plinth(button: TouchButton) -> bool:
    return isinstance(button.parentWidget(), Bar) or button.objectName() == "tool-help"
