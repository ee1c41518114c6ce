"""Every interface word the program needs, with the placeholders it fills in."""

INTERFACE_KEYS: dict[str, frozenset[str]] = {
    "bar.back": frozenset(),
    "bar.home": frozenset(),
    "bar.next": frozenset(),
    "topic.progress": frozenset({"step", "total"}),
}
