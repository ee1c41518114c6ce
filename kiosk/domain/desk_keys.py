"""Every word of the staff's print desk, with the placeholders it fills in."""

_PLAIN = (
    "title",
    "pin.title",
    "pin.text",
    "pin.wrong",
    "pin.checking",
    "pin.open",
    "pin.erase",
    "pin.close",
    "closing.close",
)

_WITH_PLACEHOLDERS: dict[str, set[str]] = {
    "pin.wait": {"time"},
    "pin.typed.one": {"count"},
    "pin.typed.many": {"count"},
    "pin.minutes.one": {"count"},
    "pin.minutes.many": {"count"},
    "pin.seconds.one": {"count"},
    "pin.seconds.many": {"count"},
    "closing.in.one": {"count"},
    "closing.in.many": {"count"},
}

DESK_KEYS: dict[str, frozenset[str]] = {
    **{key: frozenset() for key in _PLAIN},
    **{key: frozenset(names) for key, names in _WITH_PLACEHOLDERS.items()},
}
