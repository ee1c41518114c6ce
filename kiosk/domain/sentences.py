"""Cutting text between sentences, for screens that hold only a part and for speech."""

import re

import msgspec

from kiosk.domain.blocks import Run, Runs

_END = re.compile(r"[.!?][\"”’»)]*\s+(?=[\"“‘«(¿¡]*[A-ZÁÉÍÓÚÑÜ0-9])")
_ABBREVIATION = re.compile(r"\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|vs|No|[A-Z])\.[\"”’»)]*\s*$")


def sentences(runs: Runs) -> tuple[Runs, ...]:
    """Return the runs cut after each sentence; white space between sentences is dropped."""
    text = "".join(run.text for run in runs)
    cuts = [m.end() for m in _END.finditer(text) if not _ABBREVIATION.search(text[: m.end()])]
    starts, ends = [0, *cuts], [*cuts, len(text)]
    pieces = (_slice(runs, a, b) for a, b in zip(starts, ends, strict=True))
    return tuple(piece for piece in pieces if piece)


def _slice(runs: Runs, start: int, end: int) -> Runs:
    found: list[Run] = []
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(msgspec.structs.replace(run, text=text))
        at += len(run.text)
    if found:
        found[-1] = msgspec.structs.replace(found[-1], text=found[-1].text.rstrip())
    return tuple(run for run in found if run.text)
