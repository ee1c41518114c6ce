"""Somebody who waits is told how far it is."""

from collections.abc import Iterator
from io import StringIO
from itertools import count

import pytest

from kiosk.progress import follow, followed, unseen


class Terminal(StringIO):
    """What is written, as if to a terminal."""

    def isatty(self) -> bool:
        """Say that somebody looks on."""
        return True


def _clock(step: float) -> Iterator[float]:
    return (number * step for number in count())


@pytest.mark.parametrize(("step", "told"), [(0.0, []), (0.1, []), (0.5, [2, 4]), (2.0, [1, 2, 3])])
def test_a_script_gets_a_line_a_second(step: float, told: list[int]) -> None:
    """A quick run needs no words; the end is told by who knows the outcome."""
    ticks, out = _clock(step), StringIO()
    total = 5 if step < 1 else 4
    follow(range(total), total, "sheets", out, lambda: next(ticks))

    assert out.getvalue().splitlines() == [f"{done} of {total} sheets" for done in told]


def test_a_terminal_gets_a_bar_on_one_line() -> None:
    """It starts empty, so that the first wait is seen, and ends full."""
    out = Terminal()
    follow(range(2), 2, "sheets", out)
    empty, half, full = out.getvalue().removesuffix("\n").split("\r")[1:]

    assert empty == f"[{'.' * 30}] 0 of 2 sheets"
    assert half == f"[{'#' * 15}{'.' * 15}] 1 of 2 sheets"
    assert full == f"[{'#' * 30}] 2 of 2 sheets"
    assert out.getvalue().isascii()


def test_a_failure_starts_on_a_line_of_its_own() -> None:
    """Else its words would stand behind the bar."""
    out = Terminal()

    def broken() -> Iterator[int]:
        yield 1
        raise KeyError

    with pytest.raises(KeyError):
        follow(broken(), 2, "sheets", out)

    assert out.getvalue().endswith("1 of 2 sheets\n")


@pytest.mark.parametrize("out", [StringIO(), Terminal()], ids=["script", "terminal"])
def test_every_step_is_taken(out: StringIO) -> None:
    """The work is in the steps."""
    steps = iter(range(4))
    follow(steps, 4, "sheets", out)

    assert not list(steps)


def test_steps_come_through_as_they_are() -> None:
    """Whoever works with them need not know that somebody looks on."""
    out = Terminal()

    assert list(followed("abc", 3, "files", out)) == ["a", "b", "c"]
    assert list(unseen("abc", 3, "files")) == ["a", "b", "c"]


def test_a_step_is_done_once_the_next_is_asked_for() -> None:
    """Until then it is being worked on."""
    out = Terminal()
    steps = followed("ab", 2, "files", out)
    next(steps)
    assert "1 of 2" not in out.getvalue()
    next(steps)

    assert "1 of 2" in out.getvalue()
    assert "2 of 2" not in out.getvalue()
