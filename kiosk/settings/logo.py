"""The clinic's logo: a picture beside the settings file, read whole or not at all."""

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PIL import Image, UnidentifiedImageError

from kiosk.diagnostics import Code, Diagnostic, Location, Report, quote
from kiosk.domain.handout import Logo, LogoKind
from kiosk.source.files import PackFile, read_single
from kiosk.source.lines import Text
from kiosk.source.svg_shapes import shapes_alone
from kiosk.source.svg_tree import read_svg

LOGO_NAME = Code("logo.name")
LOGO_MISSING = Code("logo.missing")
LOGO_FORMAT = Code("logo.format")
LOGO_SIZE = Code("logo.size")

MOST_PIXELS: Final = 4000
"""The most pixels along a side; a logo an inch wide needs 600 at the finest printers' 600 dpi."""

_NAME = re.compile(r"[^/\\:\0]+\.(?P<kind>svg|png)", re.IGNORECASE)


def logo_name(text: Text) -> Iterator[Diagnostic]:
    """Accept the plain name of an SVG or PNG file: nothing is read from other folders."""
    if not _NAME.fullmatch(text.value):
        hint = "put an SVG or PNG file beside this one, and write its name: logo.png"
        yield LOGO_NAME.at(text.at, f"{quote(text.value)} is not the name of a logo", hint)


def read_logo(name: Text, folder: Path, report: Report) -> Logo | None:
    """Return the logo of this name in the folder, or report why there is none."""
    found = _NAME.fullmatch(name.value)
    if found is None:
        return None
    path = folder / name.value
    if not path.exists():
        hint = f"put it into {folder.as_posix()}"
        report.add(LOGO_MISSING.at(name.at, f"there is no file {quote(name.value)}", hint))
        return None
    file = read_single(path, report)
    if file is None:
        return None
    kind = LogoKind(found["kind"].lower())
    read = is_drawing if kind is LogoKind.SVG else is_picture
    return Logo(kind, file.data) if read(file, report) else None


def is_drawing(file: PackFile, report: Report) -> bool:
    """Tell whether it is an SVG drawing of shapes alone, or report what it is."""
    drawing = read_svg(file, report)
    faults = tuple(shapes_alone(drawing)) if drawing else ()
    report.extend(faults)
    return drawing is not None and not faults


def is_picture(file: PackFile, report: Report) -> bool:
    """Tell whether it is a PNG picture that can be decoded, of no more than so many pixels."""
    at = Location(file.shown)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            # Decoding alone takes a file that ends early; verifying uses the picture up.
            Image.open(io.BytesIO(file.data), formats=["PNG"]).verify()
            picture = Image.open(io.BytesIO(file.data), formats=["PNG"])
        if max(picture.size) > MOST_PIXELS:
            message = f"{picture.width} by {picture.height} pixels"
            report.add(LOGO_SIZE.at(at, message, f"make it {MOST_PIXELS} pixels or less"))
            return False
        picture.load()
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        SyntaxError,
        ValueError,
    ):
        report.add(LOGO_FORMAT.at(at, "this is not a whole PNG picture", "save it again as PNG"))
        return False
    return True
