"""Finding the words and phrases of ``wording.yaml`` in a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

MOST_TEXTS = 8192
"""How many texts are kept in small letters: those of a large pack, which each rule asks for."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text has one of the phrases, and which."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Phrases:
    """Words and phrases in small letters, and those that may stand all the same.

    A star stands for any further letters: ``miracle*`` finds "miracles", ``*ed`` finds "used".
    """

    wanted: tuple[str, ...]
    allowed: tuple[str, ...] = ()

    def find(self, text: str) -> Iterator[Found]:
        """Yield each place where one stands as whole words, unless inside an allowed one."""
        small = small_letters(text)
        exempt: list[tuple[int, int]] | None = None
        for found in self._pattern.finditer(small):
            if exempt is None:
                exempt = [allowed.span() for allowed in _pattern(self.allowed).finditer(small)]
            start, end = found.span()
            if not lies_in((start, end), exempt):
                yield Found(start, end, self._longest_first[(found.lastindex or 1) - 1])

    def stand_in(self, text: str) -> bool:
        """Return whether one of them stands in the text."""
        return next(self.find(text), None) is not None

    @cached_property
    def _longest_first(self) -> tuple[str, ...]:
        return _longest_first(self.wanted)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(self.wanted)


@lru_cache(maxsize=MOST_TEXTS)
def small_letters(text: str) -> str:
    """Return the text in small letters with plain apostrophes, each sign in its old place."""
    if text.isascii():
        return text.lower()
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text).replace(
        "’", "'"
    )


def lies_in(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Return whether the span lies in one of the others, which are in order and apart."""
    start, end = span
    before = bisect_right(others, start, key=lambda other: other[0])
    return before > 0 and end <= others[before - 1][1]


def written(phrase: str) -> str:
    """Return the regular expression of one phrase without what bounds it.

    A star inside a word means itself: each more would square the time that a search may take.
    """
    return r"\s+".join(map(_word, small_letters(phrase).split()))


def _word(word: str) -> str:
    letters = word.strip("*")
    if not letters:
        return r"\w+"
    before, after = (r"\w*" if has_star else "" for has_star in (word[0] == "*", word[-1] == "*"))
    return before + re.escape(letters) + after


def one_of(phrases: tuple[str, ...]) -> str:
    """Return the regular expression of any of the phrases, each a group, the longest first."""
    return "|".join(f"({written(phrase)})" for phrase in _longest_first(phrases)) or "(?!)"


def bounded(pattern: str) -> str:
    """Return the regular expression with whole words at both ends."""
    return rf"(?<![\w.,]){pattern}(?!\w)"


def _longest_first(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(phrases)})(?!\w)")
