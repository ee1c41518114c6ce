"""What the PIN pad says: how the last try went, and in words how long to wait for the next."""

from kiosk.desk.door import AtPad
from kiosk.domain.words import Words

_MINUTE = 60


def pad_note(words: Words, pad: AtPad) -> str:
    """Return the line above the digits."""
    if pad.is_checking:
        return words("pin.checking")
    if pad.wait:
        return words("pin.wait", time=time_in_words(words, pad.wait))
    if pad.was_wrong:
        return words("pin.wrong")
    return words("pin.text")


def time_in_words(words: Words, seconds: int) -> str:
    """Return a time as people say it: ``1 minute 20 seconds``."""
    minutes, rest = divmod(seconds, _MINUTE)
    parts = [words.counted("pin.minutes", minutes)] if minutes else []
    if rest or not minutes:
        parts.append(words.counted("pin.seconds", rest))
    return " ".join(parts)
