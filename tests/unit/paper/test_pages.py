"""Blocks onto pages, with pieces that have a height and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper.pages import Block, Filler, Foot, Placed, paginate
from kiosk.paper.pieces import Stack
from kiosk.paper.style import TextStyle
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span
from kiosk.tagging import TaggedCanvas

ROOM = 100.0


@dataclass(eq=False)
class Slab(Piece):
    """A piece of fixed height that may fall into others."""

    tall: float
    inside: list[tuple[float, Piece]] = field(default_factory=list)
    role: Role = Role.GROUP

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the fixed height."""
        return self.tall

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Refuse: layout draws nothing."""
        raise NotImplementedError

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:  # noqa: ARG002
        """Return what is inside."""
        return self.inside


def _lay(
    blocks: Sequence[Block], stretch: float = 0, foot: Foot | None = None
) -> list[list[Placed]]:
    return paginate(blocks, 500, lambda _: ROOM, stretch, foot)


def _heights(pages: list[list[Placed]]) -> list[list[float]]:
    return [[placed.piece.height(500) for placed in page] for page in pages]


def test_a_block_that_does_not_fit_goes_to_the_next_page_whole() -> None:
    """Boxes never break."""
    pages = _lay([Block(Slab(60), 10), Block(Slab(35), 10), Block(Slab(30), 10)])
    assert _heights(pages) == [[60], [35, 30]]


def test_the_gap_above_the_first_block_of_a_page_is_dropped() -> None:
    """Pages start at the same height."""
    pages = _lay([Block(Slab(60), 10), Block(Slab(30), 10)])
    assert [placed.below for placed in pages[0]] == [0, 70]


def test_joined_blocks_move_together() -> None:
    """A heading alone at the foot of a page is lost."""
    pages = _lay([Block(Slab(60), 10), Block(Slab(10), 10, joined=True), Block(Slab(30), 10)])
    assert _heights(pages) == [[60], [10, 30]]


def test_the_last_block_stands_at_the_foot() -> None:
    """Sources are looked for there."""
    pages = _lay([Block(Slab(20), 10), Block(Slab(15), 10, last=True)])
    assert pages[0][-1].below == ROOM - 15


def test_a_piece_taller_than_a_page_falls_into_its_parts() -> None:
    """It could be placed nowhere whole."""
    parts: list[tuple[float, Piece]] = [(5, Slab(60)), (5, Slab(60))]
    pages = _lay([Block(Slab(125, parts), 10)])
    assert _heights(pages) == [[60], [60]]


def test_a_heading_stays_with_what_follows_when_its_section_falls_apart() -> None:
    """Parts obey the same rule as blocks."""
    parts: list[tuple[float, Piece]] = [
        (0, Slab(70)),
        (0, Slab(10, role=Role.HEADING)),
        (0, Slab(40)),
    ]
    pages = _lay([Block(Slab(120, parts), 10)])
    assert _heights(pages) == [[70], [10, 40]]


def test_a_heading_taller_than_a_page_breaks_and_its_end_stays_with_what_follows() -> None:
    """A title of many long words must not run off the foot of the page."""
    title = Text([Span("heading " * 7)], TextStyle(10, 20), Role.TITLE)
    blocks = [Block(title, 0, joined=True), Block(Slab(30), 10)]
    assert _heights(paginate(blocks, 60, lambda _: ROOM, 0)) == [[40, 40], [60, 30]]


def test_space_left_over_widens_the_gaps_up_to_a_limit() -> None:
    """A page looks full but never torn apart."""
    blocks = [Block(Slab(20), 10), Block(Slab(20), 10), Block(Slab(20), 10)]
    assert [placed.below for placed in _lay(blocks, 0.4)[0]] == [0, 34, 68]
    assert [placed.below for placed in _lay(blocks, 4)[0]] == [0, 40, 80]


def test_wide_gaps_are_widened_more_than_narrow_ones() -> None:
    """What belongs together stays closer than what does not."""
    blocks = [Block(Slab(20), 0), Block(Slab(20), 5), Block(Slab(20), 15)]
    assert [placed.below for placed in _lay(blocks, 1)[0]] == [0, 30, 80]


def _filler(offered: list[float], least: float = 20, *, idle: bool = False) -> Filler:
    """Return a filler that takes all it is offered and writes down how much that was."""

    def fill(height: float) -> Block:
        offered.append(height)
        return Block(Slab(height - 10), 10)

    return Filler(fill, least, idle=idle)


def test_a_filler_takes_the_space_that_is_left() -> None:
    """It must not start a page."""
    offered: list[float] = []
    blocks = [Block(Slab(20), 10), Block(Slab(15), 10, last=True, above=_filler(offered))]
    pages = _lay(blocks)
    assert (offered, _heights(pages)) == ([55], [[20, 45, 15]])
    assert [placed.fills for placed in pages[0]] == [False, True, False]


def test_a_filler_is_left_out_where_too_little_is_left() -> None:
    """A page more would be a bad bargain."""
    offered: list[float] = []
    blocks = [Block(Slab(75), 0), Block(Slab(60), 10, above=_filler(offered, least=50))]
    assert (_heights(_lay(blocks)), offered) == ([[75], [60]], [])


def test_a_filler_named_in_several_places_stands_once_where_most_is_left() -> None:
    """It is one figure, and may be as large as it can."""
    filler = _filler([])
    blocks = [Block(Slab(75), 0, below=filler), Block(Slab(60), 10, above=filler)]
    assert _heights(_lay(blocks)) == [[75], [30, 60]]


def test_fillers_of_a_page_share_what_is_left() -> None:
    """Neighbours must not look weightier than one another."""
    offered: list[float] = []
    blocks = [
        Block(Slab(20), 0, below=_filler(offered, 10)),
        Block(Slab(10), 10, below=_filler(offered, 20)),
    ]
    _lay(blocks)
    assert offered == [25, 35]


def test_idle_fillers_take_what_others_leave() -> None:
    """Lines for notes are for space that nothing else can use."""
    idle, busy = Block(Slab(30), 10), Block(Slab(20), 10)
    blocks = [
        Block(Slab(10), 0, below=Filler(lambda _: busy, 20)),
        Block(Slab(10), 10, last=True, above=Filler(lambda _: idle, 40, idle=True)),
    ]
    (page,) = _lay(blocks)
    assert [placed.piece for placed in page if not placed.fills][1] is idle.piece
    assert [placed.piece for placed in page if placed.fills] == [busy.piece]


def _telling(told: list[list[str]], tall: float) -> Foot:
    """Return what tells of the next page so many points high, and writes down what it told."""

    def foot(names: Sequence[str]) -> Block:
        told.append(list(names))
        return Block(Slab(tall), 5, last=True)

    return foot


def _section(heading: str, tall: float) -> Block:
    """Return a section of a height, under a heading."""
    title = Text([Span(heading)], TextStyle(10, 20), Role.HEADING)
    return Block(Stack([title, Slab(tall - 20)]), 10)


def test_a_page_tells_the_headings_of_the_next_one_at_its_foot() -> None:
    """A reader who does not turn the leaf must know what is there."""
    told: list[list[str]] = []
    pages = _lay([_section("A", 60), _section("B", 50), _section("C", 40)], 0, _telling(told, 15))
    assert (told, _heights(pages)) == ([["B", "C"]], [[60, 15], [50, 40]])
    assert pages[0][-1].below == ROOM - 15


@pytest.mark.parametrize("tall", [36, 60])
def test_nothing_moves_to_make_room_for_what_tells_of_the_next_page(tall: float) -> None:
    """The page number tells that there is one."""
    pages = _lay([_section("A", 60), _section("B", 50)], 0, _telling([], tall))
    assert _heights(pages) == [[60], [50]]


def test_a_figure_comes_before_what_tells_of_the_next_page() -> None:
    """The one shows something, the other repeats."""
    first = Block(Slab(60), 0, below=_filler([], 30))
    pages = _lay([first, Block(Slab(90), 10)], 0, _telling([], 15))
    assert _heights(pages) == [[60, 30], [90]]


@pytest.mark.parametrize("count", range(6, 17))
def test_a_long_paragraph_breaks_without_a_lone_line(count: int) -> None:
    """Lone lines are lost to the reader."""
    paragraph = Text([Span("paragraph " * count)], TextStyle(10, 20))
    pages = paginate([Block(paragraph, 0)], 60, lambda _: ROOM, 0)
    counts = [sum(height / 20 for height in page) for page in _heights(pages)]
    assert sum(counts) == count
    assert min(counts) >= 2


@given(st.lists(st.tuples(st.floats(1, 99), st.floats(0, 20), st.booleans()), min_size=1))
def test_every_block_is_placed_once_in_order_and_inside_its_page(
    shapes: list[tuple[float, float, bool]],
) -> None:
    """Nothing is dropped, doubled or overprinted."""
    # A block is joined only where the pair fits a page.
    blocks = [Block(Slab(tall), gap, joined=joined and tall < 20) for tall, gap, joined in shapes]
    pages = _lay(blocks, 12)
    assert [placed.piece for page in pages for placed in page] == [block.piece for block in blocks]
    for page in pages:
        ends = [placed.below + placed.piece.height(500) for placed in page]
        starts = [placed.below for placed in page]
        assert all(start >= end - 0.001 for end, start in zip(ends, starts[1:], strict=False))
