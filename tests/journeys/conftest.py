"""A display for all journeys, and a kiosk for each."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.catalog import Catalog
from kiosk.releases import open_working_copy

from .cups_server import ListeningPrinter, cups_server, tool
from .display import Display, display, missing
from .program import ROOT, Kiosk, started


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """Provide an X display of the panel's size, without a window manager."""
    if sys.platform != "linux" or missing():
        pytest.skip(missing() or "needs Linux")
    with display(tmp_path_factory.mktemp("display")) as started_display:
        yield started_display


@pytest.fixture
def kiosk(screen: Display, tmp_path: Path) -> Iterator[Kiosk]:
    """Provide a kiosk that waits for a patient, on a machine without printing."""
    with started(screen, tmp_path, CUPS_SERVER=str(tmp_path / "nobody.sock")) as running:
        yield running


@pytest.fixture
def desk_printer(screen: Display, tmp_path: Path) -> Iterator[tuple[Kiosk, ListeningPrinter]]:
    """Provide a kiosk and the printer of the front desk, which keeps what it gets."""
    if not (tool("cupsd") and tool("lp")):
        pytest.skip("needs the packages cups-daemon and cups-client")
    with cups_server() as cups, ListeningPrinter().listening() as printer:
        cups.add_queue("desk", printer.uri)
        with started(screen, tmp_path, CUPS_SERVER=cups.address) as running:
            yield running, printer


@pytest.fixture(scope="session")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Return the shipped content, as the kiosk shows it."""
    return open_working_copy(ROOT / "content", None, tmp_path_factory.mktemp("built")).catalog
