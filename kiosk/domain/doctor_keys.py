"""Every word of the readiness report, which stands among those of the print desk."""

_ABOUT = (
    *("screen", "touch", "sound", "voice", "printer", "letters", "disk", "clock"),
    *("release", "reviews", "signatures", "settings", "pin"),
)
"""What is looked at."""

_PLAIN = (
    *("button", "close", "fine", "look", "broken", "waiting"),
    *("summary_fine", "summary_look", "summary_broken"),
    *("touch_fine", "touch_none", "sound_none", "letters_fine", "release_none", "release_news"),
    *("reviews_fine", "pin_fine", "pin_none", "printer_no-printer", "printer_unknown"),
    *(f"about.{name}" for name in _ABOUT),
)
_OF_PRINTER = (
    *("ready", "busy", "paper-low", "toner-low", "no-paper", "door-open", "jam", "no-toner"),
    *("offline", "held", "attention", "rejected"),
)

_WITH_PLACEHOLDERS: dict[str, set[str]] = {
    "heading": {"time"},
    "screen_fine": {"wide", "high", "width", "height"},
    "screen_guessed": {"wide", "high", "width", "height"},
    "sound_fine": {"name"},
    "voice_fine": {"language"},
    "voice_none": {"language"},
    "letters_missing": {"count", "signs"},
    "disk_fine": {"free"},
    "disk_low": {"free"},
    "clock_fine": {"time", "zone"},
    "clock_behind": {"time", "zone"},
    "release_fine": {"id"},
    "release_damaged": {"fault"},
    "reviews_past": {"count", "titles"},
    "reviews_soon": {"count", "titles"},
    "signatures_fine": {"total"},
    "signatures_missing": {"count", "total"},
    **{f"printer_{state}": {"name"} for state in _OF_PRINTER},
}

DOCTOR_KEYS: dict[str, frozenset[str]] = {
    **{f"doctor.{key}": frozenset() for key in _PLAIN},
    **{f"doctor.{key}": frozenset(names) for key, names in _WITH_PLACEHOLDERS.items()},
}
"""The placeholders of each word."""
