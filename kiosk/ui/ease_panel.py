"""Easier to use: the colours as samples of themselves, and what can be turned on and off."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.session.state import SessionState, Theme
from kiosk.ui.blocks import heading_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import PANEL
from kiosk.ui.text import lay_out, words
from kiosk.ui.widgets.check_row import CheckRow, Choice, check_row_height, choice_room
from kiosk.ui.widgets.touch_button import Look

_SAMPLE = Look("card", "ink", 3, PANEL, "ink")
_CHOSEN = replace(_SAMPLE, border_width=8)
_ROLE, _CHOSEN_ROLE = "notice", "button"
_LEAST = {Form.PORTRAIT: 112, Form.LANDSCAPE: 100, Form.COMPACT: 72}
_GAP = 16


def ease_pieces(context: Context, width: int) -> list[Piece]:
    """Return the colours to choose from, and what makes the screen easier to use."""
    title = (Run(context.words("ease.colours")),)
    return [
        heading_piece(context, title, width, 0, 0),
        *_samples(context, width),
        *_switches(context, width),
    ]


def is_eased(state: SessionState) -> bool:
    """Tell whether a patient has chosen something on the panel."""
    preferences = state.preferences
    return preferences.theme is not Theme.PAPER or preferences.simple or state.aids.low


def _samples(context: Context, width: int) -> Iterator[Piece]:
    """Yield the colours side by side, or below one another where their words are too long."""
    gap, themes = context.px(_GAP), tuple(Theme)
    own = (width - (len(themes) - 1) * gap) // len(themes)
    columns = len(themes) if all(_is_whole(context, theme, own) for theme in themes) else 1
    own = (width - (columns - 1) * gap) // columns
    high = context.metrics.control(_LEAST[context.form])
    for first in range(0, len(themes), columns):
        row = themes[first : first + columns]
        build = partial(_build_samples, context, row, own, high)
        yield Piece(0, high, build, gap, target=True, sticky=first == 0)


def _is_whole(context: Context, theme: Theme, width: int) -> bool:
    room = choice_room(context, width)
    text = words(context.words(f"ease.{theme.value}"))
    roles = (_ROLE, _CHOSEN_ROLE)
    laid = [lay_out(text, role, context.metrics, room) for role in roles]
    return all(one.lines == 1 and one.width <= room for one in laid)


def _build_samples(
    context: Context,
    row: tuple[Theme, ...],
    own: int,
    high: int,
    parent: QWidget,
    left: int,
    top: int,
) -> None:
    for index, theme in enumerate(row):
        chosen = theme is context.theme
        preferences = replace(context.state.preferences, theme=theme)
        sample = replace(context, state=replace(context.state, preferences=preferences))
        text = context.words(f"ease.{theme.value}")
        role, look = (_CHOSEN_ROLE, _CHOSEN) if chosen else (_ROLE, _SAMPLE)
        button = Choice(parent, sample, text, role, chosen, look)
        button.setGeometry(left + index * (own + context.px(_GAP)), top, own, high)
        button.setObjectName(f"ease-{theme.value}")
        button.clicked.connect(partial(_choose, context, theme))


def _choose(context: Context, theme: Theme, _checked: bool = False) -> None:
    context.session.choose_theme(theme)


def _switches(context: Context, width: int) -> Iterator[Piece]:
    session, state = context.session, context.state
    yield _switch(
        context, "simple", "signpost", state.preferences.simple, session.toggle_simple, width
    )
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
