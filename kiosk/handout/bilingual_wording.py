"""Words of two languages in one text: the second language's behind a stroke."""

from collections.abc import Sequence

from kiosk.domain.ids import LanguageTag
from kiosk.paper.fonts import Inline
from kiosk.paper.wrapping import Span

_STROKE = " / "


def joined(left: str, right: str) -> str:
    """Return two texts with a stroke between them, or the one that both are."""
    return left if left == right else f"{left}{_STROKE}{right}"


def both_spans(
    left: Sequence[Span], right: Sequence[Span], language: LanguageTag
) -> Sequence[Span]:
    """Return the same of two texts, the right one in the language; either may be empty."""
    if left == right or not right:
        return left
    behind = [Span(_STROKE)] if left else []
    return [*left, *behind, *spoken(right, language)]


def spoken(spans: Sequence[Span], language: LanguageTag) -> Sequence[Span]:
    """Return the spans in the language."""
    inline = Inline(language)
    return [span._replace(inline=inline) for span in spans]
