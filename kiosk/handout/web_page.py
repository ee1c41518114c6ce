"""The clinic's public page at the end of a sheet, as a code for telephones and as an address.

Neither says anything of the patient or of the visit: both are the same on every sheet.
"""

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


def with_web_page(closing: Block, text: FrameText, style: Style, *, below: bool = False) -> Block:
    """Return the end of a sheet with the clinic's page beside it, if there is one.

    ``below`` sets it under the end, which so keeps its width.
    """
    address = text.clinic.web_page
    if not address.startswith(_PUBLIC):
        return closing
    link = Span(address, inline=Inline(address=address))
    told = Text([*text.web_page, Span(" "), link], style.small)
    code = QrCode(address, text.code_words)
    if below:
        page = Spread(told, code, code.side, style.gutter)
        return replace(closing, piece=Stack([closing.piece, page], style.line_gap))
    words = Stack([closing.piece, told], style.line_gap)
    return replace(closing, piece=Spread(words, code, code.side, style.gutter))
