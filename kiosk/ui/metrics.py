"""From millimetres to pixels, and which of the three layouts a screen gets."""

from dataclasses import dataclass, replace
from enum import Enum

from kiosk.session.state import LARGE_FROM_STEP
from kiosk.ui.tokens import ROLES, Role, Scaling

UNITS_PER_MM = 4
"""A design unit is a quarter millimetre: one pixel of a 21.5 inch panel of 1080 x 1920."""

SMALLEST_ROOMY_SIDE = 800
"""Below this (200 mm) the short side cannot hold a stage, a text and a full bar."""


COMPACT_TEXT = 29.0
"""The least text size on a tablet (units): capitals of 4.84 mm, above the 4.8 mm (3/16 inch) of
Revised Section 508, 402.4, and 0.7 degrees at the 400 mm from which a tablet is read."""


class Form(Enum):
    """The layouts: upright panel, wide panel, tablet."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Metrics:
    """A screen's size in pixels, its pixels per millimetre, and the patient's text size.

    On a ``mirrored`` screen reading starts at the right.
    """

    width: int
    height: int
    px_per_mm: float
    text_step: int = 0
    mirrored: bool = False

    @property
    def form(self) -> Form:
        """The layout for this screen."""
        if min(self.units(self.width), self.units(self.height)) < SMALLEST_ROOMY_SIDE:
            return Form.COMPACT
        return Form.PORTRAIT if self.height > self.width else Form.LANDSCAPE

    @property
    def is_tight(self) -> bool:
        """Whether height is too scarce for buttons below one another."""
        return self.form is Form.COMPACT or (self.form is Form.LANDSCAPE and self.large_text)

    @property
    def large_text(self) -> bool:
        """Whether pictures give way to words (from 150 %)."""
        return self.text_step >= LARGE_FROM_STEP

    @property
    def sizes_down(self) -> "tuple[Metrics, ...]":
        """These measures at the chosen text size, then at each smaller one."""
        return tuple(replace(self, text_step=step) for step in range(self.text_step, -1, -1))

    def px(self, units: float) -> int:
        """Return design units as whole pixels."""
        return round(units * self.px_per_mm / UNITS_PER_MM)

    def units(self, pixels: float) -> float:
        """Return pixels as design units."""
        return pixels * UNITS_PER_MM / self.px_per_mm

    def mm(self, pixels: float) -> float:
        """Return pixels as millimetres."""
        return pixels / self.px_per_mm

    def control(self, units: float) -> int:
        """Return the height of a control that holds text, grown with the text, in pixels."""
        return self.px(units * self._factor(Scaling.CONTROL))

    def font_px(self, role: str) -> int:
        """Return the pixel size of a kind of text at the chosen text size."""
        return round(self._scaled(role, ROLES[role].size))

    def line_px(self, role: str) -> int:
        """Return the line height of a kind of text in pixels."""
        return round(self._scaled(role, ROLES[role].line))

    def _scaled(self, role: str, units: float) -> float:
        factor = self._factor(ROLES[role].scaling)
        if self.form is Form.COMPACT:
            factor *= _compact_share(ROLES[role])
        return units * factor * self.px_per_mm / UNITS_PER_MM

    def _factor(self, scaling: Scaling) -> float:
        factor = scaling.value[self.text_step]
        if scaling is Scaling.CONTROL and self.form is Form.COMPACT:
            return 1.0
        return factor


def _compact_share(role: Role) -> float:
    """Return how much smaller a kind of text is on a tablet, down to the least size."""
    share = 0.66 if role.scaling is Scaling.TITLE else 0.8
    return max(role.size * share, COMPACT_TEXT) / role.size
