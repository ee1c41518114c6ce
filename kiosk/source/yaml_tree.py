"""Plain YAML to a tree of texts, lists and maps with their places.

The tree is built from parser events, one at a time and without recursion, so that an alias,
a tag or deep nesting is refused before anything is expanded from it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from kiosk.diagnostics import Code, Diagnostic, Location, Report, quote
from kiosk.source.lines import Line, Text
from kiosk.source.text import control_problem, refused_character

MAX_DEPTH = 8
"""How deep lists and maps nest; the format needs four."""

SYNTAX = Code("yaml.syntax")
DUPLICATE = Code("yaml.duplicate-key")
TAG = Code("yaml.tag")
ANCHOR = Code("yaml.anchor")
MERGE = Code("yaml.merge")
DEPTH = Code("yaml.depth")
DOCUMENTS = Code("yaml.documents")
KEY = Code("yaml.key")


@dataclass(frozen=True, slots=True)
class ListNode:
    """The entries of a YAML list."""

    items: "tuple[Node, ...]"
    at: Location


@dataclass(frozen=True, slots=True)
class MapNode:
    """The keys of a YAML map with their values, in file order; no key stands twice."""

    entries: "tuple[tuple[Text, Node], ...]"
    at: Location


Node: TypeAlias = Text | ListNode | MapNode


def read_yaml(lines: Sequence[Line], report: Report) -> Node | None:
    """Return the tree of the lines, or nothing when they are not plain YAML.

    Every scalar is the text as written: ``no``, ``2026.10`` and ``1e3`` stay what they look like.
    Lines without any data are an empty map.
    """
    builder = _Builder(lines)
    try:
        # The events of yaml.parse are cheap and lazy: nothing is composed or constructed.
        for event in yaml.parse("\n".join(line.text for line in lines), yaml.CSafeLoader):
            builder.take(event)
            if builder.is_hopeless:
                break
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = builder.locate(mark.line, mark.column) if mark else lines[0].at
        builder.problems.append(SYNTAX.at(at, error.problem or "not YAML"))
    report.extend(builder.problems)
    if builder.problems:
        return None
    return builder.root or MapNode((), lines[0].at)


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    at: Location
    is_map: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Text, Node]] = field(default_factory=dict)
    key: Text | None = None

    def close(self) -> Node:
        if self.is_map:
            return MapNode(tuple(self.entries.values()), self.at)
        return ListNode(tuple(self.items), self.at)


class _Builder:
    """Makes nodes of events and notes what plain YAML does not allow."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.problems: list[Diagnostic] = []
        self.root: Node | None = None
        self.is_hopeless = False
        self._lines = lines
        self._open: list[_Open] = []

    def locate(self, line: int, column: int) -> Location:
        """Return the place of a 0-based mark, which may lie behind the last line."""
        if line >= len(self._lines):
            last = self._lines[-1]
            return last.at.right(len(last.text))
        return self._lines[line].at.right(column)

    def take(self, event: yaml.Event) -> None:
        """Add what the event brings to the tree."""
        mark = event.start_mark
        at = self.locate(mark.line, mark.column) if mark else self._lines[0].at
        if isinstance(event, yaml.NodeEvent):
            self.problems.extend(_extras(event, at))
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                self._give_up(DOCUMENTS.at(at, "a second document", "write one document a file"))
            case yaml.DocumentStartEvent() if event.tags:
                self.problems.append(TAG.at(at, "tags are not allowed", "delete this line"))
            case yaml.ScalarEvent():
                self._scalar(event.value, at)
            case yaml.AliasEvent():
                self._add(Text("", at))
            case yaml.CollectionStartEvent():
                self._start(at, is_map=isinstance(event, yaml.MappingStartEvent))
            case yaml.CollectionEndEvent():
                self._add(self._open.pop().close())
            case _:
                pass

    def _give_up(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        self.is_hopeless = True

    def _start(self, at: Location, *, is_map: bool) -> None:
        if len(self._open) == MAX_DEPTH:
            self._give_up(DEPTH.at(at, f"more than {MAX_DEPTH} levels of lists and maps"))
        self._open.append(_Open(at, is_map))

    def _scalar(self, value: str, at: Location) -> None:
        if char := refused_character(value):
            self.problems.append(control_problem(at, char))
        self._add(Text(value, at))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if not parent.is_map:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(node)
        else:
            parent.entries.setdefault(parent.key.value, (parent.key, node))
            parent.key = None

    def _key(self, node: Node) -> Text:
        if not isinstance(node, Text):
            self.problems.append(KEY.at(node.at, "a key must be one word"))
            return Text("", node.at)
        if node.value == "<<":
            hint = "write the keys out"
            self.problems.append(MERGE.at(node.at, "merging maps is not allowed", hint))
        elif node.value in self._open[-1].entries:
            message = f"the key {quote(node.value)} stands here twice"
            self.problems.append(DUPLICATE.at(node.at, message))
        return node


def _extras(event: yaml.NodeEvent, at: Location) -> Iterator[Diagnostic]:
    if event.anchor is not None:
        what = "an alias" if isinstance(event, yaml.AliasEvent) else "an anchor"
        yield ANCHOR.at(at, f"{what} is not allowed", "write the text out")
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        yield TAG.at(at, f"the tag {quote(event.tag)} is not allowed", "write the text alone")
