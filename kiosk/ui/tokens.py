"""Every colour and text size of the kiosk, by name; no other file holds a hex value or a size."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.colour import ON_BAR, ON_BUTTON
from kiosk.domain.theme import Theme

PAPER = {
    "paper": "#FBF5E9",
    "card": "#FFFDF8",
    "ink": "#1B2A24",
    "ink2": "#3B4A43",
    "leaf": "#174D39",
    "line": "#6B786F",
    "hair": "#C9C6B4",
    "plinth": "#12382D",
    "plinth2": "#1E5141",
    "plinthCard": "#FFFDF8",
    "onPlinthCard": "#174D39",
    "plinthEdge": "#12382D",
    "tool": "#1A4939",
    "toolLine": "#1A4939",
    "plinthLine": "#7FA893",
    "onPlinth": ON_BAR,
    "onLeaf": "#FFFDF8",
    "amber": "#F4B740",
    "onAmber": ON_BUTTON,
    "leafTint": "#DFECD9",
    "sand": "#F8E8C8",
    "clay": "#F8E0D2",
    "sky": "#DDE9F2",
    "lilac": "#E9E2F2",
    "berryTint": "#F9E3E9",
    "evidence": "#17466B",
    "berry": "#7D1D45",
    "amberDeep": "#613D00",
    "amberLine": "#8A5A00",
    "spoken": "#F8E8C8",
    "onSpoken": "#1B2A24",
    "spokenLine": "#8A5A00",
    "focus": "#0B57A4",
    "focusOnPlinth": "#FFFFFF",
    "scrim": "#12382D",
    "stageEdge": "",
    "termDots": "#174D39",
    "helpPill": "#FFFDF8",
    "onHelpPill": "#7D1D45",
    "iconFill": "#BCD8B6",
    "iconFillOnTint": "#FFFDF8",
    "iconFillOnPlinth": "#2F6652",
    "iconFillOnAmber": "#FBE3AC",
    "iconFillOnPlinthCard": "#BCD8B6",
    "iconFillOnBerry": "#A04A6C",
    "iconFillHelp": "#F3C3D0",
    "iconFillEvidence": "#DDE9F2",
}
"""The default theme: text 7:1 (WCAG 2.2 criterion 1.4.6), borders of targets 3:1 (1.4.11)."""

DARK = PAPER | {
    "paper": "#000000",
    "card": "#080C0A",
    "ink": "#FFFFFF",
    "ink2": "#F3EFE4",
    "leaf": "#FFFFFF",
    "line": "#B9C4BD",
    "hair": "#6F7C75",
    "plinth": "#000000",
    "plinth2": "#080C0A",
    "plinthCard": "#FFFFFF",
    "onPlinthCard": "#000000",
    "plinthEdge": "#FFFFFF",
    "tool": "#000000",
    "toolLine": "#9AA8A0",
    "plinthLine": "#FFFFFF",
    "onPlinth": "#FFFFFF",
    "onLeaf": "#000000",
    "amber": "#FFE27A",
    "onAmber": "#000000",
    "leafTint": "#000000",
    "sand": "#000000",
    "clay": "#000000",
    "sky": "#000000",
    "lilac": "#000000",
    "berryTint": "#000000",
    "evidence": "#C2EBFF",
    "berry": "#FFFFFF",
    "amberDeep": "#FFE27A",
    "amberLine": "#FFE27A",
    "spoken": "#FFFFFF",
    "onSpoken": "#000000",
    "spokenLine": "#000000",
    "focus": "#FFE27A",
    "focusOnPlinth": "#FFE27A",
    "scrim": "#000000",
    "stageEdge": "#FFFFFF",
    "termDots": "#FFE27A",
    "helpPill": "#FFFFFF",
    "onHelpPill": "#000000",
    "iconFill": "#245A42",
    "iconFillOnTint": "#245A42",
    "iconFillOnPlinth": "#245A42",
    "iconFillOnAmber": "#FFE27A",
    "iconFillOnPlinthCard": "#FFFFFF",
    "iconFillOnBerry": "#FFFFFF",
    "iconFillHelp": "#FFFFFF",
    "iconFillEvidence": "#000000",
}
"""White on black for low vision: text 15:1 or more."""

LIGHT = PAPER | {
    "paper": "#FFFFFF",
    "card": "#FFFFFF",
    "ink": "#000000",
    "ink2": "#1A1A1A",
    "leaf": "#000000",
    "line": "#404040",
    "hair": "#595959",
    "plinth": "#000000",
    "plinth2": "#080C0A",
    "plinthCard": "#FFFFFF",
    "onPlinthCard": "#000000",
    "plinthEdge": "#000000",
    "tool": "#000000",
    "toolLine": "#9AA8A0",
    "plinthLine": "#FFFFFF",
    "onPlinth": "#FFFFFF",
    "onLeaf": "#FFFFFF",
    "amber": "#FFE27A",
    "onAmber": "#000000",
    "leafTint": "#FFFFFF",
    "sand": "#FFFFFF",
    "clay": "#FFFFFF",
    "sky": "#FFFFFF",
    "lilac": "#FFFFFF",
    "berryTint": "#FFFFFF",
    "evidence": "#00254A",
    "berry": "#4A0020",
    "amberDeep": "#331F00",
    "amberLine": "#331F00",
    "spoken": "#000000",
    "onSpoken": "#FFFFFF",
    "spokenLine": "#FFFFFF",
    "focus": "#0030B8",
    "focusOnPlinth": "#FFE27A",
    "scrim": "#000000",
    "stageEdge": "#000000",
    "termDots": "#0030B8",
    "helpPill": "#FFFFFF",
    "onHelpPill": "#4A0020",
    "iconFill": "#D6ECD2",
    "iconFillOnTint": "#D6ECD2",
    "iconFillOnPlinth": "#245A42",
    "iconFillOnAmber": "#FFE27A",
    "iconFillOnPlinthCard": "#D6ECD2",
    "iconFillOnBerry": "#7D1D45",
    "iconFillHelp": "#F3C3D0",
    "iconFillEvidence": "#DDE9F2",
}
"""Black on white for low vision in bright rooms: text 15:1 or more; the bar is white on black."""

_PICTURES_ON_BLACK = {
    "#163B30": "#FFFFFF",
    "#A8CDA3": "#2E6B4F",
    "#86B588": "#1F5240",
    "#DFECD9": "#000000",
    "#C3DBBE": "#FFFFFF",
    "#F2CF86": "#7A5A12",
    "#E2B765": "#5E430A",
    "#F2CF87": "#1A1F1D",
    "#E8B093": "#7A4630",
    "#D98F6C": "#6E3E28",
    "#FFFDF8": "#1A1F1D",
    "#E9B995": "#7A5A45",
    "#9A6241": "#5A3B28",
    "#D5D8D2": "#555555",
    "#2F2A28": "#222222",
}

_PICTURES_ON_WHITE = {
    "#163B30": "#000000",
    "#DFECD9": "#FFFFFF",
    "#C3DBBE": "#000000",
    "#F2CF87": "#FFFFFF",
}

PICTURES: dict[Theme, dict[str, str]] = {
    Theme.PAPER: {},
    Theme.DARK: _PICTURES_ON_BLACK,
    Theme.LIGHT: _PICTURES_ON_WHITE,
}
"""What the colours of a drawing become: in high contrast its line alone carries the shape."""

COLOURS = {Theme.PAPER: PAPER, Theme.DARK: DARK, Theme.LIGHT: LIGHT}


class Scaling(Enum):
    """How a kind of text follows the four text sizes, as factors."""

    BODY = (1.0, 1.25, 1.5, 2.0)
    TITLE = (1.0, 1.15, 1.3, 1.4)
    CONTROL = (1.0, 1.15, 1.35, 1.7)


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of text: size and line height in design units (quarter millimetres)."""

    size: int
    line: int
    bold: bool
    scaling: Scaling


