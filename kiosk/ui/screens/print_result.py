"""What is known to be true of the sheet: on its way, sent, not sent, or no printer."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.printing import PrintState
from kiosk.session.state import Panel
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shapes import CARD
from kiosk.ui.theme import ON_LEAF_BUTTON, ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line, label_height
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.text_block import TextBlock, row_role, text_height
from kiosk.ui.widgets.touch_button import Look

Action: TypeAlias = tuple[str, str, Callable[[], None]]
"""What a button says, its icon, and what it does."""

_TROUBLE = {PrintState.FAILED, PrintState.NO_PRINTER}
_ACTION = Look("card", "leaf", 4)


class PrintResultScreen(Screen):
    """The answer of the printing system in plain words, and what to do next."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        printing = context.state.printing
        outcome = printing.outcome if printing is not None else None
        self._state = outcome.state.value if outcome is not None else "sending"
        self._pages = outcome.pages if outcome is not None else 0
        self._trouble = outcome is not None and outcome.state in _TROUBLE
        self.bar_model = self._bar()
        words = context.words
        picture = Picture(pictures.illustration("printer"))
        heading = Heading(words("my_sheet.name"), icon="sheet")
        title = words(f"print.{self._state}.title")
        tint = "sand" if self._trouble else "sky"
        frame = Frame(
            context, FrameSpec(tint, heading, title, picture=picture, share=0.92), self.size()
        )
        frame.build(self)
        pieces = [*frame.pieces, *self._words(frame.rect.width())]
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _bar(self) -> BarModel:
        words, session = self.context.words, self.context.session
        if self._state == "sending":
            return BarModel(note=Note(words("print.sending.note"), "clock"))
        if self._trouble:
            again = session.print_numbers if self._numbers_only() else session.print_sheet
            return BarModel(Primary(words("print.again"), "repeat", again))
        return BarModel(
            Primary(words("print.have_it"), "check", lambda: session.open_panel(Panel.FINISH))
        )

    def _numbers_only(self) -> bool:
        printing = self.context.state.printing
        return printing is not None and printing.numbers_only

    def _words(self, width: int) -> list[Piece]:
        context, words = self.context, self.context.words
        text = (Run(words(f"print.{self._state}.text")),)
        pieces = [text_piece(context, text, width, 0, context.px(20), "lead")]
        if self._state == PrintState.SENT:
            pieces.append(self._summary(width))
        if self._state != "sending":
            pieces.extend(self._actions(width))
        return pieces

    def _summary(self, width: int) -> Piece:
        context, px = self.context, self.context.px
        language = context.catalog.packs[context.state.sheet_language].language.name
        first = f"{context.words.counted('print.pages', self._pages)}, {language}"
        second = context.words("print.numbers") if self._numbers_only() else _contents(context)
        room = width - px(152 + 32)
        roles = [row_role(context, first, room), row_role(context, second, room, strong=False)]
        lines = [
            (text, role, text_height(context, text, role, room))
            for text, role in zip((first, second), roles, strict=True)
        ]
        high = sum(own for _, _, own in lines) + px(60)

        def build(parent: QWidget, left: int, top: int) -> None:
            edge = "line" if context.colour("stageEdge").isValid() else ""
            look = BoxLook("leafTint", edge, 3 if edge else 0, CARD)
            Box(parent, context, look).setGeometry(left, top, width, high)
            size = px(88)
            icon = Spot(parent, context, "sheet", ON_TINT, "", share=1.0)
            icon.setGeometry(left + px(40), top + (high - size) // 2, size, size)
            at = top + px(30)
            for text, role, own in lines:
                TextBlock(parent, context, text, role).setGeometry(left + px(152), at, room, own)
                at += own

        return Piece(1, high, build, px(36))

    def _actions(self, width: int) -> list[Piece]:
        words, session = self.context.words, self.context.session
        actions: list[Action] = [(words("print.change"), "pencil", session.open_sheet)]
        if self._state == PrintState.SENT:
            actions.insert(
                0,
                (
                    words("print.not_out.button"),
                    "question",
                    lambda: session.open_panel(Panel.NOT_OUT),
                ),
            )
        narrow = self.context.metrics.large_text or self.context.form is Form.COMPACT
        columns = 1 if narrow else 2
        own = (width - (columns - 1) * self.context.px(24)) // columns
        rows = [actions[i : i + columns] for i in range(0, len(actions), columns)]
        return [self._action_row(row, own, 2 + index) for index, row in enumerate(rows)]

    def _action_row(self, row: list[Action], own: int, start: int) -> Piece:
        context = self.context
        labels = [
            Label((Line(text, "button"),), icon, 56, ON_LEAF_BUTTON, Arrange.BESIDE)
            for text, icon, _ in row
        ]
        high = max(context.px(96), *(label_height(context, label, own) for label in labels))

        def build(parent: QWidget, left: int, top: int) -> None:
            for index, (label, (_, _, act)) in enumerate(zip(labels, row, strict=True)):
                button = LabelButton(parent, context, label, _ACTION)
                button.setGeometry(left + index * (own + context.px(24)), top, own, high)
                button.clicked.connect(act)

        return Piece(start, high, build, context.px(36), target=True)


def _contents(context: Context) -> str:
    """Return what is on the sheet in a few words."""
    words, request = context.words, context.session.sheet_request()
    counts = (("print.topics", request.topics), ("print.questions", request.questions))
    parts = [words.counted(key, len(chosen)) for key, chosen in counts if chosen]
    return ", ".join([*parts, *([words("print.check_up")] if request.check_up else [])])
