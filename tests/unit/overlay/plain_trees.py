"""Trees as plain values, and back."""

from kiosk.diagnostics import Location
from kiosk.source.lines import Text
from kiosk.source.yaml_tree import ListNode, MapNode, Node

Plain = str | list["Plain"] | dict[str, "Plain"]


def tree_of(value: Plain, at: Location) -> Node:
    """Return a plain value as a tree of which every part is at the place."""
    match value:
        case str():
            return Text(value, at)
        case list():
            return ListNode(tuple(tree_of(item, at) for item in value), at)
        case _:
            entries = ((Text(key, at), tree_of(item, at)) for key, item in value.items())
            return MapNode(tuple(entries), at)


def plain(node: Node) -> Plain:
    """Return the tree without its places."""
    match node:
        case ListNode(items):
            return [plain(item) for item in items]
        case MapNode(entries):
            return {key.value: plain(value) for key, value in entries}
        case Text(value):
            return value
