"""What stands at the end of a sheet: where its facts come from, and what it is not."""

from collections.abc import Sequence

from kiosk.domain.catalog import LanguagePack
from kiosk.domain.evidence import Source
from kiosk.handout.parts import Parts
from kiosk.handout.selection import source_line
from kiosk.paper.around import Measured
from kiosk.paper.pieces import Stack
from kiosk.paper.text import Piece, Text
from kiosk.paper.wrapping import Span


def closing(parts: Parts, pack: LanguagePack, sources: Sequence[Source]) -> Piece:
    """Return the names of the sources, if any, and what the sheet is not."""
    words, small = parts.words, parts.style.small
    lines = [parts.paragraph(words("sheet.for_learning"), small)]
    named = source_line(pack, sources)
    if named:
        label = Span(words("sheet.sources"), bold=True)
        names = Span(f" {named}. {words('sheet.sources_at_desk')}")
        lines.insert(0, Text([label, names], small))
    return Measured(parts.style.measure, Stack(lines, parts.style.line_gap))
