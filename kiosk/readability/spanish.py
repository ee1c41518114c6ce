"""Syllables of Spanish words, by the rules of the *Ortografía* (RAE and ASALE 2010, II.2)."""

import re
from functools import cache

SIGNS = {"7-oh": 6, "nida": 2}
"""Signs that are said in a way of their own: "siete o hache"."""

LETTER_NAMES = dict.fromkeys("fhjlmnñrsxz", 2) | {"w": 3}
"""Syllables of the names of letters: "efe", "doble u"; all others have one."""

_SILENT_U = re.compile(r"qu|gu(?=[eéií])")
"""The ``u`` of "que" and "guía"; with two dots, as in "pingüino", it is heard."""

_NUCLEI = re.compile(
    # A triphthong, a diphthong either way round, or two different weak vowels; an h between them
    # is not heard.  Whatever else meets is a hiatus: two strong vowels, or a weak one with accent.
    r"[iuü]h?[aeoáéó]h?[iuü](?![aeoáéó])"
    r"|[iuü]h?[aeoáéó]|[aeoáéó]h?[iuü](?!h?[aeoáéó])"
    r"|ih?[uúü]|[uü]h?[ií]"
    r"|[aeiouáéíóúü]"
)
_Y_AS_VOWEL = re.compile(r"y(?![aeiouáéíóúü])")


@cache
def syllables(word: str) -> int:
    """Return how many syllables a Spanish word in lower case has, at least one.

    A ``y`` is a vowel at the end and before consonants.
    """
    sounded = _SILENT_U.sub(lambda found: found[0][0], word)
    return max(1, len(_NUCLEI.findall(_Y_AS_VOWEL.sub("i", sounded))))
