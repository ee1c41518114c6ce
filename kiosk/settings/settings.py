"""The clinic's settings as one frozen value, with defaults that suit most clinics."""

from enum import StrEnum

import msgspec

from kiosk.domain.handout import Clinic, Paper, SheetSet
from kiosk.domain.timing import Timing


class Plugging(StrEnum):
    """What plugging in headphones does."""

    START_VOICE = "start-voice"
    IGNORE = "ignore"


class Settings(msgspec.Struct, frozen=True):
    """What the clinic chose.

    ``px_per_mm`` is 0 to trust what the screen says of itself; ``printer`` may be empty.
    ``warning_sound`` lets a sound call back who is about to lose their visit.  ``pin``
    is what ``kiosk pin`` has made of the staff's number, empty without one.  ``release_keys`` are
    the public lines of the keys whose releases are taken in.
    """

    clinic: Clinic = Clinic()
    paper: Paper = Paper.LETTER
    printer: str = ""
    px_per_mm: float = 0.0
    headphones: Plugging = Plugging.START_VOICE
    warning_sound: bool = True
    timing: Timing = Timing()
    sets: tuple[SheetSet, ...] = ()
    pin: str = ""
    release_keys: tuple[str, ...] = ()
