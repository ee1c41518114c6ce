"""What is known to be true of the sheet on its way, and what a patient can do about it."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.printing import PrintState
from kiosk.session.state import Panel, Printing
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.print_summary import summary_piece
from kiosk.ui.screens.screen import Screen
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line, label_height
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.touch_button import Look

Action: TypeAlias = tuple[str, str, Callable[[], None], str]
"""What a button says, its icon, what it does, and the name of its widget."""

_NOT_PRINTED = {PrintState.REJECTED, PrintState.FAILED, PrintState.NO_PRINTER}
_AGAIN = {*_NOT_PRINTED, PrintState.CANCELLED}
"""Nothing will come out of what was sent, so that another try makes no second sheet."""

_MAY_BE_OUT = {PrintState.DONE, PrintState.SENT, PrintState.UNKNOWN}
_SUMMED_UP = {PrintState.WAITING, PrintState.PRINTING, PrintState.DONE, PrintState.SENT}
_ACTION = Look("card", "leaf", 4)


class PrintResultScreen(Screen):
    """What the printer says in plain words, who can help, and what to do next."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        printing = context.state.printing
        if printing is None:
            raise ValueError("nothing was printed")
        self._printing = printing
        self._state = printing.status.state
        self._leaving = printing.withdrawn and printing.is_on_its_way and not printing.has_begun
        self._said = "print.withdrawn" if self._leaving else f"print.{self._state}"
        self.bar_model = self._bar()
        words = context.words
        picture = Picture(pictures.illustration("printer"))
        heading = Heading(words("my_sheet.name"), icon="sheet")
        self.status = words(f"{self._said}.title")
        tint = "sand" if _is_trouble(self._state) and not self._leaving else "sky"
        frame = Frame(
            context, FrameSpec(tint, heading, self.status, picture=picture, share=0.92), self.size()
        )
        frame.build(self)
        pieces = [*frame.pieces, *self._words(frame.rect.width())]
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _bar(self) -> BarModel:
        words, session = self.context.words, self.context.session
        if self._state in _AGAIN:
            return BarModel(Primary(words("print.again"), "repeat", session.print_again))
        if self._state in _MAY_BE_OUT or self._state is PrintState.PRINTING:
            return BarModel(
                Primary(words("print.have_it"), "check", lambda: session.open_panel(Panel.FINISH))
            )
        soon = self._state is PrintState.SENDING or self._leaving
        return BarModel(note=Note(words("print.moment" if soon else "print.checking"), "clock"))

    def _words(self, width: int) -> list[Piece]:
        context = self.context
        text = (Run(context.words(f"{self._said}.text")),)
        pieces = [text_piece(context, text, width, 0, context.px(20), "lead")]
        if self._state in _SUMMED_UP and not self._leaving:
            pieces.append(summary_piece(context, self._printing, width))
        return [*pieces, *self._action_rows(width)]

    def _actions(self) -> list[Action]:
        """Return what can be done besides the main action of the bar."""
        words, session = self.context.words, self.context.session
        if _can_be_withdrawn(self._printing):
            return [(words("print.withdraw"), "cross", session.withdraw_sheet, "withdraw")]
        if self._printing.is_on_its_way:
            return []
        change: Action = (words("print.change"), "pencil", session.open_sheet, "change")
        if self._state in _AGAIN:
            return [change]
        missing = words("print.not_out.button")
        ask: Action = (missing, "question", lambda: session.open_panel(Panel.NOT_OUT), "not-out")
        return [ask, change]

    def _action_rows(self, width: int) -> list[Piece]:
        actions = self._actions()
        narrow = self.context.metrics.large_text or self.context.form is Form.COMPACT
        columns = 1 if narrow else 2
        own = (width - (columns - 1) * self.context.px(24)) // columns
        rows = [actions[i : i + columns] for i in range(0, len(actions), columns)]
        return [self._action_row(row, own) for row in rows]

    def _action_row(self, row: list[Action], own: int) -> Piece:
        context = self.context
        labels = [
            Label((Line(text, "button"),), icon, 56, ON_LEAF_BUTTON, Arrange.BESIDE)
            for text, icon, *_ in row
        ]
        high = max(context.px(96), *(label_height(context, label, own) for label in labels))

        def build(parent: QWidget, left: int, top: int) -> None:
            for index, (label, (_, _, act, name)) in enumerate(zip(labels, row, strict=True)):
                button = LabelButton(parent, context, label, _ACTION)
                button.setGeometry(left + index * (own + context.px(24)), top, own, high)
                button.setObjectName(name)
                button.clicked.connect(act)

        return Piece(0, high, build, context.px(36), target=True)


def _can_be_withdrawn(printing: Printing) -> bool:
    """Tell whether the patient can still say that they do not want it.

    Before it is handed over that would take longer to touch than to happen, and what the printer
    is at work on comes out.
    """
    state = printing.status.state
    waits = state is PrintState.WAITING or state.needs_help
    return waits and not printing.withdrawn


def _is_trouble(state: PrintState) -> bool:
    return state.needs_help or state in _NOT_PRINTED or state is PrintState.UNKNOWN
