"""Many measurements told in few figures."""

import math
from collections.abc import Sequence
from statistics import median


def p99(values: Sequence[float]) -> float:
    """Return the value that 99 of 100 do not exceed, by nearest rank."""
    return sorted(values)[math.ceil(0.99 * len(values)) - 1]


def spread(values: Sequence[float], unit: str, digits: int = 0) -> str:
    """Return the median with the least and the greatest: ``212 ms (205 to 260)``."""
    middle, least, most = (
        f"{value:.{digits}f}" for value in (median(values), min(values), max(values))
    )
    return f"{middle} {unit} ({least} to {most})"
