"""A line of words that changes in place, and has a screen reader say what is new."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.news import announce
from kiosk.ui.context import Context
from kiosk.ui.text import LaidText, lay_out, words
from kiosk.ui.widgets.drawn import DrawnText, drawn


class ChangingLine(QWidget):
    """Words in a place of fixed size, in its middle from top to bottom."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        role: str,
        colour: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._role = role
        self._colour = colour
        self._align = align
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str, *, is_news: bool) -> None:
        """Show these words from now on; news is spoken, further seconds of a countdown are not."""
        if text == self._text:
            return
        self._text = text
        spoken = text.replace("\n", " ")
        self.setAccessibleName(spoken)
        self.update()
        if is_news and spoken:
            announce(self.window(), spoken)

    def drawn_texts(self) -> list[DrawnText]:
        """Return the words shown, if there are any."""
        laid = self._laid()
        return [drawn(laid, 0, self._top(laid), self.rect())] if self._text else []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        del event
        painter = QPainter(self)
        laid = self._laid()
        laid.draw(painter, QPointF(0, self._top(laid)), self._context.colour(self._colour))
        painter.end()

    def _laid(self) -> LaidText:
        metrics = self._context.metrics
        return lay_out(words(self._text), self._role, metrics, self.width(), self._align)

    def _top(self, laid: LaidText) -> float:
        return (self.height() - laid.height) / 2
