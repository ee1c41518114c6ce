"""A telephone line: its icon, number, name, and when to call it."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.domain.help import HelpContact
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import PANEL
from kiosk.ui.text import UNBROKEN, lay_out, words
from kiosk.ui.theme import ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height

_BLOCK, _PAD, _AIR = 136, 32, 16


def contact_pieces(
    context: Context, contact: HelpContact, width: int, start: int, least: int
) -> list[Piece]:
    """Return a contact as a card; where a card would not fit, as lines of text."""
    if not (context.form is Form.COMPACT and context.metrics.text_step > 0):
        return [_card(context, contact, width, start, least)]
    name = text_piece(context, words(contact.name), width, start, context.px(4), "row_bold")
    text = text_piece(context, words(contact.text), width, start, context.px(4), "row")
    number = text_piece(context, words(contact.number), width, start, context.px(20), "number")
    return [number, replace(name, sticky=True), text]


def _card(context: Context, contact: HelpContact, width: int, start: int, least: int) -> Piece:
    """Return the card, at least so many pixels high; numbers never break."""
    px = context.px
    compact = width < px(760)
    block = 0 if compact else px(_BLOCK)
    room = width - block - px(2 * _PAD)
    number = lay_out(words(contact.number), "number", context.metrics, UNBROKEN)
    number_width = round(number.width + 2)
    name_room = room - number_width - px(16)
    name = lay_out(words(contact.name), "row_bold", context.metrics, UNBROKEN)
    beside = name.width <= name_room
    name_height = text_height(context, contact.name, "row_bold", room)
    text_high = text_height(context, contact.text, "row", room)
    words_high = number.height + text_high + (0 if beside else name_height)
    high = max(words_high + px(2 * _AIR), least)
    line = "berry" if contact.urgent else "leaf"

    def build(parent: QWidget, left: int, top: int) -> None:
        thick = 5 if contact.urgent else 4
        side = contact.tint if block else ""
        look = BoxLook("card", line, thick, PANEL, side, _BLOCK, divider=True)
        Box(parent, context, look).setGeometry(left, top, width, high)
        if block:
            size = px(80)
            icon = Spot(parent, context, contact.icon, ON_TINT, "", share=1.0)
            icon.setGeometry(left + (block - size) // 2, top + (high - size) // 2, size, size)
        at = left + block + px(_PAD)
        y = top + (high - words_high) // 2
        TextBlock(parent, context, contact.number, "number").setGeometry(
            at, y, number_width, number.height
        )
        name_block = TextBlock(parent, context, contact.name, "row_bold", line)
        if beside:
            drop = round((number.height - name_height) * 0.72)
            name_block.setGeometry(at + number_width + px(16), y + drop, name_room, name_height)
        else:
            name_block.setGeometry(at, y + number.height, room, name_height)
        text = TextBlock(parent, context, contact.text, "row")
        text.setGeometry(at, y + words_high - text_high, room, text_high)

    return Piece(start, high, build, px(20))
