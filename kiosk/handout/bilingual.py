"""A sheet in two languages from a request: side by side, or one below the other in large print."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Final

import msgspec

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, Handout, HandoutRequest, Part
from kiosk.domain.ids import LanguageTag
from kiosk.handout.bilingual_frame import bilingual_frame_text
from kiosk.handout.bilingual_layout import BilingualLayout
from kiosk.handout.bilingual_setting import Setting
from kiosk.handout.bilingual_side import Side, side
from kiosk.handout.bilingual_wording import joined
from kiosk.handout.frame import Frame, FrameText
from kiosk.handout.web_page import with_web_page
from kiosk.handout.wording import version_words
from kiosk.paper.columns import Columns, in_reading_order
from kiosk.paper.pages import Block, Placed, paginate
from kiosk.paper.pdf import make_pdf
from kiosk.paper.style import PAPER_SIZES, STYLES, Style
from kiosk.tagging import About

_STRETCH: Final = 0.3
"""The most that a gap between rows is widened by, per its own height."""


def make_bilingual(
    catalog: Catalog, request: HandoutRequest, beside: LanguageTag, clinic: Clinic
) -> Handout:
    """Make a sheet in the language of the request and in another one.

    Raises:
        KeyError: the catalog lacks a language, a topic, a question or a row of the check-up.
    """
    style, paper = STYLES[request.size], PAPER_SIZES[request.paper]
    if style.columns > 1:
        # A column is too narrow for the words beside the icon of a message.
        style = replace(style, message_icon=0, message_indent=0)
    left = side(catalog, request, style)
    right = side(catalog, msgspec.structs.replace(request, language=beside), style)
    text = bilingual_frame_text(catalog, clinic, left, right)
    frame = Frame(text, style, paper)
    pages = _best_pages(catalog, request.parts, (left, right), frame, text, style)
    title = joined(left.title, right.title)
    about = About(
        title=title,
        author=clinic.name or left.parts.words("sheet.pack_title"),
        subject=version_words(left.parts.words, catalog).replace("**", ""),
        language=request.language,
    )
    return Handout(make_pdf(about, paper, frame, pages), title, len(pages))


def _best_pages(
    catalog: Catalog,
    wanted: frozenset[Part],
    sides: tuple[Side, Side],
    frame: Frame,
    text: FrameText,
    style: Style,
) -> list[list[Placed]]:
    """Return the fewest pages; whole sections are worth an emptier one, but no half empty front."""
    left, right = sides
    columns = Columns((left.language, right.language), style.language_gutter, style.thin_line)

    def laid(way: Sequence[bool]) -> list[list[Placed]]:
        loose, facts_first = way
        stacked, room = style.columns == 1, frame.room(1)
        setting = Setting(columns, frame.width, stacked=stacked, room=room, loose=loose)
        layout = BilingualLayout(catalog, sides, wanted, style, setting, facts_first=facts_first)
        *body, end = layout.blocks()
        return _paged([*body, with_web_page(end, text, style, below=True)], layout, frame)

    def cost(pages: Sequence[Sequence[Placed]]) -> tuple[int, bool]:
        ends = (each.below + each.piece.height(frame.width) for each in pages[0][:-1])
        return len(pages), max(ends, default=0) < frame.room(0) / 2

    return min(map(laid, product((False, True), repeat=2)), key=cost)


def _paged(
    blocks: Sequence[Block], layout: BilingualLayout, frame: Frame, count: int = 1
) -> list[list[Placed]]:
    """Return the pages in the order they are read in, each but the last telling of the next.

    Room for that is kept free on all but the last of ``count`` pages, as many as it comes to.
    """
    kept = layout.kept_for_next

    def room(index: int) -> float:
        return frame.room(index) - (kept if index + 1 < count else 0)

    pages = paginate(blocks, frame.width, room, _STRETCH)
    if len(pages) > count:
        return _paged(blocks, layout, frame, len(pages))
    ordered = [in_reading_order(page, frame.width) for page in pages]
    for index, following in enumerate(pages[1:]):
        names = dict.fromkeys(name for each in following for name in each.piece.headings())
        told = layout.next_page(tuple(names))
        if told:
            below = frame.room(index) - told.height(frame.width)
            ordered[index].append(Placed(told, below))
    return ordered
