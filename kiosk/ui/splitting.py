"""Cutting a text in two so that the first half fits: between sentences or, at last, words."""

import re
from collections.abc import Sequence

from kiosk.domain.blocks import Run, Runs, plain
from kiosk.domain.sentences import part_of, sentences
from kiosk.ui.context import Context
from kiosk.ui.text import lay_out
from kiosk.ui.widgets.text_block import text_height

_FEWEST_WORDS = 3
"""The words of a sentence that go on to another part together."""


def split_runs(
    context: Context, runs: Runs, role: str, width: int, room: int, last_resort: bool
) -> tuple[Runs, Runs] | None:
    """Return the sentences that fit the room and the rest; as a last resort the lines that fit."""
    halves = _sentences_in(context, runs, role, width, room, apart=False)
    if halves is None and last_resort:
        apart = _sentences_in(context, runs, role, width, room, apart=True)
        return apart or _lines_in(context, runs, role, width, room)
    return halves


def _sentences_in(
    context: Context, runs: Runs, role: str, width: int, room: int, *, apart: bool
) -> tuple[Runs, Runs] | None:
    """Return the sentences that fit and the rest; only when told so, a question and its answer."""
    parts = sentences(runs)
    for count in range(len(parts) - 1, 0, -1):
        first = _joined(parts[:count])
        if plain(first).endswith("?") and not apart:
            continue
        if text_height(context, first, role, width) <= room:
            return first, _joined(parts[count:])
    return None


def _lines_in(
    context: Context, runs: Runs, role: str, width: int, room: int
) -> tuple[Runs, Runs] | None:
    """Return the lines that fit and the rest, for a sentence taller than a whole part.

    The rest is no lonely word where the sentence is longer than that.
    """
    count = room // context.metrics.line_px(role)
    spots = [m.start() for m in re.finditer(" ", plain(runs))]
    for spot in reversed(spots[: 1 - _FEWEST_WORDS] or spots):
        first = part_of(runs, 0, spot)
        if lay_out(first, role, context.metrics, width).lines <= count:
            return first, part_of(runs, spot + 1, len(plain(runs)))
    return None


def _joined(parts: Sequence[Runs]) -> Runs:
    runs: list[Run] = []
    for part in parts:
        runs.extend([Run(" "), *part] if runs else part)
    return tuple(runs)
