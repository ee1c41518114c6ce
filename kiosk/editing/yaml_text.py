"""A YAML file as text: one value is changed, added or taken out, and every other byte stays."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import cast

from kiosk.editing.errors import EditError
from kiosk.editing.yaml_view import Found, Way, find, plain, read_root
from kiosk.editing.yaml_words import Value, block_lines, flow, pair, ways_to_write
from kiosk.source.yaml_spans import (
    BLOCK_STYLES,
    ListSpan,
    MapSpan,
    ScalarSpan,
    SpanNode,
    line_end,
    line_start,
)

_INDENT = 2


def value_at(text: str, way: Way) -> Value | None:
    """Return what stands at the end of the way, or nothing.

    Raises:
        EditError: the text is not plain YAML.
    """
    found = find(_root(text), way)
    return plain(found.node) if found else None


def set_text(text: str, way: Way, value: str) -> str:
    """Return the file with this text in place of the one that is there.

    It is written as the old one was, in quotes where it needs them; a text in a block keeps the
    line end that such texts end with.

    Raises:
        EditError: there is no text there, or the file cannot say this.
    """
    root = _root(text)
    found = find(root, way)
    if found is None or not isinstance(found.node, ScalarSpan):
        raise EditError("There is no text here that can be changed.")
    old = found.node
    if old.style in BLOCK_STYLES and old.value.endswith("\n") and not value.endswith("\n"):
        value += "\n"
    expected = _replaced(root, found, value)
    indent = _column_of_key(text, found) + _INDENT
    column = old.start - line_start(text, old.start)
    ways = ways_to_write(value, old.style, column, indent)
    return _first_good(text, ((old.start, old.end, new) for new in ways), expected)


def add_key(text: str, way: Way, value: Value) -> str:
    """Return the file with a new key, the last of the way, behind those of its map.

    Raises:
        EditError: there is no map at the rest of the way, it has the key, or cannot take it.
    """
    root, name = _root(text), way[-1]
    found = find(root, way[:-1])
    if found is None or find(found.node, (name,)):
        raise EditError("This cannot be added here.")
    node = found.node
    old = plain(node) or {}
    if not isinstance(old, Mapping):
        raise EditError("This cannot be added here.")
    expected = _replaced(root, found, {**old, name: value})
    if isinstance(node, MapSpan) and node.is_flow:
        change = _into_flow(node, pair(name, value))
    else:
        indent = _indent_below(text, found)
        key, *rest = block_lines(_key(name), value, indent)
        change = _below(text, found, "\n".join([key, *rest]))
    return _first_good(text, [change], expected)


def add_entry(text: str, way: Way, value: Value) -> str:
    """Return the file with a new last entry of the list at the end of the way.

    Raises:
        EditError: there is no list, or it cannot take the entry.
    """
    root = _root(text)
    found = find(root, way)
    old = (plain(found.node) or []) if found else None
    if found is None or not isinstance(old, Sequence) or isinstance(old, str):
        raise EditError("This cannot be added here.")
    node = found.node
    expected = _replaced(root, found, [*old, value])
    if isinstance(node, ListSpan) and node.is_flow:
        change = _into_flow(node, flow(value))
    else:
        indent = _indent_below(text, found)
        last = node.items[-1] if isinstance(node, ListSpan) else None
        is_flow = isinstance(last, MapSpan) and last.is_flow
        entry = " " * indent + f"- {flow(value)}" if is_flow else None
        change = _below(text, found, entry or "\n".join(block_lines("-", value, indent)))
    return _first_good(text, [change], expected)


def remove(text: str, way: Way) -> str:
    """Return the file without the key or entry, and without what it leaves empty.

    Raises:
        EditError: there is no such value, or it cannot be taken out.
    """
    root = _root(text)
    found = find(root, way)
    if found is None or not way:
        raise EditError("There is nothing here to take out.")
    holder, number = found.holders[-1]
    parts = holder.items if isinstance(holder, ListSpan) else cast("MapSpan", holder).entries
    if len(parts) == 1 and len(way) > 1:
        return remove(text, way[:-1])
    expected = _without(root, found)
    is_flow = not isinstance(holder, ScalarSpan) and holder.is_flow
    change = _out_of_flow(holder, number) if is_flow else _lines_of(text, holder, number)
    return _first_good(text, [change], expected)


_Change = tuple[int, int, str]
"""From where to where of the text other words come, and which."""


def _root(text: str) -> SpanNode:
    return read_root(text, "This file")


def _first_good(text: str, changes: Iterable[_Change], expected: Value) -> str:
    """Return the text after the first change that makes it say what is expected."""
    for start, end, new in changes:
        words = new.replace("\n", "\r\n") if "\r\n" in text else new
        # A value that was empty stands right behind its sign.
        is_behind_sign = start == end and text[start - 1 : start] in (":", "-")
        gap = " " if is_behind_sign and words and not words[0].isspace() else ""
        changed = f"{text[:start]}{gap}{words}{text[end:]}"
        try:
            if plain(_root(changed)) == expected:
                return changed
        except EditError:
            continue
    raise EditError("The file cannot hold these words. Please leave out unusual signs.")


def _replaced(root: SpanNode, found: Found, value: Value) -> Value:
    """Return what the tree says with another value in the place that was found."""
    return _with(root, [number for _, number in found.holders], lambda _: [value])


def _without(root: SpanNode, found: Found) -> Value:
    return _with(root, [number for _, number in found.holders], lambda _: [])


def _with(node: SpanNode, way: Sequence[int], change: Callable[[SpanNode], list[Value]]) -> Value:
    """Return what a tree says, with what ``change`` makes of the part that the numbers lead to."""
    if not way:
        return next(iter(change(node)))

    def part(number: int, value: SpanNode) -> Iterator[Value]:
        if number != way[0]:
            yield plain(value)
        elif len(way) == 1:
            yield from change(value)
        else:
            yield _with(value, way[1:], change)

    if isinstance(node, ListSpan):
        return [new for number, item in enumerate(node.items) for new in part(number, item)]
    entries = node.entries if isinstance(node, MapSpan) else ()
    return {
        key.value: new for number, (key, value) in enumerate(entries) for new in part(number, value)
    }


def _key(name: str) -> str:
    return next(iter(block_lines("", name, 0))).strip() + ":"


def _column_of_key(text: str, found: Found) -> int:
    """Return how far the line is indented that the key or the dash of a value stands in."""
    for holder, number in reversed(found.holders):
        if isinstance(holder, MapSpan) and not holder.is_flow:
            key = holder.entries[number][0]
            return key.start - line_start(text, key.start)
        if isinstance(holder, ListSpan) and not holder.is_flow:
            return holder.start - line_start(text, holder.start)
    return 0


def _indent_below(text: str, found: Found) -> int:
    """Return how far a new part of what was found is indented, as the others are."""
    node = found.node
    if not isinstance(node, ScalarSpan) and node.start < node.end:
        return node.start - line_start(text, node.start)
    return _column_of_key(text, found) + _INDENT if found.holders else 0


def _below(text: str, found: Found, lines: str) -> _Change:
    """Return the change that puts lines below all that a value says."""
    node = found.node
    end = line_end(text, node.end)
    if not isinstance(node, ScalarSpan) and node.start == node.end:
        is_fresh = not text or text.endswith("\n")
        return end, end, f"{lines}\n" if is_fresh else f"\n{lines}\n"
    return end, end, f"\n{lines}"


def _into_flow(node: ListSpan | MapSpan, words: str) -> _Change:
    parts = node.items if isinstance(node, ListSpan) else [value for _, value in node.entries]
    if not parts:
        return node.start + 1, node.start + 1, words
    return parts[-1].end, parts[-1].end, f", {words}"


def _out_of_flow(holder: SpanNode, number: int) -> _Change:
    """Return the change that takes a part out, with the comma before it or behind it."""
    if isinstance(holder, MapSpan):
        spans = [(key.start, value.end) for key, value in holder.entries]
    else:
        items = holder.items if isinstance(holder, ListSpan) else ()
        spans = [(item.start, item.end) for item in items]
    if number:
        return spans[number - 1][1], spans[number][1], ""
    behind = spans[1][0] if len(spans) > 1 else spans[0][1]
    return spans[0][0], behind, ""


def _lines_of(text: str, holder: SpanNode, number: int) -> _Change:
    """Return the change that takes out the lines of a part of a block."""
    if isinstance(holder, MapSpan):
        key, value = holder.entries[number]
        start = key.start
    else:
        value = cast("ListSpan", holder).items[number]
        start = len(text[: value.start].rstrip(" \r\n"))
    end = line_end(text, value.end)
    behind = text.find("\n", end) + 1
    return line_start(text, start), behind or len(text), ""
