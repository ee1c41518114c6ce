"""A paragraph, title or label: words with a fixed line height."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.blocks import Runs, plain
from kiosk.speech.finding import Span
from kiosk.ui.accessibility.meaning import ITEM, Meaning
from kiosk.ui.accessibility.meaning import heading as heading_of
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import painter_on
from kiosk.ui.text import LaidText, lay_out, lay_out_evenly, words
from kiosk.ui.widgets.drawn import DrawnText, drawn

_SPOKEN_LINE = 5
"""The line under the sentence that is read, in design units."""

_MOST_LINES = 5
"""The lines of a row on a small display that leave room for what stands under it."""


class TextBlock(QLabel):
    """Words that a screen reader meets as text, or as a heading of the given level."""

    meaning: Meaning | None = None

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        text: Runs | str,
        role: str,
        colour: str = "ink",
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        heading: int = 0,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._runs: Runs = ()
        self._role = role
        self._colour = colour
        self._align = align
        self._spoken: Span | None = None
        self.heading = heading
        if heading:
            self.meaning = heading_of(heading)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.say(text)

    def say(self, text: Runs | str) -> None:
        """Say this from now on, in the same room."""
        self._runs = words(text) if isinstance(text, str) else text
        self.setText(plain(self._runs).replace("\u2028", "\n"))
        self.setAccessibleName(self.text())

    def mark_spoken(self, span: Span | None) -> None:
        """Let the sentence between two indices of the shown text stand out, or none."""
        if span != self._spoken:
            self._spoken = span
            self.update()

    def laid(self) -> LaidText:
        """Return the text as broken to the widget's width; titles in even lines."""
        breaker = lay_out_evenly if self.heading == 1 else lay_out
        return breaker(self._runs, self._role, self._context.metrics, self.width(), self._align)

    def drawn_texts(self) -> list[DrawnText]:
        """Return the words shown."""
        return [drawn(self.laid(), 0, 0, self.rect())]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words and the dots under glossary words."""
        del event
        painter = painter_on(self, self._context)
        laid = self.laid()
        laid.draw(painter, QPointF(0, 0), self._context.colour(self._colour))
        if laid.marks:
            laid.draw_marks(painter, QPointF(0, 0), self._context.colour("termDots"))
        if self._spoken is not None:
            self._draw_spoken(painter, laid, laid.rects_between(*self._spoken))
        painter.end()

    def _draw_spoken(self, painter: QPainter, laid: LaidText, rects: list[QRectF]) -> None:
        """Draw the sentence that is read once more: on its own surface, with a line under it."""
        context, thick = self._context, self._context.px(_SPOKEN_LINE)
        region = QRegion()
        for rect in rects:
            painter.fillRect(rect, context.colour("spoken"))
            line = QRectF(rect.left(), rect.bottom() - thick, rect.width(), thick)
            painter.fillRect(line, context.colour("spokenLine"))
            region |= QRegion(rect.toAlignedRect())
        painter.setClipRegion(region)
        laid.draw(painter, QPointF(0, 0), context.colour("onSpoken"))
        laid.draw_marks(painter, QPointF(0, 0), context.colour("onSpoken"))


class ItemText(TextBlock):
    """The words of an item of a list."""

    meaning: Meaning | None = ITEM


def title_role(context: Context, title: str, role: str, width: int) -> str:
    """Return the role of a title: a smaller one where that saves a line."""
    lines = [
        lay_out(words(title), each, context.metrics, width).lines for each in (role, "long_title")
    ]
    return "long_title" if lines[1] < lines[0] else role


def row_role(context: Context, text: str, width: int, *, strong: bool = True) -> str:
    """Return the role of the words on a row to touch.

    Words on a small display grow less with the text size, so that a row can be seen at once, and
    more than one of them, all alike; of very many words, not at all.
    """
    role = "row_bold" if strong else "compact"
    if not (context.form is Form.COMPACT and context.metrics.large_text):
        return role
    if lay_out(words(text), "row_tight_bold", context.metrics, width).lines <= _MOST_LINES:
        return "row_tight_bold" if strong else "row_tight"
    return "label_bold" if strong else "label"


def text_height(context: Context, text: Runs | str, role: str, width: int) -> int:
    """Return the height of a text at a width, in pixels."""
    runs = words(text) if isinstance(text, str) else text
    return lay_out(runs, role, context.metrics, width).height
