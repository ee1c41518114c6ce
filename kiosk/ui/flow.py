"""Dividing what a screen has to show into parts that fit, without scrolling."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

Build: TypeAlias = Callable[[Any, int, int], None]
"""Make the widget of a piece inside a parent, at a left and a top in pixels."""

WORTH_CUTTING = 0.25
"""The share of a part that must be free before a piece is cut to fill it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is shown whole, or cut where it says so.

    ``start`` is the number of characters and chips before it on its screen, which stays the same
    when the text size changes.  ``gap`` is the room above it unless it comes first.  A sticky piece
    stays with the one before it, one that leads with the one after it.  One that ``begins`` is the
    first of a part.  ``target`` tells that it is there to be touched.  A whole piece is not cut
    where a part of its own has room for it, and a ``loose`` sticky one may wait for the next part.
    A ``title`` is not left alone in a part.  Neighbours that are each an ``item`` make a list.
    ``split`` gives a first piece no taller than asked and the rest, or nothing when it cannot be
    cut there; told that it is the last resort, it cuts less kindly.
    """

    start: int
    height: int
    build: Build
    gap: int = 0
    sticky: bool = False
    leads: bool = False
    begins: bool = False
    target: bool = False
    whole: bool = False
    item: bool = False
    loose: bool = False
    title: bool = False
    split: "Callable[[int, bool], tuple[Piece, Piece] | None] | None" = None


Group: TypeAlias = list[Piece]
"""A piece and those that stay with it."""


ROOM_PER_PIECE = 10_000
"""Between the starts of numbered pieces: more than any of them has characters."""


def numbered(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with starts by their place, for screens that are no running text."""
    return [replace(piece, start=i * ROOM_PER_PIECE) for i, piece in enumerate(pieces)]


def divide(pieces: Sequence[Piece], available: int) -> list[list[Piece]]:
    """Return the pieces in parts no taller than ``available`` pixels, where they can be cut."""
    parts: list[list[Piece]] = []
    current: list[Piece] = []
    waiting = deque(_groups(pieces))
    while waiting:
        group = waiting.popleft()
        if group[0].begins and current:
            parts.append(current)
            current = []
        joined = [*current, *group]
        if stacked_height(joined) <= available:
            current = joined
            continue
        room = available - (stacked_height(current) + group[0].gap if current else 0)
        waits = group[0].whole and stacked_height(group) <= available
        bare = all(piece.title for piece in current)
        worth_it = bare or (room >= available * WORTH_CUTTING and not waits)
        cut = _cut(group, room, _Place(not current, bare, not waiting)) if worth_it else None
        if cut is not None:
            current.extend(cut[0])
            waiting.appendleft(cut[1])
        elif current:
            waiting.appendleft(group)
        else:
            current = group
        parts.append(current)
        current = []
    return [*parts, current] if current else parts


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


def kindly(piece: Piece, last_resort: bool) -> Piece:
    """Return the piece without cuts inside a sentence, unless it alone is too tall for a part."""
    own = piece.split

    def split(room: int, alone: bool) -> tuple[Piece, Piece] | None:
        halves = own and own(room, alone and last_resort and piece.height > room)
        return (kindly(halves[0], last_resort), kindly(halves[1], last_resort)) if halves else None

    return replace(piece, split=split)


def _groups(pieces: Sequence[Piece]) -> list[Group]:
    groups: list[Group] = []
    for piece in pieces:
        if groups and (piece.sticky or groups[-1][-1].leads):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a group stands: ``alone`` in its part, ``bare`` of all but a title, ``last`` of all."""

    alone: bool
    bare: bool
    last: bool


def _cut(group: Group, room: int, place: _Place) -> tuple[Group, Group] | None:
    """Return what of a group fits and what is left, cut where it hurts least.

    That is before what is loose, unless it would be left alone, then inside the lead, then after
    it.  A group that is alone in its part is cut by all means; so is the lead of one that only a
    title stands over, rather than leave the title alone.
    """
    lead, followers = group[0], group[1:]
    firm = next((i for i, piece in enumerate(group) if piece.loose), len(group))
    held = [piece for piece in group[1:firm] if piece.sticky]
    split = lead.split or (lambda _room, _last_resort: None)
    halves = split(room, place.bare and lead.height > room)
    loose_waits = 0 < firm < len(group) and stacked_height(group[:firm]) <= room
    if loose_waits and not (place.last and halves):
        return group[:firm], [replace(group[firm], sticky=False), *group[firm + 1 :]]
    if halves is None and place.bare and held:
        halves = _cut_for(held, split(room, True), room)
    if halves is not None:
        first, rest = halves
        rest = replace(rest, start=lead.start + rest.start - first.start)
        return [replace(first, start=lead.start)], [rest, *followers]
    if followers and place.alone:
        return [lead], [replace(followers[0], sticky=False), *followers[1:]]
    return None


def _cut_for(
    held: Sequence[Piece], halves: tuple[Piece, Piece] | None, room: int
) -> tuple[Piece, Piece] | None:
    """Return the halves of a text if the second has room for what is held by it."""
    return halves if halves and stacked_height([halves[1], *held]) <= room else None
