"""Recorded sentences of a pack, found by the words they say."""

import hashlib
import os
import re
import unicodedata
from collections import ChainMap
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.domain.ids import LanguageTag
from kiosk.domain.speech import AUDIO

TYPES: Final = (".wav", ".flac", ".opus", ".ogg", ".mp3")
"""What recordings may be, by the end of their name; of two with the same name the first counts."""

_DIGITS: Final = 16
"""How many hexadecimal digits name a recording.

They stand for 64 bits: among 10,000 sentences, more than any pack has, the chance that two share a
name is 10,000² / 2 / 2⁶⁴, or 3 in 10¹².
"""

_NAME = re.compile(rf"(?P<name>[0-9a-f]{{{_DIGITS}}})(?P<kind>\.[a-z0-9]+)")


def recording_name(language: LanguageTag, text: str) -> str:
    """Return the name of the file, without its type, that says the text in the language.

    It is the beginning of the SHA-256 of both.  Line breaks, spaces and the way in which accents
    are encoded (Unicode Standard Annex 15) are heard by nobody, so they change no name.
    """
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(f"{language}\0{words}".encode()).hexdigest()[:_DIGITS]


def name_of(file_name: str) -> str | None:
    """Return the name within that of a file, or None when it is not that of a recording."""
    found = _NAME.fullmatch(file_name)
    return found["name"] if found and found["kind"] in TYPES else None


class Recordings:
    """The recordings of packs, each folder listed once, when its language is first spoken.

    Of two recordings of a sentence that of the first pack counts.
    """

    def __init__(self, *packs: Path) -> None:
        self._packs = packs
        self._listed: dict[LanguageTag, Mapping[str, Path]] = {}

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether anything in the language is recorded."""
        return bool(self._of(language))

    def find(self, language: LanguageTag, text: str) -> Path | None:
        """Return the file that says the text, or None where nobody has recorded it."""
        return self._of(language).get(recording_name(language, text))

    def _of(self, language: LanguageTag) -> Mapping[str, Path]:
        if language not in self._listed:
            folders = [listed(pack / language / AUDIO) for pack in self._packs]
            self._listed[language] = ChainMap(*folders)
        return self._listed[language]


def listed(folder: Path) -> dict[str, Path]:
    """Return the recordings of a folder by name; without the folder there are none.

    Links are left out: what a pack says is in the pack.
    """
    try:
        with os.scandir(folder) as entries:
            found = [entry.name for entry in entries if entry.is_file(follow_symlinks=False)]
    except OSError:
        return {}
    found.sort(key=_rank, reverse=True)
    return {name: folder / file for file in found if (name := name_of(file))}


def _rank(file_name: str) -> int:
    """Return the place of its type in ``TYPES``, behind them for any other."""
    kind = Path(file_name).suffix
    return TYPES.index(kind) if kind in TYPES else len(TYPES)
