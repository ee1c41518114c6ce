"""Every size, space and colour of a printed sheet; another format is another ``Style``."""

from dataclasses import dataclass
from math import inf
from typing import Final

from kiosk.domain.handout import Paper, PrintSize

INCH: Final = 72.0
"""Points in an inch; all lengths on a sheet are in points."""

PAPER_SIZES: Final = {
    Paper.LETTER: (8.5 * INCH, 11 * INCH),
    Paper.A4: (595.276, 841.89),
}
"""Width and height of each paper (ISO 216 for A4)."""

CAP_HEIGHT: Final = 0.668
"""Height of a capital of Atkinson Hyperlegible in em; text is centred in its line by it."""

INK: Final = "#000000"
DEEP_GREEN: Final = "#12382D"
PALE_GREEN: Final = "#EDF5E9"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A size and a line height in points, and a weight."""

    size: float
    leading: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """The measures of one kind of sheet, in points.

    The standard sheet has 14 point text (RNIB and UKAAF clear print), sources and footer in 12,
    and lines 1.3 times the size apart.  With one of the ``columns`` sections stand one below the
    other and everything starts at the left edge; ``measure`` is the widest that text may run.
    ``logo`` is the width and height of the box that a clinic's logo fits into.
    """

    columns: int = 2
    measure: float = inf

    title: TextStyle = TextStyle(28, 32, bold=True)
    heading: TextStyle = TextStyle(17, 22, bold=True)
    body: TextStyle = TextStyle(14, 18.2)
    strong: TextStyle = TextStyle(14, 18.2, bold=True)
    number: TextStyle = TextStyle(16, 20, bold=True)
    big_number: TextStyle = TextStyle(22, 28, bold=True)
    small: TextStyle = TextStyle(12, 16)
    brand: TextStyle = TextStyle(14, 18.2, bold=True)
    running: TextStyle = TextStyle(12, 16, bold=True)

    side: float = 0.5 * INCH
    top: float = 0.38 * INCH
    bottom: float = 0.34 * INCH

    section_gap: float = 16
    stretch: float = 0.75
    heading_gap: float = 5
    message_gap: float = 8
    item_gap: float = 5.5
    line_gap: float = 2
    gutter: float = 20
    language_gutter: float = 30
    left_shares: tuple[float, ...] = (0.52, 0.46)
    padding: tuple[float, float] = (15, 10)
    figure_padding: tuple[float, float] = (15, 6)
    frame_gap: float = 9
    footer_gap: float = 5
    foot_gap: float = 11
    footer_space: float = 12
    slack: float = 40

    item_indent: float = 23
    bullet_indent: float = 14
    heading_indent: float = 33
    contact_indent: float = 36
    message_indent: float = 64
    big_indent: float = 44
    next_indent: float = 22
    tick: float = 14
    dot: float = 4.5
    heading_icon: float = 25
    logo: tuple[float, float] = (135, 45)
    logo_gap: float = 11
    contact_icon: float = 27
    message_icon: float = 44
    big_icon: float = 34
    next_icon: float = 15
    writing_pitch: float = 25.5
    figure_heights: tuple[float, ...] = (210, 195, 180, 165, 150, 135, 120)
    label_drop: float = 4
    label_gap: float = 8
    least_notes: int = 4

    box_line: float = 2.25
    rule_line: float = 2
    thin_line: float = 1
    radius: float = 8
    leaf_radius: float = 26
    leaf_small_radius: float = 4


STANDARD: Final = Style()

LARGE: Final = Style(
    columns=1,
    measure=410,
    title=TextStyle(34, 40, bold=True),
    heading=TextStyle(23, 29, bold=True),
    body=TextStyle(18, 22.5),
    strong=TextStyle(18, 22.5, bold=True),
    number=TextStyle(21, 26, bold=True),
    big_number=TextStyle(28, 35, bold=True),
    small=TextStyle(14, 17.5),
    brand=TextStyle(18, 22.5, bold=True),
    running=TextStyle(14, 17.5, bold=True),
    section_gap=22,
    heading_gap=9,
    message_gap=12,
    item_gap=9,
    padding=(20, 15),
    figure_padding=(20, 12),
    item_indent=31,
    bullet_indent=18,
    heading_indent=43,
    contact_indent=47,
    message_indent=0,
    big_indent=56,
    next_indent=46,
    tick=19,
    dot=6,
    heading_icon=33,
    logo=(162, 54),
    contact_icon=36,
    message_icon=0,
    big_icon=44,
    next_icon=32,
    writing_pitch=34,
    figure_heights=(280, 260, 240, 220, 200, 180, 160, 140, 120),
    label_gap=10,
    box_line=3,
    thin_line=1.25,
)
"""Large print: 18 points, lines 1.25 times the size apart, at most 70 characters long (APH, RNIB).

Sources and footer have 14 points.
"""

STYLES: Final = {PrintSize.STANDARD: STANDARD, PrintSize.LARGE: LARGE}
"""The measures of each size of text."""
