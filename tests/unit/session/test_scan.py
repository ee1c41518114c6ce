"""Scanning: everything can be reached by one switch or two, and nothing by chance."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.aids import SCAN_SECONDS
from kiosk.session.scan import GRACE_S, GROUP, ROUNDS, SCANNED_SINGLY, Names, Scan, groups_of

REST = 3.0
FEW = groups_of([["a"], ["b"]], [["back"]])
MANY = groups_of([["a", "b"], ["c", "d"], ["e"]], [["back", "home"], ["help", "finish"]])

rows = st.lists(st.integers(min_value=0, max_value=5), max_size=8)


def named(sizes: Sequence[int], prefix: str) -> list[list[str]]:
    """Return rows of so many controls, each with a name of its own."""
    return [[f"{prefix}{row}-{nth}" for nth in range(size)] for row, size in enumerate(sizes)]


screens = st.builds(lambda page, bar: groups_of(named(page, "p"), named(bar, "b")), rows, rows)


def test_few_controls_take_turns_singly() -> None:
    """A group of one is a press too many."""
    assert FEW == (("a",), ("b",), ("back",))


def test_many_controls_take_turns_in_groups() -> None:
    """Rows of the page together, as far as they make small groups; the bar row by row."""
    assert MANY == (("a", "b", "c", "d"), ("e",), ("back", "home"), ("help", "finish"))


@given(rows, rows)
def test_every_control_takes_its_turn_once(page: list[int], bar: list[int]) -> None:
    """Whatever the rows, nothing is lost, doubled or moved."""
    controls = [name for row in (*named(page, "p"), *named(bar, "b")) for name in row]
    groups = groups_of(named(page, "p"), named(bar, "b"))

    assert [name for group in groups for name in group] == controls
    assert all(groups)
    assert len(controls) > SCANNED_SINGLY or all(len(group) == 1 for group in groups)
    assert all(len(group) <= max(GROUP, *page, *bar) for group in groups if len(group) > 1)


def pressed_at_its_turn(scan: Scan, name: str, rest: float, *, steps: bool) -> str:
    """Work the switches as somebody who wants one control, and return what was pressed."""
    now = 0.0
    for _ in range(200):
        now += rest
        if name in scan.front:
            pressed = scan.choose(now)
            if pressed:
                return pressed
        elif steps:
            scan.step(now)
        else:
            scan.tick(now, rest)
            now += GRACE_S
    return ""


@given(screens, st.sampled_from(SCAN_SECONDS), st.booleans(), st.data())
def test_every_control_can_be_chosen(
    groups: tuple[Names, ...], rest: float, steps: bool, data: st.DataObject
) -> None:
    """By one switch at any pace, and by two without a clock."""
    controls = [name for group in groups for name in group]
    if not controls:
        return
    name = data.draw(st.sampled_from(controls))

    assert pressed_at_its_turn(Scan(groups, 0.0), name, rest, steps=steps) == name


moves = st.lists(
    st.tuples(st.sampled_from(["tick", "step", "choose", "hold"]), st.floats(0, 10)), max_size=60
)


@given(screens, moves)
def test_only_what_was_in_front_is_pressed(
    groups: tuple[Names, ...], timeline: list[tuple[str, float]]
) -> None:
    """However presses and turns follow one another: that control, now or until just before."""
    scan, now = Scan(groups, 0.0), 0.0
    former: Names = ()
    for what, pause in timeline:
        now += pause
        before = scan.front
        if what == "choose":
            pressed = scan.choose(now)
            assert not pressed or (pressed,) in (before, former)
            former = ()
        elif what == "tick":
            scan.tick(now, REST)
            former = before
        elif what == "step":
            scan.step(now)
            former = ()
        else:
            scan.hold(now)
        assert bool(scan.front) == bool(groups)


def test_turns_go_round() -> None:
    """After the last control comes the first."""
    scan = Scan(FEW, 0.0)
    seen = []
    for moment in range(3, 15, 3):
        seen.append(scan.front)
        scan.tick(moment, REST)

    assert seen == [("a",), ("b",), ("back",), ("a",)]


def test_turn_lasts_as_long_as_asked() -> None:
    """A tick before that changes nothing."""
    scan = Scan(FEW, 0.0)
    scan.tick(REST - 0.01, REST)
    assert scan.front == ("a",)
    scan.tick(REST, REST)
    assert scan.front == ("b",)


def test_turn_begins_once_its_words_are_said() -> None:
    """Who listens has the whole rest to press."""
    scan = Scan(FEW, 0.0)
    scan.hold(2.5)
    scan.tick(REST, REST)
    assert scan.front == ("a",)
    scan.tick(2.5 + REST, REST)
    assert scan.front == ("b",)


@pytest.mark.parametrize(("late", "meant"), [(0.0, "a"), (0.19, "a"), (0.21, "b"), (1.0, "b")])
def test_press_just_after_the_turn_changed_is_for_the_former(late: float, meant: str) -> None:
    """A hand needs time from the wish to the switch."""
    scan = Scan(FEW, 0.0)
    scan.tick(10.0, REST)

    assert scan.choose(10.0 + late) == meant


def test_press_just_after_the_screen_changed_is_nobodys() -> None:
    """What bounces must not choose on a screen that nobody has seen."""
    scan = Scan(FEW, 50.0)

    assert scan.choose(50.1) == ""
    assert scan.choose(50.3) == "a"


def test_second_press_of_a_trembling_hand_does_nothing() -> None:
    """A tick set and taken back at once is no tick."""
    scan = Scan(FEW, 0.0)

    assert [scan.choose(moment) for moment in (1.0, 1.1, 1.4)] == ["a", "", "a"]


def test_step_is_meant_at_once() -> None:
    """With two hands the choice may follow the step as fast as they like."""
    scan = Scan(FEW, 0.0)
    scan.step(1.0)

    assert scan.choose(1.05) == "b"


def test_chosen_group_is_entered_and_left() -> None:
    """Who missed the control meets the group once more."""
    scan = Scan(MANY, 0.0)
    assert scan.choose(1.0) == ""
    seen = []
    for moment in range(4, 19, 3):
        seen.append(scan.front)
        scan.tick(moment, REST)

    assert seen == [("a",), ("b",), ("c",), ("d",), ("a", "b", "c", "d")]


def test_scanning_waits_after_three_rounds() -> None:
    """Who has gone is not chased; the first control stays in front."""
    scan = Scan(FEW, 0.0)
    for turn in range(1, ROUNDS * len(FEW) + 1):
        assert not scan.waits
        scan.tick(turn * REST, REST)

    assert scan.waits
    scan.tick(1000.0, REST)
    assert scan.front == ("a",)


@pytest.mark.parametrize("switch", ["choose", "step"])
def test_press_ends_the_waiting_and_chooses_nothing(switch: str) -> None:
    """The next turn is as long as the others."""
    scan = Scan(FEW, 0.0)
    for turn in range(1, ROUNDS * len(FEW) + 1):
        scan.tick(turn * REST, REST)
    assert not getattr(scan, switch)(1000.0)

    assert not scan.waits
    assert scan.front == ("a",)
    assert scan.choose(1001.0) == "a"


def test_stepping_never_waits() -> None:
    """Only the clock can be tired of nobody."""
    scan = Scan(FEW, 0.0)
    for moment in range(100):
        scan.step(moment)
        assert not scan.waits


@pytest.mark.parametrize(("name", "front"), [("back", ("back",)), ("c", ("c",)), ("", MANY[0])])
def test_scanning_can_begin_at_a_control(name: str, front: Names) -> None:
    """Who ticks one row after the other goes on where they were."""
    assert Scan(MANY, 0.0, name).front == front


def test_empty_screen_has_no_turns() -> None:
    """It is shown for a moment only, but must not fail."""
    scan = Scan((), 0.0)
    scan.tick(10.0, REST)
    scan.step(11.0)

    assert scan.choose(12.0) == ""
    assert scan.front == ()
