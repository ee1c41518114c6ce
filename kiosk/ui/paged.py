"""A column of pieces without scrolling: one part at a time, with a button for the next."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, divide, part_at
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.touch_button import Look

_MORE_HEIGHT, _MORE_GAP = 96, 16
MORE = "more"
"""The object name of the button that shows a further part."""

_LOOK = Look("leafTint", "leaf", 4)


def fits(pieces: Sequence[Piece], rect: QRect) -> bool:
    """Tell whether the pieces fit in one part."""
    return len(divide(pieces, rect.height())) <= 1


def build_column(
    parent: QWidget, context: Context, pieces: Sequence[Piece], rect: QRect, anchor: int
) -> None:
    """Show the part of the pieces that begins at or before the anchor."""
    parts = divide(pieces, rect.height())
    if len(parts) > 1:
        high = context.metrics.control(_MORE_HEIGHT)
        room = rect.adjusted(0, 0, 0, -high - context.px(_MORE_GAP))
        parts = divide(pieces, room.height())
    shown = part_at(parts, anchor) if parts else 0
    if parts:
        _build_part(parent, parts[shown], rect)
    if len(parts) > 1:
        _build_more(parent, context, parts, shown, rect)


def _build_part(parent: QWidget, part: Sequence[Piece], rect: QRect) -> None:
    top = rect.top()
    for index, piece in enumerate(part):
        top += piece.gap if index else 0
        piece.build(parent, rect.left(), top)
        top += piece.height


def _build_more(
    parent: QWidget, context: Context, parts: list[list[Piece]], shown: int, rect: QRect
) -> None:
    following = (shown + 1) % len(parts)
    words = context.words
    part_of = words("paging.part", part=shown + 1, total=len(parts))
    if following:
        lines = (Line(words("paging.more"), "button"), Line(part_of, "label"))
    else:
        lines = (Line(words("paging.back"), "button"), Line(part_of, "label"))
    icon = "more" if following else "up"
    high = context.metrics.control(_MORE_HEIGHT)
    label = Label(lines, icon, 48, ON_LEAF_BUTTON)
    button = LabelButton(parent, context, label, _LOOK)
    button.setGeometry(rect.left(), rect.bottom() + 1 - high, rect.width(), high)
    button.setObjectName(MORE if following else "back-to-part-1")
    start = parts[following][0].start
    button.clicked.connect(lambda: context.session.show_from(start))
