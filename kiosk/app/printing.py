"""Sheets made, printed and counted without holding up the screen."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.printing import PrintOptions, PrintState, PrintStatus
from kiosk.errors import KioskError
from kiosk.releases import Setup
from kiosk.session.sheet_machine import CountPages, PrintSheet
from kiosk.ui.jobs import Jobs

if TYPE_CHECKING:
    from kiosk.system.printing import Printer

_AT_REST_MS = 400
"""How long nobody must have changed a sheet before its pages are counted: who ticks fast, or goes
on at once, is not slowed down."""

_ONE_SHEET_AT_A_TIME = threading.Lock()
"""Sheets share what ReportLab has made of fonts and drawings, and it takes no two threads."""

_log = logging.getLogger(__name__)


def sheet_maker(setup: Setup) -> Callable[[HandoutRequest], Handout]:
    """Return what turns a request into a PDF; ReportLab is loaded when the first one is made."""

    def make(request: HandoutRequest) -> Handout:
        from kiosk.handout import make_handout  # noqa: PLC0415 - half a second, not needed to show

        with _ONE_SHEET_AT_A_TIME:
            return make_handout(setup.catalog, request, setup.settings.clinic)

    return make


def sheet_printer(setup: Setup, jobs: Jobs) -> PrintSheet:
    """Return what makes a sheet, prints it and follows it without holding up the screen."""
    make = sheet_maker(setup)

    def print_sheet(
        request: HandoutRequest, told: Callable[[PrintStatus], None]
    ) -> Callable[[], None]:
        withdrawn = threading.Event()

        def work(tell: Callable[[PrintStatus], None]) -> None:
            options = PrintOptions(paper=request.paper)
            with always_answered(tell) as tell_all:
                find_printer(setup).print(make(request), options, tell_all, withdrawn)

        jobs.follow(work, told)
        return withdrawn.set

    return print_sheet


def page_counter(setup: Setup, jobs: Jobs) -> CountPages:
    """Return what makes a sheet ahead, to know its pages, without holding up the screen.

    Only the last of several choices made in haste is answered.
    """
    make = sheet_maker(setup)
    asked = 0

    def count_pages(request: HandoutRequest, told: Callable[[int], None]) -> None:
        nonlocal asked
        asked += 1
        own = asked

        def begin() -> None:
            if own == asked:
                jobs.run(lambda: make(request).pages, told, 0)

        QTimer.singleShot(_AT_REST_MS, begin)

    return count_pages


@contextmanager
def always_answered(
    tell: Callable[[PrintStatus], None],
) -> Iterator[Callable[[PrintStatus], None]]:
    """Pass on what is told of a sheet, and tell that it failed if that ends without a last word."""
    last = PrintStatus(PrintState.SENDING)

    def pass_on(status: PrintStatus) -> None:
        nonlocal last
        last = status
        tell(status)

    try:
        yield pass_on
    except KioskError as error:
        _log.warning("a sheet was not printed: %s", error)
    finally:
        if not last.state.is_final:
            tell(PrintStatus(PrintState.FAILED))


def find_printer(setup: Setup) -> "Printer":
    """Return the printer that the clinic has set, or else the one that the system prefers."""
    from kiosk.system.printing import default_printer  # noqa: PLC0415 - not needed to show

    return default_printer(setup.settings.printer)
