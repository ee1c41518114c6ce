"""The colours that a screen can be read in."""

from enum import Enum


class Theme(Enum):
    """The colours a patient can choose: soft ones, white on black, and black on white."""

    PAPER = "paper"
    DARK = "dark"
    LIGHT = "light"
