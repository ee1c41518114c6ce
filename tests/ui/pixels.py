"""Reads pictures of the window pixel by pixel."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.tour.inspect import Rect
from kiosk.ui.tokens import contrast

LEAST_MARK = 3.0
"""What a mark needs to be seen: WCAG 2.2, criteria 1.4.11 and 2.4.13."""


def picture_of(widget: QWidget) -> QImage:
    """Draw the widget as it stands, three bytes of colour a pixel."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colour_at(image: QImage, x: int, y: int) -> str:
    """Return the colour of a pixel as ``#RRGGBB``."""
    return _hex(image.pixel(x, y))


def colours(image: QImage, rect: Rect) -> Counter[str]:
    """Return how often each colour stands in a rectangle."""
    left, top, wide, high = (round(side) for side in (rect.left, rect.top, rect.width, rect.height))
    part = image.copy(QRect(left, top, wide, high).intersected(image.rect()))
    counted = Counter(memoryview(part.constBits()).cast("I"))
    return Counter({_hex(value): count for value, count in counted.items()})


def text_contrast(image: QImage, rect: Rect) -> float:
    """Return the contrast of the two commonest colours: the surface and the solid of the letters.

    The paler rims of the letters are each too rare to be taken for either.  One colour alone has
    no contrast: 1.
    """
    common = [colour for colour, _ in colours(image, rect).most_common(2)]
    return contrast(common[0], common[-1])


def newly_marked(before: QImage, after: QImage, line: Iterable[tuple[int, int]]) -> int:
    """Return how many points of a line stand out from what was there before, 3:1 or more."""
    return sum(
        contrast(colour_at(before, x, y), colour_at(after, x, y)) >= LEAST_MARK for x, y in line
    )


def _hex(value: int) -> str:
    return f"#{value & 0xFFFFFF:06X}"
