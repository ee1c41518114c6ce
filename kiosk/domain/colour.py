"""Colours that a clinic may choose, and how well text stands out on them."""

import re

import msgspec

ON_BAR = "#FFFDF8"
"""The text on the bar and the plinth of the first screen."""

ON_BUTTON = "#1B2A24"
"""The text on the main button."""

MOST_LIGHTER = 0.1
"""How much white the buttons on the bar have in them at most, beside the bar itself."""

LEAST_CONTRAST = 7.0
"""WCAG 2.2, criterion 1.4.6 (level AAA)."""


_LINEAR_BELOW = 0.04045
"""Where the sRGB curve turns from a line into a power (IEC 61966-2-1)."""

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


class Colours(msgspec.Struct, frozen=True):
    """The clinic's own colours as ``#RRGGBB``; what is empty keeps the kiosk's."""

    bar: str = ""
    button: str = ""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2).

    Raises:
        ValueError: one of them is no colour.
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lighter(colour: str, share: float) -> str:
    """Return a colour with so much white in it, from 0 for none to 1 for nothing else."""
    parts = (round(part + (255 - part) * share) for part in _parts(colour))
    return "#" + "".join(f"{part:02X}" for part in parts)


def is_colour(text: str) -> bool:
    """Tell whether the text is a colour as ``#RRGGBB``."""
    return bool(_HEX.fullmatch(text))


def _parts(colour: str) -> tuple[int, ...]:
    if not is_colour(colour):
        raise ValueError(f"not a colour: {colour!r}")
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4
        for c in (part / 255 for part in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
