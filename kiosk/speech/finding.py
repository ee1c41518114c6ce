"""Finding a spoken sentence among words as they are shown, whatever white space they have."""

import re
from typing import Final, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Where a sentence begins in a text, and where it ends, as indices."""

_UNSEEN: Final = "\u2060\u2066\u2069"
"""Keep words together on a line and numbers in their direction; no script holds them."""

_LEAST_WORDS: Final = 3
"""Fewer words that two texts share at a cut may be chance."""


def find_sentence(shown: str, sentence: str) -> list[Span]:
    """Return every place where the whole of the sentence stands in the text."""
    words = sentence.split()
    if not words:
        return []
    seen = [at for at, letter in enumerate(shown) if letter not in _UNSEEN]
    text = "".join(shown[at] for at in seen)
    whole = r"\s+".join(map(re.escape, words))
    places = re.finditer(rf"(?<!\w){whole}(?!\w)", text)
    return [(seen[place.start()], seen[place.end() - 1] + 1) for place in places]


def find_piece(shown: str, sentence: str) -> Span | None:
    """Return where a piece of the sentence stands that was cut between two parts of a screen.

    It is the text's end, its beginning, or the whole of it.
    """
    words = sentence.split()
    places = list(re.finditer(r"\S+", shown))
    own = [place[0].translate(dict.fromkeys(map(ord, _UNSEEN))) for place in places]
    for count in range(min(len(words) - 1, len(own)), _LEAST_WORDS - 1, -1):
        if own[:count] == words[-count:]:
            return places[0].start(), places[count - 1].end()
        if own[-count:] == words[:count]:
            return places[-count].start(), places[-1].end()
    inside = any(words[i : i + len(own)] == own for i in range(len(words) - len(own) + 1))
    return (0, len(shown)) if inside and len(own) >= _LEAST_WORDS else None
