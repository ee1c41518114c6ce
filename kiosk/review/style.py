"""The measures of a review sheet: dense, for a desk and a pen."""

from typing import Final

from kiosk.paper.style import INCH, Style, TextStyle

DENSE: Final = Style(
    title=TextStyle(20, 24, bold=True),
    heading=TextStyle(13, 17, bold=True),
    body=TextStyle(10.5, 13.8),
    strong=TextStyle(10.5, 13.8, bold=True),
    small=TextStyle(9, 11.6),
    running=TextStyle(9, 11.6, bold=True),
    side=0.7 * INCH,
    top=0.5 * INCH,
    bottom=0.45 * INCH,
    section_gap=11,
    heading_gap=4,
    item_gap=5,
    line_gap=2,
    gutter=14,
    left_shares=(0.69,),
    padding=(8, 5),
    frame_gap=5,
    item_indent=13,
    bullet_indent=11,
    tick=9,
    dot=3,
    radius=3,
    thin_line=0.6,
    box_line=1.6,
    writing_pitch=21,
)
"""Text of 10.5 points, and of 9 where it is looked up rather than read."""

NUMBER_INDENT: Final = 28.0
"""Points that words stand in from their number."""

FIGURE_HEIGHT: Final = 120.0
"""Points that the drawing of a figure is high at most."""
