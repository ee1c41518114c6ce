"""A long screen is divided into parts that fit, and nothing of it is lost."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.flow import Piece, divide, part_at, stacked_height

LINE = 10
"""The height of a line in the made-up texts, in pixels."""


def ignore(parent: object, left: int, top: int) -> None:
    """Build nothing."""


def text(
    start: int, lines: int, kind: str = "whole", gap: int = 0, *, sticky: bool = False
) -> Piece:
    """Return a text of so many lines that starts at so many lines of its screen.

    It may be cut between its lines ("cut"), only when all else fails ("last"), or never ("whole").
    """

    def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
        first = min(room // LINE, lines - 1)
        if first < 1 or (kind == "last" and not last_resort):
            return None
        rest = text(start + first, lines - first, kind, gap, sticky=sticky)
        return text(start, first, kind, gap, sticky=sticky), rest

    own = split if kind != "whole" else None
    return Piece(start, lines * LINE, ignore, gap, sticky=sticky, split=own)


def column(*texts: Piece) -> list[Piece]:
    """Return the texts one after the other, each starting where the one before ends."""
    placed = []
    start = 0
    for piece in texts:
        lines = piece.height // LINE
        kind = "whole" if piece.split is None else "cut" if piece.split(LINE, False) else "last"
        placed.append(text(start, lines, kind, piece.gap, sticky=piece.sticky))
        start += lines
    return placed


def shown(parts: Sequence[Sequence[Piece]]) -> list[list[tuple[int, int]]]:
    """Return the first line and the number of lines of every piece, part by part."""
    return [[(piece.start, piece.height // LINE) for piece in part] for part in parts]


pieces = st.builds(
    text,
    st.just(0),
    st.integers(1, 9),
    st.sampled_from(["whole", "cut", "last"]),
    st.integers(0, 15),
    sticky=st.booleans(),
)
columns = st.lists(pieces, max_size=12).map(lambda some: column(*some))
rooms = st.integers(LINE, 8 * LINE)

CASES: dict[str, tuple[list[Piece], list[list[tuple[int, int]]]]] = {
    "nothing": ([], []),
    "all fits": (column(text(0, 2), text(0, 2)), [[(0, 2), (2, 2)]]),
    "the gap counts": (column(text(0, 2), text(0, 2, gap=1)), [[(0, 2)], [(2, 2)]]),
    "no gap at the top": (column(text(0, 4, gap=20)), [[(0, 4)]]),
    "a text is cut to fill the part": (
        column(text(0, 2), text(0, 4, "cut")),
        [[(0, 2), (2, 2)], [(4, 2)]],
    ),
    "too little room is left empty": (
        column(text(0, 3), text(0, 4, "cut", 1)),
        [[(0, 3)], [(3, 4)]],
    ),
    "a long text fills many parts": (column(text(0, 9, "cut")), [[(0, 4)], [(4, 4)], [(8, 1)]]),
    "the last resort waits for a part of its own": (
        column(text(0, 2), text(0, 6, "last")),
        [[(0, 2)], [(2, 4)], [(6, 2)]],
    ),
    "what cannot be cut stands alone": (
        column(text(0, 1), text(0, 6), text(0, 1)),
        [[(0, 1)], [(1, 6)], [(7, 1)]],
    ),
    "a sticky piece takes its leader along": (
        column(text(0, 2), text(0, 2), text(0, 1, sticky=True)),
        [[(0, 2)], [(2, 2), (4, 1)]],
    ),
    "a group too tall for any part is parted": (
        column(text(0, 3), text(0, 3, sticky=True)),
        [[(0, 3)], [(3, 3)]],
    ),
}


@pytest.mark.parametrize(("column_of", "expected"), CASES.values(), ids=CASES)
def test_a_column_is_divided(column_of: list[Piece], expected: list[list[tuple[int, int]]]) -> None:
    """Parts are four lines high here."""
    assert shown(divide(column_of, 4 * LINE)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [(4, [[(0, 2)], [(2, 4)]]), (6, [[(0, 2), (2, 2)], [(4, 4)]])],
)
def test_a_whole_piece_is_cut_only_when_no_part_holds_it(
    lines: int, expected: list[list[tuple[int, int]]]
) -> None:
    """It waits for the next part, unless it is taller than that."""
    whole = replace(text(2, lines, "cut"), whole=True)

    assert shown(divide([text(0, 2), whole], 4 * LINE)) == expected


@given(columns, rooms)
def test_nothing_is_lost_or_swapped(column_of: list[Piece], room: int) -> None:
    """Every line is in one part, and they follow one another as written."""
    lines = [
        start + line
        for part in shown(divide(column_of, room))
        for start, count in part
        for line in range(count)
    ]

    assert lines == list(range(sum(piece.height for piece in column_of) // LINE))


@given(columns, rooms)
def test_a_part_fits_unless_it_is_one_piece_that_cannot_be_cut(
    column_of: list[Piece], room: int
) -> None:
    """Nothing reaches under the bar but what no cut could help."""
    for part in divide(column_of, room):
        if stacked_height(part) > room:
            (piece,) = part
            assert piece.split is None


@given(columns, rooms)
def test_no_part_is_empty(column_of: list[Piece], room: int) -> None:
    """More never leads to a blank page."""
    assert all(divide(column_of, room))


@given(columns, rooms)
def test_a_sticky_piece_leaves_its_leader_only_when_both_do_not_fit(
    column_of: list[Piece], room: int
) -> None:
    """A chip stands under its claim, a number before its words."""
    groups: list[list[Piece]] = []
    for piece in column_of:
        if piece.sticky and groups:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    together = {
        piece.start for group in groups if stacked_height(group) <= room for piece in group[1:]
    }

    for part in divide(column_of, room):
        assert part[0].start not in together


@given(columns, rooms)
def test_every_piece_can_be_found_again(column_of: list[Piece], room: int) -> None:
    """The part for an anchor is the one that holds the piece which starts there."""
    parts = divide(column_of, room)

    for index, part in enumerate(parts):
        assert [part_at(parts, piece.start) for piece in part] == [index] * len(part)


@given(columns, rooms, rooms)
def test_the_place_is_kept_when_the_size_changes(
    column_of: list[Piece], room: int, other_room: int
) -> None:
    """What a part begins with is in view in the part shown in its place at another size."""
    before, after = divide(column_of, room), divide(column_of, other_room)

    for part in before:
        first = part[0].start
        found = shown(after)[part_at(after, first)]
        assert any(start <= first < start + lines for start, lines in found)


def test_a_piece_that_begins_is_the_first_of_a_part() -> None:
    """One thing at a time, room that is left stays empty."""
    texts = [text(0, 1), replace(text(1, 1), begins=True), text(2, 1)]

    assert [[piece.start for piece in part] for part in divide(texts, 9 * LINE)] == [[0], [1, 2]]


def test_a_piece_that_begins_is_cut_like_any_other() -> None:
    """What is left of it goes on in the next part, which what follows may join."""
    texts = [text(0, 1), replace(text(1, 3, "cut"), begins=True), text(4, 1)]

    assert [len(part) for part in divide(texts, 2 * LINE)] == [1, 1, 2]


GRADE, WORD = text(4, 1, sticky=True), replace(text(5, 1, sticky=True), loose=True)


@pytest.mark.parametrize(
    ("followers", "room", "expected"),
    [
        ([WORD], 4, [[0, 2], [5]]),
        ([GRADE, WORD], 5, [[0, 2, 4], [5]]),
        ([GRADE, WORD], 4, [[0], [2, 4, 5]]),
    ],
    ids=["loose", "held, then loose", "no room for what is held"],
)
def test_only_what_is_loose_may_wait(
    followers: list[Piece], room: int, expected: list[list[int]]
) -> None:
    """A text keeps its grade, while the hard words in it can be asked for after it."""
    parts = divide([text(0, 2), text(2, 2), *followers], room * LINE)

    assert [[piece.start for piece in part] for part in parts] == expected


@pytest.mark.parametrize(("title", "expected"), [(True, [[0, 2], [3]]), (False, [[0], [2]])])
def test_a_title_does_not_stand_alone(title: bool, expected: list[list[int]]) -> None:
    """What it is the title of is cut rather than all left for the next part."""
    first = replace(text(0, 2), title=title)

    parts = divide([first, text(2, 3, "last")], 3 * LINE)

    assert [[piece.start for piece in part] for part in parts] == expected


def test_a_text_is_cut_by_all_means_to_keep_what_is_held() -> None:
    """A grade stands under some of its claim where it cannot stand under all of it."""
    parts = divide([text(0, 2, "last"), text(2, 1, sticky=True)], 2 * LINE)

    assert [[piece.start for piece in part] for part in parts] == [[0], [1, 2]]


def test_height_of_a_stack_counts_the_gaps_between() -> None:
    """The gap above the first piece is not there."""
    assert stacked_height([text(0, 2, gap=7), text(2, 1, gap=5)]) == 35


def test_nothing_stacked_has_no_height() -> None:
    """An empty part needs no room."""
    assert stacked_height([]) == 0


def test_a_gap_of_the_first_piece_is_kept_for_later() -> None:
    """A piece keeps its gap, so that it counts again in another division."""
    (part,) = divide([replace(text(0, 1), gap=6)], LINE)

    assert part[0].gap == 6
