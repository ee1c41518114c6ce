"""One YAML tree laid over another: by key, by the id of an entry, or whole."""

from collections.abc import Iterator

from kiosk.diagnostics import Report, quote
from kiosk.overlay.changes import Addition, Changes, Override, words_of
from kiosk.source.fields import TYPE
from kiosk.source.lines import Text
from kiosk.source.yaml_tree import ListNode, MapNode, Node

APPEND = "+"
"""What a key ends with whose list comes behind that of the base: ``topics+``."""
ENTRY_KEYS = ("id", "tag", "name")
"""The keys that tell one entry of a list from another, the first that all of them have."""
GROUPS = "groups"
"""The key of ``interface.yaml`` that names the home tiles."""
OWN = frozenset({"pack.yaml#id", "pack.yaml#title", "pack.yaml#version", "pack.yaml#format"})
"""What every pack says of itself, so that saying it hides nothing."""


def lay_over(base: Node, local: Node, path: str, changes: Changes, report: Report) -> Node:
    """Return the tree of the base with that of the local pack over it, every text in its place.

    Maps are joined by key and lists of entries by id; new ones come last.  Any other list or text
    of the local pack stands in place of that of the base.  ``path`` names the file in ``changes``.
    """
    return _Layering(path, changes, report).node(base, local, ())


def dotted(node: Node) -> Node:
    """Return a map of words with dots in its keys for maps in it, which say the same.

    The names of home tiles stay a map of their own.
    """
    if not isinstance(node, MapNode):
        return node
    entries = {name.value: (name, value) for name, value in _dotted(node, "")}
    return MapNode(tuple(entries.values()), node.at)


def _dotted(node: MapNode, prefix: str) -> Iterator[tuple[Text, Node]]:
    for name, value in node.entries:
        way = Text(f"{prefix}{name.value}", name.at)
        if isinstance(value, MapNode) and way.value != GROUPS:
            yield from _dotted(value, f"{way.value}.")
        else:
            yield way, value


def entry_key(node: Node) -> str:
    """Return the key that tells the entries of a list apart, or nothing for any other tree."""
    if not isinstance(node, ListNode) or not node.items:
        return ""
    names = [
        {name.value for name, value in item.entries if isinstance(value, Text)}
        if isinstance(item, MapNode)
        else set[str]()
        for item in node.items
    ]
    return next((key for key in ENTRY_KEYS if all(key in found for found in names)), "")


def entry_id(node: Node, key: str) -> Text | None:
    """Return the text behind the key of an entry, if it has one."""
    entries = node.entries if isinstance(node, MapNode) else ()
    found = (value for name, value in entries if name.value == key)
    value = next(found, None)
    return value if isinstance(value, Text) else None


class _Layering:
    """Lays the tree of one file over that of the base, noting what it hides and adds."""

    def __init__(self, path: str, changes: Changes, report: Report) -> None:
        self.path = path
        self.changes = changes
        self.report = report

    def node(self, base: Node, local: Node, way: tuple[str, ...]) -> Node:
        """Return one tree over another; ``way`` leads to them from the top of the file."""
        if isinstance(base, MapNode) and isinstance(local, MapNode):
            return self._map(base, local, way)
        key = entry_key(base)
        if key and isinstance(base, ListNode) and isinstance(local, ListNode) and local.items:
            return self._entries(base, local, way, key)
        if way and self._name(way) not in OWN:
            hidden = Text(words_of(base), base.at)
            self.changes.overrides.append(Override(self._name(way), local.at, hidden))
        return local

    def _name(self, way: tuple[str, ...]) -> str:
        return f"{self.path}#{'.'.join(way)}"

    def _map(
        self, base: MapNode, local: MapNode, way: tuple[str, ...], entry_by: str = ""
    ) -> MapNode:
        """Return a map over another; both have the same text behind ``entry_by``."""
        values = {name.value: (name, value) for name, value in base.entries}
        beside = frozenset(values)
        for name, value in local.entries:
            stem = name.value.removesuffix(APPEND)
            if name.value == entry_by:
                continue
            if name.value in beside:
                below = (*way, name.value)
                values[name.value] = (name, self.node(values[name.value][1], value, below))
            elif stem in beside:
                values[stem] = (values[stem][0], self._append(values[stem][1], value, name))
            else:
                values[name.value] = (name, value)
                self._add(way, name, value, beside)
        return MapNode(tuple(values.values()), base.at)

    def _append(self, base: Node, local: Node, name: Text) -> Node:
        if isinstance(base, ListNode) and isinstance(local, ListNode):
            return ListNode((*base.items, *local.items), base.at)
        hint = f"write {name.value}: [entry, entry]"
        self.report.add(TYPE.at(name.at, f"{quote(name.value)} adds entries to a list", hint))
        return base

    def _entries(self, base: ListNode, local: ListNode, way: tuple[str, ...], key: str) -> ListNode:
        """Return a list over another; a second entry with the same id is left for the rules."""
        entries = {word.value: item for item in base.items if (word := entry_id(item, key))}
        beside = frozenset(entries)
        rest: list[Node] = []
        written: set[str] = set()
        for item in local.items:
            word = entry_id(item, key)
            if word is None or word.value in written:
                rest.append(item)
                continue
            written.add(word.value)
            old = entries.get(word.value)
            if isinstance(old, MapNode) and isinstance(item, MapNode):
                entries[word.value] = self._map(old, item, (*way, word.value), key)
            else:
                entries[word.value] = item
                self._add(way, word, item, beside)
        return ListNode((*entries.values(), *rest), base.at)

    def _add(self, way: tuple[str, ...], word: Text, value: Node, beside: frozenset[str]) -> None:
        is_stray = word.value.endswith(APPEND) and isinstance(value, ListNode)
        word = Text(word.value.removesuffix(APPEND), word.at) if is_stray else word
        name = self._name((*way, word.value))
        is_entry = not isinstance(value, Text)
        self.changes.additions.append(Addition(name, word, beside, is_entry, is_stray))
