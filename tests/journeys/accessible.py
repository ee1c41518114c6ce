"""The buses that screen readers use: a session bus of its own, and the accessibility bus on it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .cups_server import DEADLINE, tool
from .display import Display

LAUNCHER = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
"""What tells a session bus how to start the accessibility bus (Debian's package at-spi2-core)."""


def missing() -> str:
    """Return why there can be no accessibility bus here, or nothing if there can."""
    absent = [] if tool("dbus-daemon") else ["dbus"]
    absent += [] if LAUNCHER.exists() else ["at-spi2-core"]
    return f"needs the packages {' and '.join(absent)}" if absent else ""


@contextmanager
def session_bus(screen: Display, folder: Path) -> Iterator[str]:
    """Start a session bus for what runs on the display, and return its address.

    The accessibility bus is started by it when somebody asks for it, and ends with it.
    """
    told, telling = os.pipe()
    command = [tool("dbus-daemon"), "--session", "--nofork", "--nopidfile"]
    command += [f"--print-address={telling}", f"--address=unix:dir={folder}"]
    environ = os.environ | {"DISPLAY": screen.name, "XDG_RUNTIME_DIR": str(folder)}
    with (folder / "bus.log").open("wb") as log:
        daemon = subprocess.Popen(command, pass_fds=[telling], env=environ, stdout=log, stderr=log)
    os.close(telling)
    try:
        with os.fdopen(told) as lines:
            address = lines.readline().strip()
        if not address:
            raise RuntimeError((folder / "bus.log").read_text())
        yield address
    finally:
        daemon.terminate()
        daemon.wait(DEADLINE)
