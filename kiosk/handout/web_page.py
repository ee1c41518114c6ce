"""The clinic's public page at the end of a sheet, as a code for telephones and as an address.

Neither says anything of the patient or of the visit: both are the same on every sheet.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.handout.frame import FrameText
from kiosk.paper.code import QrCode
from kiosk.paper.fonts import Inline
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Spread, Stack
from kiosk.paper.style import Style
from kiosk.paper.text import Text
from kiosk.paper.wrapping import Span

_PUBLIC: Final = "https://"


def with_web_page(
    blocks: Sequence[Block], text: FrameText, style: Style, *, below: bool = False
) -> list[Block]:
    """Return the blocks of a sheet, the last with the clinic's page beside it, if there is one.

    ``below`` sets it under the last block, which so keeps its width.
    """
    address = text.clinic.web_page
    if not address.startswith(_PUBLIC):
        return [*blocks]
    *others, end = blocks
    link = Span(address, inline=Inline(address=address))
    told = Text([*text.web_page, Span(" "), link], style.small)
    code = QrCode(address, text.code_words)
    if below:
        page = Spread(told, code, code.side, style.gutter)
        return [*others, replace(end, piece=Stack([end.piece, page], style.line_gap))]
    words = Stack([end.piece, told], style.line_gap)
    return [*others, replace(end, piece=Spread(words, code, code.side, style.gutter))]
