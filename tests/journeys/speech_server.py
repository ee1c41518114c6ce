"""A loudspeaker that nobody hears, an ear at it, and a server that speaks to it."""

import math
import os
import subprocess
import tempfile
import threading
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from .cups_server import DEADLINE, accepts, running, tool, wait_until

RATE = 16_000
"""Samples a second, which is plenty for a voice."""

CHUNK = RATE // 100
"""Samples of a hundredth of a second."""

QUIET = 0.002
"""What is softer than this share of full scale is silence: -54 dB."""

SPEECHD_CONF = """
LogLevel 1
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage "en"
"""


def missing() -> str:
    """Return why nothing can be heard here, or nothing if it can."""
    names = ("pulseaudio", "parec", "speech-dispatcher")
    absent = [name for name in names if not tool(name)]
    return f"needs {', '.join(absent)}" if absent else ""


class Heard(NamedTuple):
    """A hundredth of a second: when it was heard, how loud it was, and its samples."""

    at: float
    level: float
    samples: "array[int]"


class Ear:
    """What came out of the loudspeaker, in order."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.heard: list[Heard] = []
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while chunk := self._process.stdout.read(2 * CHUNK):
            samples = array("h", chunk)
            self.heard.append(Heard(time.monotonic(), level(samples), samples))

    def close(self) -> None:
        """Listen no longer."""
        self._process.terminate()
        self._process.wait(DEADLINE)
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def sound(self, since: float, until: float = math.inf) -> list[Heard]:
        """Return what was not silent between two moments of the monotonic clock."""
        return [one for one in self.heard if since <= one.at <= until and one.level > QUIET]

    def wait_for_sound(self, since: float) -> float:
        """Return when it was no longer silent."""
        wait_until(lambda: bool(self.sound(since)), lambda: "nothing was heard")
        return self.sound(since)[0].at


def level(samples: Sequence[int]) -> float:
    """Return the root mean square as a share of full scale."""
    return math.sqrt(sum(one * one for one in samples) / max(1, len(samples))) / 32768


def loudness(heard: Sequence[Heard]) -> float:
    """Return the root mean square of all of it."""
    return math.sqrt(sum(one.level**2 for one in heard) / max(1, len(heard)))


def lasts(heard: Sequence[Heard]) -> float:
    """Return the seconds from the first sound to the last."""
    return heard[-1].at - heard[0].at if heard else 0.0


def pitch(heard: Sequence[Heard]) -> float:
    """Return the frequency of a pure tone in hertz, by how often it crosses zero upwards."""
    samples = [value for one in heard for value in one.samples]
    crossings = sum(a < 0 <= b for a, b in pairwise(samples))
    return crossings * RATE / len(samples)


@contextmanager
def loudspeaker(root: Path) -> Iterator[dict[str, str]]:
    """Start a sound server without a sound card; yield the environment that leads to it."""
    socket = root / "pulse"
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
    command += ["--disable-shm=yes", "-L", "module-null-sink sink_name=speaker"]
    command += ["-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
    environ = {"XDG_RUNTIME_DIR": str(root), "PULSE_RUNTIME_PATH": str(root), "HOME": str(root)}
    # No session bus: the server of this machine's owner is to be left alone.
    environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    with running(command, lambda: accepts(str(socket)), root / "pulse.log", **environ):
        yield environ | {"PULSE_SERVER": f"unix:{socket}", "PULSE_SINK": "speaker"}


@contextmanager
def ear(environ: dict[str, str]) -> Iterator[Ear]:
    """Listen to the loudspeaker."""
    command = [tool("parec"), "--raw", "--format=s16le", "--channels=1", f"--rate={RATE}"]
    command += ["--device=speaker.monitor", "--latency-msec=10"]
    process = subprocess.Popen(command, env=os.environ | environ, stdout=subprocess.PIPE)
    listening = Ear(process)
    try:
        wait_until(lambda: bool(listening.heard), lambda: "the ear is deaf")
        yield listening
    finally:
        listening.close()


@contextmanager
def speech_server(root: Path, environ: dict[str, str]) -> Iterator[dict[str, str]]:
    """Start a speech server with espeak-ng; yield the environment that leads to it."""
    conf = root / "speech"
    (conf / "modules").mkdir(parents=True)
    (conf / "speechd.conf").write_text(SPEECHD_CONF)
    with suppress(FileNotFoundError):
        own = Path("/etc/speech-dispatcher/modules/espeak-ng.conf").read_text()
        (conf / "modules" / "espeak-ng.conf").write_text(own)
    socket = root / "speech.sock"
    command = ["speech-dispatcher", "--run-single", "--timeout=0", f"--socket-path={socket}"]
    command += [f"--config-dir={conf}", f"--log-dir={root}", f"--pid-file={root / 'speech.pid'}"]
    with running(command, lambda: accepts(str(socket)), root / "speech.log", **environ):
        yield environ | {"SPEECHD_ADDRESS": f"unix_socket:{socket}"}


@contextmanager
def private_folder() -> Iterator[Path]:
    """Provide a folder whose path is short enough for a socket's 108 bytes."""
    root = Path(tempfile.mkdtemp(prefix="kiosk-speech-", dir="/tmp"))
    try:
        yield root
    finally:
        rmtree(root, ignore_errors=True)
