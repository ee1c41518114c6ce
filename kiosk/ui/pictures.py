"""Icons and drawings: SVG in the theme's colours, rendered once for each size."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from kiosk.domain.colour import Colours
from kiosk.domain.theme import Theme
from kiosk.ui.theme import IconColours, colour
from kiosk.ui.tokens import PICTURES

ASSETS = Path(__file__).resolve().parents[2] / "assets"
POINTING = frozenset(("back", "finish", "next"))
"""Icons with an arrow along the line of reading."""
_ICON_FILL = b"#CDE0CB"
_ICON_LINE = b"currentColor"


@lru_cache(maxsize=512)
def icon(
    name: str,
    pixels: int,
    colours: IconColours,
    look: tuple[Theme, Colours],
    ratio: float,
    *,
    turned: bool = False,
) -> QPixmap:
    """Return an icon as a square of this many logical pixels, left and right ``turned`` or not.

    ``look`` is the theme and the clinic's own colours.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    svg = (ASSETS / "icons" / f"{name}.svg").read_bytes()
    line = colour(look[0], colours.line, look[1]).name().encode()
    fill = colour(look[0], colours.fill, look[1]).name().encode()
    painted = svg.replace(_ICON_LINE, line).replace(_ICON_FILL, fill)
    made = _render(QSvgRenderer(QByteArray(painted)), QSize(pixels, pixels), ratio)
    return made.transformed(QTransform.fromScale(-1, 1)) if turned else made


class Drawing:
    """An SVG drawing whose colours follow the theme."""

    def __init__(self, svg: str) -> None:
        self._svg = svg
        self._renderers: dict[Theme, QSvgRenderer] = {}
        self._pixmaps: dict[tuple[int, int, Theme, float], QPixmap] = {}

    def size(self) -> tuple[float, float]:
        """Return the width and height of the drawing in its own units."""
        box = self._renderer(Theme.PAPER).viewBoxF()
        return box.width(), box.height()

    def pixmap(self, size: QSize, theme: Theme, ratio: float) -> QPixmap:
        """Return the drawing in this size, in logical pixels."""
        key = (size.width(), size.height(), theme, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _render(self._renderer(theme), size, ratio)
        return self._pixmaps[key]

    def label_places(self) -> Mapping[str, QRectF]:
        """Return where labels stand, by label id, in the drawing's own units."""
        renderer = self._renderer(Theme.PAPER)
        places = {}
        for part in self._svg.split('id="label-')[1:]:
            name = part.split('"', 1)[0]
            box = renderer.boundsOnElement(f"label-{name}")
            places[name] = renderer.transformForElement(f"label-{name}").mapRect(box)
        return places

    def _renderer(self, theme: Theme) -> QSvgRenderer:
        if theme not in self._renderers:
            svg = self._svg
            for usual, own in PICTURES[theme].items():
                svg = svg.replace(usual, own)
            self._renderers[theme] = QSvgRenderer(QByteArray(svg.encode()))
        return self._renderers[theme]


@lru_cache(maxsize=64)
def illustration(name: str) -> Drawing:
    """Return one of the program's own drawings.

    Raises:
        FileNotFoundError: there is no such drawing.
    """
    return Drawing((ASSETS / "illustrations" / f"{name}.svg").read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def figure(svg: str) -> Drawing:
    """Return a drawing of the content pack."""
    return Drawing(svg)


def _render(renderer: QSvgRenderer, size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
