"""From the blocks of a step to the pieces that a screen shows, in reading order."""

from collections.abc import Iterable
from dataclasses import replace

from kiosk.domain.blocks import (
    Block,
    Callout,
    CalloutKind,
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
from kiosk.domain.topic import Step
from kiosk.session.things import ROOM_PER_THING, Thing, things_of
from kiosk.ui.blocks import heading_piece, text_piece
from kiosk.ui.callouts import Band, BoxStyle, boxed, style_of
from kiosk.ui.chips import Chip, GradeChip, WordChip, chip_rows, grade_rows
from kiosk.ui.compare import cards_of, comparison, layout_of
from kiosk.ui.compare_card import Layout, chip_gap, text_role
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.lists import Patch, list_pieces
from kiosk.ui.stages import Timeline
from kiosk.ui.theme import IN_URGENT

_JOINED = "\u2060"
"""Keeps a title that runs in from standing as a sentence alone, when a box is cut."""

_WIDEST_TEXT = 34.2
"""The widest paragraph in ems: about 75 letters a line, above which eyes lose the line."""


def has_cards_in_a_row(step: Step) -> bool:
    """Tell whether the step shows cards side by side where there is room."""
    kinds = (CalloutKind.PEOPLE_SAY, CalloutKind.STAGES)
    return any(isinstance(block, Callout) and block.kind in kinds for block in step.blocks)


class StepPieces:
    """Builds the pieces of one step at one width, counting what a part can begin with, and claims.

    Those are characters and chips.  ``notes`` come before its texts.
    """

    def __init__(
        self, context: Context, step: Step, width: int, tint: str, notes: Iterable[str] = ()
    ) -> None:
        self._context = context
        self._step = step
        self._width = width
        self._patch = Patch(tint)
        # Nothing starts at 0, where a step is opened: a title in a part of its own comes first.
        self._at = 1
        self._claims = 0
        self._explained: set[TermId] = set()
        self.pieces: list[Piece] = []
        for number, thing in enumerate(things_of(step)):
            self._at = number * ROOM_PER_THING + 1
            for note in notes if number == 0 else ():
                self._add_note(note)
            first = len(self.pieces)
            self._add_thing(thing)
            if number and first < len(self.pieces):
                apart = context.state.preferences.simple
                self.pieces[first] = replace(self.pieces[first], begins=apart)

    def _add_thing(self, thing: Thing) -> None:
        blocks = iter(thing)
        for block in blocks:
            if isinstance(block, Callout) and block.kind is CalloutKind.PEOPLE_SAY:
                self._add_comparison(block, next(blocks))
            else:
                self._add(block)

    def _add(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._add_text(block.runs)
                self._add_chips(block.claim, _terms(block.runs))
            case SubHeading():
                self._add_heading(block.runs)
            case ItemList():
                self._add_list(block)
            case Callout(kind=CalloutKind.STAGES):
                self._add_stages(block)
            case Callout():
                self._add_callout(block)
            case Figure():
                pass

    def _gap(self) -> int:
        return self._context.px(32 if not self._context.metrics.is_tight else 16)

    def _add_text(self, runs: Runs) -> None:
        width = min(self._width, round(self._context.metrics.font_px("body") * _WIDEST_TEXT))
        self._put([text_piece(self._context, runs, width, self._at, self._gap())])
        self._at += len(plain(runs)) + 1

    def _add_note(self, note: str) -> None:
        gap = self._context.px(16)
        runs = (Run(note),)
        self._put([text_piece(self._context, runs, self._width, self._at, gap, "caption")])
        self._at += len(note) + 1

    def _add_heading(self, runs: Runs) -> None:
        self._put([heading_piece(self._context, runs, self._width, self._at, self._gap())])
        self._at += len(plain(runs)) + 1

    def _put_chips(self, chips: list[Chip]) -> None:
        grades_first = sorted(chips, key=lambda chip: isinstance(chip, WordChip))
        self._put(chip_rows(self._context, grades_first, self._width, self._at))
        self._at += len(chips)

    def _put(self, pieces: list[Piece]) -> None:
        self.pieces.extend(pieces)

    def _add_list(self, block: ItemList) -> None:
        rows = list_pieces(self._context, block, self._width, self._at, self._gap(), self._patch)
        self._put(rows)
        self._at += _length(block)
        self._put_chips(self._list_chips(block))

    def _add_callout(self, block: Callout) -> None:
        style = style_of(block.kind)
        chips: list[Chip] = []
        inner: list[Piece] = []
        width = style.inner_width(self._context, self._width)
        band, parts = _headed(self._context, block, style)
        for part in parts:
            if isinstance(part, Paragraph):
                gap = self._context.px(16)
                piece = text_piece(self._context, part.runs, width, self._at, gap, "compact")
                inner.append(piece)
                self._at += len(plain(part.runs)) + 1
                chips.extend(self._chips(part.claim, _terms(part.runs)))
            else:
                gap = self._context.px(20)
                patch = Patch("card", IN_URGENT) if style.band else Patch("card")
                inner += list_pieces(self._context, part, width, self._at, gap, patch)
                self._at += _length(part)
                chips.extend(self._list_chips(part))
        self._put([boxed(self._context, style, band, inner, self._width, self._gap())])
        chips.extend(self._chips(block.claim, ()))
        self._put_chips(chips)

    def _add_comparison(self, *sides: Block) -> None:
        """Add two cards with their grades in them, and the hard words of both below."""
        pair = [side for side in sides if isinstance(side, Callout)]
        layout = layout_of(self._context, pair, self._width)
        inners: list[list[Piece]] = []
        hard: list[Chip] = []
        for side in pair:
            inner: list[Piece] = []
            for part in side.blocks:
                pieces, chips = self._card_part(part, layout.inner_width)
                inner += [*pieces, *self._card_chips(chips, layout, hard)]
            inner += self._card_chips(self._chips(side.claim, ()), layout, hard)
            inners.append(inner)
        cards = cards_of(self._context, pair, inners, layout)
        self._put([comparison(self._context, cards, layout, self._gap())])
        self._put_chips(hard)

    def _card_part(self, part: Paragraph | ItemList, width: int) -> tuple[list[Piece], list[Chip]]:
        start, gap = self._at, self._context.px(20)
        if isinstance(part, Paragraph):
            self._at += len(plain(part.runs)) + 1
            role = text_role(self._context)
            piece = text_piece(self._context, part.runs, width, start, gap, role)
            return [piece], self._chips(part.claim, _terms(part.runs))
        self._at += _length(part)
        rows = list_pieces(self._context, part, width, start, gap, self._patch)
        return rows, self._list_chips(part)

    def _card_chips(self, chips: list[Chip], layout: Layout, hard: list[Chip]) -> list[Piece]:
        """Return the grades for a card, and keep the words for below."""
        hard += [chip for chip in chips if isinstance(chip, WordChip)]
        grades = [chip for chip in chips if isinstance(chip, GradeChip)]
        gap = chip_gap(self._context)
        width, stack = layout.inner_width, layout.stacked_chips
        rows = grade_rows(self._context, grades, width, self._at, stack=stack)
        self._at += len(grades)
        return [replace(row, gap=gap) for row in rows]

    def _add_stages(self, block: Callout) -> None:
        chips: list[Chip] = []
        for part in block.blocks:
            if isinstance(part, ItemList):
                line = Timeline(self._context, block.title, self._width, self._patch.fill)
                self._put([line.piece(part.items, self._at, self._gap())])
                self._at += _length(part)
                chips.extend(self._list_chips(part))
        chips.extend(self._chips(block.claim, ()))
        self._put_chips(chips)

    def _list_chips(self, block: ItemList) -> list[Chip]:
        chips: list[Chip] = []
        for item in block.items:
            chips.extend(self._chips(item.claim, _terms(item.runs)))
        return [*chips, *self._chips(block.claim, ())]

    def _add_chips(self, claim: Claim | None, terms: tuple[TermId, ...]) -> None:
        chips = self._chips(claim, terms)
        self._put_chips(chips)

    def _chips(self, claim: Claim | None, terms: tuple[TermId, ...]) -> list[Chip]:
        chips: list[Chip] = []
        if claim is not None:
            chips.append(GradeChip(claim.evidence, self._claims))
            self._claims += 1
        known = self._context.pack.glossary
        new = [term for term in terms if term in known and term not in self._explained]
        self._explained.update(new)
        return [*chips, *(WordChip(term) for term in new)]


def _terms(runs: Runs) -> tuple[TermId, ...]:
    return tuple(dict.fromkeys(run.term for run in runs if run.term is not None))


def _length(block: ItemList) -> int:
    return sum(len(plain(item.runs)) + 1 for item in block.items)


def _headed(
    context: Context, block: Callout, style: BoxStyle
) -> tuple[Band, tuple[Paragraph | ItemList, ...]]:
    """Return what stands on the box's band, and the rest; without a band the title runs in."""
    first, rest = (block.blocks[0], block.blocks[1:]) if block.blocks else (None, ())
    if style.band:
        roomy = not context.metrics.is_tight
        if isinstance(first, Paragraph) and first.claim is None and rest and roomy:
            return Band(block.title, plain(first.runs)), rest
        return Band(block.title), block.blocks
    if not block.title:
        return Band(), block.blocks
    title = block.title if block.title[-1] in ".:!?" else f"{block.title}."
    if isinstance(first, Paragraph):
        merged = Paragraph((Run(f"{title}{_JOINED} ", strong=True), *first.runs), first.claim)
        return Band(), (merged, *rest)
    return Band(), (Paragraph((Run(title, strong=True),)), *block.blocks)
