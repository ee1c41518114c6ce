"""How to read: the four text sizes, and the tools that a small or simple bar has no room for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.session.state import TEXT_STEPS, Home, Panel
from kiosk.ui.context import Context
from kiosk.ui.ease_panel import is_eased
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.theme import ON_LEAF, ON_LEAF_BUTTON
from kiosk.ui.widgets.check_row import Choice
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line, label_height
from kiosk.ui.widgets.touch_button import Look

_OFF = Look("card", "leaf", 4)
_ON = Look("leaf", "leaf", 4, ink="onLeaf")
_GAP = 16


def size_pieces(context: Context, width: int) -> list[Piece]:
    """Return the four text sizes, chosen one checked."""
    columns = 2 if context.form is not Form.LANDSCAPE else len(TEXT_STEPS)
    gap = context.px(20)
    own = (width - (columns - 1) * gap) // columns
    high = context.metrics.control(120 if context.form is not Form.COMPACT else 80)
    pieces = []
    for first in range(0, len(TEXT_STEPS), columns):
        row = range(first, min(first + columns, len(TEXT_STEPS)))
        pieces.append(_size_row(context, row, own, high))
    return pieces


def _size_row(context: Context, row: range, own: int, high: int) -> Piece:
    chosen = context.state.preferences.text_step

    def build(parent: QWidget, left: int, top: int) -> None:
        for index, step in enumerate(row):
            text = context.words(f"text_size.{TEXT_STEPS[step]}")
            button = Choice(parent, context, text, "button", step == chosen)
            at = left + index * (own + context.px(20))
            button.setGeometry(at, top, own, high)
            button.setObjectName(f"size-{TEXT_STEPS[step]}")
            button.clicked.connect(partial(_set_size, context, step))

    return Piece(row.start, high, build, context.px(20), target=True)


def _set_size(context: Context, step: int, _checked: bool = False) -> None:
    context.session.set_text_step(step)


def option_pieces(context: Context, width: int) -> list[Piece]:
    """Return the tools that do not stand on the bar: it is small, or is kept simple."""
    tools = _tools(context)
    columns = 2 if context.form is Form.PORTRAIT else len(tools)
    gap = context.px(_GAP)
    own = (width - (columns - 1) * gap) // columns
    high = max(label_height(context, tool.label(context), own) for tool in tools)
    pieces = []
    for first in range(0, len(tools), columns):
        row = tools[first : first + columns]
        build = partial(_build_tools, context, row, own, high)
        pieces.append(Piece(0, high, build, gap, target=True))
    return pieces


@dataclass(frozen=True, slots=True)
class _Tool:
    """A tool by the name it has on the bar; lit when something is chosen there."""

    key: str
    icon: str
    act: Callable[[], None]
    lit: bool = False

    def label(self, context: Context) -> Label:
        """Return what stands on its button."""
        line = Line(context.words(f"bar.{self.key}"), "main")
        colours = ON_LEAF if self.lit else ON_LEAF_BUTTON
        return Label((line,), self.icon, 48, colours, Arrange.ABOVE, 8)


def _tools(context: Context) -> list[_Tool]:
    session, state = context.session, context.state
    tools = [
        _Tool("size", "text-size", lambda: session.open_panel(Panel.TEXT_SIZE)),
        _Tool("ease", "contrast", lambda: session.open_panel(Panel.EASE), is_eased(state)),
    ]
    if len(context.catalog.languages) > 1:
        tools.append(_Tool("language", "globe", session.open_languages))
    if state.preferences.simple and not isinstance(state.place, Home):
        tools.append(_Tool("home", "home", session.home))
    return tools


def _build_tools(
    context: Context, row: list[_Tool], own: int, high: int, parent: QWidget, left: int, top: int
) -> None:
    for index, tool in enumerate(row):
        look = _ON if tool.lit else _OFF
        button = LabelButton(parent, context, tool.label(context), look)
        button.setGeometry(left + index * (own + context.px(_GAP)), top, own, high)
        button.setObjectName(f"tool-{tool.key}")
        button.clicked.connect(tool.act)
