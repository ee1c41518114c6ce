"""From the blocks of a step to the pieces that a screen shows, in reading order."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import (
    Block,
    Callout,
    Figure,
    ItemList,
    Paragraph,
    Run,
    Runs,
    SubHeading,
    plain,
)
from kiosk.domain.evidence import Claim
from kiosk.domain.ids import TermId
from kiosk.domain.sentences import sentences
from kiosk.domain.topic import Step
from kiosk.ui.callouts import BoxStyle, boxed, style_of
from kiosk.ui.chips import Chip, GradeChip, WordChip, chip_rows
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.lists import list_pieces
from kiosk.ui.pictures import figure
from kiosk.ui.widgets.figure_view import FigureView, figure_height
from kiosk.ui.widgets.text_block import TextBlock, text_height


def text_piece(
    context: Context, runs: Runs, width: int, start: int, gap: int, role: str = "body"
) -> Piece:
    """Return a paragraph that may be cut between its sentences."""
    return _text(context, runs, width, start, gap, _TextStyle(role))


@dataclass(frozen=True, slots=True)
class _TextStyle:
    role: str = "body"
    colour: str = "ink"
    heading: int = 0


def _text(
    context: Context, runs: Runs, width: int, start: int, gap: int, style: _TextStyle
) -> Piece:
    height = text_height(context, runs, style.role, width)

    def build(parent: QWidget, left: int, top: int) -> None:
        block = TextBlock(parent, context, runs, style.role, style.colour, heading=style.heading)
        block.setGeometry(left, top, width, height)

    def split(available: int) -> list[Piece]:
        pieces = []
        at = start
        for group in _fitting(context, sentences(runs), style.role, width, available):
            pieces.append(_text(context, group, width, at, gap, style))
            at += len(plain(group)) + 1
        return pieces

    return Piece(start, height, build, gap, split=split)


def _fitting(
    context: Context, parts: tuple[Runs, ...], role: str, width: int, available: int
) -> list[Runs]:
    groups: list[Runs] = []
    for sentence in parts:
        joined = (*groups[-1], Run(" "), *sentence) if groups else sentence
        if groups and text_height(context, joined, role, width) <= available:
            groups[-1] = joined
        else:
            groups.append(sentence)
    return groups


def title_piece(context: Context, title: str, width: int, role: str = "title") -> Piece:
    """Return the title of a screen as its first piece."""
    return _text(context, (Run(title),), width, -1, 0, _TextStyle(role, heading=1))


class StepPieces:
    """Builds the pieces of one step at one width, counting characters and claims as it goes."""

    def __init__(self, context: Context, step: Step, width: int) -> None:
        self._context = context
        self._step = step
        self._width = width
        self._at = 0
        self._claims = 0
        self.pieces: list[Piece] = []
        for block in step.blocks:
            self._add(block)

    def _add(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._add_text(block.runs, "body")
                self._add_chips(block.claim, _terms(block.runs))
            case SubHeading():
                self._add_text(block.runs, "heading", heading=2)
            case ItemList():
                self._add_list(block)
            case Callout():
                self._add_callout(block)
            case Figure():
                pass

    def _gap(self) -> int:
        return self._context.px(32)

    def _add_text(self, runs: Runs, role: str, heading: int = 0) -> None:
        style = _TextStyle(role, heading=heading)
        self._put([_text(self._context, runs, self._width, self._at, self._gap(), style)])
        self._at += len(plain(runs)) + 1

    def _put(self, pieces: list[Piece]) -> None:
        self.pieces.extend(pieces)

    def _add_list(self, block: ItemList) -> None:
        rows = list_pieces(self._context, block, self._width, self._at, self._gap())
        self._put(rows)
        self._at += _length(block)
        chips: list[Chip] = []
        for item in block.items:
            chips.extend(self._chips(item.claim, _terms(item.runs)))
        chips.extend(self._chips(block.claim, ()))
        self._put(chip_rows(self._context, chips, self._width, self._at))

    def _add_callout(self, block: Callout) -> None:
        style = style_of(block.kind)
        chips: list[Chip] = []
        inner: list[Piece] = []
        width = style.inner_width(self._context, self._width)
        for part in _with_title(block, style):
            if isinstance(part, Paragraph):
                gap = self._context.px(16)
                text = _TextStyle("compact")
                inner.append(_text(self._context, part.runs, width, self._at, gap, text))
                self._at += len(plain(part.runs)) + 1
                chips.extend(self._chips(part.claim, _terms(part.runs)))
            else:
                gap = self._context.px(20)
                spot = "card" if style.band else style.fill
                inner += list_pieces(self._context, part, width, self._at, gap, spot=spot)
                self._at += _length(part)
                for item in part.items:
                    chips.extend(self._chips(item.claim, _terms(item.runs)))
                chips.extend(self._chips(part.claim, ()))
        title = block.title if style.band else ""
        self._put([boxed(self._context, style, title, inner, self._width, self._gap())])
        chips.extend(self._chips(block.claim, ()))
        self._put(chip_rows(self._context, chips, self._width, self._at))

    def _add_chips(self, claim: Claim | None, terms: tuple[TermId, ...]) -> None:
        chips = self._chips(claim, terms)
        self._put(chip_rows(self._context, chips, self._width, self._at))

    def _chips(self, claim: Claim | None, terms: tuple[TermId, ...]) -> list[Chip]:
        chips: list[Chip] = []
        if claim is not None:
            chips.append(GradeChip(claim.evidence, self._claims))
            self._claims += 1
        chips.extend(WordChip(term) for term in terms if term in self._context.pack.glossary)
        return chips


def _terms(runs: Runs) -> tuple[TermId, ...]:
    return tuple(dict.fromkeys(run.term for run in runs if run.term is not None))


def _length(block: ItemList) -> int:
    return sum(len(plain(item.runs)) + 1 for item in block.items)


def _with_title(block: Callout, style: BoxStyle) -> tuple[Paragraph | ItemList, ...]:
    if not block.title or style.band:
        return block.blocks
    title = block.title if block.title[-1] in ".:!?" else f"{block.title}."
    first = block.blocks[0] if block.blocks else None
    if isinstance(first, Paragraph):
        merged = Paragraph((Run(f"{title} ", strong=True), *first.runs), first.claim)
        return (merged, *block.blocks[1:])
    return (Paragraph((Run(title, strong=True),)), *block.blocks)


def figure_piece(context: Context, step: Step, width: int, start: int) -> Piece | None:
    """Return the picture of a step as a piece, for screens that have no stage to put it on."""
    shown = step.figure
    if shown is None or shown.id not in context.catalog.figures:
        return None
    drawing = figure(context.catalog.figures[shown.id])
    words = context.pack.figures.get(shown.id)
    labels = words.labels if words is not None else {}
    height = figure_height(context, drawing, labels, width)

    def build(parent: QWidget, left: int, top: int) -> None:
        FigureView(parent, context, drawing, shown.alt, labels, width).move(left, top)

    return Piece(start, height, build, context.px(24))
