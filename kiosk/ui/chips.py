"""Rows of chips under a text: how we know it, and what its hard words mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from kiosk.domain.evidence import Evidence
from kiosk.domain.ids import TermId
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.shapes import CHIP
from kiosk.ui.text import UNBROKEN, lay_out, words
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.chip import EvidenceChip, chip_height, chip_size
from kiosk.ui.widgets.label_button import (
    Arrange,
    Label,
    LabelButton,
    Line,
    label_height,
    label_text_width,
)
from kiosk.ui.widgets.touch_button import Look

_TERM_LOOK = Look("card", "leaf", 3, CHIP, "leaf")


@dataclass(frozen=True, slots=True)
class GradeChip:
    """How sure we are of the claim with this index in its step."""

    grade: Evidence
    claim: int


@dataclass(frozen=True, slots=True)
class WordChip:
    """A glossary word to explain."""

    term: TermId


Chip: TypeAlias = GradeChip | WordChip


def chip_rows(context: Context, chips: Sequence[Chip], width: int, start: int) -> list[Piece]:
    """Return chips side by side where they fit, one row a piece, kept with what they belong to.

    Each chip counts as one character, so that a part can begin with any of them.
    """
    rows: list[list[tuple[Chip, int]]] = []
    starts: list[int] = []
    room = 0
    gap = context.px(16)
    for place, chip in enumerate(chips, start):
        wide = _size(context, chip, width)[0]
        if rows and wide + gap <= room:
            rows[-1].append((chip, wide))
            room -= wide + gap
        else:
            rows.append([(chip, wide)])
            starts.append(place)
            room = width - wide
    return [_row(context, row, width, at) for row, at in zip(rows, starts, strict=True)]


def grade_rows(
    context: Context, chips: Sequence[GradeChip], width: int, start: int, *, stack: bool
) -> list[Piece]:
    """Return chips that take the whole width, each a row of its own, all stacked or none."""
    numbered = enumerate(chips, start)
    return [_grade_row(context, chip, width, place, stack=stack) for place, chip in numbered]


def needs_stack(context: Context, grades: Iterable[Evidence], width: int) -> bool:
    """Tell whether the chip of any of these grades is stacked in this width."""
    return any(chip_size(context, grade, UNBROKEN)[0] > width for grade in grades)


def _grade_row(context: Context, chip: GradeChip, width: int, start: int, *, stack: bool) -> Piece:
    height = chip_size(context, chip.grade, width, stack=stack)[1]

    def build(parent: QWidget, left: int, top: int) -> None:
        _grade_button(parent, context, chip, stack=stack).setGeometry(left, top, width, height)

    return Piece(start, height, build, _gap(context), sticky=True, target=True)


def _gap(context: Context) -> int:
    return context.px(16 if not context.metrics.is_tight else 10)


def _row(context: Context, row: list[tuple[Chip, int]], width: int, start: int) -> Piece:
    height = max(_size(context, chip, width)[1] for chip, _ in row)

    def build(parent: QWidget, left: int, top: int) -> None:
        for chip, wide in row:
            own_height = _size(context, chip, width)[1]
            _button(parent, context, chip).setGeometry(left, top, wide, own_height)
            left += wide + context.px(16)

    loose = all(isinstance(chip, WordChip) for chip, _ in row)
    return Piece(start, height, build, _gap(context), sticky=True, target=True, loose=loose)


def _label(context: Context, term: TermId) -> Label:
    ask = context.pack.glossary[term].ask
    return Label((Line(ask, "chip"),), "book", 44, ON_LEAF_BUTTON, Arrange.ROW, 20, 14)


def _size(context: Context, chip: Chip, room: int) -> tuple[int, int]:
    if isinstance(chip, GradeChip):
        return chip_size(context, chip.grade, room)
    label = _label(context, chip.term)
    text = lay_out(words(label.lines[0].text), "chip", context.metrics, UNBROKEN)
    extra = UNBROKEN - label_text_width(context, label, UNBROKEN)
    wide = min(round(text.width + 2) + extra, room)
    return wide, max(chip_height(context), label_height(context, label, wide))


def _button(parent: QWidget, context: Context, chip: Chip) -> QWidget:
    if isinstance(chip, GradeChip):
        return _grade_button(parent, context, chip, stack=False)
    session, term = context.session, chip.term
    button = LabelButton(parent, context, _label(context, term), _TERM_LOOK)
    button.setObjectName(f"term-{term}")
    button.clicked.connect(lambda: session.open_word(term))
    return button


def _grade_button(parent: QWidget, context: Context, chip: GradeChip, *, stack: bool) -> QWidget:
    session, claim = context.session, chip.claim
    evidence = EvidenceChip(parent, context, chip.grade, stack=stack)
    evidence.setObjectName(f"claim-{claim}")
    evidence.clicked.connect(lambda: session.open_evidence(claim))
    return evidence
