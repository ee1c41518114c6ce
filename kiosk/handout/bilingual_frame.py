"""The words around a sheet in two languages."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic
from kiosk.handout.bilingual_side import Side
from kiosk.handout.bilingual_wording import both_spans, joined, spoken
from kiosk.handout.frame import FrameText
from kiosk.handout.selection import review_state
from kiosk.handout.wording import content_words, frame_text, identity_words
from kiosk.paper.wrapping import Span, marked_spans

_DOT: Final = "\N{MIDDLE DOT}"
_HELD: Final = "\N{NO-BREAK SPACE}"

_Spans = Sequence[Span]


def bilingual_frame_text(catalog: Catalog, clinic: Clinic, left: Side, right: Side) -> FrameText:
    """Return the words around a sheet in the languages of two sides, which it names."""
    first, second = (_frame_text(catalog, clinic, side) for side in (left, right))

    def both(one: _Spans, other: _Spans) -> _Spans:
        return both_spans(one, other, right.language)

    def marked(one: str, other: str) -> _Spans:
        return both(marked_spans(one), marked_spans(other))

    content, identity = (
        marked(words(left.parts.words, catalog), words(right.parts.words, catalog))
        for words in (content_words, identity_words)
    )
    return replace(
        first,
        title=both(first.title, second.title),
        brand=marked(left.pack.language.name, right.pack.language.name),
        review=[
            *map(_held, first.review),
            *(spoken(_held(spans), right.language) for spans in second.review),
        ],
        version=[*content, Span(f" {_DOT} "), *identity],
        page=lambda number, pages: both(first.page(number, pages), second.page(number, pages)),
        web_page=both(first.web_page, second.web_page),
        code_words=joined(first.code_words, second.code_words),
        icon="globe",
    )


def _held(spans: _Spans) -> _Spans:
    """Return the spans with each date on one line, and no line that starts with a dot."""
    held = []
    for span in spans:
        loose = " " if span.bold else f" {_DOT}"
        held.append(span._replace(text=span.text.replace(loose, f"{_HELD}{loose.strip()}")))
    return held


def _frame_text(catalog: Catalog, clinic: Clinic, side: Side) -> FrameText:
    state = review_state(side.topics or tuple(side.pack.topics.values()), side.language)
    return frame_text(side.parts.words, catalog, clinic, side.title, state)
