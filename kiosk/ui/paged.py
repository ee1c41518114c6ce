"""A column of pieces without scrolling: one part at a time, with a button for the next."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import ListBox
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, divide, part_at
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.touch_button import Look

_MORE_HEIGHT, _MORE_TIGHT, _MORE_GAP = 96, 62, 12
MORE = "more"
"""The object name of the button that shows a further part."""

BACK = "back-to-part-1"
"""The object name of that button on the last part, which leads to the first."""

_LOOK = Look("leafTint", "leaf", 4)


def fits(pieces: Sequence[Piece], rect: QRect) -> bool:
    """Tell whether the pieces fit in one part."""
    return len(divide(pieces, rect.height())) <= 1


def parts_of(context: Context, pieces: Sequence[Piece], rect: QRect) -> list[list[Piece]]:
    """Return the parts in which a column shows the pieces, above a button if there are several."""
    parts = divide(pieces, rect.height())
    return parts if len(parts) <= 1 else divide(pieces, with_more(context, rect)[0].height())


def build_column(
    parent: QWidget,
    context: Context,
    pieces: Sequence[Piece],
    rect: QRect,
    anchor: int,
    more: QRect | None = None,
    more_words: str = "",
) -> None:
    """Show the part of the pieces that begins at or before the anchor.

    The button for further parts takes the foot of the column, or the place given for it; it says
    "More" unless told otherwise.
    """
    parts = divide(pieces, rect.height()) if more else parts_of(context, pieces, rect)
    if len(parts) > 1 and more is None:
        _, more = with_more(context, rect)
    shown = part_at(parts, anchor) if parts else 0
    if parts:
        build_pieces(parent, parts[shown], rect.topLeft())
    if len(parts) > 1 and more is not None:
        text = more_words or context.words("paging.more")
        _build_more(parent, context, parts, shown, more, text)


def build_part(parent: QWidget, pieces: Sequence[Piece], rect: QRect, anchor: int) -> int | None:
    """Show the part that begins at or before the anchor, without a button for the next.

    Return what the next part begins with, None after the last.
    """
    parts = divide(pieces, rect.height())
    shown = part_at(parts, anchor)
    build_pieces(parent, parts[shown], rect.topLeft())
    return parts[shown + 1][0].start if shown + 1 < len(parts) else None


def with_more(context: Context, rect: QRect) -> tuple[QRect, QRect]:
    """Return a column without its foot, and the foot for the button for further parts."""
    high = more_height(context)
    foot = QRect(rect.left(), rect.bottom() + 1 - high, rect.width(), high)
    return rect.adjusted(0, 0, 0, -high - context.px(_MORE_GAP)), foot


def build_side_by_side(
    parent: QWidget, parts: Sequence[Sequence[Piece]], rect: QRect, width: int
) -> None:
    """Show two parts at once, the first at the left, each in a column of this width."""
    for index, part in enumerate(parts):
        left = rect.left() + index * (rect.width() - width)
        build_pieces(parent, part, QPoint(left, rect.top()))


def more_height(context: Context) -> int:
    """Return the height of the button for further parts, in pixels."""
    return context.metrics.control(_MORE_TIGHT if context.metrics.is_tight else _MORE_HEIGHT)


def build_pieces(parent: QWidget, pieces: Sequence[Piece], at: QPoint) -> None:
    """Make the widgets of pieces one below the other, from a top left corner on."""
    for is_list, run in groupby(_placed(pieces, at.y()), lambda placed: placed[0].item):
        rows = list(run)
        top, (last, bottom) = rows[0][1], rows[-1]
        holder = ListBox(parent, top, bottom + last.height - top) if is_list else parent
        for piece, place in rows:
            piece.build(holder, at.x(), place - top if is_list else place)


def _placed(pieces: Sequence[Piece], top: int) -> Iterator[tuple[Piece, int]]:
    for index, piece in enumerate(pieces):
        top += piece.gap if index else 0
        yield piece, top
        top += piece.height


def _build_more(
    parent: QWidget,
    context: Context,
    parts: list[list[Piece]],
    shown: int,
    rect: QRect,
    more: str,
) -> None:
    following = (shown + 1) % len(parts)
    words = context.words
    part_of = words("paging.part", part=shown + 1, total=len(parts))
    text = more if following else words("paging.back")
    lines: tuple[Line, ...] = (Line(text, "button"), Line(part_of, "label"))
    if context.metrics.is_tight:
        lines = (Line(f"{text} · {part_of}" if following else text, "button"),)
    icon = "more" if following else "up"
    label = Label(lines, icon, 48, ON_LEAF_BUTTON)
    button = LabelButton(parent, context, label, _LOOK)
    button.setGeometry(rect)
    button.setObjectName(MORE if following else BACK)
    start = parts[following][0].start
    button.clicked.connect(lambda: context.session.show_from(start))
