"""How a language says aloud what is written in digits and capitals."""

from typing import Final

import msgspec

AUDIO: Final = "audio"
"""The folder with recorded sentences, within that of a language."""


class Speech(msgspec.Struct, frozen=True):
    """What ``speech.yaml`` says: names of the ten digits, and what is said for what is written.

    ``say`` holds abbreviations and signs, such as ``FDA`` or ``&``; without ``digits`` telephone
    numbers are left to the voice.
    """

    digits: tuple[str, ...] = ()
    say: dict[str, str] = {}
