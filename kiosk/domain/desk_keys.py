"""Every word of the staff's print desk, with the placeholders it fills in."""

_PLAIN = ("title",)

_WITH_PLACEHOLDERS: dict[str, set[str]] = {}

DESK_KEYS: dict[str, frozenset[str]] = {
    **{key: frozenset() for key in _PLAIN},
    **{key: frozenset(names) for key, names in _WITH_PLACEHOLDERS.items()},
}
