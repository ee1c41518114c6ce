"""Telephone numbers in lines: a number, and whose it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.domain.help import HelpContact
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.text import UNBROKEN, lay_out, words
from kiosk.ui.theme import ON_PAPER, IconColours
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, row_role, text_height

_ICON, _GAP = 60, 24
_LEAST_NAME = 300
"""The room in design units that a name needs to stand beside its number."""


def number_pieces(
    context: Context,
    contacts: Sequence[HelpContact],
    width: int,
    role: str = "heading",
    icon_colours: IconColours = ON_PAPER,
) -> list[Piece]:
    """Return a line for each contact; the names begin below one another where there is room."""
    numbers = [lay_out(words(one.number), role, context.metrics, UNBROKEN) for one in contacts]
    column = max((round(number.width + 2) for number in numbers), default=0)
    icon = context.metrics.control(_ICON)
    left_pad = icon + context.px(_GAP)
    name_room = width - left_pad - column - context.px(_GAP)
    beside = name_room >= context.metrics.control(_LEAST_NAME)
    if not beside:
        name_room = width - left_pad
    return [
        _line(context, contact, role, icon_colours, (left_pad, column if beside else 0, name_room))
        for contact in contacts
    ]


def _line(
    context: Context,
    contact: HelpContact,
    role: str,
    icon_colours: IconColours,
    places: tuple[int, int, int],
) -> Piece:
    """Return a line; ``places`` are the left of the number, its width, and the name's room."""
    number_left, column, name_room = places
    number_high = context.metrics.line_px(role)
    name_role = row_role(context, contact.name, name_room, strong=False)
    name_high = text_height(context, contact.name, name_role, name_room)
    words_high = max(number_high, name_high) if column else number_high + name_high
    icon = context.metrics.control(_ICON)
    high = max(words_high, icon)

    def build(parent: QWidget, left: int, top: int) -> None:
        spot = Spot(parent, context, contact.icon, icon_colours, "", share=1.0)
        spot.setGeometry(left, top + (high - icon) // 2, icon, icon)
        at = left + number_left
        y = top + (high - (number_high if column else words_high)) // 2
        number = TextBlock(parent, context, contact.number, role)
        number.setGeometry(at, y, column or name_room, number_high)
        name = TextBlock(parent, context, contact.name, name_role)
        if column:
            beside = at + column + context.px(_GAP)
            name.setGeometry(beside, top + (high - name_high) // 2, name_room, name_high)
        else:
            name.setGeometry(at, y + number_high, name_room, name_high)

    return Piece(0, high, build, context.px(20 if not context.metrics.is_tight else 8))
