"""What waits behind the main action of the home screen, for who wants one thing at a time."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import ItemList, ListItem, Run
from kiosk.ui.blocks import heading_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, stacked_height
from kiosk.ui.lists import Patch, list_pieces
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_pieces
from kiosk.ui.shapes import CARD
from kiosk.ui.widgets.box import Box, BoxLook

_PROMISES = (("one", "signpost"), ("stop", "finish"), ("sheet_at_end", "sheet"))
_MOST_WITHOUT_BOX = 2
_SIDE = 48
_GAPS = {Form.PORTRAIT: (40, 36, 28), Form.LANDSCAPE: (28, 28, 20)}
"""The room above the box, inside it above the title, and between its rows, in design units."""

_GAP_WITHOUT_BOX = {Form.PORTRAIT: 32, Form.LANDSCAPE: 24, Form.COMPACT: 16}
_BOX = BoxLook("leafTint", "hair", 3, CARD)


def card_pieces(context: Context, width: int) -> list[Piece]:
    """Return what will happen: rows in a box, or fewer where large letters or a tablet leave less.

    None of it is a target: the bar has the one button.
    """
    small, large = context.form is Form.COMPACT, context.metrics.large_text
    if small and large:
        return []
    if small or large:
        gap = context.px(_GAP_WITHOUT_BOX[context.form])
        return _rows(context, width, "leafTint", gap)[:_MOST_WITHOUT_BOX]
    return [_card(context, width)]


def _card(context: Context, width: int) -> Piece:
    gap, above, between = map(context.px, _GAPS[context.form])
    side = context.px(_SIDE)
    room = width - 2 * side
    title = heading_piece(context, (Run(_title(context)),), room, 0, 0)
    inner = [title, *_rows(context, room, "card", between)]
    height = stacked_height(inner) + 2 * above

    def build(parent: QWidget, left: int, top: int) -> None:
        Box(parent, context, _BOX).setGeometry(left, top, width, height)
        build_pieces(parent, inner, QPoint(left + side, top + above))

    return Piece(0, height, build, gap)


def _rows(context: Context, width: int, tint: str, gap: int) -> list[Piece]:
    """Return the promises, each in a row of its own."""
    items = [ListItem((Run(context.words(f"home.{key}")),), icon) for key, icon in _PROMISES]
    lists = [ItemList((item,)) for item in items]
    return [row for one in lists for row in list_pieces(context, one, width, 0, gap, Patch(tint))]


def _title(context: Context) -> str:
    """Return the name of the tour; without one, that of the first topic."""
    if context.catalog.tour:
        return context.words("tour.title")
    return context.pack.topics[context.catalog.groups[0].topics[0]].title
