"""A clinic's logo on paper: a drawing or a picture within a box of its own."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final, Protocol

from PIL import Image
from reportlab.lib.utils import ImageReader

from kiosk.domain.handout import Logo, LogoKind
from kiosk.paper.style import INCH, INK
from kiosk.paper.text import Piece, Role
from kiosk.paper.vector import read_vector
from kiosk.tagging import Facts, TaggedCanvas

_RESOLUTION: Final = 300
"""Pixels an inch: what office printers show of a picture; more only makes the sheet heavier."""

_MOST_PIXELS: Final = 16_000_000
"""The most pixels a picture may hold before it is decoded."""


class _Drawable(Protocol):
    """What can be drawn at a scale from its own ``width`` and ``height``."""

    @property
    def width(self) -> float:
        """The width at scale 1, in points."""

    @property
    def height(self) -> float:
        """The height at scale 1, in points."""

    def draw(self, canvas: TaggedCanvas, x: float, bottom: float, scale: float) -> None:
        """Draw it with its lower left corner at ``x`` and ``bottom``."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture of ``width`` by ``height`` pixels, one to a point at scale 1."""

    pixels: ImageReader
    width: float
    height: float

    def draw(self, canvas: TaggedCanvas, x: float, bottom: float, scale: float) -> None:
        """Draw it with its lower left corner at ``x`` and ``bottom``."""
        canvas.drawImage(self.pixels, x, bottom, self.width * scale, self.height * scale)


@dataclass(eq=False)
class LogoMark(Piece):
    """A logo as large as fits into a box ``most_wide`` by ``most_high`` points.

    ``alt`` is what a reader hears of it; without one it is for the eye alone, which is right where
    the clinic's name stands beside it.

    Raises:
        ValueError: the logo is not a drawing or a picture of a fair size.
    """

    logo: Logo
    most_wide: float
    most_high: float
    alt: str = ""
    role: Role = Role.FIGURE

    def __post_init__(self) -> None:
        self._drawn = _read(self.logo, self.most_wide, self.most_high)
        self._scale = min(self.most_wide / self._drawn.width, self.most_high / self._drawn.height)

    @property
    def wide(self) -> float:
        """The width in points."""
        return self._drawn.width * self._scale

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height in points, which is its own."""
        return self._drawn.height * self._scale

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the logo at the left."""
        bottom = top - self.height(width)
        facts = Facts(alt=self.alt, box=(x, bottom, x + self.wide, top))
        with canvas.content(self.role, self, facts) if self.alt else canvas.artifact():
            self._drawn.draw(canvas, x, bottom, self._scale)


@lru_cache(maxsize=8)
def _read(logo: Logo, most_wide: float, most_high: float) -> _Drawable:
    """Return what there is to draw, a picture with no more pixels than the box can show."""
    if logo.kind is LogoKind.SVG:
        return read_vector(logo.data.decode().replace("currentColor", INK))
    picture = Image.open(BytesIO(logo.data), formats=["PNG"])
    if picture.width * picture.height > _MOST_PIXELS:
        raise ValueError(f"a logo of {picture.width} by {picture.height} pixels is too large")
    flat = _on_white(picture)
    dots = _RESOLUTION / INCH
    flat.thumbnail((max(1, round(most_wide * dots)), max(1, round(most_high * dots))))
    return _Picture(ImageReader(flat), *flat.size)


def _on_white(picture: Image.Image) -> Image.Image:
    """Return the picture on paper, in colours of 8 bits: some printers make see-through black."""
    if picture.mode.startswith("I"):
        # Pillow cuts grey of 16 bits off at 255 instead of scaling it.
        picture = picture.convert("I").point(lambda level: level / 257).convert("L")
    shown = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", shown.size, "white"), shown).convert("RGB")
