"""The typefaces of the screen: Atkinson Hyperlegible, with Noto Sans for what it lacks."""

from functools import cache

import fontpkg_atkinson_hyperlegible as atkinson
import fontpkg_noto_sans as noto
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from kiosk.errors import KioskError

FILES = (
    atkinson.ROOT / "files" / "AtkinsonHyperlegible-Regular.ttf",
    atkinson.ROOT / "files" / "AtkinsonHyperlegible-Bold.ttf",
    noto.ROOT / "files" / "NotoSans[wdth,wght].ttf",
)

_ANY_SIZE = 16.0


def load_fonts() -> None:
    """Make the typefaces known to Qt.

    Raises:
        KioskError: a font file is missing or broken.
    """
    for path in FILES:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise KioskError(
                f"The font {path.name} cannot be read. Please install the kiosk again."
            )
    font.cache_clear()


@cache
def font(pixels: int, bold: bool) -> QFont:
    """Return the kiosk's typeface in this pixel size."""
    made = QFont()
    made.setFamilies([atkinson.FAMILY, noto.FAMILY])
    made.setPixelSize(pixels)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def covers(sign: str) -> bool:
    """Tell whether one of the kiosk's typefaces has a letterform for a character."""
    return any(raw.supportsCharacter(ord(sign)) for raw in _raw_fonts())


@cache
def _raw_fonts() -> tuple[QRawFont, ...]:
    return tuple(QRawFont(str(path), _ANY_SIZE) for path in FILES)
