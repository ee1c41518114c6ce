"""Words into lines: broken at spaces only, except in a word that is wider than the column."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from kiosk.paper.fonts import PLAIN, Fragment, Inline, fragments, width_of
from kiosk.paper.style import TextStyle

_HELD: Final = "\N{NO-BREAK SPACE}"
_SPACES: Final = re.compile(r"[ \t\r\n]+")
_NUMBER: Final = re.compile(r"[+(]?\d[\d().\-]*(?: [(\d][\d().\-]*)+")


class Span(NamedTuple):
    """A stretch of text in one weight and one language, perhaps a link."""

    text: str
    bold: bool = False
    inline: Inline = PLAIN


class Word(NamedTuple):
    """What stands between two places where a line may break.

    ``space`` is the width of the space after it, 0 if there is none.
    """

    fragments: tuple[Fragment, ...]
    width: float
    space: float


Line = tuple[Fragment, ...]


def marked_spans(text: str) -> tuple[Span, ...]:
    """Read ``**`` as the switch between regular and bold."""
    parts = text.split("**")
    return tuple(Span(part, bold=index % 2 == 1) for index, part in enumerate(parts) if part)


def wrap(spans: Sequence[Span], style: TextStyle, width: float) -> list[Line]:
    """Break the spans into lines no wider than ``width`` points.

    Digit groups of a telephone number stay on one line.  Every line but the last ends in a space
    where a space was broken, so that text taken out of the PDF keeps its words apart.
    """
    return list(_wrapped(tuple(spans), style, width))


@lru_cache(maxsize=4096)
def _wrapped(spans: tuple[Span, ...], style: TextStyle, width: float) -> tuple[Line, ...]:
    lines: list[list[Word]] = [[]]
    used = 0.0
    for word in _fitting(_words(spans, style), style, width):
        if lines[-1] and used + word.width > width:
            lines.append([])
            used = 0.0
        lines[-1].append(word)
        used += word.width + word.space
    _lengthen_last(lines, width)
    last = len(lines) - 1
    return tuple(_joined(line, is_last=index == last) for index, line in enumerate(lines) if line)


@lru_cache(maxsize=4096)
def _words(spans: tuple[Span, ...], style: TextStyle) -> tuple[Word, ...]:
    """Return the words of the spans; a word may run over several spans.

    They are kept: a text is wrapped at several widths, and much of a sheet is on every sheet.
    """
    words: list[list[Fragment]] = [[]]
    for span in spans:
        text = unicodedata.normalize("NFC", span.text)
        text = _NUMBER.sub(lambda number: number[0].replace(" ", _HELD), text)
        for index, piece in enumerate(_SPACES.split(text)):
            if index:
                words.append([])
            found = fragments(piece.replace(_HELD, " "), bold=span.bold or style.bold)
            words[-1].extend(part._replace(inline=span.inline) for part in found)
    return tuple(_measured(word, style) for word in words if word)


def _measured(word: list[Fragment], style: TextStyle) -> Word:
    total = sum(width_of(part.text, part.font, style.size) for part in word)
    return Word(tuple(word), total, width_of(" ", word[-1].font, style.size))


def _fitting(words: Iterable[Word], style: TextStyle, width: float) -> Iterator[Word]:
    """Yield the words whole, or in pieces where they are wider than the column."""
    for word in words:
        if word.width <= width:
            yield word
        else:
            yield from _cut(word, style, width)


def _cut(word: Word, style: TextStyle, width: float) -> Iterator[Word]:
    piece: list[Fragment] = []
    used = 0.0
    for part in word.fragments:
        for character in part.text:
            step = width_of(character, part.font, style.size)
            if piece and used + step > width:
                yield Word(tuple(piece), used, space=0)
                piece, used = [], 0.0
            piece.append(part._replace(text=character))
            used += step
    yield Word(tuple(piece), used, word.space)


def _lengthen_last(lines: list[list[Word]], width: float) -> None:
    """Bring one word down to a last line that holds a single word."""
    if len(lines) < 2 or len(lines[-1]) != 1 or len(lines[-2]) < 4:  # noqa: PLR2004
        return
    moved = lines[-2][-1]
    if moved.space and moved.width + moved.space + lines[-1][0].width <= width:
        lines[-1].insert(0, lines[-2].pop())


def _joined(words: list[Word], *, is_last: bool) -> Line:
    """Return the words as fragments with their spaces, like neighbours run together."""
    joined: list[Fragment] = []
    for index, word in enumerate(words):
        ends_text = is_last and index == len(words) - 1
        for position, part in enumerate(word.fragments):
            closes = position == len(word.fragments) - 1 and word.space and not ends_text
            text = part.text + " " if closes else part.text
            if joined and joined[-1][1:] == part[1:]:
                text = joined.pop().text + text
            joined.append(Fragment(text, part.font, part.inline))
    return tuple(joined)
