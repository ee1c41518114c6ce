"""Tests of the wait after wrong tries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.lock import LONGEST_WAIT, Lock, wait_after


class HandClock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """Return seconds since the beginning."""
        return self.seconds


@pytest.mark.parametrize(
    ("tries", "seconds"),
    [(0, 0), (1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (10, 128), (11, 256), (12, 300), (10**9, 300)],
)
def test_the_wait_doubles_up_to_five_minutes(tries: int, seconds: int) -> None:
    """Mistyping twice costs nothing, guessing costs more and more."""
    assert wait_after(tries) == seconds


@given(st.integers(min_value=0, max_value=1000))
def test_no_try_makes_the_wait_shorter(tries: int) -> None:
    """Nor does any lock staff out for longer than five minutes."""
    assert 0 <= wait_after(tries) <= wait_after(tries + 1) <= LONGEST_WAIT


@given(st.lists(st.integers(min_value=0, max_value=600), max_size=30))
def test_whoever_tries_waits_no_longer_than_told(pauses: list[int]) -> None:
    """However the tries are spread, the lock takes another one when the wait is over."""
    clock = HandClock()
    lock = Lock(clock)
    for tries, pause in enumerate(pauses, 1):
        lock.note_wrong()
        assert lock.seconds_left == wait_after(tries)
        clock.seconds += pause
        clock.seconds += lock.seconds_left
        assert lock.seconds_left == 0


def test_time_alone_forgives_nothing() -> None:
    """A patient who comes back every day goes on where they were."""
    clock = HandClock()
    lock = Lock(clock)
    for _ in range(5):
        lock.note_wrong()
        clock.seconds += 86_400
    lock.note_wrong()

    assert lock.seconds_left == wait_after(6)


def test_a_right_pin_forgives_everything() -> None:
    """Staff do not pay for what patients tried."""
    clock = HandClock()
    lock = Lock(clock)
    for _ in range(8):
        lock.note_wrong()
    lock.note_right()
    assert lock.seconds_left == 0
    lock.note_wrong()
    assert lock.seconds_left == 0


def test_seconds_are_counted_down_to_the_last() -> None:
    """A part of a second is a second still: the pad never says 0 while it waits."""
    clock = HandClock()
    lock = Lock(clock)
    for _ in range(5):
        lock.note_wrong()
    told = []
    for clock.seconds in (0.0, 0.1, 1.0, 3.9, 4.0, 9.0):
        told.append(lock.seconds_left)

    assert told == [4, 4, 3, 1, 0, 0]
