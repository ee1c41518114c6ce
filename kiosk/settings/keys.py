"""The keys of ``clinic.yaml``, and what may stand behind each."""

import re
from collections.abc import Iterator

from kiosk.diagnostics import Code, Diagnostic, quote
from kiosk.domain.colour import (
    LEAST_CONTRAST,
    MOST_LIGHTER,
    ON_BAR,
    ON_BUTTON,
    contrast,
    is_colour,
    lighter,
)
from kiosk.domain.handout import Paper
from kiosk.domain.hours import DAYS
from kiosk.domain.theme import Theme
from kiosk.settings.logo import logo_name
from kiosk.settings.opening import read_day
from kiosk.settings.pin import is_pin_hash
from kiosk.settings.release_key import is_release_key
from kiosk.settings.settings import Overdue, Plugging
from kiosk.source.fields import Key, Kind
from kiosk.source.lines import Text
from kiosk.source.values import (
    ValueCheck,
    anything,
    at_most,
    language_tag,
    number,
    one_of,
    plain_id,
)

PIN = Code("pin.shape")
WEB_PAGE = Code("web-page.shape")
RELEASE_KEY = Code("release-key.shape")
HOURS = Code("hours.shape")
COLOUR = Code("colour.shape")
CONTRAST = Code("colour.contrast")

_WEB_PAGE = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:[:/][A-Za-z0-9./_~%-]*)?")
"""No question mark and no fragment: what follows them could tell one sheet from another."""
_LONGEST_PAGE = 100
"""Characters of an address whose QR code has at most 41 modules a side at error level M (version 6
of ISO/IEC 18004), so that on an inch of paper each is over half a millimetre wide."""


def _web_page(text: Text) -> Iterator[Diagnostic]:
    if not _WEB_PAGE.fullmatch(text.value) or len(text.value) > _LONGEST_PAGE:
        hint = f"write https:// and a public address, no ? or #, {_LONGEST_PAGE} characters at most"
        yield WEB_PAGE.at(text.at, f"{quote(text.value)} cannot stand on a sheet", hint)


def _pin(text: Text) -> Iterator[Diagnostic]:
    if not is_pin_hash(text.value):
        yield PIN.at(text.at, "this is not what 'kiosk pin' writes", "run: kiosk pin")


def _release_key(text: Text) -> Iterator[Diagnostic]:
    if not is_release_key(text.value):
        hint = "copy the whole line that 'kiosk release key' printed"
        yield RELEASE_KEY.at(text.at, f"{quote(text.value)} is not a release key", hint)


def _hours(text: Text) -> Iterator[Diagnostic]:
    if read_day(text.value) is None:
        hint = "write 8:00-17:00, or 8:00-12:00, 13:00-17:00, or closed"
        yield HOURS.at(text.at, f"{quote(text.value)} is not when a day begins and ends", hint)


def _colour_under(words: str, share: float, *, is_dark: bool) -> ValueCheck:
    """Accept a colour on which words in another colour stand out, also with some white in it."""

    def check(text: Text) -> Iterator[Diagnostic]:
        if not is_colour(text.value):
            hint = 'write # and six digits or letters A to F, in quotes: "#12382D"'
            yield COLOUR.at(text.at, f"{quote(text.value)} is not a color", hint)
            return
        ratio = min(contrast(words, text.value), contrast(words, lighter(text.value, share)))
        if ratio < LEAST_CONTRAST:
            message = f"words on {quote(text.value)} have a contrast of {ratio:.1f} to 1"
            kind = "darker" if is_dark else "lighter"
            yield CONTRAST.at(text.at, message, f"take a {kind} color: {LEAST_CONTRAST:g} to 1")

    return check


def _optional(check: ValueCheck = anything, kind: Kind = Kind.TEXT) -> Key:
    return Key(kind, required=False, may_be_empty=True, check=check)


KEYS = {
    "clinic": _optional(kind=Kind.MAP),
    "hours": _optional(kind=Kind.MAP),
    "region": _optional(at_most(80)),
    "languages": _optional(language_tag, Kind.TEXTS),
    "partial_languages": _optional(one_of("true", "false")),
    "themes": _optional(one_of(*(theme.value for theme in Theme)), Kind.TEXTS),
    "overdue": _optional(one_of(*Overdue)),
    "paper": _optional(one_of(*Paper)),
    "printer": _optional(),
    "screen_width_mm": _optional(number(100, 2500, is_whole=False)),
    "headphones": _optional(one_of(*Plugging)),
    "warning_sound": _optional(one_of("true", "false")),
    "counts": _optional(one_of("true", "false")),
    "timing": _optional(kind=Kind.MAP),
    "sets": _optional(kind=Kind.LIST),
    "pin": _optional(_pin),
    "release_keys": _optional(_release_key, Kind.TEXTS),
}
CLINIC_KEYS = {
    "name": _optional(at_most(80)),
    "phone": _optional(at_most(40)),
    "logo": _optional(logo_name),
    "web_page": _optional(_web_page),
    "colours": _optional(kind=Kind.MAP),
}
"""The lengths keep the top of a sheet to a few lines."""
COLOUR_KEYS = {
    "bar": _optional(_colour_under(ON_BAR, MOST_LIGHTER, is_dark=True)),
    "button": _optional(_colour_under(ON_BUTTON, 0, is_dark=False)),
}
HOURS_KEYS = dict.fromkeys(DAYS, _optional(_hours))
TIMING_KEYS = {
    "rest": _optional(number(30, 3600)),
    "rest_on_help": _optional(number(120, 3600)),
    "rest_while_printing": _optional(number(60, 3600)),
    "rest_after_print": _optional(number(30, 3600)),
    "countdown": _optional(number(20, 300)),
}
"""The least seconds are those of ``Timing``; the most end a visit that somebody left."""
SET_KEYS = {"name": Key(check=at_most(40)), "topics": Key(Kind.TEXTS, check=plain_id)}
"""The length keeps the name of a set on its button."""
