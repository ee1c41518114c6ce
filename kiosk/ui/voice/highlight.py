"""Shows what is being said: the sentence stands out, a chip or a picture gets a ring."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.ui.context import Context
from kiosk.ui.shapes import CHIP, outline
from kiosk.ui.voice.spots import Spot, place_of
from kiosk.ui.widgets.text_block import TextBlock

_THICK, _GAP = 5, 6


class Highlight:
    """Marks one spot of a window at a time."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._ring = _Ring(window)
        self._marked: TextBlock | None = None

    def mark(self, context: Context, spot: Spot | None) -> None:
        """Let a spot stand out in place of the one before, or none."""
        # The screen may have been built anew since.
        if self._marked is not None and isValid(self._marked):
            self._marked.mark_spoken(None)
        self._marked = None
        widget = spot.widget if spot is not None else None
        if isinstance(widget, TextBlock) and spot is not None and spot.span is not None:
            widget.mark_spoken(spot.span)
            self._marked = widget
        elif widget is not None:
            self._ring.stand_around(context, place_of(self._window, widget))
            return
        self._ring.hide()


class _Ring(QWidget):
    """A line around something that has no sentence to mark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._context: Context | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand_around(self, context: Context, rect: QRect) -> None:
        """Mark what stands in this part of the window."""
        reach = context.px(_THICK + _GAP)
        self._context = context
        self.setGeometry(rect.adjusted(-reach, -reach, reach, reach))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        if self._context is None:
            return
        context = self._context
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = context.px(_THICK)
        painter.setPen(QPen(context.colour("amberLine"), thick))
        rect = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawPath(outline(rect, CHIP.scaled(context.px(100) / 100)))
        painter.end()
