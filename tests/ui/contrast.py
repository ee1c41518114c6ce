"""What the pixels show: how words stand out from what is behind them, and targets from around."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import cast

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.domain.colour import contrast
from kiosk.domain.theme import Theme
from kiosk.tour.inspect import Rect, SeenControl, SeenScreen

LEAST_TEXT = {Theme.PAPER: 7.0, Theme.DARK: 15.0, Theme.LIGHT: 15.0}
"""WCAG 2.2, criterion 1.4.6 (level AAA); who asks for contrast gets twice that."""

LEAST_EDGE = 3.0
"""WCAG 2.2, criterion 1.4.11."""

QUIET = {Theme.PAPER: ("tool-", "read-")}
"""Targets without an edge: on paper, icon and words alone carry the tools of the bar."""

SAMPLE = "ease-paper"
"""The sample of the soft colours is as soft as they are, in every theme."""

_EDGE = range(-5, 9)
"""How many pixels inwards from the side of a target its edge is looked for: a box may draw it."""

_AROUND = 6
"""How many pixels outside a target is what it stands out from."""

Colour = tuple[int, int, int]


def picture(widget: QWidget, rect: QRect | None = None) -> Image.Image:
    """Draw the widget as it stands, or a place on it; what is outside of it is black."""
    grabbed = widget.grab(rect) if rect is not None else widget.grab()
    image = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)
    size = (image.width(), image.height())
    step = image.bytesPerLine()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "BGRX", step)


def faint_texts(image: Image.Image, screen: SeenScreen, theme: Theme) -> Iterator[str]:
    """Yield the words that do not stand out enough for a theme."""
    soft = [control.rect for control in screen.controls if control.id == SAMPLE]
    for text in screen.texts:
        if any(_holds(rect, text.rect) for rect in soft):
            continue
        behind, ink = two_colours(image, text.rect)
        found = ratio(behind, ink)
        if found < LEAST_TEXT[theme]:
            yield f"{screen.id}: {text.text!r} {found:.1f} ({hex_of(ink)} on {hex_of(behind)})"


def faint_targets(image: Image.Image, screen: SeenScreen, theme: Theme) -> Iterator[str]:
    """Yield the targets of which a side does not stand out from what is around."""
    for control in screen.controls:
        if control.id.startswith(QUIET.get(theme, "-")):
            continue
        for side, found in _sides(image, control):
            if found < LEAST_EDGE:
                yield f"{screen.id}: {side} of {control.name!r} ({control.id}) {found:.1f}"


PIXEL_RULES: dict[str, Callable[[Image.Image, SeenScreen, Theme], Iterator[str]]] = {
    rule.__name__: rule for rule in (faint_texts, faint_targets)
}


def two_colours(image: Image.Image, rect: Rect) -> tuple[Colour, Colour]:
    """Return the commonest colours of a place: the surface and the solid of the letters.

    The paler rims of the letters are each too rare to be taken for either.  Where there is one
    colour alone, it is returned twice.
    """
    left, top = max(0, round(rect.left)), max(0, round(rect.top))
    right, bottom = round(rect.left + rect.width), round(rect.top + rect.height)
    part = image.crop((left, top, min(right, image.width), min(bottom, image.height)))
    counted = sorted(part.getcolors(part.width * part.height) or [], reverse=True)
    common = [cast("Colour", colour) for _, colour in counted[:2]]
    return common[0], common[-1]


def _holds(outer: Rect, inner: Rect) -> bool:
    across = outer.left <= inner.left <= outer.left + outer.width
    return across and outer.top <= inner.top <= outer.top + outer.height


@cache
def ratio(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21."""
    return contrast(hex_of(one), hex_of(other))


def _sides(image: Image.Image, control: SeenControl) -> Iterator[tuple[str, float]]:
    """Yield each side that has something around it, with how it stands out in its middle."""
    rect = control.rect
    right, bottom = rect.left + rect.width - 1, rect.top + rect.height - 1
    x, y = (rect.left + right) / 2, (rect.top + bottom) / 2
    middles = {
        "left": (rect.left, y, 1, 0),
        "right": (right, y, -1, 0),
        "top": (x, rect.top, 0, 1),
        "bottom": (x, bottom, 0, -1),
    }
    for side, (left, top, across, down) in middles.items():
        outside = (left - across * _AROUND, top - down * _AROUND)
        if not (0 <= outside[0] < image.width and 0 <= outside[1] < image.height):
            continue
        around = colour_at(image, *outside)
        inside = (colour_at(image, left + across * step, top + down * step) for step in _EDGE)
        yield side, max(ratio(around, colour) for colour in inside)


def colour_at(image: Image.Image, x: float, y: float) -> Colour:
    """Return the colour of a pixel."""
    return cast("Colour", image.getpixel((int(x), int(y))))


def hex_of(colour: Colour) -> str:
    """Return a colour as ``#RRGGBB``."""
    return "#{:02X}{:02X}{:02X}".format(*colour)
