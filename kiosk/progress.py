"""How far a long piece of work is, told so that nobody takes it for stuck."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Protocol, TextIO, TypeVar

_T = TypeVar("_T")

_PATIENCE: Final = 1.0
"""Seconds after which somebody who reads lines is told how far it is."""

_WIDTH: Final = 30
"""The length of the bar, in characters; with its words it fits the narrowest of terminals."""


class Progress(Protocol):
    """Yields the steps it is given, and tells meanwhile how many of the total are done."""

    def __call__(self, steps: Iterable[_T], total: int, what: str, /) -> Iterator[_T]:
        """Yield all steps; ``what`` names the things that they make."""


def follow(
    steps: Iterable[object],
    total: int,
    what: str,
    out: TextIO,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Take all steps and tell how many are done, as ``followed`` does."""
    for _ in followed(steps, total, what, out, clock):
        pass


def followed(
    steps: Iterable[_T],
    total: int,
    what: str,
    out: TextIO,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[_T]:
    """Yield all steps and tell how many are done: as a bar on a terminal, else a line a second.

    ``what`` names the things that the steps make, as in ``12 of 304 sheets``.
    """
    if out.isatty():
        yield from _drawn(steps, total, what, out)
        return
    told = clock()
    for done, step in enumerate(steps, 1):
        yield step
        if clock() - told >= _PATIENCE and done < total:
            told = clock()
            out.write(f"{done} of {total} {what}\n")
            out.flush()


def unseen(steps: Iterable[_T], _total: int, _what: str, /) -> Iterator[_T]:
    """Yield the steps and tell nobody."""
    yield from steps


def _drawn(steps: Iterable[_T], total: int, what: str, out: TextIO) -> Iterator[_T]:
    _draw(0, total, what, out)
    try:
        for done, step in enumerate(steps, 1):
            yield step
            _draw(done, total, what, out)
    finally:
        out.write("\n")  # what is said next, be it of a failure, starts a line


def _draw(done: int, total: int, what: str, out: TextIO) -> None:
    out.write(f"\r[{_bar(done / total)}] {done} of {total} {what}")
    out.flush()


def _bar(share: float) -> str:
    return ("#" * round(share * _WIDTH)).ljust(_WIDTH, ".")
