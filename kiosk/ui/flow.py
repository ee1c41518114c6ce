"""Dividing what a screen has to show into parts that fit, without scrolling."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

Build = Callable[[Any, int, int], None]
"""Make the widget of a piece inside a parent, at a left and a top in pixels."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is shown whole.

    ``start`` is the number of characters before it on its screen, which stays the same when the
    text size changes.  ``gap`` is the room above it unless it comes first.  A sticky piece stays
    with the one before it.  ``split`` gives pieces no taller than asked, where that is possible.
    ``target`` tells that it is there to be touched.
    """

    start: int
    height: int
    build: Build
    gap: int = 0
    sticky: bool = False
    target: bool = False
    split: "Callable[[int], list[Piece]] | None" = None


def divide(pieces: Sequence[Piece], available: int) -> list[list[Piece]]:
    """Return the pieces in parts no taller than ``available`` pixels, where they can be split."""
    parts: list[list[Piece]] = []
    current: list[Piece] = []
    for group in _groups(pieces, available):
        joined = [*current, *group]
        if current and stacked_height(joined) > available:
            parts.append(current)
            current = list(group)
        else:
            current = joined
    if current:
        parts.append(current)
    return parts


def stacked_height(pieces: Sequence[Piece]) -> int:
    """Return the height of pieces one below the other, in pixels."""
    gaps = sum(piece.gap for piece in pieces[1:])
    return sum(piece.height for piece in pieces) + gaps


def part_at(parts: Sequence[Sequence[Piece]], anchor: int) -> int:
    """Return the index of the part that shows what begins at or before the anchor."""
    found = 0
    for index, part in enumerate(parts):
        if part[0].start <= anchor:
            found = index
    return found


def _groups(pieces: Sequence[Piece], available: int) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        if piece.sticky and groups:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [small for group in groups for small in _small_groups(group, available)]


def _small_groups(group: list[Piece], available: int) -> list[list[Piece]]:
    if stacked_height(group) <= available:
        return [group]
    lead, followers = group[0], group[1:]
    if lead.split is None:
        return [[replace(piece, sticky=False)] for piece in group]
    room = available - stacked_height(followers) - (followers[0].gap if followers else 0)
    small = lead.split(room if room > 0 else available)
    last = [small[-1], *followers]
    if stacked_height(last) > available:
        return [[piece] for piece in (*small, *followers)]
    return [*([piece] for piece in small[:-1]), last]
