"""Tests of the syllables of English and Spanish words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.readability import english, spanish
from kiosk.readability.languages import SYLLABLES

DATA = Path(__file__).parents[2] / "data"
MOST_WRONG = 1
"""How many of a hundred English words may be counted wrong; Spanish spelling leaves no doubt."""


def by_hand(language: str) -> Iterator[tuple[str, int]]:
    """Yield the words that were cut by hand, and how many syllables they have."""
    for line in (DATA / f"syllables-{language}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from ((word.replace("-", ""), word.count("-") + 1) for word in line.split())


def test_english_words_are_counted_as_by_hand() -> None:
    """A grade can be trusted no further than the count of syllables."""
    words = dict(by_hand("en"))
    wrong = {word: count for word, count in words.items() if english.syllables(word) != count}
    counted = sum(map(english.syllables, words))

    assert len(words) >= 200
    assert len(wrong) * 100 <= MOST_WRONG * len(words), wrong
    assert abs(counted - sum(words.values())) * 100 <= MOST_WRONG * sum(words.values())


def test_rules_alone_count_nine_in_ten_english_words() -> None:
    """Words that no list has are counted by them."""
    words = dict(by_hand("en"))
    right = sum(english.by_rule(word) == count for word, count in words.items())

    assert right >= 0.9 * len(words)


def test_an_exception_is_one() -> None:
    """A word that the rules count right, or that is said twice, only hides what the list is for."""
    known = english.exceptions()
    lines = english.EXCEPTIONS.read_text(encoding="utf-8").splitlines()
    listed = [line.split()[0] for line in lines if line and not line.startswith("#")]

    assert [word for word, count in known.items() if english.by_rule(word) == count] == []
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(("word", "count"), list(by_hand("es")))
def test_spanish_words_are_counted_as_by_hand(word: str, count: int) -> None:
    """The rules of its spelling say where each syllable ends."""
    assert spanish.syllables(word.lower()) == count


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        ("en", "FDA", 3),
        ("en", "US", 2),
        ("en", "WHO", 5),
        ("en", "FDA's", 3),
        ("en", "NIDA", 2),
        ("en", "7-OH", 4),
        ("en", "911", 1),
        ("en", "1-800-222-1222", 1),
        ("en", "mid-2026", 2),
        ("en", "same-day", 2),
        ("en", "pharmacist's", 3),
        ("en", "isn't", 2),
        ("en", "can't", 1),
        ("en", "Kratom", 2),
        ("en", "A", 1),
        ("es", "FDA", 4),
        ("es", "7-OH", 6),
        ("es", "EE", 2),
        ("es", "Árbol", 2),
        ("es", "911", 1),
    ],
)
def test_signs_are_counted_as_they_are_said(language: str, word: str, count: int) -> None:
    """Capitals letter by letter, a number in digits as one."""
    assert SYLLABLES[language](word) == count


@given(st.sampled_from(sorted(SYLLABLES)), st.text(min_size=1, max_size=30))
def test_anything_has_a_syllable(language: str, word: str) -> None:
    """Nothing that a writer types stops the check."""
    assert SYLLABLES[language](word) >= 1
