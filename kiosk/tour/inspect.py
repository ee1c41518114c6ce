"""What a screen shows, as data: every visible text and every control with its place and size."""

import msgspec
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kiosk.ui.metrics import Metrics
from kiosk.ui.widgets.drawn import Drawn
from kiosk.ui.widgets.figure_view import FigureView
from kiosk.ui.widgets.touch_button import TouchButton


class Rect(msgspec.Struct, frozen=True):
    """A rectangle in the window: left, top, width, height."""

    left: float
    top: float
    width: float
    height: float


class SeenText(msgspec.Struct, frozen=True):
    """Words on screen; ``fits`` is false when they reach out of their widget or the window.

    ``control`` is the object name of the control that they stand on, empty for all other words.
    """

    text: str
    rect: Rect
    cap_mm: float
    fits: bool
    control: str = ""


class SeenControl(msgspec.Struct, frozen=True):
    """Something to touch: its name, role, place in pixels and size in millimetres."""

    name: str
    role: str
    id: str
    rect: Rect
    width_mm: float
    height_mm: float
    primary: bool


class SeenPicture(msgspec.Struct, frozen=True):
    """A drawing that explains something; one without words is decoration."""

    alt: str
    rect: Rect


class SeenScreen(msgspec.Struct, frozen=True):
    """One screen of the tour; on a ``mirrored`` one reading starts at the right."""

    id: str
    file: str
    width: int
    height: int
    px_per_mm: float
    texts: tuple[SeenText, ...]
    controls: tuple[SeenControl, ...]
    pictures: tuple[SeenPicture, ...]
    focus_order: tuple[str, ...]
    mirrored: bool = False


_CAP_EM = 0.668
"""The height of a capital of Atkinson Hyperlegible, in ems."""

_PRIMARY = {"primary", "start"}


def see(window: QWidget, metrics: Metrics, name: str, file: str) -> SeenScreen:
    """Describe what the window shows now."""
    shown = [w for w in window.findChildren(QWidget) if reachable(w, window)]
    return SeenScreen(
        id=name,
        file=file,
        width=window.width(),
        height=window.height(),
        px_per_mm=metrics.px_per_mm,
        texts=tuple(text for widget in shown for text in _texts(widget, window, metrics)),
        controls=tuple(
            _control(widget, window, metrics)
            for widget in shown
            if isinstance(widget, TouchButton) and widget.isEnabled()
        ),
        pictures=tuple(_picture(w, window) for w in shown if isinstance(w, FigureView)),
        focus_order=_focus_order(window),
        mirrored=metrics.mirrored,
    )


def reachable(widget: QWidget, window: QWidget) -> bool:
    """Tell whether the widget is there to be touched: visible, and under no panel or warning."""
    return widget.isVisible() and not _covered(widget, window)


def _covered(widget: QWidget, window: QWidget) -> bool:
    """Tell whether the widget lies under a panel or the warning: neither read nor touched there."""
    parent: QWidget | None = widget
    while parent is not None and parent is not window:
        if not parent.isEnabled():
            return True
        parent = parent.parentWidget()
    return False


def _rect(rect: QRect) -> Rect:
    return Rect(rect.left(), rect.top(), rect.width(), rect.height())


def _in_window(widget: QWidget, window: QWidget, rect: QRect) -> QRect:
    return rect.translated(widget.mapTo(window, QPoint(0, 0)))


def _texts(widget: QWidget, window: QWidget, metrics: Metrics) -> list[SeenText]:
    control = widget.objectName() if isinstance(widget, TouchButton) else ""
    if not isinstance(widget, Drawn):
        return []
    found = []
    for drawn in widget.drawn_texts():
        rect = _in_window(widget, window, drawn.rect)
        fits = drawn.fits and window.rect().contains(rect)
        cap = round(metrics.mm(drawn.font_px * _CAP_EM), 2)
        found.append(SeenText(drawn.text, _rect(rect), cap, fits, control))
    return found


def _control(button: TouchButton, window: QWidget, metrics: Metrics) -> SeenControl:
    role = QAccessible.queryAccessibleInterface(button).role().name
    rect = _in_window(button, window, button.rect())
    return SeenControl(
        name=button.accessibleName(),
        role=role,
        id=button.objectName(),
        rect=_rect(rect),
        width_mm=round(metrics.mm(rect.width()), 1),
        height_mm=round(metrics.mm(rect.height()), 1),
        primary=button.objectName() in _PRIMARY,
    )


def _picture(view: FigureView, window: QWidget) -> SeenPicture:
    return SeenPicture(view.accessibleName(), _rect(_in_window(view, window, view.rect())))


def _focus_order(window: QWidget) -> tuple[str, ...]:
    order: list[str] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if isinstance(widget, TouchButton) and reachable(widget, window):
            order.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    return tuple(order)
