"""Finding the words and phrases of ``wording.yaml`` in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text has one of the phrases, and which."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Phrases:
    """Words and phrases in small letters, and those that may stand all the same.

    A star stands for any further letters: ``addict*`` finds "addiction", ``*ed`` finds "used".
    """

    wanted: tuple[str, ...]
    allowed: tuple[str, ...] = ()

    def find(self, text: str) -> Iterator[Found]:
        """Yield each place where one stands as whole words, unless inside an allowed one."""
        small = small_letters(text)
        exempt = [found.span() for found in _pattern(self.allowed).finditer(small)]
        for found in self._pattern.finditer(small):
            start, end = found.span()
            if not any(first <= start and end <= last for first, last in exempt):
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


def small_letters(text: str) -> str:
    """Return the text in small letters with plain apostrophes, each sign in its old place."""
    if text.isascii():
        return text.lower()
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text).replace(
        "’", "'"
    )


def written(phrase: str) -> str:
    """Return the regular expression of one phrase without what bounds it."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in small_letters(phrase).split())
    return r"\s+".join(words)


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
