"""The figures of topics, as large as the space that a page has left for them."""

from collections.abc import Iterator
from typing import Final

from kiosk.domain.blocks import Figure as FigureBlock
from kiosk.domain.catalog import Catalog, FigureWords, LanguagePack
from kiosk.domain.topic import Topic
from kiosk.handout.choices import foreign
from kiosk.handout.parts import Parts
from kiosk.paper.figure import Figure
from kiosk.paper.marks import Corners
from kiosk.paper.pages import Block, Filler
from kiosk.paper.pieces import Panel, Spread, Stack
from kiosk.paper.style import PALE_GREEN
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.vector import read_vector
from kiosk.paper.wrapping import Span

_CAPTION_SHARE: Final = 0.3
"""The part of a box that a caption takes up beside its figure."""


class FigureSections:
    """Builds the figures of a sheet in the language of a pack, in boxes ``width`` points wide."""

    def __init__(self, parts: Parts, catalog: Catalog, pack: LanguagePack, width: float) -> None:
        self._parts = parts
        self._style = parts.style
        self._catalog = catalog
        self._pack = pack
        self._width = width

    def filler(self, topic: Topic, *, tucked: bool = False) -> Filler | None:
        """Return what gives the first figure of a topic for the space left, if it has one.

        One that is ``tucked`` under a title stands closer to that than to what follows.
        """
        figure = next((step.figure for step in topic.steps if step.figure), None)
        if figure is None:
            return None
        style = self._style
        gap = style.heading_gap if tucked else style.section_gap
        after = style.section_gap - gap

        def fill(height: float) -> Block | None:
            found = self._largest(topic, figure, height - gap - after)
            # A stack of nothing keeps what follows at a distance.
            return Block(Stack([found, Stack([])], after), gap) if found else None

        *_, smallest = style.figure_heights
        return Filler(fill, gap + after + 2 * style.figure_padding[1] + smallest)

    def _largest(self, topic: Topic, figure: FigureBlock, height: float) -> Piece | None:
        """Return the box with the highest drawing that is no higher than this, if any."""
        for limit in self._style.figure_heights:
            for box in self._boxes(topic, figure, limit) if limit < height else ():
                if box.height(self._width) <= height:
                    return box
        return None

    def _boxes(self, topic: Topic, figure: FigureBlock, limit: float) -> Iterator[Piece]:
        """Yield the drawing above its caption, then beside it, ``limit`` points high.

        Labels and caption are in the language of the sheet where it has them.
        """
        style = self._style
        language = foreign(topic.language, self._pack.language.tag)
        own = self._catalog.packs[topic.language].figures.get(figure.id, FigureWords())
        words = self._pack.figures.get(figure.id, own)
        vector = read_vector(self._catalog.figures[figure.id])
        drawn = Figure(vector, words.labels, figure.alt, limit, style)
        shown = self._parts.spoken(drawn, language)
        if not words.caption:
            yield self._box(shown)
            return
        centred = style.columns > 1
        text = Text([Span(words.caption)], style.body, Role.CAPTION, centred=centred)
        caption = self._parts.spoken(text, language if words is own else None)
        yield self._box(Stack([shown, caption], style.heading_gap))
        inner = self._width - 2 * style.figure_padding[0]
        wanted = _CAPTION_SHARE * inner
        if vector.height * (inner - wanted - style.gutter) >= limit * vector.width:
            beside = Text([Span(words.caption)], style.body, Role.CAPTION)
            caption = self._parts.spoken(beside, language if words is own else None)
            yield self._box(Spread(shown, caption, wanted, style.gutter))

    def _box(self, piece: Piece) -> Piece:
        corners = Corners(*[self._style.radius] * 4)
        return Panel(piece, self._style.figure_padding, corners, fill=PALE_GREEN)
