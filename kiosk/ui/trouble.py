"""After a fault: one clear sentence, the visit already forgotten, and a way to begin again."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import ALERT, Meaning
from kiosk.ui.context import Context
from kiosk.ui.shapes import NEXT
from kiosk.ui.theme import ON_AMBER
from kiosk.ui.widgets.label_button import Label, LabelButton, Line, label_height
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_START = Look("amber", "leaf", 4, NEXT, "onAmber")
_STAYS_MS = 60_000


class TroubleView(QWidget):
    """Covers the window until it is touched or a minute has passed."""

    meaning: Meaning | None = ALERT

    def __init__(
        self, parent: QWidget, context: Context, rect: QRect, close: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.language = context.state.preferences.language
        self.setAccessibleName(context.words("trouble.title"))
        self.setGeometry(rect)
        px, words = context.px, context.words
        width = min(rect.width() - px(128), px(1000))
        left = (rect.width() - width) // 2
        top = rect.height() // 3
        for key, role in (("trouble.title", "title"), ("trouble.text", "lead")):
            high = text_height(context, words(key), role, width)
            heading = 1 if role == "title" else 0
            middle = Qt.AlignmentFlag.AlignHCenter
            block = TextBlock(self, context, words(key), role, align=middle, heading=heading)
            block.setGeometry(left, top, width, high)
            top += high + px(24)
        label = Label((Line(words("trouble.again"), "next"),), "repeat", 64, ON_AMBER)
        high = max(px(140), label_height(context, label, width))
        button = LabelButton(self, context, label, _START)
        button.setGeometry(left, top + px(24), width, high)
        button.setObjectName("again")
        button.clicked.connect(close)
        QTimer.singleShot(_STAYS_MS, self, close)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._context.colour("paper"))
        painter.end()
