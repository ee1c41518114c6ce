"""Written text as a person would say it: telephone numbers by digits, abbreviations by letters."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag
from kiosk.domain.speech import Speech

_DIGITS: Final = 10

_LONG_NUMBER: Final = (
    r"(?!\d{4}-\d\d-\d\d\b)\+?\(?\d{1,4}\)?(?:[ .-]?\(?\d{2,4}\)?)?(?:[ .-]\d{2,4}){1,4}"
)
"""A telephone number in groups, and no date."""

_LEAST_DIGITS: Final = 7
"""A group of fewer digits is a date or a count, unless it is a number to call."""


class Sayer:
    """Says texts of one language; ``numbers`` are the telephone numbers that its texts hold.

    A text may come in parts: what is said never depends on the sentences around it.
    """

    def __init__(self, speech: Speech, numbers: Collection[str] = ()) -> None:
        self._speech = speech
        short = (number for number in numbers if number.isascii() and number.isdigit())
        choices = [_LONG_NUMBER, *(re.escape(number) for number in sorted(short, key=_longest))]
        self._numbers = re.compile(rf"(?<![\w$.,(-])(?:{'|'.join(choices)})(?![\w]|[.,]\d)")
        self._words = _pattern(tuple(speech.say))

    def said(self, text: str) -> str:
        """Return what is said for the text, with a pause for each line break."""
        text = text.replace("\n", ", ")
        if self._words:
            text = self._words.sub(lambda found: self._speech.say[found[0]], text)
        if len(self._speech.digits) == _DIGITS:
            text = self._numbers.sub(self._by_digits, text)
        return text

    def _by_digits(self, found: re.Match[str]) -> str:
        """Return the digits one by one, a pause after each group."""
        groups = re.findall(r"\d+", found[0])
        if len(groups) > 1 and sum(map(len, groups)) < _LEAST_DIGITS:
            return found[0]
        return ", ".join(
            " ".join(self._speech.digits[int(digit)] for digit in group) for group in groups
        )


def sayer_of(catalog: Catalog, language: LanguageTag) -> Sayer:
    """Return what says the texts of a language, which may hold the numbers of its contacts.

    How a hard word is said is written for the eye: aloud it is the word.
    """
    pack = catalog.packs[language]
    heard = {entry.say: entry.name for entry in pack.glossary.values() if entry.say}
    speech = Speech(pack.speech.digits, heard | pack.speech.say)
    return Sayer(speech, [contact.number for contact in pack.help.contacts])


@lru_cache(maxsize=32)
def _pattern(written: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds any of these, the longest first, and none inside a longer word."""
    if not written:
        return None
    choices = "|".join(_whole(entry) for entry in sorted(written, key=_longest))
    return re.compile(choices)


def _whole(entry: str) -> str:
    """Return a pattern of the entry that letters and digits do not touch where it has such."""
    before = r"(?<!\w)" if entry[0].isalnum() else ""
    after = r"(?!\w)" if entry[-1].isalnum() else ""
    return f"{before}{re.escape(entry)}{after}"


def _longest(entry: str) -> tuple[int, str]:
    return -len(entry), entry
