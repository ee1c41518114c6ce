"""A button with an icon and one or more lines of words."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.metrics import Metrics
from kiosk.ui.mirror import draw_upright
from kiosk.ui.text import LaidText, lay_out, lay_out_evenly, words, words_fit
from kiosk.ui.theme import IconColours
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.touch_button import Look, TouchButton

_AIR = 32
"""Room above and below what stands on a button, both together, in design units."""


class Arrange(Enum):
    """Where the icon stands."""

    BESIDE = "before the words, both in the middle"
    AFTER = "after the words, both in the middle"
    ABOVE = "above the words"
    ROW = "before the words, both at the left"
    ENDS = "words at the left, icon at the right"


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the label with its role and colour token; the button's ink when empty."""

    text: str
    role: str = "button"
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a button; sizes in design units."""

    lines: tuple[Line, ...]
    icon: str = ""
    icon_size: float = 56
    icon_colours: IconColours | None = None
    arrange: Arrange = Arrange.BESIDE
    padding: float = 24
    gap: float = 20


class LabelButton(TouchButton):
    """A button that says what it does."""

    def __init__(
        self, parent: QWidget, context: Context, label: Label, look: Look, name: str = ""
    ) -> None:
        super().__init__(parent, context, name or ", ".join(x.text for x in label.lines), look)
        self.label = label

    def needed_height(self, width: int) -> int:
        """Return the height the label needs at a width, in pixels."""
        return label_height(self.context, self.label, width)

    def drawn_texts(self) -> list[DrawnText]:
        """Return the words on the button."""
        box = self.rect()
        return [drawn(laid, at.x(), at.y(), box) for laid, at, _ in self._placed()]

    def draw(self, painter: QPainter) -> None:
        """Draw the icon and the words."""
        if self.label.icon and self.label.icon_colours is not None:
            rect = self._icon_rect()
            pixmap = self.context.icon(self.label.icon, rect.width(), self.label.icon_colours)
            draw_upright(painter, QPointF(rect.topLeft()), pixmap)
        for laid, at, token in self._placed():
            laid.draw(painter, at, self.context.colour(token))

    def _text_width(self) -> int:
        return label_text_width(self.context, self.label, self.width())

    def _laid(self) -> list[tuple[LaidText, str]]:
        middle = self.label.arrange is Arrange.ABOVE or not self.label.icon
        if self.label.arrange in (Arrange.ROW, Arrange.ENDS):
            middle = False
        align = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        sizes = (self._laid_by(each, align) for each in self.context.metrics.sizes_down)
        laid = next((texts for texts in sizes if self._holds(texts)), None)
        laid = laid or self._laid_by(self.context.metrics.sizes_down[-1], align)
        colours = (x.colour or self.look.ink for x in self.label.lines)
        return list(zip(laid, colours, strict=True))

    def _laid_by(self, metrics: Metrics, align: Qt.AlignmentFlag) -> list[LaidText]:
        width = self._text_width()
        return [
            lay_out_evenly(words(x.text), x.role, metrics, width, align) for x in self.label.lines
        ]

    def _holds(self, laid: list[LaidText]) -> bool:
        above = self.label.icon and self.label.arrange is Arrange.ABOVE
        taken = self._icon_px() + self._above_gap() if above else 0
        return taken + sum(text.height for text in laid) <= self.height()

    def _icon_px(self) -> int:
        return icon_px(self.context, self.label)

    def _block(self) -> tuple[int, int]:
        laid = self._laid()
        width = max((round(text.width + 0.5) for text, _ in laid), default=0)
        return width, sum(text.height for text, _ in laid)

    def _icon_rect(self) -> QRect:
        size = self._icon_px()
        text_width, text_height = self._block()
        gap, padding = self.context.px(self.label.gap), self.context.px(self.label.padding)
        middle_y = (self.height() - size) // 2
        whole = size + gap + text_width
        left = (self.width() - whole) // 2
        match self.label.arrange:
            case Arrange.BESIDE:
                corner = QPoint(left, middle_y)
            case Arrange.AFTER:
                corner = QPoint(left + text_width + gap, middle_y)
            case Arrange.ROW:
                corner = QPoint(padding, middle_y)
            case Arrange.ENDS:
                corner = QPoint(self.width() - padding - size, middle_y)
            case Arrange.ABOVE:
                top = (self.height() - size - self._above_gap() - text_height) // 2
                corner = QPoint((self.width() - size) // 2, top)
        return QRect(corner.x(), corner.y(), size, size)

    def _above_gap(self) -> int:
        return self.context.px(8)

    def _text_corner(self) -> tuple[int, int]:
        size = self._icon_px() if self.label.icon else 0
        text_width, text_height = self._block()
        gap = self.context.px(self.label.gap) if size else 0
        padding = self.context.px(self.label.padding)
        middle = (self.height() - text_height) // 2
        match self.label.arrange:
            case Arrange.ABOVE:
                top = (self.height() - size - self._above_gap() - text_height) // 2
                return padding, top + size + self._above_gap()
            case Arrange.ROW:
                return padding + size + gap, middle
            case Arrange.AFTER if size:
                return (self.width() - size - gap - text_width) // 2, middle
            case Arrange.BESIDE if size:
                return (self.width() - size - gap - text_width) // 2 + size + gap, middle
            case _:
                return padding, middle

    def _placed(self) -> list[tuple[LaidText, QPointF, str]]:
        left, top = self._text_corner()
        placed = []
        for laid, token in self._laid():
            placed.append((laid, QPointF(left, top), token))
            top += laid.height
        return placed


def icon_px(context: Context, label: Label) -> int:
    """Return the side of the label's icon in pixels; icons grow with the controls."""
    return context.metrics.control(label.icon_size)


def label_text_width(context: Context, label: Label, width: int) -> int:
    """Return the room for words on a button of this width, in pixels."""
    inner = width - 2 * context.px(label.padding)
    if label.icon and label.arrange is not Arrange.ABOVE:
        inner -= icon_px(context, label) + context.px(label.gap)
    return max(inner, 1)


def label_width(context: Context, label: Label, height: int, usual: int, least: int = 0) -> int:
    """Return the width in pixels at which a button of a height holds its label.

    It is the usual one or up to half as much again, or as little as the ``least`` if there is one.
    """
    widths = range(least or usual, usual * 3 // 2, context.px(4))
    return next((width for width in widths if _is_held(context, label, width, height)), usual)


def _is_held(context: Context, label: Label, width: int, height: int) -> bool:
    high = label_height(context, label, width) - context.px(_AIR)
    return label_words_fit(context, label, width) and high <= height


def label_words_fit(context: Context, label: Label, width: int) -> bool:
    """Tell whether no word of a label is too wide for a button of this width, in pixels."""
    room = label_text_width(context, label, width)
    return all(words_fit(words(x.text), x.role, context.metrics, room) for x in label.lines)


def label_height(context: Context, label: Label, width: int) -> int:
    """Return the height of a button with this label, with some air above and below, in pixels."""
    room = label_text_width(context, label, width)
    text = sum(lay_out(words(x.text), x.role, context.metrics, room).height for x in label.lines)
    icon = icon_px(context, label) if label.icon else 0
    if label.arrange is Arrange.ABOVE:
        return text + icon + context.px(8) + context.px(_AIR)
    return max(text, icon) + context.px(_AIR)
