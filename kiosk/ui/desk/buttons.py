"""Buttons of the desk: with words, with an icon alone, and a row of which one is chosen."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kiosk.ui.desk.look import BASE, HEADING, SMALL_TARGET, TARGET, Look
from kiosk.ui.theme import ON_LEAF, ON_LEAF_BUTTON, IconColours

T = TypeVar("T")

_ICON, _STEP_ICON, _ICON_GAP = 24, 20, 8


def label(look: Look, text: str = "", size: float = BASE, *, bold: bool = False) -> QLabel:
    """Return plain words; whatever is in them, they are never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(look.font(size, bold=bold))
    return made


class ElidedLabel(QLabel):
    """Words on one line that end in dots where there is no room for all of them."""

    def __init__(self, look: Look, text: str = "", size: float = BASE) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(size))

    def minimumSizeHint(self) -> QSize:
        """Return no width: any will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        del event
        painter = QPainter(self)
        end = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), end, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


def heading(look: Look, text: str) -> QLabel:
    """Return the heading of a column."""
    made = label(look, text, HEADING, bold=True)
    made.setMinimumHeight(look.px(TARGET))
    return made


class DeskButton(QPushButton):
    """A button that says what it does; Enter presses it as Space does."""

    icon_gap = True

    def __init__(
        self, look: Look, text: str, icon: str = "", act: Callable[[], None] | None = None
    ) -> None:
        super().__init__(text)
        self.look = look
        self.setFont(look.font(BASE, bold=True))
        self.setFixedHeight(look.px(TARGET))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)
        if icon:
            self.show_icon(icon, ON_LEAF_BUTTON, _ICON)
        if act is not None:
            self.clicked.connect(lambda _=False: act())

    def show_icon(self, name: str, colours: IconColours, size: float) -> None:
        """Put an icon before the words."""
        self.show_pixmap(self.look.icon(name, size, colours), size)

    def show_pixmap(self, pixmap: QPixmap, size: float) -> None:
        """Put a picture of this size before the words; it is the same on a disabled button."""
        gap = self.look.px(_ICON_GAP) if self.icon_gap else 0
        spaced = QPixmap((QSize(self.look.px(size) + gap, self.look.px(size))) * self.look.ratio)
        spaced.fill(Qt.GlobalColor.transparent)
        spaced.setDevicePixelRatio(self.look.ratio)
        painter = QPainter(spaced)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
        icon = QIcon(spaced)
        icon.addPixmap(spaced, QIcon.Mode.Disabled)
        self.setIcon(icon)
        self.setIconSize(spaced.deviceIndependentSize().toSize())


class IconButton(DeskButton):
    """A button with an icon alone; ``name`` is what it is called, ``flipped`` turns it over."""

    icon_gap = False

    def __init__(
        self, look: Look, icon: str, name: str, *, kind: str = "icon", flipped: bool = False
    ) -> None:
        super().__init__(look, "")
        side = look.px(SMALL_TARGET if kind == "step" else TARGET)
        self.setFixedSize(side, side)
        self.setProperty("look", kind)
        self.setAccessibleName(name)
        self.setToolTip(name)
        size = _STEP_ICON if kind == "step" else _ICON
        pixmap = look.icon(icon, size, ON_LEAF_BUTTON)
        if flipped:
            pixmap = pixmap.transformed(QTransform().scale(1, -1))
        self.show_pixmap(pixmap, size)


class Segments(QWidget, Generic[T]):
    """A few choices side by side of which one is chosen; arrow keys move between them."""

    def __init__(
        self, look: Look, name: str, choices: Sequence[tuple[T, str]], chosen: Callable[[T], None]
    ) -> None:
        super().__init__()
        self._look = look
        self._buttons: dict[T, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (value, text) in enumerate(choices):
            button = DeskButton(look, text)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {text}")
            button.setProperty("segment", _place(number, len(choices)))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.toggled.connect(lambda on, each=button: self._mark(each, on))
            button.clicked.connect(lambda _=False, each=value: chosen(each))
            group.addButton(button)
            row.addWidget(button, 1)
            self._buttons[value] = button

    def choose(self, value: T) -> None:
        """Show this one as chosen; the keyboard comes to it first."""
        self._buttons[value].setChecked(True)
        self.setFocusProxy(self._buttons[value])

    def _mark(self, button: DeskButton, on: bool) -> None:
        if on:
            button.show_icon("check", ON_LEAF, _STEP_ICON)
        else:
            button.setIcon(QIcon())


def _place(number: int, of: int) -> str:
    """Return which corners of a row a button stands at."""
    if of == 1:
        return "only"
    return {0: "first", of - 1: "last"}.get(number, "middle")
