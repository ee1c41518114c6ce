"""The card that says what was asked for: pages, language and size, and what is on the sheet."""

from PySide6.QtWidgets import QWidget

from kiosk.session.sheet_words import contents_in_words, kind_in_words
from kiosk.session.state import Printing
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.shapes import CARD
from kiosk.ui.theme import ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, row_role, text_height


def summary_piece(context: Context, printing: Printing, width: int) -> Piece:
    """Return the card as a piece."""
    px = context.px
    words, request, pages = context.words, printing.request, printing.status.pages
    first = kind_in_words(context.catalog, words, request, pages)
    second = contents_in_words(words, request)
    room = width - px(152 + 32)
    roles = [row_role(context, first, room), row_role(context, second, room, strong=False)]
    lines = [
        (text, role, text_height(context, text, role, room))
        for text, role in zip((first, second), roles, strict=True)
    ]
    high = sum(own for _, _, own in lines) + px(60)

    def build(parent: QWidget, left: int, top: int) -> None:
        edge = "line" if context.colour("stageEdge").isValid() else ""
        look = BoxLook("leafTint", edge, 3 if edge else 0, CARD)
        Box(parent, context, look).setGeometry(left, top, width, high)
        size = px(88)
        icon = Spot(parent, context, "sheet", ON_TINT, "", share=1.0)
        icon.setGeometry(left + px(40), top + (high - size) // 2, size, size)
        at = top + px(30)
        for text, role, own in lines:
            TextBlock(parent, context, text, role).setGeometry(left + px(152), at, room, own)
            at += own

    return Piece(0, high, build, px(36))
