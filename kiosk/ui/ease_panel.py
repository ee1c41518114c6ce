"""Easier to use: the colours as samples of themselves, and what can be turned on and off."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.domain.theme import Theme
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.reach import can_be_low
from kiosk.ui.rows import column_width, row_pieces
from kiosk.ui.shapes import PANEL
from kiosk.ui.switch_pieces import switch_pieces
from kiosk.ui.widgets.check_row import CheckRow, Choice, check_row_height, choice_room
from kiosk.ui.widgets.text_block import text_height
from kiosk.ui.widgets.touch_button import Look

_SAMPLE = Look("card", "ink", 3, PANEL, "ink")
_CHOSEN = replace(_SAMPLE, border_width=8)
_ROLE, _CHOSEN_ROLE = "notice", "button"
_LEAST = {Form.PORTRAIT: 112, Form.LANDSCAPE: 100, Form.COMPACT: 72}
_GAP, _AIR = 16, 32


def ease_pieces(context: Context, width: int) -> list[Piece]:
    """Return the colours to choose from, and what makes the screen easier to use."""
    toggles = _switches(context, width)
    return [*_samples(context, width), *toggles, *switch_pieces(context, width)]


def _samples(context: Context, width: int) -> Iterator[Piece]:
    """Return the colours side by side, on an upright panel below one another."""
    gap, themes = context.px(_GAP), context.session.themes
    if len(themes) == 1:
        return iter(())
    columns = 1 if context.form is Form.PORTRAIT else len(themes)
    own = column_width(width, columns, gap)
    high = max(_height(context, theme, own) for theme in themes)
    makes = [partial(_make_sample, context, theme) for theme in themes]
    return row_pieces(makes, columns, QSize(own, high), gap)


def _height(context: Context, theme: Theme, width: int) -> int:
    room = choice_room(context, width)
    text = context.words(f"ease.{theme.value}")
    least = context.metrics.control(_LEAST[context.form])
    return max(least, text_height(context, text, _CHOSEN_ROLE, room) + context.px(_AIR))


def _make_sample(context: Context, theme: Theme, parent: QWidget) -> Choice:
    chosen = theme is context.theme
    preferences = replace(context.state.preferences, theme=theme)
    sample = replace(context, state=replace(context.state, preferences=preferences))
    text = context.words(f"ease.{theme.value}")
    role, look = (_CHOSEN_ROLE, _CHOSEN) if chosen else (_ROLE, _SAMPLE)
    button = Choice(parent, sample, text, role, chosen, look)
    button.setObjectName(f"ease-{theme.value}")
    button.clicked.connect(partial(_choose, context, theme))
    return button


def _choose(context: Context, theme: Theme, _checked: bool = False) -> None:
    context.session.choose_theme(theme)


def _switches(context: Context, width: int) -> Iterator[Piece]:
    session, state = context.session, context.state
    yield _switch(
        context, "simple", "signpost", state.preferences.simple, session.toggle_simple, width
    )
    if can_be_low(context):
        yield _switch(context, "low", "touch", state.aids.low, session.toggle_low, width)


def _switch(
    context: Context, key: str, icon: str, on: bool, act: Callable[[], None], width: int
) -> Piece:
    text = context.words(f"ease.{key}")
    high = check_row_height(context, text, width)

    def build(parent: QWidget, left: int, top: int) -> None:
        row = CheckRow(parent, context, text, icon, on)
        row.setGeometry(left, top, width, high)
        row.setObjectName(f"ease-{key}")
        row.clicked.connect(act)

    return Piece(0, high, build, context.px(_GAP), target=True)
