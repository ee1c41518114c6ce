"""Which lines of a file a value or a block stands in, so that a form can tell what is wrong."""

from kiosk.editing.pieces import read_pieces
from kiosk.editing.topic_text import head_of, section
from kiosk.editing.yaml_view import Way, find, read_root

Lines = tuple[int, int]
"""The first line and the last one, counted from 1."""


def lines_of_value(text: str, way: Way) -> Lines | None:
    """Return the lines of a value of a YAML file, or nothing where it is not."""
    found = find(read_root(text, "this file"), way)
    if found is None:
        return None
    return text.count("\n", 0, found.node.start) + 1, text.count("\n", 0, found.node.end) + 1


def lines_of_key(text: str, way: Way) -> Lines | None:
    """Return the lines of a value between the fences of a topic, or nothing where it is not."""
    found = lines_of_value(head_of(text), way)
    return (found[0] + 1, found[1] + 1) if found else None


def lines_of_title(text: str, step: str) -> Lines | None:
    """Return the line of the title of a step, or nothing where it is not."""
    found = section(text, step)
    return (found.start + 1, found.start + 1) if found else None


def lines_of_piece(text: str, step: str, number: int) -> Lines | None:
    """Return the lines of a block of a step, counted from 0, or nothing where it is not."""
    found = section(text, step)
    if found is None:
        return None
    lines = text.split("\n")[found.start + 1 : found.end]
    placed = read_pieces([line.removesuffix("\r") for line in lines])
    if number >= len(placed):
        return None
    start = found.start + 2
    return start + placed[number].start, start + placed[number].end - 1
