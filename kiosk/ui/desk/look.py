"""Sizes, icons and colours of the desk; all sizes are pixels of a staff PC, times a scale."""

from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QFont, QPixmap

from kiosk.domain.theme import Theme
from kiosk.ui import pictures
from kiosk.ui.fonts import font
from kiosk.ui.theme import USUAL, IconColours
from kiosk.ui.tokens import PAPER

BASE, SMALL, HEADING, NAME = 17, 16, 21, 25
"""Text sizes; 16 is the smallest anywhere on the desk."""

TARGET = 40
"""The height of buttons, and never below the 36 of the design for what is clicked."""

SMALL_TARGET = 36

WIDE_FROM = 1180
"""The width from which three columns stand side by side, each wide enough for its words."""


@dataclass(frozen=True, slots=True)
class Look:
    """How large a pixel of the design is here, and how many of the screen's own it has."""

    scale: float = 1.0
    ratio: float = 1.0

    def px(self, units: float) -> int:
        """Return sizes of the design in pixels of this screen."""
        return max(round(units * self.scale), 1)

    def font(self, units: float, *, bold: bool = False) -> QFont:
        """Return the kiosk's typeface in this size."""
        return font(self.px(units), bold)

    def icon(self, name: str, units: float, colours: IconColours) -> QPixmap:
        """Return an icon in the colours of the kiosk's light theme."""
        return pictures.icon(name, self.px(units), colours, (Theme.PAPER, USUAL), self.ratio)

    def style_sheet(self) -> str:
        """Return the surfaces of all standard widgets of the desk."""
        sizes = {f"px{size}": f"{self.px(size)}px" for size in (1, 2, 4, 6, 8, 10, 12, 16, 28)}
        return _SHEET.substitute(PAPER, **sizes)


_SHEET = Template("""
#desk { background: $paper; }
#desk QLabel, #desk QCheckBox { color: $ink; background: transparent; }
#desk QLabel[quiet="true"] { color: $ink2; }
#desk QScrollArea, #column { background: transparent; border: none; }
#desk #options { border-left: $px1 solid $hair; border-right: $px1 solid $hair; }
TopicRow[first="true"] { background: $leafTint; }
#header { background: $plinth; }
#header QLabel { color: $onPlinth; }
#header #pill { background: $card; border-radius: $px16; }
#header #pill[trouble="true"] { background: $amber; }
#header #pill QLabel { color: $ink; }
#footer { background: $card; border-top: $px2 solid $hair; }
#between { background: $hair; }
#desk QPushButton {
    color: $leaf; background: $card; border: $px2 solid $leaf; border-radius: $px8;
    padding: 0 $px12;
}
#desk QPushButton:hover { background: $leafTint; }
#desk QPushButton:pressed { background: $leafTint; border-color: $ink; }
#desk QPushButton:disabled { color: $line; border-color: $hair; background: $card; }
#desk QPushButton[look="icon"] { padding: 0; }
#desk QPushButton[look="step"] { padding: 0; border-color: $line; border-radius: $px6; }
#desk QPushButton[look="step"]:disabled { border-color: $hair; }
#desk QPushButton::menu-indicator { image: none; width: 0; }
#desk QPushButton[look="main"] {
    color: $onAmber; background: $amber; border-top-left-radius: $px28;
    border-bottom-right-radius: $px28; border-top-right-radius: $px8;
    border-bottom-left-radius: $px8; padding: 0 $px28;
}
#desk QPushButton[look="main"]:hover, #desk QPushButton[look="main"]:pressed {
    background: $sand;
}
#desk QPushButton[look="main"]:disabled { color: $line; background: $card; }
#desk QPushButton[segment] { border-radius: 0; padding: 0 $px6; margin-left: -$px2; }
#desk QPushButton[segment="first"] {
    border-top-left-radius: $px10; border-bottom-left-radius: $px10; margin-left: 0;
}
#desk QPushButton[segment="last"] {
    border-top-right-radius: $px10; border-bottom-right-radius: $px10;
}
#desk QPushButton[segment="only"] { border-radius: $px10; margin-left: 0; }
#desk QPushButton[segment]:checked { color: $onLeaf; background: $leaf; }
#find, #copies {
    color: $ink; background: $card; border: $px2 solid $line; border-radius: $px8;
    padding: 0 $px10; placeholder-text-color: $ink2;
    selection-background-color: $leaf; selection-color: $onLeaf;
}
#copies { padding: 0; }
#offered { background: $card; border: $px2 solid $line; border-radius: $px12; }
#chosen { background: $leafTint; border: $px2 solid $leaf; border-radius: $px12; }
#note {
    background: $sky; border-left: $px6 solid $evidence; border-top-right-radius: $px8;
    border-bottom-right-radius: $px8;
}
#mat { background: $hair; border-radius: $px12; }
#card { background: $card; border: $px2 solid $leaf; border-radius: $px16; }
#desk QMenu { background: $card; color: $ink; border: $px2 solid $leaf; }
#desk QMenu::item { padding: $px12 $px28; }
#desk QMenu::item:selected { background: $leaf; color: $onLeaf; }
#desk QMenu::item:disabled { color: $ink2; background: $card; }
#desk QScrollBar { background: transparent; border: none; }
#desk QScrollBar:vertical { width: $px12; }
#desk QScrollBar:horizontal { height: $px12; }
#desk QScrollBar::handle { background: $line; border-radius: $px4; margin: $px2; }
#desk QScrollBar::handle:vertical { min-height: $px28; }
#desk QScrollBar::handle:horizontal { min-width: $px28; }
#desk QScrollBar::add-line, #desk QScrollBar::sub-line { width: 0; height: 0; }
#desk QScrollBar::add-page, #desk QScrollBar::sub-page { background: transparent; }
""")
