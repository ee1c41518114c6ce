"""What fills the space that a page in two languages has left: figures, and lines for notes."""

from kiosk.domain.catalog import Catalog
from kiosk.handout.bilingual_setting import Setting
from kiosk.handout.bilingual_side import Side
from kiosk.handout.figure_sections import FigureSections
from kiosk.paper.columns import rows_of
from kiosk.paper.pages import Block, Filler


def figure_filler(
    catalog: Catalog, sides: tuple[Side, Side], number: int, setting: Setting
) -> Filler | None:
    """Return what gives the figure of a topic in both languages, if it has one."""
    width = setting.columns.width(setting.width)
    left, right = (
        FigureSections(side.parts, catalog, side.pack, width).filler(side.topics[number])
        for side in sides
    )
    if left is None or right is None or setting.stacked:
        return None

    def fill(height: float) -> Block | None:
        one, other = left.fill(height), right.fill(height)
        if one is None or other is None:
            return None
        # Rows, since two boxes in a row are as high as the row.
        (_, box), *_ = rows_of(one.piece, width)
        (_, beside), *_ = rows_of(other.piece, width)
        return Block(setting.whole((box, beside), ("figure", number)), one.gap)

    return Filler(fill, left.least)


def notes_filler(sides: tuple[Side, Side], setting: Setting) -> Filler:
    """Return what gives lines for notes under a heading in both languages."""
    left, right = sides
    gap = left.parts.style.section_gap

    def fill(height: float) -> Block | None:
        one, other = left.topic.notes(height - gap), right.topic.notes(height - gap)
        if one is None or other is None:
            return None
        piece = setting.whole((one, other), "notes")
        return Block(piece, gap) if piece.height(setting.width) + gap <= height else None

    return Filler(fill, gap + left.topic.least_notes(), idle=True)
