"""Plain YAML to a tree that tells where each text, list and map begins and ends."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

BLOCK_STYLES = ("|", ">")
"""How texts are marked that stand on lines of their own below their key."""


@dataclass(frozen=True, slots=True)
class ScalarSpan:
    """A text from ``start`` up to ``end``; ``style`` is its first sign: quotes, ``|``, ``>``."""

    start: int
    end: int
    value: str
    style: str


@dataclass(frozen=True, slots=True)
class ListSpan:
    """A list, its brackets with it where it ``is_flow``; in a block, from its first dash."""

    start: int
    end: int
    is_flow: bool
    items: "tuple[SpanNode, ...]"


@dataclass(frozen=True, slots=True)
class MapSpan:
    """A map, its braces with it where it ``is_flow``; in a block, from its first key."""

    start: int
    end: int
    is_flow: bool
    entries: "tuple[tuple[ScalarSpan, SpanNode], ...]"


SpanNode: TypeAlias = ScalarSpan | ListSpan | MapSpan


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    start: int
    is_flow: bool
    is_map: bool
    parts: list[SpanNode] = field(default_factory=list)

    def close(self, end: int) -> SpanNode:
        # The end of a block is only seen at what follows it, behind blank lines and comments.
        last = end if self.is_flow or not self.parts else self.parts[-1].end
        if not self.is_map:
            return ListSpan(self.start, last, self.is_flow, tuple(self.parts))
        return MapSpan(self.start, last, self.is_flow, tuple(self._entries()))

    def _entries(self) -> Iterator[tuple[ScalarSpan, SpanNode]]:
        for key, value in zip(self.parts[::2], self.parts[1::2], strict=True):
            if isinstance(key, ScalarSpan):
                yield key, value


def read_spans(text: str) -> SpanNode | None:
    """Return the tree of a text that ``read_yaml`` accepts, or nothing where it has no data.

    Places count the characters of the text, carriage returns and byte order mark too.
    """
    stack: list[_Open] = []
    root: SpanNode | None = None
    lines = _Lines(text)
    for event in yaml.parse(lines.plain, yaml.CSafeLoader):
        match event:
            case yaml.CollectionStartEvent():
                is_map = isinstance(event, yaml.MappingStartEvent)
                start = lines.start(event)
                stack.append(_Open(start, bool(event.flow_style), is_map))
                continue
            case yaml.CollectionEndEvent():
                node = stack.pop().close(lines.end(event))
            case yaml.ScalarEvent():
                node = lines.scalar(event)
            case _:
                continue
        if stack:
            stack[-1].parts.append(node)
        else:
            root = node
    return root


class _Lines:
    """The text as YAML sees it, and where its marks are in the text as written."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._skipped = len(text) - len(text.removeprefix("\ufeff"))
        lines = text[self._skipped :].split("\n")
        self.plain = "\n".join(line.removesuffix("\r") for line in lines)
        self._starts = [self._skipped]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def start(self, event: yaml.Event) -> int:
        """Return where the event begins."""
        mark = event.start_mark
        return self._place(mark.line, mark.column) if mark else 0

    def end(self, event: yaml.Event) -> int:
        """Return where the event ends."""
        mark = event.end_mark
        return self._place(mark.line, mark.column) if mark else len(self.text)

    def _place(self, line: int, column: int) -> int:
        is_behind = line >= len(self._starts) - 1
        return len(self.text) if is_behind else self._starts[line] + column

    def scalar(self, event: yaml.ScalarEvent) -> ScalarSpan:
        """Return a text; one in a block ends with its last line that is not blank."""
        start, end = self.start(event), self.end(event)
        style = event.style or ""
        if style in BLOCK_STYLES:
            end = start + len(self.text[start:end].rstrip())
        return ScalarSpan(start, end, event.value, style)


def line_start(text: str, place: int) -> int:
    """Return where the line of a place begins, behind a byte order mark."""
    return max(text.rfind("\n", 0, place) + 1, len(text) - len(text.removeprefix("\ufeff")))


def line_end(text: str, place: int) -> int:
    """Return where the line of a place ends, before what breaks it."""
    found = text.find("\n", place)
    if found < 0:
        return len(text)
    return found - 1 if found > place and text[found - 1] == "\r" else found
