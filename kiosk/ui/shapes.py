"""Outlines with a radius of their own at each corner: the leaf corner of the kiosk."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath


@dataclass(frozen=True, slots=True)
class Corners:
    """Corner radii in design units, clockwise from the top left."""

    top_left: float
    top_right: float
    bottom_right: float
    bottom_left: float

    @classmethod
    def all(cls, radius: float) -> "Corners":
        """Return four equal corners."""
        return cls(radius, radius, radius, radius)

    def scaled(self, factor: float) -> "Corners":
        """Return the corners multiplied by a factor."""
        return Corners(
            self.top_left * factor,
            self.top_right * factor,
            self.bottom_right * factor,
            self.bottom_left * factor,
        )


BUTTON = Corners.all(20)
CHIP = Corners.all(16)
PANEL = Corners.all(20)
TILE = Corners(12, 44, 12, 44)
CARD = Corners(12, 64, 12, 64)
BADGE = Corners(36, 8, 36, 8)
SPOT = Corners(36, 8, 36, 8)
LEAF = Corners(36, 4, 36, 4)
STEP_MARK = Corners(18, 4, 18, 4)
NEXT = Corners(64, 20, 64, 20)
STAGE = Corners(0, 0, 120, 0)
SIDE_STAGE = Corners(0, 120, 0, 0)


def outline(rect: QRectF, corners: Corners) -> QPainterPath:
    """Return the outline of a rectangle with these corner radii in pixels, each cut to fit."""
    limit = min(rect.width(), rect.height()) / 2
    tl, tr, br, bl = (
        min(radius, limit)
        for radius in (
            corners.top_left,
            corners.top_right,
            corners.bottom_right,
            corners.bottom_left,
        )
    )
    path = QPainterPath()
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    path.moveTo(left + tl, top)
    path.lineTo(right - tr, top)
    path.arcTo(QRectF(right - 2 * tr, top, 2 * tr, 2 * tr), 90, -90)
    path.lineTo(right, bottom - br)
    path.arcTo(QRectF(right - 2 * br, bottom - 2 * br, 2 * br, 2 * br), 0, -90)
    path.lineTo(left + bl, bottom)
    path.arcTo(QRectF(left, bottom - 2 * bl, 2 * bl, 2 * bl), 270, -90)
    path.lineTo(left, top + tl)
    path.arcTo(QRectF(left, top, 2 * tl, 2 * tl), 180, -90)
    path.closeSubpath()
    return path
