"""Syllables of English words: runs of vowels, what the spelling hides or adds, and exceptions."""

import re
from functools import cache
from pathlib import Path

EXCEPTIONS = Path(__file__).with_name("english_exceptions.txt")
"""Words that the rules get wrong: one a line with its syllables in General American."""

SIGNS = {"7-oh": 4, "nida": 2}
"""Signs that are said in a way of their own: "seven o h"."""

LETTER_NAMES = {"w": 3}
"""Syllables of the names of letters; all others have one."""

_NUCLEI = re.compile(r"[aeiou]+(?:y(?![aeiou]))?|y(?![aeiou])")
"""A run of vowels is one syllable; a ``y`` before a vowel is a consonant, as in "be-yond"."""

_SECOND_HALVES = "lines?|things?|times?|where|body|what|holds?|works?|giver|wide"
"""Words that follow one with a silent e in a compound."""

_SILENT = tuple(
    re.compile(rule)
    for rule in (
        r"(?<=[aeiouy])[^aeiouy]+e$(?<![^aeiouylr]le)",  # "make", but not "ta-ble"
        r"[gq]ues?$|ically$|^every",  # "fatigue", "ba-sic-ly", "ev-ery"
        r"[aeiouy][^aeiouy]*(?:[^aeiouycghsxz]|(?<![cst])h|th)es$(?<![^aeiouylr]les)",  # "makes"
        r"[aeiou]ye[ds]?$",  # "stayed", "eye"
        r"[aeiouy][^aeiouy]*[^aeiouydt]ed$(?<![^aeiouylr]led)",  # "used"
        r"[aeiouy][^aeiouywx]{1,2}e(?:ly|ful|fully|ness|less|ments?)$",  # "safe-ly"
        rf"(?:[aeiou][^aeiouywx]|other)e(?:{_SECOND_HALVES})$",  # "some-times"
    )
)
_HEARD_APART = tuple(
    re.compile(rule)
    for rule in (
        r"(?<![cgst])i[ao](?!ge)(?<!llio|.nio)",  # "va-ri-a-ble", not "spe-cial", "un-ion"
        r"(?<=[ct])iat(?=e|i)",  # "as-so-ci-ate"
        r"(?<![cgt])iu",  # "o-pi-um"
        r"(?<![cgst])ie(?=n[ct]|t)",  # "ex-pe-ri-ence"
        r"(?<=[aeiouy])[^aeiouy]*i(?:er|est)$",  # "ea-si-er"
        r"eo(?=$|u)|(?<=[aeiouy])[^aeiouy]+eas?$",  # "vi-de-o", "i-de-a"
        r"(?<![gq])u[ao]",  # "u-su-al"
        r"[aeiou](?=ing)|(?<![aeiou])y(?=ing)",  # "be-ing"
        r"^(?:re|pre)(?:act|app|ass|i[mn]|o|u)|^creat",  # "re-act"
        r"thms?$|sms?$",  # "spa-sm"
    )
)


@cache
def syllables(word: str) -> int:
    """Return how many syllables an English word in lower case has, at least one."""
    stem = word.removesuffix("'s")
    known = exceptions()
    for form in (stem, stem.removesuffix("s")):
        if form in known:
            return known[form]
    return by_rule(stem)


def by_rule(word: str) -> int:
    """Return the syllables that the rules alone find."""
    count = len(_NUCLEI.findall(word))
    count -= sum(1 for rule in _SILENT if rule.search(word))
    count += sum(len(rule.findall(word)) for rule in _HEARD_APART)
    return max(1, count)


@cache
def exceptions() -> dict[str, int]:
    """Return the words that the rules get wrong with their syllables."""
    lines = EXCEPTIONS.read_text(encoding="utf-8").splitlines()
    entries = (line.split() for line in lines if line and not line.startswith("#"))
    return {word: int(count) for word, count in entries}
