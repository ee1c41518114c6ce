"""How to read: the four text sizes, and on small displays the other tools behind one button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.session.state import TEXT_STEPS, Panel, Theme
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.theme import ON_LEAF, ON_LEAF_BUTTON
from kiosk.ui.widgets.check_row import Choice
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line, label_height
from kiosk.ui.widgets.touch_button import Look

_OFF = Look("card", "leaf", 4)
_ON = Look("leaf", "leaf", 4, ink="onLeaf")


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
    """Return the tools that do not fit on the bar of a small display."""
    words, session = context.words, context.session
    dark = context.state.preferences.theme is Theme.HIGH_CONTRAST
    rows: list[tuple[str, str, bool, Callable[[], None]]] = [
        ("size", "text-size", False, lambda: session.open_panel(Panel.TEXT_SIZE)),
        ("contrast", "contrast", dark, session.toggle_contrast),
    ]
    if len(context.catalog.languages) > 1:
        rows.append(("language", "globe", False, session.open_languages))
    gap = context.px(16)
    own = (width - (len(rows) - 1) * gap) // len(rows)
    labels = [
        Label(
            (Line(words(f"bar.{key}"), "main"),),
            icon,
            48,
            ON_LEAF if lit else ON_LEAF_BUTTON,
            Arrange.ABOVE,
            8,
        )
        for key, icon, lit, _ in rows
    ]
    high = max(label_height(context, label, own) for label in labels)

    def build(parent: QWidget, left: int, top: int) -> None:
        for index, (label, (key, _, lit, act)) in enumerate(zip(labels, rows, strict=True)):
            button = LabelButton(parent, context, label, _ON if lit else _OFF)
            button.setGeometry(left + index * (own + gap), top, own, high)
            button.setObjectName(f"tool-{key}")
            button.clicked.connect(act)

    return [Piece(0, high, build, target=True)]
