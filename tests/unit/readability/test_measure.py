"""Tests of words, counts and formulas."""

from collections.abc import Callable

import pytest

from kiosk.readability.formulas import fernandez_huerta, flesch_kincaid, smog, szigriszt
from kiosk.readability.languages import SYLLABLES, ease_of, grade_of, has_words
from kiosk.readability.measure import Counts, count_sentence, total
from kiosk.readability.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kratom comes from a tree.", ("Kratom", "comes", "from", "a", "tree")),
        ("Call {number:poison}, day or night.", ("Call", "0", "day", "or", "night")),
        ("7-OH (a trace) – no more", ("7-OH", "a", "trace", "no", "more")),
        ("“Natural” isn’t proof", ("Natural", "isn't", "proof")),
        ("¿Qué es?", ("Qué", "es")),
        ("… – !", ()),
    ],
)
def test_words_stand_without_the_signs_around_them(text: str, words: tuple[str, ...]) -> None:
    """What a reader takes in at one look is one word."""
    assert words_of(text) == words


def test_a_sentence_is_counted_once_with_its_hard_words() -> None:
    """Three syllables make a word hard for SMOG."""
    counts = count_sentence("A pharmacist can help you.", SYLLABLES["en"])

    assert counts == Counts(sentences=1, words=5, syllables=7, hard_words=1)


def test_signs_alone_are_no_sentence() -> None:
    """A dash would lower every grade."""
    assert count_sentence("–", SYLLABLES["en"]) == Counts()


def test_without_a_way_to_count_them_there_are_no_syllables() -> None:
    """Of other languages words are counted and nothing more."""
    assert count_sentence("Une feuille verte.", None) == Counts(sentences=1, words=3)


def test_counts_add_up() -> None:
    """A topic is the sum of its sentences."""
    parts = [Counts(1, 10, 14, 2), Counts(3, 20, 26, 0)]

    assert total(parts) == Counts(4, 30, 40, 2)
    assert total(parts).mean_sentence == 7.5
    assert Counts().mean_sentence == 0


HUNDRED = Counts(sentences=10, words=100, syllables=150, hard_words=12)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        (flesch_kincaid, 0.39 * 10 + 11.8 * 1.5 - 15.59),
        (smog, 1.043 * 6 + 3.1291),
        (szigriszt, 206.835 - 62.3 * 1.5 - 10),
        (fernandez_huerta, 206.84 - 60 * 1.5 - 1.02 * 10),
    ],
)
def test_formulas_are_those_that_were_published(
    formula: Callable[[Counts], float], value: float
) -> None:
    """Ten words a sentence, one and a half syllables a word, twelve hard words in ten sentences."""
    assert formula(HUNDRED) == pytest.approx(value)


def test_a_formula_is_for_its_language_alone() -> None:
    """An English grade of a Spanish text would be a number without a meaning."""
    assert grade_of("en-US", HUNDRED) == flesch_kincaid(HUNDRED)
    assert ease_of("es-US", HUNDRED) == szigriszt(HUNDRED)
    assert [grade_of(tag, HUNDRED) for tag in ("es", "fr", "zh-Hant")] == [None, None, None]
    assert [ease_of(tag, HUNDRED) for tag in ("en", "fr", "zh-Hant")] == [None, None, None]


def test_an_empty_text_has_no_grade() -> None:
    """Nothing is divided by nothing."""
    assert grade_of("en", Counts()) is None
    assert ease_of("es", Counts()) is None


def test_words_are_counted_where_spaces_part_them() -> None:
    """A Chinese sentence would be one long word."""
    assert [has_words(tag) for tag in ("en", "es-US", "zh-Hant", "th")] == [
        True,
        True,
        False,
        False,
    ]
