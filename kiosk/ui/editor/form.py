"""A column of fields that scrolls, built anew when what it is about changes its shape."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.desk.buttons import heading, label
from kiosk.ui.desk.look import SMALL
from kiosk.ui.editor.bench import Bench
from kiosk.ui.editor.fields import TextField

_GAP = 14
_WIDEST = 760


class Form(QScrollArea):
    """The fields of one page; ``build`` fills it and ``shape`` tells when that has to be done."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.bench = bench
        self._shape: object = None
        self._refreshers: list[Callable[[], None]] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def shape(self) -> object:
        """Return what is another once fields come or go."""
        return self.bench.language

    def build(self, column: QVBoxLayout) -> None:
        """Put the fields into the column."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what the draft and its last trial say."""
        shape = self.shape()
        if shape != self._shape:
            self._shape = shape
            self._rebuild()
        for refresh in self._refreshers:
            refresh()

    def commit(self) -> None:
        """Put what is typed into the draft."""
        for field in self.findChildren(TextField):
            field.commit()

    # What pages build with

    def heading(self, text: str, note: str = "") -> QWidget:
        """Return a heading, with a line of advice below."""
        look, part = self.bench.look, QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading(look, text))
        if note:
            quiet = label(look, note, SMALL)
            quiet.setProperty("quiet", True)
            quiet.setWordWrap(True)
            column.addWidget(quiet)
        return part

    def follow(self, field: TextField) -> TextField:
        """Keep a field up to date until the form is built anew."""
        self._refreshers.append(field.refresh)
        return field

    def on_refresh(self, act: Callable[[], None]) -> None:
        """Call this with every refresh until the form is built anew."""
        self._refreshers.append(act)

    def block(self, parts: Sequence[QWidget]) -> QFrame:
        """Return fields that belong together, in a frame."""
        look, frame = self.bench.look, QFrame()
        frame.setObjectName("block")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*(look.px(12),) * 4)
        column.setSpacing(look.px(10))
        for part in parts:
            column.addWidget(part)
        return frame

    def row(self, parts: Sequence[QWidget]) -> QWidget:
        """Return parts side by side, from the left."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.bench.look.px(8))
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return line

    def _rebuild(self) -> None:
        bar = self.verticalScrollBar()
        place, focused = bar.value(), _name_of(QApplication.focusWidget())
        look = self.bench.look
        self._refreshers = []
        inside, outer = QWidget(), QWidget()
        outer.setObjectName("column")
        across = QHBoxLayout(outer)
        across.setContentsMargins(look.px(8), 0, look.px(12), look.px(12))
        inside.setMaximumWidth(look.px(_WIDEST))
        across.addWidget(inside, 100, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(_GAP))
        self.build(column)
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(outer)
        # There is nothing to scroll before the new column has its size.
        QTimer.singleShot(0, self, lambda: self._return_to(place, focused))

    def _return_to(self, place: int, focused: str) -> None:
        """Scroll to where it was, and give the keyboard back to what is called the same."""
        for part in self.findChildren(QWidget):
            if focused and _name_of(part) == focused and part.isVisible():
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        self.verticalScrollBar().setValue(place)


def _name_of(part: QWidget | None) -> str:
    if part is None:
        return ""
    text = part.text() if isinstance(part, QPushButton) else ""
    return part.objectName() or part.accessibleName() or text
