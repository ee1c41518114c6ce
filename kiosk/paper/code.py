"""A QR code on paper, which a telephone reads and a person need not."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

from kiosk.paper.style import INCH, INK
from kiosk.paper.text import Piece, Role
from kiosk.tagging import Facts, TaggedCanvas

MODULE: Final = 0.5 / 25.4 * INCH
"""The side of a module in points: half a millimetre, which telephones read at arm's length."""

QUIET_ZONE: Final = 4
"""Modules that stay white on each side (ISO/IEC 18004, 6.3.8)."""


@dataclass(eq=False)
class QrCode(Piece):
    """An address or a plain text as a QR code of level M, which bears 15 % of damage.

    ``alt`` says to a reader where it leads.

    Raises:
        ValueError: there is nothing to hold, or nothing is said of it (ISO 14289-1, 7.3).
    """

    holds: str
    alt: str
    role: Role = Role.FIGURE

    def __post_init__(self) -> None:
        if not (self.holds and self.alt.strip()):
            raise ValueError("a QR code needs something to hold, and words that say what")
        code = QRCode(None, QRErrorCorrectLevel.M)
        code.addData(QR8bitByte(self.holds))
        code.make()
        self.modules: list[list[bool]] = code.modules
        self.side = (len(self.modules) + 2 * QUIET_ZONE) * MODULE

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the side of the code in points, with the white around it."""
        return self.side

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the code at the left, as one shape so that no hairlines part its modules."""
        _ = width
        facts = Facts(alt=self.alt, box=(x, top - self.side, x + self.side, top))
        with canvas.content(self.role, self, facts):
            canvas.setFillColor(INK)
            path = canvas.beginPath()
            for row, modules in enumerate(self.modules, QUIET_ZONE + 1):
                column = QUIET_ZONE
                for is_dark, run in groupby(map(bool, modules)):
                    count = len(list(run))
                    if is_dark:
                        left, bottom = x + column * MODULE, top - row * MODULE
                        path.rect(left, bottom, count * MODULE, MODULE)
                    column += count
            canvas.drawPath(path, stroke=0, fill=1)
