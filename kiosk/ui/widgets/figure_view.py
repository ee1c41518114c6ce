"""A drawing with its labels underneath, or beside one another in a line when they would collide."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import FIGURE
from kiosk.ui.context import Context
from kiosk.ui.pictures import Drawing
from kiosk.ui.text import UNBROKEN, lay_out, words
from kiosk.ui.widgets.text_block import TextBlock, text_height

_LABEL_DROP = 10


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, what it shows (nothing when it only adorns), and its labels by label id."""

    drawing: Drawing
    alt: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    label_role: str = "label_bold"


class FigureView(QWidget):
    """A picture scaled to a width; its alternative text is its accessible name.

    The widget is as wide as the ``room``, if that is more: labels in a line may need it.
    """

    def __init__(
        self, parent: QWidget, context: Context, picture: Picture, width: int, room: int = 0
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._drawing = picture.drawing
        self._indent = (max(room, width) - width) // 2
        self.meaning = FIGURE if picture.alt else None
        self.setAccessibleName(picture.alt)
        self.resize(max(room, width), figure_height(context, picture, width, room))
        self._size = _drawing_size(picture.drawing, width)
        for text, rect in _label_boxes(context, picture, width, room):
            middle = Qt.AlignmentFlag.AlignHCenter
            block = TextBlock(self, context, text, picture.label_role, align=middle)
            block.setGeometry(rect.translated(self._indent, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        del event
        painter = QPainter(self)
        context = self._context
        pixmap = self._drawing.pixmap(self._size, context.theme, context.ratio)
        painter.drawPixmap(self._indent, 0, pixmap)
        painter.end()


def figure_height(context: Context, picture: Picture, width: int, room: int = 0) -> int:
    """Return the height of a picture with its labels at a width, in pixels.

    Labels in a line may be as wide as the ``room``, if that is more.
    """
    height = _drawing_size(picture.drawing, width).height()
    boxes = _label_boxes(context, picture, width, room)
    return max([height, *(rect.bottom() + 1 for _, rect in boxes)])


def _drawing_size(drawing: Drawing, width: int) -> QSize:
    own_width, own_height = drawing.size()
    return QSize(width, round(own_height * width / own_width))


def _label_boxes(
    context: Context, picture: Picture, width: int, room: int
) -> list[tuple[str, QRect]]:
    """Return the labels and where they stand, in pixels from the corner of the drawing."""
    places = picture.drawing.label_places()
    shown = [name for name in places if name in picture.labels]
    scale = width / picture.drawing.size()[0]
    boxes = []
    for name in shown:
        text = picture.labels[name]
        laid = lay_out(words(text), picture.label_role, context.metrics, UNBROKEN)
        wide = round(laid.width + 2)
        left = round(places[name].center().x() * scale - wide / 2)
        left = max(0, min(left, width - wide))
        top = round(places[name].top() * scale) + context.px(_LABEL_DROP)
        boxes.append((text, QRect(left, top, wide, laid.height)))
    if _collide([rect for _, rect in boxes], context.px(8)):
        together = " · ".join(text for text, _ in boxes)
        return [_one_line(context, picture, together, (width, max(room, width)))]
    return boxes


def _collide(rects: list[QRect], room: int) -> bool:
    return any(
        one.adjusted(-room, 0, room, 0).intersects(other)
        for i, one in enumerate(rects)
        for other in rects[i + 1 :]
    )


def _one_line(
    context: Context, picture: Picture, text: str, widths: tuple[int, int]
) -> tuple[str, QRect]:
    """Return the labels in a line; ``widths`` are those of the drawing and of the line."""
    width, room = widths
    top = _drawing_size(picture.drawing, width).height() + context.px(_LABEL_DROP)
    high = text_height(context, text, picture.label_role, room)
    return text, QRect((width - room) // 2, top, room, high)
