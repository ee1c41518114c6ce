"""How far a long piece of work is, told so that nobody takes it for stuck."""

import time
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Final, TextIO

_PATIENCE: Final = 1.0
"""Seconds after which somebody who reads lines is told how far it is."""

_WIDTH: Final = 30
"""The length of the bar, in characters; with its words it fits the narrowest of terminals."""


def follow(
    steps: Iterable[object],
    total: int,
    what: str,
    out: TextIO,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Take all steps and tell how many are done: as a bar on a terminal, else a line a second.

    ``what`` names the things that the steps make, as in ``12 of 304 sheets``.
    """
    if out.isatty():
        _draw(enumerate(chain((None,), steps)), total, what, out)
        return
    told = clock()
    for done, _ in enumerate(steps, 1):
        if clock() - told >= _PATIENCE and done < total:
            told = clock()
            out.write(f"{done} of {total} {what}\n")
            out.flush()


def _draw(steps: Iterable[tuple[int, object]], total: int, what: str, out: TextIO) -> None:
    try:
        for done, _ in steps:
            out.write(f"\r[{_bar(done / total)}] {done} of {total} {what}")
            out.flush()
    finally:
        out.write("\n")  # what is said next, be it of a failure, starts a line


def _bar(share: float) -> str:
    return ("#" * round(share * _WIDTH)).ljust(_WIDTH, ".")
