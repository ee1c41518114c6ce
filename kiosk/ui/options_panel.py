"""How to read: the four text sizes, and the tools that a small or simple bar has no room for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.session.state import TEXT_STEPS
from kiosk.session.tools import Tool, option_tools
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.theme import ON_LEAF, ON_LEAF_BUTTON
from kiosk.ui.tools import tool_face
from kiosk.ui.widgets.check_row import Choice
from kiosk.ui.widgets.label_button import (
    Arrange,
    Label,
    LabelButton,
    Line,
    label_height,
    label_words_fit,
)
from kiosk.ui.widgets.touch_button import Look

_OFF = Look("card", "leaf", 4)
_ON = Look("leaf", "leaf", 4, ink="onLeaf")
_GAP = 16
_MOST_COLUMNS = 4


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
    languages = len(context.catalog.languages)
    tools = option_tools(context.state, languages, speaks=not context.silent)
    labels = [_label(context, tool) for tool in tools]
    columns = _columns(context, labels, width)
    gap, own = context.px(_GAP), _own_width(context, width, columns)
    high = max(label_height(context, label, own) for label in labels)
    pieces = []
    for first in range(0, len(tools), columns):
        row = tools[first : first + columns]
        build = partial(_build_tools, context, row, own, high)
        pieces.append(Piece(0, high, build, gap, target=True))
    return pieces


def _columns(context: Context, labels: Sequence[Label], width: int) -> int:
    """Return in how many columns tools stand: on wide displays in rows of nearly one length."""
    rows = -(-len(labels) // _MOST_COLUMNS)
    # Where the bar has to excuse a missing voice, height is scarcer still.
    is_low = context.form is Form.COMPACT and context.silent
    most = 2 if context.form is Form.PORTRAIT or is_low else -(-len(labels) // rows)
    for columns in range(most, 1, -1):
        own = _own_width(context, width, columns)
        if all(label_words_fit(context, label, own) for label in labels):
            return columns
    return 1


def _own_width(context: Context, width: int, columns: int) -> int:
    return (width - (columns - 1) * context.px(_GAP)) // columns


def _label(context: Context, tool: Tool) -> Label:
    face = tool_face(context, tool)
    line = Line(context.words(f"bar.{tool.key(context.state)}"), "main")
    colours = ON_LEAF if face.lit else ON_LEAF_BUTTON
    return Label((line,), face.icon, 48, colours, Arrange.ABOVE, 8)


def _build_tools(
    context: Context,
    row: Sequence[Tool],
    own: int,
    high: int,
    parent: QWidget,
    left: int,
    top: int,
) -> None:
    for index, tool in enumerate(row):
        face = tool_face(context, tool)
        button = LabelButton(parent, context, _label(context, tool), _ON if face.lit else _OFF)
        button.setGeometry(left + index * (own + context.px(_GAP)), top, own, high)
        button.setObjectName(tool)
        button.clicked.connect(face.act)
