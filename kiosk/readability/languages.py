"""The languages whose texts can be graded, by language tag."""

from kiosk.readability import english, spanish
from kiosk.readability.formulas import flesch_kincaid, szigriszt
from kiosk.readability.measure import Counts
from kiosk.readability.words import syllables_with

SYLLABLES = {
    "en": syllables_with(english.syllables, english.LETTER_NAMES, english.SIGNS),
    "es": syllables_with(spanish.syllables, spanish.LETTER_NAMES, spanish.SIGNS),
}
"""The languages that a formula was made for; no formula fits another."""

UNSPACED = frozenset({"bo", "dz", "ja", "km", "lo", "my", "th", "yue", "zh"})
"""Languages that put no spaces between words."""


def primary(tag: str) -> str:
    """Return the language of a BCP 47 tag without script and region: ``es`` of ``es-US``."""
    return tag.partition("-")[0]


def has_words(tag: str) -> bool:
    """Return whether the language puts spaces between words, so that they can be counted."""
    return primary(tag) not in UNSPACED


def grade_of(tag: str, counts: Counts) -> float | None:
    """Return the US school grade of a text, or nothing where no formula gives one."""
    return flesch_kincaid(counts) if primary(tag) == "en" and counts.words else None


def ease_of(tag: str, counts: Counts) -> float | None:
    """Return the ease of a text on the scale INFLESZ, or nothing where no formula gives one."""
    return szigriszt(counts) if primary(tag) == "es" and counts.words else None
