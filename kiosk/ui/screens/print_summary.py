"""The card that says what was asked for: pages, language and size, and what is on the sheet."""

from PySide6.QtWidgets import QWidget

from kiosk.domain.handout import HandoutRequest, PrintSize
from kiosk.session.sheet import holds_choices
from kiosk.session.state import Printing
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.screens.sheet_choices import languages_in_words
from kiosk.ui.shapes import CARD
from kiosk.ui.theme import ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, row_role, text_height


def summary_piece(context: Context, printing: Printing, width: int) -> Piece:
    """Return the card as a piece."""
    px = context.px
    first, second = _kind(context, printing), _contents(context, printing.request)
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


def _kind(context: Context, printing: Printing) -> str:
    """Return the pages, once they are known, the language and the size in a few words."""
    words, request, pages = context.words, printing.request, printing.status.pages
    language = languages_in_words(context, request.language, request.beside)
    parts = [words.counted("print.pages", pages)] if pages else []
    parts.append(language)
    if request.size is PrintSize.LARGE:
        parts.append(words("print.large"))
    return ", ".join(parts)


def _contents(context: Context, request: HandoutRequest) -> str:
    """Return what is on the sheet in a few words."""
    words = context.words
    if not holds_choices(request):
        return words("print.numbers")
    counts = (("print.topics", request.topics), ("print.questions", request.questions))
    parts = [words.counted(key, len(chosen)) for key, chosen in counts if chosen]
    return ", ".join([*parts, *([words("print.check_up")] if request.check_up else [])])
