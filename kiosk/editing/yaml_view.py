"""What a YAML text says, and where in the text it says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.diagnostics import Location, Report
from kiosk.editing.errors import EditError
from kiosk.editing.yaml_words import Value
from kiosk.overlay.trees import ENTRY_KEYS
from kiosk.source.files import PackFile
from kiosk.source.text import read_lines
from kiosk.source.yaml_spans import ListSpan, MapSpan, ScalarSpan, SpanNode, read_spans
from kiosk.source.yaml_tree import read_yaml

Way: TypeAlias = tuple[str, ...]
"""Keys that lead to a value.

An entry of a list is named by its ``id``, ``tag`` or ``name``, or counted from 0 where it has none.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A value and what holds it: its place among the parts of each list or map on the way."""

    node: SpanNode
    holders: tuple[tuple[SpanNode, int], ...]


def read_root(text: str, name: str) -> SpanNode:
    """Return the tree of a text; one without data is an empty map.

    Raises:
        EditError: the text is not plain YAML.
    """
    report = Report()
    lines = read_lines(PackFile(name, name, text.encode()), report)
    if lines is None or read_yaml(lines, report) is None:
        first = report.diagnostics[0]
        at = first.location
        raise EditError(f"{name}, line {at.line}: {first.message}. Please mend this line first.")
    return read_spans(text) or MapSpan(len(text), len(text), is_flow=False, entries=())


def find(root: SpanNode, way: Way) -> Found | None:
    """Return the value that the keys lead to, or nothing where one of them is not there."""
    node, holders = root, list[tuple[SpanNode, int]]()
    for word in way:
        number = _number(node, word)
        if number is None:
            return None
        holders.append((node, number))
        node = values_of(node)[number]
    return Found(node, tuple(holders))


def plain(node: SpanNode) -> Value:
    """Return what a tree says."""
    match node:
        case ScalarSpan():
            return node.value
        case ListSpan():
            return [plain(item) for item in node.items]
        case MapSpan():
            return {key.value: plain(value) for key, value in node.entries}


def values_of(node: SpanNode) -> tuple[SpanNode, ...]:
    """Return the entries of a list or the values of a map; a text has none."""
    match node:
        case ListSpan():
            return node.items
        case MapSpan():
            return tuple(value for _, value in node.entries)
        case ScalarSpan():
            return ()


def names_of(node: SpanNode) -> tuple[str, ...]:
    """Return how the parts of a list or map are called in a way."""
    if isinstance(node, MapSpan):
        return tuple(key.value for key, _ in node.entries)
    if not isinstance(node, ListSpan):
        return ()
    key = entry_key(node)
    if not key:
        return tuple(map(str, range(len(node.items))))
    return tuple(_text(item, key) or "" for item in node.items)


def entry_key(node: SpanNode) -> str:
    """Return the key that tells the entries of a list apart, or nothing."""
    items = node.items if isinstance(node, ListSpan) else ()
    for key in ENTRY_KEYS:
        if items and all(_text(item, key) is not None for item in items):
            return key
    return ""


def ways_by_place(node: SpanNode, way: Way = ()) -> Iterator[tuple[int, Way]]:
    """Yield where each text of the tree begins and the way to it, from the first to the last."""
    if isinstance(node, ScalarSpan):
        yield node.start, way
    for name, value in zip(names_of(node), values_of(node), strict=True):
        yield from ways_by_place(value, (*way, name))


def place_of(text: str, at: Location) -> int:
    """Return the place of a line and column in a text."""
    lines = text.split("\n")[: at.line - 1]
    return sum(len(line) + 1 for line in lines) + at.column - 1


def _number(node: SpanNode, word: str) -> int | None:
    names = names_of(node)
    return names.index(word) if word in names else None


def _text(node: SpanNode, key: str) -> str | None:
    for name, value in node.entries if isinstance(node, MapSpan) else ():
        if name.value == key and isinstance(value, ScalarSpan):
            return value.value
    return None
