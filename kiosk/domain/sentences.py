"""Cutting text between sentences, for screens that hold only a part and for speech."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

import msgspec

from kiosk.domain.blocks import Run, Runs, plain

_END = re.compile(
    # What an abbreviation takes ends no sentence; EE. UU. are the United States in Spanish.
    r"\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|vs|No|EE|UU|[A-Z])\."
    # Scripts from Hebrew to Arabic have no capitals, and marks of direction are no letters.
    r"|(?P<end>[.!?\u061f\u06d4][\"”’»)\]\u202c\u2069]*\s+"
    r"(?=[\"“‘«(\[¿¡\u202a-\u202e\u2066-\u2068]*[A-ZÁÉÍÓÚÑÜ0-9\u0590-\u08ff]))"
)


def sentences(runs: Runs) -> tuple[Runs, ...]:
    """Return the runs cut after each sentence; white space between sentences is dropped.

    The time it takes grows with the length of the text, whatever stands in it.
    """
    starts = [0, *accumulate(len(run.text) for run in runs)]
    text = plain(runs)
    cuts = [found.end() for found in _END.finditer(text) if found["end"]]
    pieces = []
    for start, end in pairwise([0, *cuts, len(text)]):
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        offset = starts[first]
        pieces.append(part_of(runs[first:last], start - offset, end - offset))
    return tuple(piece for piece in pieces if piece)


def part_of(runs: Runs, start: int, end: int) -> Runs:
    """Return the runs between two character positions, without white space at the end."""
    found: list[Run] = []
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(msgspec.structs.replace(run, text=text))
        at += len(run.text)
    while found and found[-1].text.isspace():
        found.pop()
    if found:
        found[-1] = msgspec.structs.replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)
