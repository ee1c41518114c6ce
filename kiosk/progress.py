"""How far a long piece of work is, told so that nobody takes it for stuck."""

import time
from collections.abc import Callable, Iterable
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
        for done, _ in enumerate(steps, 1):
            out.write(f"\r[{_bar(done / total)}] {done} of {total} {what}")
            out.flush()
        out.write("\n")
        return
    told = clock()
    for done, _ in enumerate(steps, 1):
        if clock() - told >= _PATIENCE and done < total:
            told = clock()
            out.write(f"{done} of {total} {what}\n")
            out.flush()


def _bar(share: float) -> str:
    return ("#" * round(share * _WIDTH)).ljust(_WIDTH, ".")
