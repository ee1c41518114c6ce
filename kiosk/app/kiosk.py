"""The kiosk as patients meet it: its session, its window, and what happens after a fault."""

import logging
import sys
import threading
from types import TracebackType

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app.change_over import ChangeOver
from kiosk.app.counts import CountVisits
from kiosk.app.desk import admit_staff
from kiosk.app.machine import Machine, MonotonicClock, local_now, make_application
from kiosk.app.printing import page_counter, sheet_printer
from kiosk.app.sound import await_headphones, chime, make_voice, wake_sound
from kiosk.domain.catalog import offering
from kiosk.domain.news import StaffNews
from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.session.session import Session
from kiosk.session.sheet_machine import CountPages, PrintSheet, count_never
from kiosk.settings import Settings
from kiosk.speech.engine import Engine, SilentEngine
from kiosk.ui.aids import attach_aids
from kiosk.ui.display import pixels_per_mm
from kiosk.ui.jobs import Jobs
from kiosk.ui.night import Night
from kiosk.ui.window import KioskWindow

_log = logging.getLogger(__name__)

_UNDER_MS = 500
"""How long an old window stays under the new one, which has been drawn by then."""


def run(machine: Machine) -> int:
    """Show the kiosk until it is closed, and return the exit code.

    Raises:
        KioskError: the content, the fonts or the display cannot be used.
    """
    application = make_application(machine.platform)
    jobs = Jobs()
    showing = Showing(machine.open_setup(), jobs)
    following = showing.follow(machine)
    code = application.exec()
    del following
    showing.window.session.reset()
    jobs.wait()
    return code


class Showing:
    """What is on the screen: a setup, and the visits and the window that it gives."""

    def __init__(self, setup: Setup, jobs: Jobs) -> None:
        self._jobs = jobs
        self._setup = setup
        self._counts = CountVisits(jobs)
        self.window = self._open(setup)

    def follow(self, machine: Machine) -> ChangeOver:
        """Show between visits what the machine says is to be shown, as long as this is kept."""
        return ChangeOver(
            machine,
            self._jobs,
            shown=lambda: self._setup,
            show=self.show,
            tell=self.tell,
            is_idle=lambda: self.window.is_idle,
        )

    def show(self, setup: Setup) -> None:
        """Show another setup in a new window, and take the old one away from under it."""
        old, self._setup = self.window, setup
        self.window = self._open(setup)
        self.window.activateWindow()
        QTimer.singleShot(_UNDER_MS, old, old.close)
        QTimer.singleShot(_UNDER_MS, old, old.deleteLater)

    def tell(self, news: StaffNews) -> None:
        """Tell staff when they come to the desk."""
        others = tuple(known for known in self._setup.news if known != news)
        self._setup = msgspec.structs.replace(self._setup, news=(*others, news))

    def _open(self, setup: Setup) -> KioskWindow:
        jobs = self._jobs
        session = make_session(setup, sheet_printer(setup, jobs), page_counter(setup, jobs))
        voice = make_voice(setup)
        window = make_window(session, setup.settings, voice)
        catch_faults(session, window)
        admit_staff(window, lambda: self._setup, jobs)
        if (plugs := await_headphones(window, setup.settings)) is not None:
            window.destroyed.connect(plugs.close)
        # Where no window manager runs, as on many kiosks, nobody makes a window fill the display.
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
        window.start()
        if setup.settings.clinic.hours.days:
            Night(window, setup.settings.clinic.hours, local_now)
        if setup.settings.counts:
            self._counts.watch(window)
        wake_sound(voice, window, setup)
        return window


def make_session(
    setup: Setup, print_sheet: PrintSheet, count_pages: CountPages = count_never
) -> Session:
    """Return a session over the built content."""
    chosen = setup.settings
    return Session(
        offering(setup.catalog, chosen.languages),
        MonotonicClock(),
        print_sheet,
        chosen.timing,
        chosen.paper,
        count_pages,
        chosen.themes or tuple(Theme),
    )


def make_window(session: Session, settings: Settings, voice: Engine | None = None) -> KioskWindow:
    """Return the kiosk's window, sized by the screen's millimetres; without a voice, silent."""
    screen = QApplication.primaryScreen()
    window = KioskWindow(session, settings.clinic, pixels_per_mm(screen, settings.screen_width_mm))
    attach_aids(window, voice or SilentEngine(), chime if settings.warning_sound else None)
    return window


def catch_faults(session: Session, window: KioskWindow) -> None:
    """Let a fault end the visit, not the program, and an interrupt end the program."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if threading.current_thread() is not threading.main_thread():
            # What works elsewhere gives its own answer for failure, and may touch no widget.
            _log.error("a fault in a job", exc_info=(kind, error, trace))
            return
        _log.critical("a fault in the program", exc_info=(kind, error, trace))
        window.show_trouble()
        session.reset(keeps_voice=True)

    sys.excepthook = hook
