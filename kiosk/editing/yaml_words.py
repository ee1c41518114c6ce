"""How a text is written in YAML: plain where it can be, in quotes where it must be."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from kiosk.editing.wrapping import WIDTH, wrapped
from kiosk.source.yaml_spans import BLOCK_STYLES

Value: TypeAlias = str | Mapping[str, "Value"] | Sequence["Value"]
"""What can stand behind a key."""

_OTHER = re.compile(r"[-+.\d~].*|(?:y|n|yes|no|on|off|true|false|null)", re.IGNORECASE | re.DOTALL)
"""What other programs read as a number, a date or a truth when it has no quotes."""
_MARKED = re.compile(r"""[\s"'#&*!|>%@`?{}\[\],:-]|$""")
"""What no plain text starts with; some may, but quotes are never wrong."""
_ENDED = re.compile(r":(?:\s|$)|\s#|\s$|\n")
"""What ends a plain text or is not itself in one."""
_ENDED_IN_FLOW = re.compile(r"[,\[\]{}]")


def one_line(text: str, *, is_flow: bool = False) -> str:
    """Return a new text as it stands behind a key, on one line."""
    needs_quotes = (
        _MARKED.match(text)
        or _OTHER.fullmatch(text)
        or _ENDED.search(text)
        or (is_flow and _ENDED_IN_FLOW.search(text))
    )
    return _double(text) if needs_quotes else text


def block_lines(key: str, value: Value, indent: int) -> Iterator[str]:
    """Yield the lines of a key with all below it, or of a list entry where the key is a dash."""
    pad = " " * indent
    if isinstance(value, str):
        yield f"{pad}{key} {one_line(value)}"
        return
    inner = [line for name, below in _parts(value) for line in block_lines(name, below, indent + 2)]
    if key == "-" and inner:
        yield f"{pad}- {inner[0].lstrip()}"
        yield from inner[1:]
        return
    yield f"{pad}{key}" if inner else f"{pad}{key} {flow(value)}"
    yield from inner


def _parts(value: Mapping[str, Value] | Sequence[Value]) -> Iterator[tuple[str, Value]]:
    if isinstance(value, Mapping):
        yield from ((f"{one_line(name)}:", below) for name, below in value.items())
    else:
        yield from (("-", below) for below in value)


def flow(value: Value) -> str:
    """Return a value on one line, with braces and brackets."""
    if isinstance(value, str):
        return one_line(value, is_flow=True)
    if isinstance(value, Mapping):
        return f"{{{', '.join(pair(name, below) for name, below in value.items())}}}"
    return f"[{', '.join(map(flow, value))}]"


def pair(name: str, value: Value) -> str:
    """Return a key and its value on one line, as within braces."""
    return f"{one_line(name, is_flow=True)}: {flow(value)}"


def ways_to_write(text: str, style: str, column: int, indent: int) -> Iterator[str]:
    """Yield how a text may stand in place of another, nearest to the style of that one first.

    ``column`` is where it begins, ``indent`` how far lines below are indented.  Not every way
    holds every text: whoever writes one reads it back.
    """
    if style[:1] in BLOCK_STYLES:
        yield _block(text, style, indent)
        style = ""
    styles = [style] if style else ["", '"']
    for each in dict.fromkeys([*styles, '"']):
        whole = {"'": _single, '"': _double}.get(each, str)(text)
        if column + len(whole) > WIDTH:
            yield f"\n{' ' * indent}".join(wrapped(whole, column, indent))
        yield whole


def _block(text: str, style: str, indent: int) -> str:
    chomp = "" if text.endswith("\n") else "-"
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if style[0] == ">":
        lines = wrapped(body, indent, indent) if len(lines) == 1 else [""]
    below = "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in lines)
    return f"{style[0]}{chomp}{below}"


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    # What JSON puts in quotes is the same text in YAML.
    return json.dumps(text, ensure_ascii=False)
