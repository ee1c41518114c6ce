"""The clinic's settings as one frozen value, with defaults that suit most clinics."""

from enum import StrEnum

import msgspec

from kiosk.domain.handout import Clinic, Paper, SheetSet
from kiosk.domain.ids import LanguageTag
from kiosk.domain.theme import Theme
from kiosk.domain.timing import Timing


class Plugging(StrEnum):
    """What plugging in headphones does."""

    START_VOICE = "start-voice"
    IGNORE = "ignore"


class Overdue(StrEnum):
    """What becomes of a topic whose review date has passed."""

    HIDE = "hide"
    MARK = "mark"
    KEEP = "keep"


class Settings(msgspec.Struct, frozen=True):
    """What the clinic chose.

    ``region`` is where the kiosk stands, which the numbers to call must be for.  ``languages`` are
    those offered, in their order, all when empty; with ``partial_languages`` also those that are
    not fully translated.  ``themes`` are those offered, the one to begin with first, all when
    empty.  ``printer`` may be empty, and ``screen_width_mm`` is 0 to trust what the screen says of
    itself.  ``warning_sound`` lets a sound call back who is about to lose their visit.  ``counts``
    lets screens be counted.  ``pin`` is what ``kiosk pin`` has made of the staff's number, empty
    without one.  ``release_keys`` are the public lines of the keys whose releases are taken in.
    """

    clinic: Clinic = Clinic()
    region: str = ""
    languages: tuple[LanguageTag, ...] = ()
    partial_languages: bool = False
    themes: tuple[Theme, ...] = ()
    overdue: Overdue = Overdue.MARK
    paper: Paper = Paper.LETTER
    printer: str = ""
    screen_width_mm: float = 0.0
    headphones: Plugging = Plugging.START_VOICE
    warning_sound: bool = True
    counts: bool = False
    timing: Timing = Timing()
    sets: tuple[SheetSet, ...] = ()
    pin: str = ""
    release_keys: tuple[str, ...] = ()
