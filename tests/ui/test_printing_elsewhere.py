"""What the program puts together for a sheet: made, printed, followed and counted elsewhere."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk import handout as handout_package
from kiosk.app import printing
from kiosk.domain.handout import Handout, HandoutRequest, PrintSize
from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import (
    PrinterState,
    PrinterStatus,
    PrintOptions,
    PrintState,
    PrintStatus,
)
from kiosk.errors import KioskError
from kiosk.releases import Setup
from kiosk.system import printing as printing_module
from kiosk.ui.jobs import Jobs

NUMBERS = HandoutRequest((), LanguageTag("en"))
DONE = PrintStatus(PrintState.DONE, pages=1)


class PatientPrinter:
    """Follows one sheet until it is taken back or ``ready``, and notes what it was given."""

    def __init__(self) -> None:
        self.given: list[tuple[Handout, PrintOptions]] = []
        self.ready = threading.Event()

    def print(
        self,
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,
    ) -> None:
        """Wait for one or the other."""
        self.given.append((handout, options))
        tell(PrintStatus(PrintState.WAITING))
        while not (withdrawn.is_set() or self.ready.is_set()):
            withdrawn.wait(0.01)
        tell(DONE if self.ready.is_set() else PrintStatus(PrintState.CANCELLED))

    def status(self) -> PrinterStatus:
        """Say that it is there."""
        return PrinterStatus("desk", PrinterState.READY)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[PatientPrinter]:
    """Provide a printer in place of this machine's."""
    made = PatientPrinter()
    monkeypatch.setattr(printing_module, "default_printer", lambda _: made)
    yield made
    made.ready.set()


@pytest.fixture
def jobs(qapp: QCoreApplication) -> Jobs:
    """Return what starts threads, under a running Qt."""
    del qapp
    return Jobs()


def states(told: list[PrintStatus]) -> list[PrintState]:
    """Return what was told, without pages."""
    return [status.state for status in told]


def test_sheet_is_made_and_handed_over_with_its_paper(
    setup: Setup, jobs: Jobs, printer: PatientPrinter, qtbot: QtBot
) -> None:
    """The printer gets the PDF and the size of paper that it was made for."""
    told: list[PrintStatus] = []
    printer.ready.set()
    printing.sheet_printer(setup, jobs)(NUMBERS, told.append)
    qtbot.waitUntil(lambda: DONE in told)
    handout, options = printer.given[0]

    assert states(told) == [PrintState.WAITING, PrintState.DONE]
    assert handout == printing.sheet_maker(setup)(NUMBERS)
    assert options == PrintOptions(paper=NUMBERS.paper)


def test_sheet_can_be_taken_back(
    setup: Setup, jobs: Jobs, printer: PatientPrinter, qtbot: QtBot
) -> None:
    """What print gives back withdraws that sheet, and no other."""
    first: list[PrintStatus] = []
    second: list[PrintStatus] = []
    print_sheet = printing.sheet_printer(setup, jobs)
    withdraw = print_sheet(NUMBERS, first.append)
    print_sheet(NUMBERS, second.append)
    qtbot.waitUntil(lambda: bool(first and second))
    withdraw()
    qtbot.waitUntil(lambda: first[-1].state is PrintState.CANCELLED)
    printer.ready.set()
    qtbot.waitUntil(lambda: second[-1].state.is_final)

    assert second[-1] == DONE


def test_sheet_that_cannot_be_made_is_told_of(
    setup: Setup,
    jobs: Jobs,
    printer: PatientPrinter,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The screen must not wait for a sheet that never comes."""

    def fail(_: HandoutRequest) -> Handout:
        raise KioskError("a font is missing")

    monkeypatch.setattr(printing, "sheet_maker", lambda _: fail)
    told: list[PrintStatus] = []
    printing.sheet_printer(setup, jobs)(NUMBERS, told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert (states(told), printer.given) == ([PrintState.FAILED], [])
    assert "a font is missing" in caplog.text


def test_pages_are_those_of_the_sheet(setup: Setup, jobs: Jobs, qtbot: QtBot) -> None:
    """The number on the screen is that of the very PDF."""
    topics = tuple(topic for group in setup.catalog.groups for topic in group.topics)[:3]
    request = HandoutRequest(topics, LanguageTag("en"), size=PrintSize.LARGE)
    told: list[int] = []
    printing.page_counter(setup, jobs)(request, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)

    assert told == [printing.sheet_maker(setup)(request).pages]


def test_sheets_are_made_one_at_a_time(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """One may be counted while another is printed; drawing both at once breaks both."""
    inside: set[int] = set()
    most: list[int] = []

    def make(*_: object) -> Handout:
        inside.add(threading.get_ident())
        time.sleep(0.01)
        most.append(len(inside))
        inside.discard(threading.get_ident())
        return Handout(b"", "", pages=1)

    monkeypatch.setattr(handout_package, "make_handout", make)
    with ThreadPoolExecutor(4) as threads:
        for _ in range(2):
            list(threads.map(printing.sheet_maker(setup), [NUMBERS] * 4))

    assert most == [1] * 8


def test_only_the_last_choice_is_counted(
    setup: Setup, jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who ticks fast does not keep the machine busy with sheets that nobody wants."""
    made: list[HandoutRequest] = []

    def make(request: HandoutRequest) -> Handout:
        made.append(request)
        return Handout(b"", "", pages=len(made))

    monkeypatch.setattr(printing, "sheet_maker", lambda _: make)
    count_pages = printing.page_counter(setup, jobs)
    told: list[tuple[str, int]] = []
    requests = {tag: HandoutRequest((), LanguageTag(tag)) for tag in ("en", "es", "fr")}
    for tag, request in requests.items():
        count_pages(request, lambda pages, tag=tag: told.append((tag, pages)))  # type: ignore[misc]
    qtbot.waitUntil(lambda: bool(told))

    assert made == [requests["fr"]]
    assert told == [("fr", 1)]
