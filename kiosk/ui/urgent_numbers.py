"""The panel with the numbers for danger, which stands first and is never cut."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.blocks import CalloutKind
from kiosk.domain.help import HelpContact
from kiosk.ui.callouts import Band, boxed, style_of
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, stacked_height
from kiosk.ui.frame import Frame
from kiosk.ui.metrics import Form
from kiosk.ui.number_lines import number_pieces
from kiosk.ui.paged import more_height
from kiosk.ui.theme import IN_URGENT


def urgent_panel(context: Context, contacts: Sequence[HelpContact], width: int) -> Piece:
    """Return the panel that sends to the staff and shows these numbers."""
    style = style_of(CalloutKind.URGENT)
    inner = style.inner_width(context, width)
    lines = number_pieces(context, contacts, inner, "number", IN_URGENT)
    band = Band(context.words("check_up.urgent"))
    gap = context.px(24 if context.form is not Form.COMPACT else 10)
    return replace(boxed(context, style, band, lines, width, gap), split=None)


def panel_first(context: Context, frame: Frame, panel: Piece) -> list[Piece]:
    """Return the head of a screen with the panel, which goes first where one part lacks room."""
    head = [*frame.pieces, panel]
    room = frame.rect.height() - more_height(context) - context.px(12)
    if stacked_height(head) > room:
        head.reverse()
    return head
