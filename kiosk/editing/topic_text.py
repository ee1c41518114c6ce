"""A topic file as text: one key, title or block is changed, and every other line stays."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.editing.errors import EditError
from kiosk.editing.pieces import Piece, Placed, read_pieces, write_piece
from kiosk.source.front_matter import FENCE

_HEADING = re.compile(
    r"## *(?::(?P<icon>[a-z0-9-]+): +)?(?P<title>.*?) *(?:\{#(?P<id>[^{}]*)\})? *"
)


@dataclass(frozen=True, slots=True)
class Section:
    """A step: its heading is line ``start``, counted from 0; the last line is before ``end``."""

    id: str
    icon: str
    title: str
    start: int
    end: int


def head_of(text: str) -> str:
    """Return the keys between the fences, nothing where there are none."""
    start, end = _head(text)
    return text[start:end]


def change_head(text: str, change: Callable[[str], str]) -> str:
    """Return the topic with other keys between its fences, which come where there were none."""
    start, end = _head(text)
    head = change(text[start:end])
    if end:
        return f"{text[:start]}{head}{text[end:]}"
    return f"{FENCE}\n{head}{FENCE}\n\n{text}" if head else text


def sections(text: str) -> tuple[Section, ...]:
    """Return the steps in the order of the file."""
    lines = _lines(text)
    starts = [number for number, line in enumerate(lines) if _is_heading(line)]
    ends = [*starts[1:], len(lines)]
    found = []
    for start, end in zip(starts, ends, strict=False):
        parts = _HEADING.fullmatch(lines[start])
        words = (parts["id"] or "", parts["icon"] or "", parts["title"]) if parts else ("", "", "")
        found.append(Section(*words, start, end))
    return tuple(found)


def section(text: str, step: str) -> Section | None:
    """Return the step of this id, if there is one."""
    return next((one for one in sections(text) if one.id == step), None)


def section_text(text: str, step: str) -> str:
    """Return the lines of a step without the blank ones below it, nothing where it is not."""
    found = section(text, step)
    return "\n".join(_lines(text)[found.start : found.end]).rstrip() if found else ""


def pieces(text: str, step: str) -> tuple[Piece, ...]:
    """Return the blocks of a step, none where there is no such step."""
    found = section(text, step)
    lines = _lines(text)[found.start + 1 : found.end] if found else []
    return tuple(placed.piece for placed in read_pieces(lines))


def set_title(text: str, step: str, title: str, icon: str) -> str:
    """Return the topic with another title and icon, which may be empty, of a step.

    Raises:
        EditError: there is no such step, or no title is left.
    """
    found = _needed(text, step)
    sign = f":{icon}: " if icon else ""
    words = " ".join(title.split())
    heading = f"## {sign}{words} {{#{step}}}"
    parts = _HEADING.fullmatch(heading)
    if not words or parts is None or (parts["title"], parts["icon"] or "") != (words, icon):
        raise EditError("Please write a title in plain words.")
    return _with_lines(text, found.start, found.start + 1, [heading])


def set_piece(text: str, step: str, number: int, piece: Piece) -> str:
    """Return the topic with another block in place of one of a step, counted from 0.

    Raises:
        EditError: there is no such block, or its words would be read as something else.
    """
    found, placed = _needed(text, step), _placed(text, step)
    old = placed[number]
    start = found.start + 1
    return _with_lines(text, start + old.start, start + old.end, write_piece(piece))


def add_piece(text: str, step: str, number: int, piece: Piece) -> str:
    """Return the topic with a new block at a place among those of a step.

    Raises:
        EditError: there is no such step, or the words would be read as something else.
    """
    found, placed = _needed(text, step), _placed(text, step)
    at = found.start + 1 + (placed[number - 1].end if number else 0)
    return _with_lines(text, at, at, ["", *write_piece(piece)])


def remove_piece(text: str, step: str, number: int) -> str:
    """Return the topic without a block of a step.

    Raises:
        EditError: there is no such step.
    """
    found, placed = _needed(text, step), _placed(text, step)
    start = found.start + 1
    before = placed[number - 1].end if number else 0
    return _with_lines(text, start + before, start + placed[number].end, [])


def add_section(text: str, after: str, lines: str) -> str:
    """Return the topic with the lines of a step behind another step, or last."""
    found = section(text, after)
    have = _lines(text)
    end = found.end if found else len(have)
    before = have[:end]
    while before and not before[-1].strip():
        before.pop()
    gap = [""] if before else []
    behind = have[end:]
    new = [*gap, *lines.split("\n"), ""]
    return _with_lines(text, len(before), end, new if behind else [*new[:-1], ""])


def remove_section(text: str, step: str) -> str:
    """Return the topic without a step.

    Raises:
        EditError: there is no such step.
    """
    found = _needed(text, step)
    is_last = found.end == len(_lines(text))
    changed = _with_lines(text, found.start, found.end, [])
    return f"{changed.rstrip()}\n" if is_last and changed.strip() else changed


def move_section(text: str, step: str, by: int) -> str:
    """Return the topic with a step so many places further down.

    Raises:
        EditError: there is no such step.
    """
    lines = section_text(text, step)
    ids = [one.id for one in sections(text)]
    place = ids.index(step) + by if step in ids else -1
    if not 0 <= place < len(ids):
        raise EditError("This step cannot be moved further.")
    rest = remove_section(text, step)
    if place:
        others = [one for one in ids if one != step]
        return add_section(rest, others[place - 1], lines)
    first = sections(rest)[0].start
    return _with_lines(rest, first, first, [*lines.split("\n"), ""])


def _head(text: str) -> tuple[int, int]:
    """Return where the keys begin and end, nowhere without fences."""
    lines = text.split("\n")
    if lines[0].rstrip().removeprefix("\ufeff") != FENCE:
        return 0, 0
    start = place = len(lines[0]) + 1
    for line in lines[1:]:
        if line.rstrip() == FENCE:
            return start, place
        place += len(line) + 1
    return 0, 0


def _lines(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.split("\n")]


def _is_heading(line: str) -> bool:
    return line.startswith("##") and not line.startswith("###")


def _needed(text: str, step: str) -> Section:
    found = section(text, step)
    if found is None:
        raise EditError("There is no such step here.")
    return found


def _placed(text: str, step: str) -> Sequence[Placed]:
    found = _needed(text, step)
    return read_pieces(_lines(text)[found.start + 1 : found.end])


def _with_lines(text: str, start: int, end: int, new: Sequence[str]) -> str:
    """Return the text with other lines from one place to another, all the others as they were."""
    lines = text.split("\n")
    sign = "\r" if "\r\n" in text else ""
    return "\n".join([*lines[:start], *(f"{line}{sign}" for line in new), *lines[end:]])
