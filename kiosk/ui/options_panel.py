"""How to read: the four text sizes, and the tools that a small or simple bar has no room for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.session.state import TEXT_STEPS
from kiosk.session.tools import Tool, option_tools
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.rows import column_width, row_pieces
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
_GAP, _SIZES_GAP = 16, 20
_MOST_COLUMNS = 4


def size_pieces(context: Context, width: int) -> list[Piece]:
    """Return the four text sizes, chosen one checked."""
    columns = 2 if context.form is not Form.LANDSCAPE else len(TEXT_STEPS)
    gap = context.px(_SIZES_GAP)
    high = context.metrics.control(120 if context.form is not Form.COMPACT else 80)
    makes = [partial(_make_size, context, step) for step in range(len(TEXT_STEPS))]
    return list(row_pieces(makes, columns, QSize(column_width(width, columns, gap), high), gap))


def _make_size(context: Context, step: int, parent: QWidget) -> Choice:
    text = context.words(f"text_size.{TEXT_STEPS[step]}")
    chosen = step == context.state.preferences.text_step
    button = Choice(parent, context, text, "button", chosen)
    button.setObjectName(f"size-{TEXT_STEPS[step]}")
    button.clicked.connect(partial(_set_size, context, step))
    return button


def _set_size(context: Context, step: int, _checked: bool = False) -> None:
    context.session.set_text_step(step)


def option_pieces(context: Context, width: int) -> list[Piece]:
    """Return the tools that do not stand on the bar: it is small, or is kept simple."""
    languages = len(context.catalog.languages)
    tools = option_tools(context.state, languages, speaks=not context.silent)
    labels = [_label(context, tool) for tool in tools]
    columns = _columns(context, labels, width)
    gap = context.px(_GAP)
    own = column_width(width, columns, gap)
    high = max(label_height(context, label, own) for label in labels)
    makes = [partial(_make_tool, context, tool) for tool in tools]
    return list(row_pieces(makes, columns, QSize(own, high), gap))


def _columns(context: Context, labels: Sequence[Label], width: int) -> int:
    """Return in how many columns tools stand: on wide displays in rows of nearly one length."""
    rows = -(-len(labels) // _MOST_COLUMNS)
    # Where the bar has to excuse a missing voice, height is scarcer still.
    is_low = context.form is Form.COMPACT and context.silent
    most = 2 if context.form is Form.PORTRAIT or is_low else -(-len(labels) // rows)
    for columns in range(most, 1, -1):
        own = column_width(width, columns, context.px(_GAP))
        if all(label_words_fit(context, label, own) for label in labels):
            return columns
    return 1


def _label(context: Context, tool: Tool) -> Label:
    face = tool_face(context, tool)
    line = Line(context.words(f"bar.{tool.key(context.state)}"), "main")
    colours = ON_LEAF if face.lit else ON_LEAF_BUTTON
    return Label((line,), face.icon, 48, colours, Arrange.ABOVE, 8)


def _make_tool(context: Context, tool: Tool, parent: QWidget) -> LabelButton:
    face = tool_face(context, tool)
    button = LabelButton(parent, context, _label(context, tool), _ON if face.lit else _OFF)
    button.setObjectName(tool)
    button.clicked.connect(face.act)
    return button
