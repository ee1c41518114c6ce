"""Targets of one size in rows, on panels that offer a choice of them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from kiosk.ui.flow import Piece

Make: TypeAlias = Callable[[QWidget], QWidget]
"""Make a target inside a parent; the row puts it in its place."""


def column_width(width: int, columns: int, gap: int) -> int:
    """Return how wide each of so many columns is, in pixels."""
    return (width - (columns - 1) * gap) // columns


def row_pieces(makes: Sequence[Make], columns: int, own: QSize, gap: int) -> Iterator[Piece]:
    """Yield rows of so many columns: all of one size in pixels, and ``gap`` pixels apart."""
    for first in range(0, len(makes), columns):
        build = partial(_build, makes[first : first + columns], own, gap)
        yield Piece(0, own.height(), build, gap, target=True)


def _build(row: Sequence[Make], own: QSize, gap: int, parent: QWidget, left: int, top: int) -> None:
    for index, make in enumerate(row):
        at = QPoint(left + index * (own.width() + gap), top)
        make(parent).setGeometry(QRect(at, own))
