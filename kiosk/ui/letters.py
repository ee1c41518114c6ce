"""Large letters drawn one by one from their outlines, which Qt does for whole lines and slowly."""

from typing import TypeAlias

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QTextLayout

KEPT_PX = 64
"""The size in device pixels up to which Qt keeps the pictures of letters it has drawn, which is the
fastest way; from there on it fills the outlines of a line anew, all together, and its rasteriser
searches everything that stands on the same row of pixels for each of them."""

Letters: TypeAlias = tuple[tuple[QPainterPath, QPointF], ...]
"""The outline of each letter, and the way to it from the one before."""

_outlines: dict[tuple[str, int, float, int], QPainterPath] = {}


def letters_of(layout: QTextLayout) -> Letters:
    """Return the letters of a text that is broken into lines; spaces have none."""
    found = []
    before = QPointF()
    for run in layout.glyphRuns():
        font = run.rawFont()
        face = (font.familyName(), font.weight(), font.pixelSize())
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            key = (*face, glyph)
            if key not in _outlines:
                _outlines[key] = font.pathForGlyph(glyph)
            if not _outlines[key].isEmpty():
                found.append((_outlines[key], place - before))
                before = place
    return tuple(found)


def draw_letters(painter: QPainter, letters: Letters, at: QPointF, colour: QColor) -> None:
    """Fill the letters of a text whose top left corner stands at a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    brush = QBrush(colour)
    for outline, step in letters:
        painter.translate(step)
        painter.fillPath(outline, brush)
    painter.restore()
