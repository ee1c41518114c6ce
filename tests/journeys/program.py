"""The kiosk as a running program: seen through a pipe, touched through the display."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kiosk.tour.inspect import SeenControl
from kiosk.ui.one_press import SECOND_TAP_MM, SECOND_TAP_MS

from .cups_server import DEADLINE, wait_until
from .display import HIGH, PX_PER_MM, WIDE, Display, Point
from .ear import Heard
from .harness import Look, Memory

ROOT = Path(__file__).parents[2]
HARNESS = "tests.journeys.harness"
FOLDERS = {
    "HOME": "home",
    "TMPDIR": "tmp",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}
"""Where the program is told that it may write; the folder it runs in is another."""

KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
"""What the program gets of the environment of the tests."""

UNHURRIED = SECOND_TAP_MS / 1000 + 0.1
"""Seconds between two touches of one place that are not a double tap."""


class Kiosk:
    """A started kiosk and the person before it."""

    def __init__(self, process: "subprocess.Popen[bytes]", display: Display, folder: Path) -> None:
        self._process = process
        self.display = display
        self.folder = folder
        self._touched = Point(-WIDE, -HIGH)
        self._touched_at = 0.0

    # What the person sees

    def look(self) -> Look:
        """Return the screen as it is now."""
        return msgspec.json.decode(self._ask("look"), type=Look)

    def until(self, condition: Callable[[Look], bool]) -> Look:
        """Return the first screen for which the condition holds.

        Raises:
            TimeoutError: there was none in time; the message says what was shown last.
        """
        last: list[Look] = []

        def holds() -> bool:
            last[:] = [self.look()]
            return condition(last[0])

        wait_until(holds, lambda: shown(last[0]))
        return last[0]

    def at(self, place: str, overlay: str = "") -> Look:
        """Return the screen once the visit has come to this place, with this panel or none."""
        return self.until(lambda look: (look.place, look.overlay) == (place, overlay))

    def control(self, name: str) -> SeenControl:
        """Return the control of this id or name, or whose name starts so, once it is there."""
        look = self.until(lambda look: bool(_called(look, name)))
        return _called(look, name)[0]

    # What the person does

    def touch(self, name: str) -> None:
        """Press and release in the middle of a control, unhurriedly."""
        point = middle(self.control(name))
        if is_near(point, self._touched):
            time.sleep(max(0.0, self._touched_at + UNHURRIED - time.monotonic()))
        self.display.hand("mousemove", *point, "mousedown", 1, "sleep", 0.03, "mouseup", 1)
        self._touched, self._touched_at = point, time.monotonic()

    def open_topic(self, tile: str, topic: str) -> Look:
        """Touch a tile and, if it leads to a list, the topic; return its first step."""
        self.touch(tile)
        there = self.until(lambda look: look.place in ("TopicList", "AtStep"))
        if there.place == "TopicList":
            self.touch(f"open-{topic}")
        return self.at("AtStep")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.display.hand("key", "--delay", 20, *keys)

    # What the test does

    def forward(self, seconds: float) -> None:
        """Put the clock of the kiosk forward."""
        self._ask(f"forward {seconds}")

    def memory(self) -> Memory:
        """Return what is left of visits in memory."""
        return msgspec.json.decode(self._ask("memory"), type=Memory)

    def heard(self) -> Heard:
        """Return what the voice has said since this was asked last."""
        return msgspec.json.decode(self._ask("heard"), type=Heard)

    def until_awake(self) -> None:
        """Wait until the kiosk has prepared its sound, which it does while nobody is there."""
        wait_until(lambda: self.heard().is_awake, self.log)

    def hurry_scanning(self, seconds: float) -> None:
        """Let scanning rest so long on each control, whatever speed is chosen."""
        self._ask(f"hurry {seconds}")

    def fault(self) -> None:
        """Let something go wrong in the program."""
        self._ask("fault")

    def log(self) -> str:
        """Return what the program has said."""
        return (self.folder / "log").read_text()

    def files(self) -> dict[str, tuple[int, int]]:
        """Return time and size of everything in the folders the program knows."""
        return {
            str(path.relative_to(self.folder)): (path.stat().st_mtime_ns, path.stat().st_size)
            for name in (*FOLDERS.values(), "cwd")
            for path in (self.folder / name, *(self.folder / name).rglob("*"))
        }

    def close(self) -> int:
        """End the program and return its exit code."""
        self._ask("quit")
        return self._process.wait(DEADLINE)

    def _ask(self, question: str) -> bytes:
        said, asked = self._process.stdout, self._process.stdin
        if said is None or asked is None:
            raise RuntimeError("started without pipes")
        asked.write(question.encode() + b"\n")
        asked.flush()
        answer = said.readline()
        if not answer:
            raise RuntimeError(f"the kiosk ended: {self.log()}")
        return answer


@contextmanager
def started(
    display: Display,
    folder: Path,
    *,
    under: Sequence[str] = (),
    clinic: str = "",
    **environ: str,
) -> Iterator[Kiosk]:
    """Start the kiosk in folders of its own, wait for its first screen, and end it.

    ``under`` is a command that runs the program, such as a tracer; ``clinic`` is what stands in
    its settings besides the size of the display.
    """
    for name in (*FOLDERS.values(), "cwd"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    settings = folder / "clinic.yaml"
    settings.write_text(f"screen_width_mm: {WIDE / PX_PER_MM}\n{clinic}")
    own = {key: os.environ[key] for key in KEPT if key in os.environ}
    own |= {key: str(folder / name) for key, name in FOLDERS.items()}
    # Compiled modules are written where the program is installed, not where a visit could be seen.
    own |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT), "DISPLAY": display.name}
    command = [*under, sys.executable, "-m", HARNESS, "run", "--settings", str(settings)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=folder / "cwd",
            env=own | {"QT_QPA_PLATFORM": "xcb"} | environ,
        )
    with process:
        kiosk = Kiosk(process, display, folder)
        try:
            kiosk.at("Attract")
            yield kiosk
        finally:
            process.kill()


def is_near(one: Point, other: Point) -> bool:
    """Tell whether two quick touches at these places could be one that trembled."""
    return max(abs(one.x - other.x), abs(one.y - other.y)) <= SECOND_TAP_MM * PX_PER_MM


def middle(control: SeenControl) -> Point:
    """Return the middle of a control."""
    rect = control.rect
    return Point(round(rect.left + rect.width / 2), round(rect.top + rect.height / 2))


def texts(look: Look) -> str:
    """Return all words on the screen, a text a line."""
    return "\n".join(text.text for text in look.screen.texts)


def shown(look: Look) -> str:
    """Return what a failed test tells of the screen."""
    controls = [f"{one.id or '-'}: {one.name}" for one in look.screen.controls]
    return "\n".join([look.visit, f"focus: {look.focus}", texts(look), *controls])


def _called(look: Look, name: str) -> list[SeenControl]:
    controls = look.screen.controls
    exact = [one for one in controls if name in (one.id, one.name)]
    return exact or [one for one in controls if one.name.startswith(name)]
