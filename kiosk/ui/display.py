"""How large a pixel is on this screen, in millimetres."""

from PySide6.QtGui import QScreen

from kiosk.ui.metrics import UNITS_PER_MM

_SMALLEST_MM, _LARGEST_MM = 150.0, 2500.0
"""Between a 7 inch tablet and a 100 inch wall: what lies outside was not measured but made up."""


def pixels_per_mm(screen: QScreen, width_mm: float = 0.0) -> float:
    """Return logical pixels per millimetre, by the width measured or by what the screen says.

    A screen that says nothing believable is taken to be a 21.5 inch panel, 480 mm on its long side.
    """
    physical, size = screen.physicalSize(), screen.size()
    if width_mm > 0:
        return size.width() / width_mm
    if knows_its_size(screen):
        return max(size.width(), size.height()) / max(physical.width(), physical.height())
    return max(size.width(), size.height()) * UNITS_PER_MM / 1920


def knows_its_size(screen: QScreen) -> bool:
    """Tell whether a screen says something believable of its millimetres."""
    physical = screen.physicalSize()
    diagonal = (physical.width() ** 2 + physical.height() ** 2) ** 0.5
    return bool(_SMALLEST_MM <= diagonal <= _LARGEST_MM)
