"""A drawing with its labels underneath, or beside one another in a line when they would collide."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.pictures import Drawing
from kiosk.ui.text import lay_out, words
from kiosk.ui.widgets.text_block import TextBlock, text_height

_LABEL_ROLE = "label_bold"
_LABEL_DROP = 10
_UNBROKEN = 100_000


class FigureView(QWidget):
    """A drawing scaled to a width; its alternative text is its accessible name."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        drawing: Drawing,
        alt: str,
        labels: Mapping[str, str],
        width: int,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._drawing = drawing
        self.setAccessibleName(alt)
        height = figure_height(context, drawing, labels, width)
        self.resize(width, height)
        self._size = _drawing_size(drawing, width)
        for text, rect in _label_boxes(context, drawing, labels, width):
            middle = Qt.AlignmentFlag.AlignHCenter
            TextBlock(self, context, text, _LABEL_ROLE, align=middle).setGeometry(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        del event
        painter = QPainter(self)
        context = self._context
        painter.drawPixmap(0, 0, self._drawing.pixmap(self._size, context.theme, context.ratio))
        painter.end()


def figure_height(context: Context, drawing: Drawing, labels: Mapping[str, str], width: int) -> int:
    """Return the height of a drawing with its labels at a width, in pixels."""
    height = _drawing_size(drawing, width).height()
    boxes = _label_boxes(context, drawing, labels, width)
    return max([height, *(rect.bottom() + 1 for _, rect in boxes)])


def _drawing_size(drawing: Drawing, width: int) -> QSize:
    own_width, own_height = drawing.size()
    return QSize(width, round(own_height * width / own_width))


def _label_boxes(
    context: Context, drawing: Drawing, labels: Mapping[str, str], width: int
) -> list[tuple[str, QRect]]:
    places = drawing.label_places()
    shown = [name for name in places if name in labels]
    if not shown:
        return []
    scale = width / drawing.size()[0]
    boxes = []
    for name in shown:
        laid = lay_out(words(labels[name]), _LABEL_ROLE, context.metrics, _UNBROKEN)
        wide = round(laid.width + 2)
        left = round(places[name].center().x() * scale - wide / 2)
        left = max(0, min(left, width - wide))
        top = round(places[name].top() * scale) + context.px(_LABEL_DROP)
        boxes.append((labels[name], QRect(left, top, wide, laid.height)))
    if _collide([rect for _, rect in boxes], context.px(8)):
        return _one_line(context, drawing, [labels[name] for name in shown], width)
    return boxes


def _collide(rects: list[QRect], room: int) -> bool:
    return any(
        one.adjusted(-room, 0, room, 0).intersects(other)
        for i, one in enumerate(rects)
        for other in rects[i + 1 :]
    )


def _one_line(
    context: Context, drawing: Drawing, labels: list[str], width: int
) -> list[tuple[str, QRect]]:
    text = " · ".join(labels)
    top = _drawing_size(drawing, width).height() + context.px(_LABEL_DROP)
    return [(text, QRect(0, top, width, text_height(context, text, _LABEL_ROLE, width)))]
