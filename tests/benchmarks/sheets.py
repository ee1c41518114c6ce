"""How long a take-home sheet takes, in a new process and in one that has made sheets before."""

import subprocess
import sys
import time
from statistics import median

from kiosk.domain.handout import HandoutRequest
from kiosk.domain.ids import TopicId
from kiosk.handout import make_handout
from kiosk.releases import Setup, open_working_copy
from kiosk.system.paths import cache_dir

from .figures import p99, spread
from .report import CONTENT, ROOT, Row, tell

COLD_RUNS, WARM_RUNS = 5, 30


def main() -> None:
    """Measure the sheet on one topic and the sheet on all."""
    setup = open_working_copy(CONTENT, None, cache_dir())
    every = tuple(topic for group in setup.catalog.groups for topic in group.topics)
    rows = []
    for name, topics in (("one topic", every[:1]), ("all topics", every)):
        rows.append(Row(f"sheet on {name}, new process", _cold(topics)))
        rows.append(Row(f"sheet on {name}, again", _warm(setup, topics)))
    tell(rows)


def _cold(topics: tuple[TopicId, ...]) -> str:
    """Return the time from the start of a process to a sheet; a run before fills the caches."""
    taken = []
    for _ in range(COLD_RUNS + 1):
        began = time.monotonic()
        command = [sys.executable, "-m", "tests.benchmarks.cold_sheet", *topics]
        done = float(subprocess.check_output(command, cwd=ROOT))
        taken.append((done - began) * 1000)
    return spread(taken[1:], "ms")


def _warm(setup: Setup, topics: tuple[TopicId, ...]) -> str:
    request = HandoutRequest(topics, setup.catalog.default_language)
    clinic = setup.settings.clinic
    handout = make_handout(setup.catalog, request, clinic)
    taken = []
    for _ in range(WARM_RUNS):
        began = time.perf_counter()
        make_handout(setup.catalog, request, clinic)
        taken.append((time.perf_counter() - began) * 1000)
    size = f"{len(handout.pdf) / 1000:.0f} kB, {handout.pages} pages"
    return f"p50 {median(taken):.0f}, p99 {p99(taken):.0f} ms; {size}"


if __name__ == "__main__":
    main()
