"""A display without a screen, and a hand that moves its pointer and presses its keys."""

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from .cups_server import DEADLINE, tool

WIDE, HIGH = 1080, 1920
PX_PER_MM = 4.0
"""The 21.5 inch panel, upright."""

_HEADER = struct.Struct(">25I")
"""The head of an X window dump, version 7; the words used: own size, bytes a line, colours."""

_COLOUR_BYTES = 12
"""The size of an entry of a dump's colour table."""


class Point(NamedTuple):
    """A point of the display in pixels."""

    x: int
    y: int


def missing() -> str:
    """Return why there can be no display here, or nothing if there can."""
    absent = [name for name in ("Xvfb", "xdotool") if not tool(name)]
    return f"needs {' and '.join(absent)}" if absent else ""


class Display:
    """A running X server; what the hand does comes in like the events of a mouse and a keyboard."""

    def __init__(self, number: int, folder: Path) -> None:
        self.name = f":{number}"
        self._pixels = folder / "Xvfb_screen0"

    def hand(self, *commands: object) -> None:
        """Do one thing after another, in the words of xdotool."""
        subprocess.run(
            [tool("xdotool"), *map(str, commands)],
            env=os.environ | {"DISPLAY": self.name},
            timeout=DEADLINE,
            check=True,
            capture_output=True,
        )

    def colour_at(self, x: int, y: int) -> str:
        """Return the colour of a pixel as ``#RRGGBB``."""
        with self._pixels.open("rb") as dump:
            head = _HEADER.unpack(dump.read(_HEADER.size))
            size, bytes_a_line, colours = head[0], head[12], head[19]
            dump.seek(size + colours * _COLOUR_BYTES + y * bytes_a_line + 4 * x)
            blue, green, red = dump.read(3)
        return f"#{red:02X}{green:02X}{blue:02X}"


@contextmanager
def display(folder: Path) -> Iterator[Display]:
    """Start an X server on a number that is free; its picture is a file in the folder."""
    reading, writing = os.pipe()
    command = [tool("Xvfb"), "-displayfd", str(writing), "-nolisten", "tcp", "-noreset"]
    command += ["-screen", "0", f"{WIDE}x{HIGH}x24", "-fbdir", str(folder)]
    with (folder / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, pass_fds=[writing], stdout=log, stderr=log)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline()
        if not number:
            raise RuntimeError((folder / "xvfb.log").read_text())
        yield Display(int(number), folder)
    finally:
        server.terminate()
        server.wait(DEADLINE)