ROLES = {
    "start": Role(128, 128, True, Scaling.TITLE),
    "large": Role(76, 96, True, Scaling.TITLE),
    "title": Role(68, 76, True, Scaling.TITLE),
    "long_title": Role(58, 67, True, Scaling.TITLE),
    "heading": Role(44, 52, True, Scaling.BODY),
    "lead": Role(44, 60, False, Scaling.BODY),
    "notice": Role(38, 52, False, Scaling.CONTROL),
    "body": Role(38, 54, False, Scaling.BODY),
    "compact": Role(36, 44, False, Scaling.BODY),
    "row": Role(34, 42, False, Scaling.BODY),
    "row_bold": Role(36, 44, True, Scaling.BODY),
    "row_tight": Role(36, 44, False, Scaling.TITLE),
    "row_tight_bold": Role(36, 44, True, Scaling.TITLE),
    "caption": Role(32, 44, False, Scaling.BODY),
    "section": Role(36, 44, True, Scaling.CONTROL),
    "progress": Role(34, 40, True, Scaling.CONTROL),
    "tile": Role(34, 40, True, Scaling.BODY),
    "next": Role(46, 54, True, Scaling.CONTROL),
    "main": Role(42, 46, True, Scaling.CONTROL),
    "button": Role(38, 44, True, Scaling.CONTROL),
    "label": Role(30, 32, False, Scaling.CONTROL),
    "label_bold": Role(30, 32, True, Scaling.CONTROL),
    "chip": Role(30, 36, True, Scaling.CONTROL),
    "number": Role(56, 64, True, Scaling.TITLE),
    "countdown": Role(88, 88, True, Scaling.TITLE),
    "count_mark": Role(30, 30, True, Scaling.CONTROL),
}
"""Body text is 38 units: a capital of 6.3 mm, 0.7 degrees at 500 mm (EN 301 549, 5.1.4)."""
