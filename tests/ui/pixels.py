"""Reads pictures of the window pixel by pixel."""

from collections.abc import Iterable

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.domain.colour import contrast

LEAST_MARK = 3.0
"""What a mark needs to be seen: WCAG 2.2, criteria 1.4.11 and 2.4.13."""


def picture_of(widget: QWidget) -> QImage:
    """Draw the widget as it stands, three bytes of colour a pixel."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colour_at(image: QImage, x: int, y: int) -> str:
    """Return the colour of a pixel as ``#RRGGBB``."""
    return _hex(image.pixel(x, y))


def newly_marked(before: QImage, after: QImage, line: Iterable[tuple[int, int]]) -> int:
    """Return how many points of a line stand out from what was there before, 3:1 or more."""
    return sum(
        contrast(colour_at(before, x, y), colour_at(after, x, y)) >= LEAST_MARK for x, y in line
    )


def _hex(value: int) -> str:
    return f"#{value & 0xFFFFFF:06X}"
