"""Runs an IPP Everywhere printer for tests, with the name service that it insists on."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from .cups_server import DEADLINE, accepts, free_port, private_folder, running, tool

BUS_CONF = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path={root}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
"""

# The loopback interface alone: nothing of the test is announced to the network.
AVAHI_CONF = """\
[server]
allow-interfaces=lo
use-ipv6=no
[wide-area]
enable-wide-area=no
"""


# What the printer does with each document: a line of its orders is a state to report, a point to
# wait at, or the code it ends with, which is 0 for a document that is out.
WORK = """\
#!/bin/sh
while read -r order; do
  case $order in
    wait) while [ ! -e {root}/go ]; do sleep 0.02; done ;;
    exit*) $order ;;
    *) echo "$order" >&2 ;;
  esac
done < {root}/orders
"""

# The printer's own page for what is in its trays, the second of which is for envelopes.
TRAYS = "size1=na_letter_8.5x11in&type1=stationery&level1={sheets}&size3=&type3=&level3=-2"


_private: dict[str, str] = {}
"""The environment of the private name service while one runs."""


class IppPrinter:
    """A driverless printer that takes PDF and keeps every document in ``folder``."""

    def __init__(self, root: Path, port: int, process: subprocess.Popen[bytes]) -> None:
        self.folder = root / "documents"
        self.uri = f"ipp://localhost:{port}/ipp/print"
        self._root = root
        self._page = f"http://localhost:{port}/media"
        self._process = process

    def documents(self) -> list[Path]:
        """Return the files of the documents received, named after their job's title."""
        return sorted(self.folder.glob("*.pdf"))

    def cancellations(self) -> int:
        """Return how often the printer was asked to cancel a document, and agreed."""
        return (self._root / "printer.log").read_text().count("Cancel-Job successful-ok")

    def work(self, *orders: str) -> None:
        """Say what happens with each document from now on.

        ``STATE: +cover-open`` reports a reason and ``STATE: -cover-open`` takes it back, ``wait``
        waits for ``go_on``, ``exit 1`` fails.
        """
        (self._root / "go").unlink(missing_ok=True)
        (self._root / "orders").write_text("".join(f"{order}\n" for order in orders))

    def go_on(self) -> None:
        """Let the printer go on with what it waits for."""
        (self._root / "go").touch()

    def fill(self, sheets: int) -> None:
        """Change how much paper is in the tray; with none the printer waits for some."""
        trays = TRAYS.format(sheets=sheets)
        # The address is our own, on this machine.
        with urlopen(f"{self._page}?{trays}", timeout=DEADLINE) as page:  # noqa: S310 - see above
            page.read()

    def switch_off(self) -> None:
        """End the printer at once, with whatever it is at."""
        self._process.kill()
        self._process.wait()


def missing() -> str:
    """Return why an IPP printer cannot run here, or nothing if it can."""
    if not tool("ippeveprinter"):
        return "needs the package cups-ipp-utils"
    if _avahi_runs():
        return ""
    if not (tool("avahi-daemon") and tool("dbus-daemon")):
        return "needs the packages avahi-daemon and dbus"
    return "" if os.getuid() == 0 else "needs a running avahi-daemon, or root to start one"


def _avahi_runs() -> bool:
    daemon = tool("avahi-daemon")
    return bool(daemon) and subprocess.run([daemon, "--check"], check=False).returncode == 0


@contextmanager
def name_service() -> Iterator[dict[str, str]]:
    """Provide the environment in which Avahi answers: the machine's own, else a private one.

    A second private one would find the first and stop, so whoever comes later shares it; a test
    with several printers starts it once around them all.
    """
    if _private or _avahi_runs():
        yield _private
        return
    with private_folder() as root, _private_name_service(root) as environ:
        _private.update(environ)
        try:
            yield environ
        finally:
            _private.clear()


@contextmanager
def _private_name_service(root: Path) -> Iterator[dict[str, str]]:
    bus = root / "bus"
    (root / "bus.conf").write_text(BUS_CONF.format(root=root))
    (root / "avahi.conf").write_text(AVAHI_CONF)
    environ = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={bus}"}
    dbus = ["dbus-daemon", f"--config-file={root}/bus.conf", "--nofork", "--nopidfile"]
    avahi = ["avahi-daemon", f"--file={root}/avahi.conf", "--no-drop-root", "--no-chroot"]
    said = root / "avahi.log"
    with (
        running(dbus, lambda: accepts(str(bus)), root / "dbus.log"),
        running(avahi, lambda: "startup complete" in said.read_text(), said, **environ),
    ):
        yield environ


@contextmanager
def ipp_printer(port: int = 0) -> Iterator[IppPrinter]:
    """Start a printer, at the port if one is given, and its name service, until the block ends."""
    with private_folder() as root, name_service() as environ:
        port = port or free_port()
        (root / "documents").mkdir()
        (root / "orders").touch()
        work = root / "work"
        work.write_text(WORK.format(root=root))
        work.chmod(0o755)
        command = ["ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(port), "-k"]
        command += ["-K", str(root)]
        command += ["-c", str(work), "-d", f"{root}/documents", "-f", "application/pdf", "Desk"]
        with running(
            command, lambda: accepts(("127.0.0.1", port)), root / "printer.log", **environ
        ) as process:
            yield IppPrinter(root, port, process)
