"""What is known to be true of the sheet on its way, and what a patient can do about it."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.printing import PrintState
from kiosk.session.print_news import NOT_PRINTED, PrintWish, print_news
from kiosk.session.state import Panel
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

_ICONS = {
    PrintWish.AGAIN: "repeat",
    PrintWish.HAVE_IT: "check",
    PrintWish.WITHDRAW: "cross",
    PrintWish.CHANGE: "pencil",
    PrintWish.NOT_OUT: "question",
}
_ACTION = Look("card", "leaf", 4)


class PrintResultScreen(Screen):
    """What the printer says in plain words, who can help, and what to do next."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        printing = context.state.printing
        if printing is None:
            raise ValueError("nothing was printed")
        self._printing = printing
        self._news = print_news(printing)
        self.bar_model = self._bar()
        words = context.words
        picture = Picture(pictures.illustration("printer"))
        heading = Heading(words("my_sheet.name"), icon="sheet")
        self.status = words(f"{self._news.said}.title")
        state = printing.status.state
        tint = "sand" if _is_trouble(state) and not self._news.is_leaving else "sky"
        frame = Frame(
            context, FrameSpec(tint, heading, self.status, picture=picture, share=0.92), self.size()
        )
        frame.build(self)
        pieces = [*frame.pieces, *self._words(frame.rect.width())]
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _bar(self) -> BarModel:
        words, main = self.context.words, self._news.main
        if main is None:
            return BarModel(note=Note(words(self._news.note), "clock"))
        return BarModel(Primary(words(main.value), _ICONS[main], self._act(main)))

    def _act(self, wish: PrintWish) -> Callable[[], None]:
        session = self.context.session
        acts: dict[PrintWish, Callable[[], None]] = {
            PrintWish.AGAIN: session.print_again,
            PrintWish.HAVE_IT: lambda: session.open_panel(Panel.FINISH),
            PrintWish.WITHDRAW: session.withdraw_sheet,
            PrintWish.CHANGE: session.open_sheet,
            PrintWish.NOT_OUT: lambda: session.open_panel(Panel.NOT_OUT),
        }
        return acts[wish]

    def _words(self, width: int) -> list[Piece]:
        context = self.context
        text = (Run(context.words(f"{self._news.said}.text")),)
        pieces = [text_piece(context, text, width, 0, context.px(20), "lead")]
        if self._news.is_summed_up:
            pieces.append(summary_piece(context, self._printing, width))
        return [*pieces, *self._action_rows(width)]

    def _action_rows(self, width: int) -> list[Piece]:
        wishes = self._news.others
        form, large = self.context.form, self.context.metrics.large_text
        narrow = form is Form.COMPACT or (form is Form.PORTRAIT and large)
        columns = 1 if narrow else 2
        own = (width - (columns - 1) * self.context.px(24)) // columns
        rows = [wishes[i : i + columns] for i in range(0, len(wishes), columns)]
        return [self._action_row(row, own) for row in rows]

    def _action_row(self, row: tuple[PrintWish, ...], own: int) -> Piece:
        context = self.context
        labels = [
            Label(
                (Line(context.words(wish.value), "button"),),
                _ICONS[wish],
                56,
                ON_LEAF_BUTTON,
                Arrange.BESIDE,
            )
            for wish in row
        ]
        high = max(context.px(96), *(label_height(context, label, own) for label in labels))

        def build(parent: QWidget, left: int, top: int) -> None:
            for index, (label, wish) in enumerate(zip(labels, row, strict=True)):
                button = LabelButton(parent, context, label, _ACTION)
                button.setGeometry(left + index * (own + context.px(24)), top, own, high)
                button.setObjectName(wish.name.lower())
                button.clicked.connect(self._act(wish))

        return Piece(0, high, build, context.px(36), target=True)


def _is_trouble(state: PrintState) -> bool:
    return state.needs_help or state in NOT_PRINTED or state is PrintState.UNKNOWN
