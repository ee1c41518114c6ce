"""The clinic's public page at the end of a sheet, as a code for telephones and as an address.

Neither says anything of the patient or of the visit: both are the same on every sheet.
"""

from typing import Final

from kiosk.domain.handout import Clinic
from kiosk.handout.parts import Parts
from kiosk.paper.code import QrCode
from kiosk.paper.fonts import Inline
from kiosk.paper.pieces import Spread, Stack
from kiosk.paper.text import Piece, Text
from kiosk.paper.wrapping import Span

_PUBLIC: Final = "https://"


def with_web_page(parts: Parts, clinic: Clinic, closing: Piece) -> Piece:
    """Return the end of a sheet with the clinic's page below and beside it, if it has one."""
    address = clinic.web_page
    if not address.startswith(_PUBLIC):
        return closing
    words, style = parts.words, parts.style
    link = Span(address, inline=Inline(address=address))
    told = Text([Span(f"{words('sheet.web_page')} "), link], style.small)
    code = QrCode(address, words("sheet.web_page_code", address=address))
    return Spread(Stack([closing, told], style.line_gap), code, code.side, style.gutter)
