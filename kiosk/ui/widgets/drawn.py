"""What a widget tells about the words it draws, for the tour, the auditor and the tests."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRect, QRectF

from kiosk.ui.text import LaidText


@dataclass(frozen=True, slots=True)
class DrawnText:
    """Words as drawn: where they stand in their widget, their size, and whether they fit."""

    text: str
    rect: QRect
    font_px: int
    fits: bool


@runtime_checkable
class Drawn(Protocol):
    """A widget that draws words itself."""

    def drawn_texts(self) -> list[DrawnText]:
        """Return the words it shows, in reading order."""


def drawn(laid: LaidText, left: float, top: float, box: QRect) -> DrawnText:
    """Return the record of a text drawn at a point inside a box."""
    lines = laid.line_rects()
    inner = QRectF(lines[0]) if lines else QRectF()
    for line in lines[1:]:
        inner = inner.united(line)
    rect = inner.translated(left, top).toAlignedRect()
    if laid.mirrored:
        rect.moveLeft(box.left() + box.right() - rect.right())
    fits = box.adjusted(-1, -1, 1, 1).contains(rect)
    return DrawnText(laid.text, rect, laid.font_px, fits)
