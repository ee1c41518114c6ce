"""The words around a sheet in two languages: the second language's behind a stroke."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic
from kiosk.domain.ids import LanguageTag
from kiosk.handout.bilingual_side import Side
from kiosk.handout.frame import FrameText
from kiosk.handout.selection import review_state
from kiosk.handout.wording import content_words, frame_text, identity_words
from kiosk.paper.fonts import Inline
from kiosk.paper.wrapping import Span, marked_spans

_STROKE = " / "
_BETWEEN = " \N{MIDDLE DOT} "

_Spans = Sequence[Span]


def joined(left: str, right: str) -> str:
    """Return two texts with a stroke between them, or the one that both are."""
    return left if left == right else f"{left}{_STROKE}{right}"


def bilingual_frame_text(catalog: Catalog, clinic: Clinic, left: Side, right: Side) -> FrameText:
    """Return the words around a sheet in the languages of two sides, which it names."""
    first, second = (_frame_text(catalog, clinic, side) for side in (left, right))

    def both(one: _Spans, other: _Spans) -> _Spans:
        return _both(one, other, right.language)

    def marked(*texts: str) -> _Spans:
        return both(*map(marked_spans, texts))

    content = marked(*(content_words(side.parts.words, catalog) for side in (left, right)))
    identity = marked(*(identity_words(side.parts.words, catalog) for side in (left, right)))
    return replace(
        first,
        title=both(first.title, second.title),
        brand=marked(left.pack.language.name, right.pack.language.name),
        review=both(first.review, second.review),
        version=[*content, Span(_BETWEEN), *identity],
        page=lambda number, pages: both(first.page(number, pages), second.page(number, pages)),
        icon="globe",
    )


def _frame_text(catalog: Catalog, clinic: Clinic, side: Side) -> FrameText:
    state = review_state(side.topics or tuple(side.pack.topics.values()), side.language)
    return frame_text(side.parts.words, catalog, clinic, side.title, state)


def _both(left: _Spans, right: _Spans, language: LanguageTag) -> _Spans:
    """Return the spans of both, the right ones in their language; once where they are alike."""
    if left == right:
        return left
    inline = Inline(language)
    return [*left, Span(_STROKE), *(span._replace(inline=inline) for span in right)]
