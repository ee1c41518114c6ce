"""Colours by name for the theme the patient chose, ready for painting."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from kiosk.domain.theme import Theme
from kiosk.ui.tokens import COLOURS


@dataclass(frozen=True, slots=True)
class IconColours:
    """The line and the fill of an icon, as colour tokens."""

    line: str
    fill: str


ON_PAPER = IconColours("ink", "iconFill")
ON_TINT = IconColours("ink", "iconFillOnTint")
ON_LEAF_BUTTON = IconColours("leaf", "iconFill")
ON_LEAF = IconColours("onLeaf", "leaf")
ON_PLINTH = IconColours("onPlinth", "iconFillOnPlinth")
ON_TOOL_LIT = IconColours("onPlinthCard", "iconFillOnPlinthCard")
ON_AMBER = IconColours("onAmber", "iconFillOnAmber")
ON_HELP = IconColours("onHelpPill", "iconFillHelp")
ON_BERRY = IconColours("onLeaf", "iconFillOnBerry")
IN_URGENT = IconColours("ink", "iconFillHelp")
EVIDENCE = IconColours("evidence", "iconFillEvidence")


@cache
def colour(theme: Theme, token: str) -> QColor:
    """Return the colour of a token.

    Raises:
        KeyError: there is no such token.
    """
    return QColor(COLOURS[theme][token])
