"""How long it takes to check the whole content pack."""

import time

from kiosk.checks.pack import check_pack

from .figures import spread
from .report import CONTENT, Row, tell

RUNS = 10


def main() -> None:
    """Check the shipped pack several times over."""
    check_pack(CONTENT)
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        check_pack(CONTENT)
        taken.append((time.perf_counter() - began) * 1000)
    tell([Row("check of all content", spread(taken, "ms"))])


if __name__ == "__main__":
    main()
