"""The words of a step as patients read them, each claim numbered, with its grade and sources."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count

from kiosk.domain import blocks as parts
from kiosk.domain.catalog import Catalog, FigureWords, LanguagePack
from kiosk.domain.evidence import Claim, Source
from kiosk.domain.topic import Step
from kiosk.paper.around import InLanguage
from kiosk.paper.figure import Figure
from kiosk.paper.fonts import Inline
from kiosk.paper.marks import DOT, draw_dot
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Marked, Stack
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.vector import read_vector
from kiosk.paper.wrapping import Span
from kiosk.review.pieces import (
    counted,
    foreign,
    mixed,
    numbered,
    told,
    under,
    unnumbered,
    verdict,
    written,
)
from kiosk.review.style import DENSE, FIGURE_HEIGHT


class Passages:
    """Turns the parts of one step into blocks, each an item; claims count on from part to part."""

    def __init__(self, catalog: Catalog, pack: LanguagePack, number: int) -> None:
        self._catalog = catalog
        self._pack = pack
        self._numbers = (f"{number}.{claim}" for claim in count(1))

    def of(self, step: Step) -> Iterator[Block]:
        """Yield the blocks of the step, its claims in the order of ``Step.claims``."""
        for part in step.blocks:
            yield from self._of_part(part)

    def _of_part(self, part: parts.Block) -> Iterator[Block]:
        match part:
            case parts.Paragraph():
                yield self._passage([self._said(_words(part.runs))], part.claim)
            case parts.ItemList():
                yield from self._of_list(part)
            case parts.SubHeading():
                yield self._passage([self._said(_words(part.runs, bold=True))], None)
            case parts.Figure():
                yield self._of_figure(part)
            case parts.Callout():
                yield from self._of_box(part)

    def _of_list(self, part: parts.ItemList) -> Iterator[Block]:
        """Yield the list whole, or item by item where items make claims of their own."""
        items = [self._said(_item(part, place)) for place in range(len(part.items))]
        if not any(item.claim for item in part.items):
            yield self._passage([_listed(items)], part.claim)
            return
        for shown, item in zip(items, part.items, strict=True):
            yield self._passage([_listed([shown])], item.claim)
        if part.claim:
            yield self._passage([told("All of this list:")], part.claim)

    def _of_box(self, part: parts.Callout) -> Iterator[Block]:
        title = part.title or self._pack.words.by_key.get(f"compare.{part.kind.value}", "")
        said = foreign(title, self._pack.language.tag, bold=True)
        label = mixed(Span(f"Box ({part.kind.value})  "), said)
        yield Block(unnumbered([label]), DENSE.item_gap, joined=True)
        for inner in part.blocks:
            yield from self._of_part(inner)
        if part.claim:
            yield self._passage([told("All of this box:")], part.claim)

    def _of_figure(self, part: parts.Figure) -> Block:
        words = self._pack.figures.get(part.id, FigureWords())
        vector = read_vector(self._catalog.figures[part.id])
        drawn = self._said(Figure(vector, words.labels, part.alt, FIGURE_HEIGHT, DENSE))
        says = [drawn, *([self._said(written(words.caption))] if words.caption else [])]
        alt = foreign(part.alt, self._pack.language.tag)
        read = mixed(Span("Read aloud as: "), alt, style=DENSE.small)
        return under(unnumbered([*says, read]))

    def _said(self, piece: Piece) -> Piece:
        return InLanguage(self._pack.language.tag, piece)

    def _passage(self, words: Sequence[Piece], claim: Claim | None) -> Block:
        if claim is None:
            return under(unnumbered(words))
        return under(numbered(next(self._numbers), [*words, *self._evidence(claim), verdict()]))

    def _evidence(self, claim: Claim) -> Iterator[Piece]:
        """Yield the grade as patients read it, and each source in full."""
        grade = self._pack.words(f"evidence.{claim.evidence.value}")
        yield mixed(foreign(grade, self._pack.language.tag, bold=True), style=DENSE.small)
        if not claim.sources:
            yield told("No source.")
        for source in claim.sources:
            yield self._cited(self._catalog.sources[source])

    def _cited(self, source: Source) -> Piece:
        """Return where a source is found, its address to touch, and what patients read of it."""
        name = foreign(self._pack.source_name(source), self._pack.language.tag)
        link = Span(source.url, inline=Inline(address=source.url))
        return mixed(
            Span(f"{source.id}: {source.organisation}, “{source.title}”, {source.published}. "),
            *([link, Span(" ")] if source.url else []),
            Span(f"Read {source.checked}. Patients see “"),
            name,
            Span("”."),
            style=DENSE.small,
        )


def _words(runs: parts.Runs, *, bold: bool = False) -> Piece:
    return Text([Span(run.text, bold=bold or run.strong) for run in runs], DENSE.body)


def _item(part: parts.ItemList, place: int) -> Piece:
    """Return an item behind its dot or number."""
    words = _words(part.items[place].runs)
    if part.ordered:
        return counted(place + 1, words)
    return Marked(partial(draw_dot, size=DENSE.dot), words, DENSE.bullet_indent, sign=DOT)


def _listed(items: Sequence[Piece]) -> Piece:
    return Stack(items, DENSE.line_gap, Role.LIST)
