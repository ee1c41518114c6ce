"""A machine without CUPS, or with a wrong address in its settings, has no printer."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.domain.handout import Handout
from kiosk.domain.printing import (
    PrinterState,
    PrinterStatus,
    PrintOptions,
    PrintState,
    PrintStatus,
)
from kiosk.errors import NoPrinterError
from kiosk.system import libcups
from kiosk.system.cups_printing import CupsPrinter
from kiosk.system.ipp_service import Address, printer_address
from kiosk.system.libcups import Encryption
from kiosk.system.printing import default_printer

SHEET = Handout(pdf=b"%PDF-1.7", title="Kratom and pregnancy", pages=2)


@pytest.fixture
def _no_cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take the library away."""
    monkeypatch.setattr(libcups, "_FILE", "libcups-that-is-not-installed.so")
    monkeypatch.setattr(libcups, "_FILES", {})
    libcups.libcups.cache_clear()
    yield
    libcups.libcups.cache_clear()


@pytest.mark.usefixtures("_no_cups")
@pytest.mark.parametrize("name", ["", "desk", "ipp://printer.example/ipp/print"])
def test_machine_without_cups_has_no_printer(name: str) -> None:
    """It is said, not raised."""
    told: list[PrintStatus] = []
    CupsPrinter(name).print(SHEET, PrintOptions(), told.append, threading.Event())
    assert [status.state for status in told] == [PrintState.NO_PRINTER]
    assert CupsPrinter(name).status().state is PrinterState.NO_PRINTER


@pytest.mark.parametrize("address", ["ipp://", "ipps:///ipp/print", "ipp://host:99999/", "IPP://["])
def test_address_that_cannot_be_is_no_printer(address: str) -> None:
    """A slip in the settings is said, not raised."""
    told: list[PrintStatus] = []
    CupsPrinter(address).print(SHEET, PrintOptions(), told.append, threading.Event())
    assert [status.state for status in told] == [PrintState.NO_PRINTER]
    assert CupsPrinter(address).status() == PrinterStatus("", PrinterState.NO_PRINTER)
    with pytest.raises(NoPrinterError, match="no printer's address"):
        printer_address(address)


@pytest.mark.parametrize(
    ("uri", "expected", "said"),
    [
        (
            "ipp://printer.local/ipp/print",
            Address("printer.local", 631, Encryption.IF_REQUESTED, "/ipp/print"),
            "ipp://printer.local:631/ipp/print",
        ),
        (
            "ipps://10.0.0.7:8443/ipp/print",
            Address("10.0.0.7", 8443, Encryption.ALWAYS, "/ipp/print"),
            "ipps://10.0.0.7:8443/ipp/print",
        ),
        (
            "ipp://[fe80::1]",
            Address("fe80::1", 631, Encryption.IF_REQUESTED, "/"),
            "ipp://[fe80::1]:631/",
        ),
    ],
)
def test_address_is_taken_apart_and_said_in_full(uri: str, expected: Address, said: str) -> None:
    """Port and path have usual values."""
    address = printer_address(uri)
    assert address == expected
    assert address.uri == said


def test_socket_of_the_print_server_is_this_machine() -> None:
    """A path is no host, and requests must name one."""
    address = Address("/run/cups/cups.sock", 631, Encryption.IF_REQUESTED, "/printers/desk")
    assert address.uri == "ipp://localhost:631/printers/desk"


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_default_printer_is_cups_outside_windows(platform: str) -> None:
    """Wherever CUPS may be, it is tried."""
    assert isinstance(default_printer("Desk", platform=platform), CupsPrinter)
