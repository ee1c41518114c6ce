"""How the sheet will be: in which language, how large, and of how many pages."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run, Runs
from kiosk.domain.handout import PrintSize
from kiosk.domain.ids import LanguageTag
from kiosk.session.sheet import second_language
from kiosk.session.sheet_words import languages_in_words
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.segments import Segment, segments_piece
from kiosk.ui.theme import ON_PAPER
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height

_ICON, _ICON_GAP = 52, 24
_MANY_PAGES = 10
"""Room is kept for a number of two digits."""


def language_piece(context: Context, width: int, gap: int) -> Piece:
    """Return the choice of the sheet's language: one of them, or two beside each other."""
    session = context.session
    request = session.sheet_request()

    def one(tag: LanguageTag, name: str) -> Segment:
        chosen = request.beside is None and request.language == tag
        return Segment(f"sheet-{tag}", name, chosen, partial(session.choose_sheet_language, tag))

    segments = [one(language.tag, language.name) for language in context.catalog.languages]
    own = context.state.preferences.language
    second = second_language(context.catalog, own)
    if second is not None:
        both = context.words("my_sheet.both")
        segments.append(
            Segment(
                "sheet-both",
                both,
                request.beside is not None,
                session.choose_both_languages,
                spoken=f"{both}, {languages_in_words(context.catalog, context.words, own, second)}",
            )
        )
    return segments_piece(context, segments, width, 0, gap)


def size_piece(context: Context, width: int, gap: int) -> Piece:
    """Return the choice between regular and large print, the words for large a little larger."""
    session, words = context.session, context.words
    chosen = context.state.sheet_size
    choices = (
        (PrintSize.STANDARD, words("my_sheet.regular"), "button"),
        (PrintSize.LARGE, words("my_sheet.large"), "next"),
    )
    segments = [
        Segment(
            f"sheet-{size}",
            text,
            size is chosen,
            partial(session.choose_print_size, size),
            role,
        )
        for size, text, role in choices
    ]
    return segments_piece(context, segments, width, 0, gap)


class PagesLine:
    """How many pages the sheet will have, once that is known, and that it names nobody."""

    def __init__(self, context: Context, width: int) -> None:
        self._context = context
        self._width = width
        self._text: TextBlock | None = None

    def piece(self, gap: int) -> Piece:
        """Return the line as a piece, with room for the number to come."""
        context = self._context
        side = context.metrics.control(_ICON)
        indent = side + context.px(_ICON_GAP)
        room = self._width - indent
        texts = [self._runs(pages) for pages in (0, 1, _MANY_PAGES, context.session.pages_ahead)]
        words_high = max(text_height(context, text, "row", room) for text in texts)
        lower = (side - context.metrics.line_px("row")) // 2
        high = max(side, words_high) + max(0, lower)

        def build(parent: QWidget, left: int, top: int) -> None:
            icon = Spot(parent, context, "sheet", ON_PAPER, "", share=1.0)
            icon.setGeometry(left, top - min(0, lower), side, side)
            self._text = TextBlock(parent, context, (), "row")
            self._text.setGeometry(left + indent, top + max(0, lower), room, words_high)
            self.refresh()

        return Piece(0, high, build, gap)

    def refresh(self) -> None:
        """Say what is known now."""
        if self._text is not None:
            self._text.say(self._runs(self._context.session.pages_ahead))

    def _runs(self, pages: int) -> Runs:
        words = self._context.words
        nameless = words("my_sheet.nameless")
        if not pages:
            return (Run(nameless),)
        counted = words.counted("print.pages", pages)
        before, number, after = words("my_sheet.pages", pages=counted).partition(counted)
        return Run(before), Run(number, strong=True), Run(f"{after} {nameless}")
