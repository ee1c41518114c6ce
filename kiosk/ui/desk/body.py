"""The three columns, side by side where there is room, else the preview below the other two."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.desk.look import WIDE_FROM, Look

_OPTIONS = 330
_TOPICS = 640
"""The widest that titles at the left and buttons at the right still read as one row."""

_BELOW_FROM = 800
"""The height that holds choices and, below them, a page in which anything can be read."""

_LEAST = (860, 420)
_PAD, _TOP = 22, 12


class Body(QWidget):
    """Lays out topics, options and preview, and lays them out anew when the window changes."""

    def __init__(self, look: Look, topics: QWidget, options: QWidget, preview: QWidget) -> None:
        super().__init__()
        self._look = look
        scroll = QScrollArea()
        scroll.setObjectName("options")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(_padded(look, options))
        scroll.setFixedWidth(look.px(_OPTIONS + 2 * _PAD))
        self._choosing = QWidget()
        row = QHBoxLayout(self._choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_padded(look, topics), 1)
        row.addWidget(scroll)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._preview = _padded(look, preview)
        self._across.addWidget(self._choosing)
        self._across.addWidget(self._preview)

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the narrow arrangement, into which the wide one can turn."""
        return QSize(self._look.px(_LEAST[0]), self._look.px(_LEAST[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(WIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(way)
        widest = self._look.px(_TOPICS + _OPTIONS + 2 * _PAD)
        self._choosing.setMaximumWidth(widest if wide else self.width())
        self._across.setStretch(0, 3 if wide else 2)
        self._across.setStretch(1, 2)
        self._preview.setVisible(wide or self.height() >= self._look.px(_BELOW_FROM))


def _padded(look: Look, inner: QWidget) -> QWidget:
    outer = QWidget()
    outer.setObjectName("column")
    around = QVBoxLayout(outer)
    around.setContentsMargins(look.px(_PAD), look.px(_TOP), look.px(_PAD), look.px(_TOP))
    around.addWidget(inner)
    return outer
