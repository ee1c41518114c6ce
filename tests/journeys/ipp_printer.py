"""Runs an IPP Everywhere printer for tests, with the name service that it insists on."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .cups_server import accepts, free_port, private_folder, running, tool

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


class IppPrinter:
    """A driverless printer that takes PDF and keeps every document in ``folder``."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.uri = f"ipp://localhost:{port}/ipp/print"

    def documents(self) -> list[Path]:
        """Return the files of the documents received, named after their job's title."""
        return sorted(self.folder.glob("*.pdf"))


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
def _name_service(root: Path) -> Iterator[dict[str, str]]:
    """Provide the environment in which Avahi answers: the machine's own, else a private one."""
    if _avahi_runs():
        yield {}
        return
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
def ipp_printer() -> Iterator[IppPrinter]:
    """Start a printer and its name service; both are gone at the end of the block."""
    with private_folder() as root, _name_service(root) as environ:
        port = free_port()
        printer = IppPrinter(root / "documents", port)
        printer.folder.mkdir()
        # Given a command for its documents the printer skips the seconds it pretends to work.
        command = ["ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(port), "-k"]
        command += ["-c", "/bin/true", "-d", str(printer.folder), "-f", "application/pdf", "Desk"]
        with running(
            command, lambda: accepts(("127.0.0.1", port)), root / "printer.log", **environ
        ):
            yield printer
