"""Screens read from the right: planned as from the left, and turned over where placed and drawn."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import ListBox
from kiosk.ui.context import Context


def mirror_children(view: QWidget, context: Context) -> None:
    """Turn over where the parts of a view stand, if its language is read from the right.

    What stands inside a part, such as the labels of a picture, keeps its place there, but for the
    rows of a list.
    """
    if not context.metrics.mirrored:
        return
    for part in view.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        part.move(view.width() - part.x() - part.width(), part.y())
        if isinstance(part, ListBox):
            mirror_children(part, context)


def painter_on(widget: QWidget, context: Context) -> QPainter:
    """Return a smooth painter that turns over what it draws, where reading starts at the right."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if context.metrics.mirrored:
        painter.setWorldTransform(QTransform(-1, 0, 0, 1, widget.width(), 0))
    return painter


@contextmanager
def upright(painter: QPainter, at: QPointF, width: float) -> Iterator[None]:
    """Let something this wide be drawn at a point as it is, though all around it is turned over."""
    if painter.worldTransform().m11() > 0:
        yield
        return
    painter.save()
    painter.translate(2 * at.x() + width, 0)
    painter.scale(-1, 1)
    yield
    painter.restore()


def draw_upright(painter: QPainter, at: QPointF, pixmap: QPixmap) -> None:
    """Draw a picture as it is, in its own place."""
    with upright(painter, at, pixmap.deviceIndependentSize().width()):
        painter.drawPixmap(at, pixmap)
