"""Blocks onto pages: nothing is shrunk, and nothing breaks that can stay whole."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kiosk.paper.text import Piece, Role

_HEADINGS = frozenset({Role.TITLE, Role.HEADING, Role.SUBHEADING})


@dataclass(frozen=True, slots=True)
class Filler:
    """What stands on a page only if there is room left: ``least`` points with the gap above it.

    ``fill`` gives the block for the height it is offered, if anything.  What is ``idle`` says
    nothing and takes what others leave.
    """

    fill: "Callable[[float], Block | None]"
    least: float
    idle: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A piece across the page; ``gap`` is the space above it, in points, unless it opens a page.

    ``joined`` keeps it on the page of the next block; ``last`` sets it at the foot of its page.
    ``above`` and ``below`` are what may fill the space there; a filler that is named in several
    places stands where most room is left.
    """

    piece: Piece
    gap: float
    joined: bool = False
    last: bool = False
    above: Filler | None = None
    below: Filler | None = None


Foot = Callable[[Sequence[str]], Block | None]
"""Gives what tells the headings on the next page, for the foot of a page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far below the top of the page's body it starts.

    ``fills`` tells that it is there because there was room, and not idle.
    """

    piece: Piece
    below: float
    fills: bool = False


def paginate(
    blocks: Sequence[Block],
    width: float,
    room: Callable[[int], float],
    stretch: float,
    foot: Foot | None = None,
) -> list[list[Placed]]:
    """Lay blocks on pages.

    A block that does not fit goes to the next page whole; one taller than a page falls into its
    parts.  Fillers take the space left over, and what they leave widens the gaps of a page, each
    by at most the share ``stretch`` of itself.

    Args:
        blocks: what to lay out, in reading order.
        width: width of the body in points.
        room: height of the body of each page, by its index.
        stretch: most to add to a gap, per its own height.
        foot: what tells of the next page at the foot of each but the last, if there is room.
    """
    pager = _Pager(width, room)
    pages = pager.lay(blocks)
    feet = [foot(_headings(page)) if foot else None for page in pages[1:]]
    filled = pager.fill(pages, [*feet, None])
    return [pager.placed(page, index, stretch) for index, page in enumerate(filled)]


_Filled = tuple[Block, bool]
"""A block, and whether a filler gave it that is not idle."""


class _Pager:
    """Lays blocks on pages so many points wide, each with its own room."""

    def __init__(self, width: float, room: Callable[[int], float]) -> None:
        def tall(piece: Piece) -> float:
            return piece.height(width)

        self._width = width
        self._room = cache(room)
        self._tall = cache(tall)

    def lay(self, blocks: Sequence[Block]) -> list[list[Block]]:
        """Return the blocks of each page, without fillers."""
        queue = deque(blocks)
        pages: list[list[Block]] = [[]]
        while queue:
            unit = _unit(queue)
            again = None if pages[-1] else unit[0].piece.again()
            if again:
                unit.insert(0, Block(again, 0, joined=True))
            if self._left([*pages[-1], *unit], len(pages) - 1) >= 0:
                pages[-1].extend(unit)
            elif pages[-1]:
                pages.append([])
                queue.extendleft(reversed(unit))
            else:
                opened = _opened(unit, self._width)
                if opened == unit:
                    pages[-1].extend(unit)
                else:
                    queue.extendleft(reversed(opened))
        return pages

    def fill(
        self, pages: Sequence[list[Block]], feet: Sequence[Block | None]
    ) -> list[list[_Filled]]:
        """Return the blocks of each page, what fills the space between them, and its foot."""
        left = [self._left(page, index) for index, page in enumerate(pages)]
        chosen: dict[Filler, int] = {}
        for index, page in enumerate(pages):
            for filler in _fillers(page):
                if left[index] > left[chosen.setdefault(filler, index)]:
                    chosen[filler] = index
        filled = []
        for index, (page, foot) in enumerate(zip(pages, feet, strict=True)):
            wanted = [filler for filler in dict.fromkeys(_fillers(page)) if chosen[filler] == index]
            filled.append(self._filled(page, foot, wanted, left[index]))
        return filled

    def _filled(
        self, page: Sequence[Block], foot: Block | None, wanted: Sequence[Filler], left: float
    ) -> list[_Filled]:
        """Return a page with what the fillers give, and the foot where that leaves it room."""
        given = self._filling(wanted, left)
        if foot is None:
            return list(_spread(page, given))
        above = left - foot.gap - self._tall(foot.piece)
        lower = self._filling(wanted, above)
        if above < 0 or len(lower) < len(given):
            return list(_spread(page, given))
        return [*_spread(page, lower), (foot, False)]

    def placed(self, page: Sequence[_Filled], index: int, stretch: float) -> list[Placed]:
        """Give each block its place, the gaps widened by the space that is left."""
        blocks = [block for block, _ in page]
        room, spare = self._room(index), self._left(blocks, index)
        gaps = sum(block.gap for block in blocks[1:])
        wider = 1 + (min(max(spare, 0) / gaps, stretch) if gaps else 0)
        placed: list[Placed] = []
        below = 0.0
        for number, (block, fills) in enumerate(page):
            if number:
                below += block.gap * wider
            height = self._tall(block.piece)
            placed.append(Placed(block.piece, room - height if block.last else below, fills))
            below += height
        return placed

    def _left(self, page: Sequence[Block], index: int) -> float:
        """Return the height in points that the blocks leave of a page; below 0 what they lack."""
        used = sum(block.gap + self._tall(block.piece) for block in page)
        return self._room(index) - used + (page[0].gap if page else 0)

    def _filling(self, wanted: Sequence[Filler], left: float) -> dict[Filler, Block]:
        """Return what the first of the fillers give that find room, which they share."""
        fitting = list(wanted)
        while fitting and sum(filler.least for filler in fitting) > left:
            fitting.pop()
        given: dict[Filler, Block] = {}
        for number, filler in enumerate(fitting):
            after = fitting[number:]
            spare = left - sum(each.least for each in after)
            sharing = 1 if filler.idle else sum(not each.idle for each in after)
            block = filler.fill(filler.least + spare / sharing)
            if block:
                given[filler] = block
                left -= block.gap + self._tall(block.piece)
        return given


def _headings(page: Sequence[Block]) -> list[str]:
    return [heading for block in page for heading in block.piece.headings()]


def _fillers(page: Sequence[Block]) -> Iterator[Filler]:
    for block in page:
        for filler in (block.above, block.below):
            if filler:
                yield filler


def _spread(page: Sequence[Block], given: dict[Filler, Block]) -> Iterator[_Filled]:
    """Yield the blocks of a page with those given by the fillers, each in its first place."""
    for block in page:
        if block.above in given:
            yield given.pop(block.above), not block.above.idle
        yield block, False
        if block.below in given:
            yield given.pop(block.below), not block.below.idle


def _unit(queue: deque[Block]) -> list[Block]:
    """Take the first block and those it is joined to."""
    unit = [queue.popleft()]
    while unit[-1].joined and queue:
        unit.append(queue.popleft())
    return unit


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
        replace(
            tallest,
            piece=piece,
            gap=gap,
            joined=piece.role in _HEADINGS and not is_heading,
            last=False,
            above=None,
            below=None,
        )
        for gap, piece in tallest.piece.parts(width)
    ]
    parts[0] = replace(parts[0], gap=tallest.gap, above=tallest.above)
    parts[-1] = replace(parts[-1], joined=tallest.joined, last=tallest.last, below=tallest.below)
    return [*unit[:at], *parts, *unit[at + 1 :]]
