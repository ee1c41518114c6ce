"""Words of two languages in one text: the second language's behind a stroke."""

from collections.abc import Sequence

from kiosk.domain.ids import LanguageTag
from kiosk.paper.fonts import Inline
from kiosk.paper.wrapping import Span

_STROKE = " / "


def joined(left: str, right: str) -> str:
    """Return two texts with a stroke between them, or the one that both are."""
    return left if left == right else f"{left}{_STROKE}{right}"


def apart(text: str) -> tuple[str, ...]:
    """Return a text, and what stands before and behind a stroke in it."""
    return text, *text.split(_STROKE)


def both_spans(
    left: Sequence[Span], right: Sequence[Span], language: LanguageTag
) -> Sequence[Span]:
    """Return the same of two texts, the right one in the language; either may be empty.

    A bold end that they share, such as a number, stands once.
    """
    if left == right or not right:
        return left
    if len(left) > 1 and len(right) > 1 and left[-1] == right[-1] and left[-1].bold:
        return [*both_spans(left[:-1], right[:-1], language), left[-1]]
    behind = [Span(_STROKE)] if left else []
    return [*left, *behind, *spoken(right, language)]


def spoken(spans: Sequence[Span], language: LanguageTag) -> Sequence[Span]:
    """Return the spans in the language."""
    inline = Inline(language)
    return [span._replace(inline=inline) for span in spans]
