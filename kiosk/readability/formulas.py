"""The formulas of readability; each fits the one language it was made for.

A text without words has no grade, so each wants at least one word and one sentence.
"""

from math import sqrt

from kiosk.readability.measure import Counts


def flesch_kincaid(counts: Counts) -> float:
    """Return the US school grade of an English text (Kincaid and others 1975)."""
    return 0.39 * _words(counts) + 11.8 * _syllables(counts) - 15.59


def smog(counts: Counts) -> float:
    """Return the US school grade of an English text by its hard words (McLaughlin 1969).

    Made for 30 sentences or more; of fewer it is a rough guess.
    """
    return 1.043 * sqrt(30 * counts.hard_words / counts.sentences) + 3.1291


def szigriszt(counts: Counts) -> float:
    """Return the ease of a Spanish text, 0 to 100 and more (Szigriszt-Pazos 1993).

    INFLESZ (Barrio-Cantalejo and others 2008) calls 55 to 65 normal, and 65 to 80 fairly easy.
    """
    return 206.835 - 62.3 * _syllables(counts) - _words(counts)


def fernandez_huerta(counts: Counts) -> float:
    """Return the ease of a Spanish text, 0 to 100 and more (Fernández-Huerta 1959)."""
    return 206.84 - 60 * _syllables(counts) - 1.02 * _words(counts)


def _words(counts: Counts) -> float:
    return counts.words / counts.sentences


def _syllables(counts: Counts) -> float:
    return counts.syllables / counts.words
