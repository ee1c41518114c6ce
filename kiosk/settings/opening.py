"""The hours of one day as people write them: ``8:00-12:00, 13:00-17:00``, or ``closed``."""

import re
from itertools import pairwise

from kiosk.domain.hours import MINUTES, Opening

CLOSED = "closed"

_STRETCH = re.compile(r"(\d{1,2}):([0-5]\d) ?[-–] ?(\d{1,2}):([0-5]\d)")


def read_day(text: str) -> tuple[Opening, ...] | None:
    """Return the openings that the text tells in order, or ``None`` where it tells none."""
    if text in ("", CLOSED):
        return ()
    found = [_STRETCH.fullmatch(part.strip()) for part in text.split(",")]
    openings = []
    for each in found:
        if each is None:
            return None
        first, second, third, fourth = map(int, each.groups())
        openings.append(Opening(first * 60 + second, third * 60 + fourth))
    is_sound = all(each.begins < each.ends <= MINUTES for each in openings)
    in_order = all(before.ends <= after.begins for before, after in pairwise(openings))
    return tuple(openings) if is_sound and in_order else None
