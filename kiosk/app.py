"""The composition root: the only file that knows everything, and puts it together."""

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.releases import Release, open_release
from kiosk.session.session import PrintSheet, Session
from kiosk.settings import Settings
from kiosk.system.paths import cache_dir
from kiosk.ui import accessibility
from kiosk.ui.display import pixels_per_mm
from kiosk.ui.fonts import load_fonts
from kiosk.ui.jobs import Jobs
from kiosk.ui.window import KioskWindow

VNC_SIZE = "size=1080x1920:mmsize=270x480"
"""The panel that ``--platform vnc`` shows: 21.5 inches, upright."""

_log = logging.getLogger(__name__)


class Machine(msgspec.Struct, frozen=True):
    """Where content, settings and the built copy are, and which Qt platform to use."""

    content: Path
    settings: Path | None = None
    platform: str = ""

    def open_release(self) -> Release:
        """Return the built content.

        Raises:
            ContentError: there is nothing that can be shown.
        """
        return open_release(self.content, self.settings, cache_dir())


class MonotonicClock:
    """The machine's clock."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment."""
        return time.monotonic()


def run(machine: Machine) -> int:
    """Show the kiosk until it is closed, and return the exit code.

    Raises:
        KioskError: the content, the fonts or the display cannot be used.
    """
    application = make_application(machine.platform)
    release = machine.open_release()
    jobs = Jobs()
    session = make_session(release, printing(release, jobs))
    window = make_window(session, release.settings)
    _install_hook(session, window)
    # Where no window manager runs, as on many kiosks, nobody makes a window fill the display.
    window.setGeometry(window.screen().geometry())
    window.showFullScreen()
    window.start()
    code = application.exec()
    jobs.wait()
    return code


def make_application(platform: str = "") -> QApplication:
    """Start Qt and load the fonts.

    Raises:
        KioskError: a font cannot be read.
    """
    if platform:
        named = f"vnc:{VNC_SIZE}" if platform == "vnc" else platform
        os.environ["QT_QPA_PLATFORM"] = named
    # A touch is a mouse press to every button; Qt makes the one from the other.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents)
    application = QApplication(["kiosk"])
    load_fonts()
    accessibility.install()
    return application


def make_session(release: Release, print_sheet: PrintSheet) -> Session:
    """Return a session over the built content."""
    settings = release.settings
    clock = MonotonicClock()
    return Session(release.catalog, clock, print_sheet, settings.timing, settings.paper)


def make_window(session: Session, settings: Settings) -> KioskWindow:
    """Return the kiosk's window, sized by the screen's millimetres."""
    screen = QApplication.primaryScreen()
    return KioskWindow(session, settings.clinic, pixels_per_mm(screen, settings.px_per_mm))


def sheet_maker(release: Release) -> Callable[[HandoutRequest], Handout]:
    """Return what turns a request into a PDF; ReportLab is loaded when the first one is made."""

    def make(request: HandoutRequest) -> Handout:
        from kiosk.handout import make_handout  # noqa: PLC0415 - half a second, not needed to show

        return make_handout(release.catalog, request, release.settings.clinic)

    return make


def printing(release: Release, jobs: Jobs) -> PrintSheet:
    """Return what makes and sends a sheet without holding up the screen."""
    make = sheet_maker(release)

    def print_sheet(request: HandoutRequest, done: Callable[[PrintStatus], None]) -> None:
        def work() -> PrintStatus:
            from kiosk.system.printing import default_printer  # noqa: PLC0415 - as above

            printer = default_printer(release.settings.printer)
            return printer.send(make(request), paper=request.paper)

        jobs.run(work, done, PrintStatus(PrintState.FAILED))

    return print_sheet


def _install_hook(session: Session, window: KioskWindow) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.critical("a fault in the program", exc_info=(kind, error, trace))
        window.show_trouble()
        session.reset()

    sys.excepthook = hook
