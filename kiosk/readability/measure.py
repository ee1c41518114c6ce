"""The counts of a text that every formula is made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Self

from kiosk.readability.words import Syllables, words_of

MANY_SYLLABLES = 3
"""From so many syllables on SMOG counts a word as hard (McLaughlin 1969)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Sentences, words, syllables, and the words of three syllables or more."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    hard_words: int = 0

    def __add__(self, other: Self) -> "Counts":
        return Counts(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.hard_words + other.hard_words,
        )

    @property
    def mean_sentence(self) -> float:
        """Words a sentence, 0 without any."""
        return self.words / self.sentences if self.sentences else 0.0


def count_sentence(text: str, syllables: Syllables | None) -> Counts:
    """Return the counts of one sentence; without a way to count them, syllables stay 0."""
    words = words_of(text)
    if not words:
        return Counts()
    found = [syllables(word) for word in words] if syllables else []
    return Counts(1, len(words), sum(found), sum(count >= MANY_SYLLABLES for count in found))


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of the counts."""
    return reduce(Counts.__add__, counts, Counts())
