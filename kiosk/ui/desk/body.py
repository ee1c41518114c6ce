"""The three columns, side by side where there is room, else the preview below the other two."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.desk.look import Look

_WIDE_FROM = 1180
"""Below this width a page beside two columns is too small to read its headings."""

_OPTIONS = 330
_PAD, _TOP = 22, 14


class Body(QWidget):
    """Lays out topics, options and preview, and lays them out anew when the window changes."""

    def __init__(self, look: Look, topics: QWidget, options: QWidget, preview: QWidget) -> None:
        super().__init__()
        self._look = look
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(_padded(look, options))
        scroll.setFixedWidth(look.px(_OPTIONS + 2 * _PAD))
        chosen = QHBoxLayout()
        chosen.setSpacing(0)
        chosen.addWidget(_padded(look, topics), 1)
        chosen.addWidget(_line(look))
        chosen.addWidget(scroll)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addLayout(chosen, 8)
        self._across.addWidget(_line(look))
        self._across.addWidget(_padded(look, preview), 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(_WIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not way:
            self._across.setDirection(way)


def _padded(look: Look, inner: QWidget) -> QWidget:
    outer = QWidget()
    outer.setObjectName("column")
    around = QVBoxLayout(outer)
    around.setContentsMargins(look.px(_PAD), look.px(_TOP), look.px(_PAD), look.px(_TOP))
    around.addWidget(inner)
    return outer


def _line(look: Look) -> QWidget:
    line = QWidget()
    line.setObjectName("between")
    line.setMinimumSize(look.px(1), look.px(1))
    return line
