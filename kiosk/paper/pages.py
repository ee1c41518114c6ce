"""Blocks onto pages: nothing is shrunk, and nothing breaks that can stay whole."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.paper.text import Piece, Role

_HEADINGS = frozenset({Role.TITLE, Role.HEADING, Role.SUBHEADING})


@dataclass(frozen=True, slots=True)
class Block:
    """A piece across the page; ``gap`` is the space above it, in points, unless it opens a page.

    ``joined`` keeps it on the page of the next block; ``last`` sets it at the foot of its page.
    """

    piece: Piece
    gap: float
    joined: bool = False
    last: bool = False


Filler = Callable[[float], Block | None]
"""Gives what stands above the last block when so many points are left, if anything."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far below the top of the page's body it starts."""

    piece: Piece
    below: float


def paginate(
    blocks: Sequence[Block],
    width: float,
    room: Callable[[int], float],
    stretch: float,
    filler: Filler | None = None,
) -> list[list[Placed]]:
    """Lay blocks on pages.

    A block that does not fit goes to the next page whole; one taller than a page falls into its
    parts.  Space left over widens the gaps of a page by at most ``stretch`` each.

    Args:
        blocks: what to lay out, in reading order.
        width: width of the body in points.
        room: height of the body of each page, by its index.
        stretch: most points to add to a gap.
        filler: what takes up the space that is left.
    """
    queue = deque(blocks)
    pages: list[list[Block]] = [[]]
    used = 0.0
    while queue:
        unit = _unit(queue)
        opens = not pages[-1]
        height = _height(unit, width, opens=opens)
        if used + height <= room(len(pages) - 1):
            pages[-1].extend(unit)
            used += height
        elif not opens:
            pages.append([])
            used = 0.0
            queue.extendleft(reversed(unit))
        else:
            opened = _opened(unit, width)
            if opened == unit:
                pages[-1].extend(unit)
                used += height
            else:
                queue.extendleft(reversed(opened))
    filling = filler(room(len(pages) - 1) - used) if filler else None
    if filling:
        pages[-1].insert(-1, filling)
    return [_placed(page, width, room(index), stretch) for index, page in enumerate(pages)]


def _unit(queue: deque[Block]) -> list[Block]:
    """Take the first block and those it is joined to."""
    unit = [queue.popleft()]
    while unit[-1].joined and queue:
        unit.append(queue.popleft())
    return unit


def _height(unit: Sequence[Block], width: float, *, opens: bool) -> float:
    total = sum(block.gap + block.piece.height(width) for block in unit)
    return total - (unit[0].gap if opens else 0)


def _opened(unit: list[Block], width: float) -> list[Block]:
    """Break the tallest block that has parts; the unit itself if none has."""
    openable = [block for block in unit if block.piece.parts(width)]
    if not openable:
        return unit
    tallest = max(openable, key=lambda block: block.piece.height(width))
    at = unit.index(tallest)
    # The parts of a heading are headings too, and all of them together are what does not fit.
    is_heading = tallest.piece.role in _HEADINGS
    parts = [
        Block(piece, gap, joined=piece.role in _HEADINGS and not is_heading)
        for gap, piece in tallest.piece.parts(width)
    ]
    parts[0] = replace(parts[0], gap=tallest.gap)
    parts[-1] = replace(parts[-1], joined=tallest.joined)
    return [*unit[:at], *parts, *unit[at + 1 :]]


def _placed(page: list[Block], width: float, room: float, stretch: float) -> list[Placed]:
    """Give each block its place, the gaps widened by the space that is left."""
    spare = room - _height(page, width, opens=True) if page else 0
    gaps = sum(1 for block in page[1:] if block.gap)
    extra = min(max(spare, 0) / gaps, stretch) if gaps else 0
    placed: list[Placed] = []
    below = 0.0
    for index, block in enumerate(page):
        if index and block.gap:
            below += block.gap + extra
        height = block.piece.height(width)
        placed.append(Placed(block.piece, room - height if block.last else below))
        below += height
    return placed
