"""The typefaces of a sheet: Atkinson Hyperlegible, and Noto Sans for characters it lacks."""

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

import fontpkg_atkinson_hyperlegible as atkinson
import fontpkg_noto_sans as noto
from reportlab.pdfbase.pdfmetrics import registerFont

from kiosk.tagging import ReadableFont

REGULAR: Final = "AtkinsonHyperlegible"
BOLD: Final = "AtkinsonHyperlegible-Bold"
FALLBACK: Final = "NotoSans"

_FILES: Final[dict[str, Path]] = {
    REGULAR: atkinson.ROOT / "files" / "AtkinsonHyperlegible-Regular.ttf",
    BOLD: atkinson.ROOT / "files" / "AtkinsonHyperlegible-Bold.ttf",
    # A variable font: ReportLab embeds its default instance, which is the regular weight.
    FALLBACK: noto.ROOT / "files" / "NotoSans[wdth,wght].ttf",
}


@dataclass(frozen=True, eq=False, slots=True)
class Inline:
    """What one stretch of a text is besides its letters, each made for one stretch alone.

    ``language`` is a BCP 47 tag, and ``address`` where the stretch leads; empty is as around it.
    """

    language: str = ""
    address: str = ""


PLAIN: Final = Inline()
"""A stretch that is as the text around it."""


class Fragment(NamedTuple):
    """A stretch of characters that one font can draw."""

    text: str
    font: str
    inline: Inline = PLAIN


@cache
def load_font(name: str) -> ReadableFont:
    """Return the font of this name, read and registered with ReportLab on first use."""
    font = ReadableFont(name, str(_FILES[name]))
    registerFont(font)
    return font


def fragments(text: str, *, bold: bool) -> list[Fragment]:
    """Cut the text into the longest stretches that a single font can draw."""
    wanted = BOLD if bold else REGULAR
    glyphs = load_font(wanted).face.charToGlyph
    if all(ord(character) in glyphs for character in text):
        return [Fragment(text, wanted)] if text else []
    spare = load_font(FALLBACK).face.charToGlyph

    def font_of(character: str) -> str:
        code = ord(character)
        return FALLBACK if code not in glyphs and code in spare else wanted

    return [Fragment("".join(run), font) for font, run in groupby(text, key=font_of)]


def width_of(text: str, font: str, size: float) -> float:
    """Return the width of the text in points."""
    return load_font(font).stringWidth(text, size)
