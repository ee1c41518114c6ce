"""The check-up: statements to answer with Yes or No, every one of which may be left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.checkup import CheckRow
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shapes import PANEL
from kiosk.ui.theme import ON_PAPER
from kiosk.ui.widgets.answer_button import AnswerButton, answer_size
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.text_block import TextBlock, row_role, text_height

_YES = BoxLook("leafTint", "leaf", 4, PANEL)
_OTHER = BoxLook("card", "hair", 3, PANEL)
_ICON, _COMPACT_ICON, _PAD, _GAP, _BETWEEN, _END = 60, 44, 28, 24, 16, 20
_AIR = {Form.PORTRAIT: 16, Form.LANDSCAPE: 11, Form.COMPACT: 7}
_LEAST_ROOM = 300
"""The room in design units that a statement needs beside its answers."""

_PICTURE_SHARE = 0.55


class CheckUpScreen(Screen):
    """A row a statement; nothing is chosen until a hand chooses it."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, session = context.words, context.session
        self.bar_model = BarModel(Primary(words("check_up.result"), "next", session.open_result))
        spec = FrameSpec(
            "sky",
            Heading(words("check_up.name"), icon="checklist"),
            words("check_up.title"),
            words("check_up.lead"),
            Picture(pictures.illustration("check-up")),
            share=_PICTURE_SHARE,
            beside=True,
            below=context.form is Form.LANDSCAPE,
            note=Note(words("check_up.private"), "lock"),
            slim=True,
        )
        frame = Frame(context, spec, self.size())
        frame.build(self)
        check_up = session.check_up
        rows = check_up.rows if check_up is not None else ()
        pieces = [*frame.pieces, *(_row(context, row, frame.rect.width()) for row in rows)]
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a row is laid out, in pixels: the answers beside the statement, or else below it."""

    beside: bool
    room: int
    role: str
    text_high: int
    head: int
    high: int


def _plans(context: Context, text: str, width: int) -> Iterator[_Plan]:
    px = context.px
    wide, answer_high = answer_size(context)
    air = _air(context)
    for beside in (True, False):
        after = 2 * wide + px(_BETWEEN + _END + _GAP) if beside else px(_PAD)
        room = max(width - _text_left(context) - after, 1)
        role = row_role(context, text, room)
        text_high = text_height(context, text, role, room)
        head = max(text_high, _icon(context))
        high = max(head, answer_high) + 2 * air if beside else head + answer_high + 3 * air
        if not beside or room >= context.metrics.control(_LEAST_ROOM):
            yield _Plan(beside, room, role, text_high, head, high)


def _row(context: Context, row: CheckRow, width: int) -> Piece:
    px = context.px
    answer = context.state.check_up.of(row.id)
    wide, answer_high = answer_size(context)
    icon, air = _icon(context), _air(context)
    plan = min(_plans(context, row.text, width), key=lambda each: each.high)

    def build(parent: QWidget, left: int, top: int) -> None:
        look = _YES if answer else _OTHER
        Box(parent, context, look).setGeometry(left, top, width, plan.high)
        middle = top + (plan.high // 2 if plan.beside else air + plan.head // 2)
        spot = Spot(parent, context, row.icon, ON_PAPER, "", share=1.0)
        spot.setGeometry(left + px(_PAD), middle - icon // 2, icon, icon)
        text = TextBlock(parent, context, row.text, plan.role)
        text_top = middle - plan.text_high // 2
        text.setGeometry(left + _text_left(context), text_top, plan.room, plan.text_high)
        own = wide if plan.beside else (width - 2 * px(_PAD) - px(_BETWEEN)) // 2
        at = left + (width - 2 * own - px(_BETWEEN + _END) if plan.beside else px(_PAD))
        answer_top = top + plan.high - air - answer_high
        if plan.beside:
            answer_top = middle - answer_high // 2
        for said in (True, False):
            button = _answer(parent, context, row, said=said, chosen=answer is said)
            button.setGeometry(at, answer_top, own, answer_high)
            at += own + px(_BETWEEN)

    return Piece(0, plan.high, build, air, target=True)


def _air(context: Context) -> int:
    return context.px(_AIR[context.form])


def _icon(context: Context) -> int:
    return context.px(_ICON if context.form is not Form.COMPACT else _COMPACT_ICON)


def _text_left(context: Context) -> int:
    return context.px(_PAD + _GAP) + _icon(context)


def _answer(
    parent: QWidget, context: Context, row: CheckRow, *, said: bool, chosen: bool
) -> AnswerButton:
    button = AnswerButton(parent, context, row.text, answer=said, chosen=chosen)
    button.setObjectName(f"{'yes' if said else 'no'}-{row.id}")
    button.clicked.connect(lambda: context.session.answer_row(row.id, yes=said))
    return button
