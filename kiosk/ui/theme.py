"""Colours by name for the theme the patient chose, ready for painting."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from kiosk.domain.colour import MOST_LIGHTER, Colours, lighter
from kiosk.domain.theme import Theme
from kiosk.ui.tokens import COLOURS

TOOL_LIGHTER = 0.06
"""How much white the tools on the bar have in them, beside the bar itself."""


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


USUAL = Colours()
"""What the kiosk looks like where the clinic chose no colours."""


@cache
def colour(theme: Theme, token: str, own: Colours = USUAL) -> QColor:
    """Return the colour of a token; ``own`` are the clinic's, which count in the usual theme alone.

    Raises:
        KeyError: there is no such token.
    """
    usual = COLOURS[theme][token]
    return QColor(_owned(own).get(token, usual) if theme is Theme.PAPER else usual)


@cache
def _owned(own: Colours) -> dict[str, str]:
    """Return the tokens that follow from a clinic's colours, as near to them as ours to ours."""
    tokens: dict[str, str] = {}
    if own.bar:
        tool = lighter(own.bar, TOOL_LIGHTER)
        tokens |= {"plinth": own.bar, "plinthEdge": own.bar, "tool": tool, "toolLine": tool}
        tokens["plinth2"] = lighter(own.bar, MOST_LIGHTER)
        tokens["plinthLine"] = lighter(own.bar, 0.5)
        tokens["iconFillOnPlinth"] = lighter(own.bar, 0.25)
    if own.button:
        tokens |= {"amber": own.button, "iconFillOnAmber": lighter(own.button, 0.5)}
    return tokens
