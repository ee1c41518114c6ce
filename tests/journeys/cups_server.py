"""Runs a private printing system: a cupsd of its own and printers that keep what they receive."""

import json
import os
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

LIB = Path("/usr/lib/cups")
DEADLINE = 15.0
"""Seconds a child process has to do what is awaited, generous for a loaded machine."""

# cupsd as root runs a backend with mode 0700 as root, which may then read this private folder.
BACKEND_MODE = 0o700

# Stands in for the socket backend of the "cups" package, so that cups-daemon is enough, and notes
# what CUPS knows of the job: the arguments are job, user, title, copies, options, file.
BACKEND = f"""\
#!{sys.executable} -I
import json, os, pathlib, socket, sys
if len(sys.argv) > 1:
    file = sys.argv[6] if len(sys.argv) > 6 else "/dev/stdin"
    host, port = os.environ["DEVICE_URI"].partition("://")[2].split(":")
    with socket.create_connection((host, int(port)), timeout={DEADLINE}) as printer:
        printer.sendall(pathlib.Path(file).read_bytes())
    with open(__file__ + ".jobs", "a") as jobs:
        print(json.dumps(sys.argv[2:6]), file=jobs)
"""

CUPSD_CONF = """\
Listen {root}/cups.sock
Browsing No
DefaultAuthType None
LogLevel debug
PreserveJobFiles No
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

CUPS_FILES_CONF = """\
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/state
ServerBin {root}/bin
AccessLog {root}/log/access
ErrorLog stderr
PageLog {root}/log/page
SystemGroup root
"""


class Job(NamedTuple):
    """What CUPS tells a printer about a job besides the document."""

    user: str
    title: str
    copies: str
    options: str


def address(root: Path) -> str:
    """Return the path of the socket of the server whose files are below ``root``."""
    return str(root / "cups.sock")


class CupsServer:
    """A running cupsd; everything it writes is below ``root``."""

    def __init__(self, root: Path, process: subprocess.Popen[bytes]) -> None:
        self.root = root
        self.address = address(root)
        self._process = process

    def admin(self, program: str, *arguments: str) -> None:
        """Run one of the administrator's programs on this server.

        Raises:
            RuntimeError: the program said no.
        """
        done = subprocess.run(
            [tool(program), *arguments],
            env=os.environ | {"CUPS_SERVER": self.address, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr}")

    def add_queue(self, name: str, uri: str, model: str = "raw", *, default: bool = True) -> None:
        """Set up a queue that is enabled and accepts jobs."""
        self.admin("lpadmin", "-p", name, "-v", uri, "-m", model, "-E")
        if model == "everywhere":
            # The server asks the printer by and by, and takes everything until it knows.
            wait_until((self.root / "cache" / f"{name}.data").exists, self.log)
        if default:
            self.admin("lpadmin", "-d", name)

    def jobs(self) -> list[Job]:
        """Return what was told to the printers of ``listener://`` queues, oldest first."""
        notes = self.root / "bin" / "backend" / "listener.jobs"
        lines = notes.read_text().splitlines() if notes.exists() else []
        return [Job(*json.loads(line)) for line in lines]

    def spooled(self) -> list[str]:
        """Return the names of all documents that the spool holds."""
        return sorted(path.name for path in (self.root / "spool").glob("d*"))

    def stop(self) -> None:
        """Stop the server as a fault does, all at once."""
        self._process.kill()
        self._process.wait()

    def log(self) -> str:
        """Return what the server has said so far."""
        return (self.root / "cupsd.log").read_text(errors="replace")


class ListeningPrinter:
    """A network printer that takes raw documents; ``received`` holds each of them whole."""

    def __init__(self) -> None:
        self.received: list[bytes] = []
        received = self.received

        class Reader(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                received.append(self.rfile.read())

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Reader)
        self.uri = f"listener://127.0.0.1:{self._server.server_address[1]}"

    @contextmanager
    def listening(self) -> "Iterator[ListeningPrinter]":
        """Take documents until the block ends."""
        thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()


def wait_until(condition: Callable[[], bool], told: Callable[[], str]) -> None:
    """Return once the condition holds.

    Raises:
        TimeoutError: it did not within ``DEADLINE``; the message ends with what was ``told`` last.
    """
    end = time.monotonic() + DEADLINE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(told()[-4000:])
        time.sleep(0.01)


def tool(name: str) -> str:
    """Return the path of an installed program or nothing; servers are not in everybody's PATH."""
    return shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin") or ""


def free_port() -> int:
    """Return a TCP port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def accepts(address: str | tuple[str, int]) -> bool:
    """Return whether somebody listens at the TCP address or the path of a socket."""
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family) as probe:
        return probe.connect_ex(address) == 0


@contextmanager
def running(
    command: Sequence[str], ready: Callable[[], bool], log: Path, **environ: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until the block ends; it and all it started are gone then, come what may.

    Raises:
        RuntimeError: it ended before it was ready; the message holds what it said.
    """
    with log.open("wb") as said:
        process = subprocess.Popen(
            [tool(command[0]), *command[1:]],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            env=os.environ | environ,
            start_new_session=True,
        )
    try:
        wait_until(lambda: ready() or process.poll() is not None, log.read_text)
        if process.poll() is not None:
            raise RuntimeError(f"{command[0]} ended: {log.read_text()}")
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextmanager
def private_folder() -> Iterator[Path]:
    """Provide a folder that the printing system's own account can enter, and remove it after.

    pytest's folders are closed to other accounts, and too deep for a socket's path of 108 bytes.
    """
    root = Path(tempfile.mkdtemp(prefix="kiosk-cups-", dir="/tmp"))
    root.chmod(0o755)
    try:
        yield root
    finally:
        shutil.rmtree(root, ignore_errors=True)


@contextmanager
def cups_server(*, filters: bool = False) -> Iterator[CupsServer]:
    """Start a cupsd without queues and stop it, with all its children, at the end of the block.

    With ``filters`` it converts documents with the filters installed on this machine.
    """
    with private_folder() as root:
        for name in ("etc", "spool/tmp", "cache", "state", "log", "bin/backend"):
            (root / name).mkdir(parents=True)
        (root / "bin" / "daemon").symlink_to(LIB / "daemon")
        if filters:
            (root / "bin" / "filter").symlink_to(LIB / "filter")
        (root / "bin" / "backend" / "ipp").symlink_to(LIB / "backend" / "ipp")
        backend = root / "bin" / "backend" / "listener"
        backend.write_text(BACKEND)
        backend.chmod(BACKEND_MODE)
        (root / "cupsd.conf").write_text(CUPSD_CONF.format(root=root))
        (root / "cups-files.conf").write_text(CUPS_FILES_CONF.format(root=root))
        with running(
            ["cupsd", "-f", "-c", f"{root}/cupsd.conf", "-s", f"{root}/cups-files.conf"],
            lambda: accepts(address(root)),
            root / "cupsd.log",
        ) as process:
            yield CupsServer(root, process)
