"""Large letters are drawn in a way of our own, and look as Qt draws them."""

import pytest
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout

from kiosk.ui.fonts import font
from kiosk.ui.letters import KEPT_PX, draw_letters, letters_of

INK = QColor("#000000")
UNEVENNESS = 48
"""How far two pixels of 255 shades may differ: a fifth of a pixel at the edge of a letter."""


def laid(text: str, *, bold: bool) -> QTextLayout:
    """Return a text in two lines, too large for the letters that Qt keeps."""
    layout = QTextLayout(text, font(KEPT_PX + 12, bold))
    layout.beginLayout()
    for top in (10, 110):
        line = layout.createLine()
        line.setLineWidth(420)
        line.setPosition(QPointF(10, top))
    layout.endLayout()
    return layout


def shades(layout: QTextLayout, *, letters: bool) -> bytes:
    """Return the pixels of the text, drawn as letters or by Qt."""
    image = QImage(440, 220, QImage.Format.Format_Grayscale8)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    if letters:
        draw_letters(painter, letters_of(layout), QPointF(3, 5), INK)
    else:
        painter.setPen(INK)
        layout.draw(painter, QPointF(3, 5))
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["Kratom leaves", "¿Qué más? ½ ≤ 7-OH"])
def test_letters_look_as_qt_draws_them(qapp: QCoreApplication, text: str, *, bold: bool) -> None:
    """Neither a place nor a weight nor a character of the second typeface is lost."""
    del qapp
    layout = laid(text, bold=bold)
    expected, drawn = shades(layout, letters=False), shades(layout, letters=True)

    assert min(expected) == 0
    assert max(abs(a - b) for a, b in zip(expected, drawn, strict=True)) <= UNEVENNESS
