"""How long the first picture takes and how much memory, next to a window with one label.

Both programs run in turn, so that a busy moment of the machine hits both; what counts is how many
times longer the kiosk takes.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from .figures import spread
from .report import ROOT, Row, tell

WIDE, HIGH = 1080, 1920
RUNS, FIRST_RUNS = 11, 5
MOST_TIME, MOST_MEMORY = 1.5, 1.6
"""What the kiosk may take of a bare window's time and memory."""


class Start(NamedTuple):
    """From the start of the process to the first picture, and the memory at its peak."""

    ms: float
    mb: float


def main() -> None:
    """Measure on the displays there are."""
    with offscreen() as environ:
        rows = [*_against_bare("offscreen", environ), _nothing_built(environ)]
    if shutil.which("Xvfb"):
        with virtual_display() as environ:
            rows += _against_bare("X11", environ)
    tell(rows)


@contextmanager
def offscreen() -> Iterator[dict[str, str]]:
    """Provide the environment of Qt's display without a screen, upright and full size."""
    screen = {"name": "panel", "x": 0, "y": 0, "width": WIDE, "height": HIGH, "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    with TemporaryDirectory() as folder:
        file = Path(folder, "screen.json")
        file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
        yield os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}


@contextmanager
def virtual_display() -> Iterator[dict[str, str]]:
    """Provide the environment of an X server in memory."""
    size = f"{WIDE}x{HIGH}x24"
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as server:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        yield os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        server.terminate()


def _start(program: str, environ: Mapping[str, str]) -> Start:
    began = time.monotonic()
    command = [sys.executable, "-m", f"tests.benchmarks.{program}"]
    told = subprocess.check_output(command, env=environ, cwd=ROOT, text=True)
    drawn, peak = map(float, told.split())
    return Start((drawn - began) * 1000, peak)


def _against_bare(display: str, environ: Mapping[str, str]) -> list[Row]:
    for program in ("bare_window", "kiosk_window"):
        _start(program, environ)
    pairs = [(_start("bare_window", environ), _start("kiosk_window", environ)) for _ in range(RUNS)]
    times = [kiosk.ms / bare.ms for bare, kiosk in pairs]
    memory = [kiosk.mb / bare.mb for bare, kiosk in pairs if bare.mb]
    rows = [
        Row(f"start to first picture, {display}", spread([kiosk.ms for _, kiosk in pairs], "ms")),
        Row(f"  a bare window, {display}", spread([bare.ms for bare, _ in pairs], "ms")),
        _limited(f"  times a bare window, {display}", times, MOST_TIME),
    ]
    if memory:
        peaks = spread([kiosk.mb for _, kiosk in pairs], "MB", 1)
        rows.append(Row(f"peak memory at the first picture, {display}", peaks))
        rows.append(_limited(f"  times a bare window, {display}", memory, MOST_MEMORY))
    return rows


def _limited(what: str, ratios: list[float], most: float) -> Row:
    return Row(what, spread(ratios, "x", 2), f"<= {most} x", median(ratios) <= most)


def _nothing_built(environ: Mapping[str, str]) -> Row:
    taken = []
    for _ in range(FIRST_RUNS):
        with TemporaryDirectory() as cache:
            empty = {"XDG_CACHE_HOME": cache, "LOCALAPPDATA": cache}
            taken.append(_start("kiosk_window", {**environ, **empty}).ms)
    return Row("  with the content read, checked and built", spread(taken, "ms"))


if __name__ == "__main__":
    main()
