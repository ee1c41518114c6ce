"""Cutting a text into words, and the syllables of those that are not plain letters."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from kiosk.domain.help import NUMBER

_WORD = re.compile(r"\S*\w\S*")
_EDGES = re.compile(r"^\W+|\W+$")
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_CAPITALS = re.compile(r"(?P<letters>[A-ZÁÉÍÓÚÑ]{2,4})(?:s|'s)?")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text without the signs around them.

    A word is what stands between spaces and holds a letter or digit, so that "7-OH", "same-day"
    and a telephone number are one each; so is ``{number:poison}``, which stands for a number.
    """
    whole = NUMBER.sub("0", text.replace("’", "'"))
    return tuple(_EDGES.sub("", found) for found in _WORD.findall(whole))


Syllables: TypeAlias = Callable[[str], int]
"""Returns how many syllables a word has, at least one."""


def syllables_with(
    spelled: Syllables, letter_names: Mapping[str, int], signs: Mapping[str, int]
) -> Syllables:
    """Return what counts the syllables of any of ``words_of``.

    ``spelled`` counts those of letters in lower case, and ``signs`` are known ones like "7-oh".
    Two to four capitals are said letter by letter.  A number in digits has one syllable whatever
    its length, since readers take it in as a sign; so it makes no text harder.
    """

    @cache
    def syllables(word: str) -> int:
        lower = word.lower()
        if lower in signs:
            return signs[lower]
        if capitals := _CAPITALS.fullmatch(word):
            return sum(letter_names.get(letter, 1) for letter in capitals["letters"].lower())
        count = sum(spelled(part) for part in _LETTERS.findall(lower))
        return count + any(sign.isdigit() for sign in word) or 1

    return syllables
