"""The patient's own tools on the home screen: check-up, questions to ask, the sheet."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.bar import Note
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.notes import build_plain_note, plain_note_height
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.label_button import (
    Arrange,
    Label,
    LabelButton,
    Line,
    label_height,
    label_words_fit,
)
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.tile import tile_role
from kiosk.ui.widgets.touch_button import Look

_ON_PAPER = Look("leafTint", "leaf", 3)
_ON_STAGE = Look("card", "leaf", 4)
_LEAST = {Form.PORTRAIT: 124, Form.LANDSCAPE: 120, Form.COMPACT: 68}
_ONE_BELOW_OTHER = 96


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: its full name, the words on a narrow button, its icon, and what it does."""

    name: str
    short: str
    icon: str
    act: Callable[[], None]


def tools(context: Context) -> list[Tool]:
    """Return the tools that the pack has something for."""
    say, session = context.words, context.session
    found = []
    if session.check_up is not None:
        short = say("home.short.check_up")
        found.append(Tool(say("home.check_up"), short, "checklist", session.open_check_up))
    if any(topic.questions for topic in context.pack.topics.values()):
        short = say("home.short.questions")
        found.append(Tool(say("home.questions"), short, "questions", session.open_questions))
    sheet = say("home.sheet")
    return [*found, Tool(sheet, sheet, "sheet", session.open_sheet)]


def tool_pieces(context: Context, width: int) -> list[Piece]:
    """Return the tools in a row, or below one another where their words would not fit."""
    grid = _Grid(context, width, _ON_PAPER, short=False)
    gap = context.px(28 if context.form is not Form.COMPACT else 12)
    return [grid.piece(row, gap if row == 0 else context.px(12)) for row in range(grid.rows)]


class SideTools:
    """The tools at the foot of the side stage, with their heading and the promise of privacy."""

    def __init__(self, context: Context, width: int) -> None:
        self._context = context
        self._width = width
        self._grid = _Grid(context, width, _ON_STAGE, short=True)
        self._title = context.words("home.tools")
        self._note = Note(context.words("language.private"), "lock")
        self._title_high = text_height(context, self._title, "row_bold", width)
        self._note_high = plain_note_height(context, self._note, width)
        self._gap = context.px(20)
        self.height = self._title_high + self._grid.height + self._note_high + 2 * self._gap

    def build(self, parent: QWidget, left: int, top: int) -> None:
        """Make the widgets."""
        title = TextBlock(parent, self._context, self._title, "row_bold", heading=2)
        title.setGeometry(left, top, self._width, self._title_high)
        top += self._title_high + self._gap
        for row in range(self._grid.rows):
            self._grid.build_row(parent, row, left, top)
            top += self._grid.row_height + self._grid.gap
        top += self._gap - self._grid.gap
        rect = QRect(left, top, self._width, self._note_high)
        build_plain_note(parent, self._context, self._note, rect)


class _Grid:
    """The buttons side by side, icons beside or above their words; else one below the other."""

    def __init__(self, context: Context, width: int, look: Look, *, short: bool) -> None:
        self._context = context
        self._look = look
        self._tools = tools(context)
        self.gap = context.px(16 if short else 24)
        self._columns, self._labels = self._planned(width, short=short)
        self._own = (width - (self._columns - 1) * self.gap) // self._columns
        self.rows = -(-len(self._tools) // self._columns)
        side_by_side = self._columns > 1 or context.form is Form.COMPACT
        least = _LEAST[context.form] if side_by_side else _ONE_BELOW_OTHER
        needed = (label_height(context, label, self._own) for label in self._labels)
        self.row_height = max(context.px(least), *needed)
        if self.rows > 1:
            self.gap = context.px(12)
        self.height = self.rows * self.row_height + (self.rows - 1) * self.gap

    def piece(self, row: int, gap: int) -> Piece:
        """Return a row of buttons as a piece of a column."""

        def build(parent: QWidget, left: int, top: int) -> None:
            self.build_row(parent, row, left, top)

        return Piece(0, self.row_height, build, gap, target=True)

    def build_row(self, parent: QWidget, row: int, left: int, top: int) -> None:
        """Make the buttons of a row."""
        first = row * self._columns
        for offset in range(min(self._columns, len(self._tools) - first)):
            tool, label = self._tools[first + offset], self._labels[first + offset]
            button = LabelButton(parent, self._context, label, self._look, tool.name)
            at = left + offset * (self._own + self.gap)
            button.setGeometry(at, top, self._own, self.row_height)
            button.setObjectName(f"home-{tool.icon}")
            button.clicked.connect(tool.act)

    def _planned(self, width: int, *, short: bool) -> tuple[int, list[Label]]:
        columns = len(self._tools)
        own = (width - (columns - 1) * self.gap) // columns
        kinds = (Arrange.ABOVE,) if short else (Arrange.BESIDE, Arrange.ABOVE)
        for arrange in kinds:
            labels = [
                self._label(tool.short, tool.icon, arrange, "chip")
                if short
                else self._label(tool.name, tool.icon, arrange)
                for tool in self._tools
            ]
            if all(label_words_fit(self._context, label, own) for label in labels):
                return columns, labels
        names = [self._label(tool.name, tool.icon, Arrange.ROW) for tool in self._tools]
        return 1, names

    def _label(self, text: str, icon: str, arrange: Arrange, role: str = "") -> Label:
        size = 52 if self._context.form is not Form.COMPACT else 40
        padding = {Arrange.ROW: 28, Arrange.ABOVE: 6}.get(arrange, 12)
        line = Line(text, role or tile_role(self._context))
        return Label((line,), icon, size, ON_LEAF_BUTTON, arrange, padding, 18)
