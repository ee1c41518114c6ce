"""The composition root: the only file that knows everything, and puts it together."""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import PrinterStatus, PrintOptions, PrintState, PrintStatus
from kiosk.errors import KioskError
from kiosk.releases import Release, open_release
from kiosk.session.headphones import heed_headphones
from kiosk.session.session import Session
from kiosk.session.sheet_machine import CountPages, PrintSheet, count_never
from kiosk.settings import Plugging, Settings
from kiosk.speech.engine import Engine, SilentEngine
from kiosk.speech.recordings import Recordings
from kiosk.system.headphones import find_plugs
from kiosk.system.paths import cache_dir
from kiosk.ui.accessibility.interfaces import describe_widgets
from kiosk.ui.aids import attach_aids
from kiosk.ui.display import pixels_per_mm
from kiosk.ui.fonts import load_fonts
from kiosk.ui.headphones import PlugWatch
from kiosk.ui.jobs import Jobs
from kiosk.ui.voice.engines import make_engine
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    from kiosk.desk.desk import Desk
    from kiosk.desk.tools import DeskTools
    from kiosk.system.printing import Printer
    from kiosk.ui.desk.look import Look

VNC_SIZE = "size=1080x1920:mmsize=270x480"
"""The panel that ``--platform vnc`` shows: 21.5 inches, upright."""

_SWITCH_S = 0.0002
"""How long the screen waits while Python is busy elsewhere, each of the dozens of times in a page
turn: with the usual 5 ms, turns while a sheet is made take three times as long."""

_WAKE_MS = 3000
"""When sound is first thought of: the kiosk has started by then, and hardly anybody has come."""

_AT_REST_MS = 400
"""How long nobody must have changed a sheet before its pages are counted: who ticks fast, or goes
on at once, is not slowed down."""

_ONE_SHEET_AT_A_TIME = threading.Lock()
"""Sheets share what ReportLab has made of fonts and drawings, and it takes no two threads."""

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
    session = make_session(release, printing(release, jobs), counting(release, jobs))
    voice = make_voice(machine)
    window = make_window(session, release.settings, voice)
    _install_hook(session, window)
    admit_staff(window, release, jobs)
    await_headphones(window, release.settings)
    # Where no window manager runs, as on many kiosks, nobody makes a window fill the display.
    window.setGeometry(window.screen().geometry())
    window.showFullScreen()
    window.start()
    _prepare(voice, window, release)
    code = application.exec()
    session.reset()
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
    sys.setswitchinterval(_SWITCH_S)
    # A touch is a mouse press to every button; Qt makes the one from the other.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents)
    application = QApplication(["kiosk"])
    load_fonts()
    describe_widgets()
    return application


def make_session(
    release: Release, print_sheet: PrintSheet, count_pages: CountPages = count_never
) -> Session:
    """Return a session over the built content."""
    timing, paper = release.settings.timing, release.settings.paper
    return Session(release.catalog, MonotonicClock(), print_sheet, timing, paper, count_pages)


def make_window(session: Session, settings: Settings, voice: Engine | None = None) -> KioskWindow:
    """Return the kiosk's window, sized by the screen's millimetres; without a voice, silent."""
    screen = QApplication.primaryScreen()
    window = KioskWindow(session, settings.clinic, pixels_per_mm(screen, settings.px_per_mm))
    attach_aids(window, voice or SilentEngine(), _chime if settings.warning_sound else None)
    return window


def make_voice(machine: Machine) -> Engine:
    """Return what speaks: the recordings of the content, the computer's own voice for the rest."""
    recordings = Recordings(machine.content)
    return make_engine(recordings.find, recordings.speaks)


def _prepare(voice: Engine, window: KioskWindow, release: Release) -> None:
    """Wake voice and chime once nobody is there.

    The first word would come a second late, and a visit opens no file: sound servers do at first.
    """
    timer = QTimer(window)
    timer.setInterval(_WAKE_MS)

    def wake() -> None:
        if window.is_waiting:
            timer.stop()
            if release.settings.warning_sound:
                _make_chime()
            voice.speaks(release.catalog.default_language)

    timer.timeout.connect(wake)
    timer.start()


@cache
def _make_chime() -> Callable[[], None]:
    from kiosk.ui.voice.chime import make_chime  # noqa: PLC0415 - sound, not needed to show

    return make_chime()


def _chime() -> None:
    _make_chime()()


def sheet_maker(release: Release) -> Callable[[HandoutRequest], Handout]:
    """Return what turns a request into a PDF; ReportLab is loaded when the first one is made."""

    def make(request: HandoutRequest) -> Handout:
        from kiosk.handout import make_handout  # noqa: PLC0415 - half a second, not needed to show

        with _ONE_SHEET_AT_A_TIME:
            return make_handout(release.catalog, request, release.settings.clinic)

    return make


def printing(release: Release, jobs: Jobs) -> PrintSheet:
    """Return what makes a sheet, prints it and follows it without holding up the screen."""
    make = sheet_maker(release)

    def print_sheet(
        request: HandoutRequest, told: Callable[[PrintStatus], None]
    ) -> Callable[[], None]:
        withdrawn = threading.Event()

        def work(tell: Callable[[PrintStatus], None]) -> None:
            options = PrintOptions(paper=request.paper)
            with _always_answered(tell) as tell_all:
                _printer(release).print(make(request), options, tell_all, withdrawn)

        jobs.follow(work, told)
        return withdrawn.set

    return print_sheet


def counting(release: Release, jobs: Jobs) -> CountPages:
    """Return what makes a sheet ahead, to know its pages, without holding up the screen.

    Only the last of several choices made in haste is answered.
    """
    make = sheet_maker(release)
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
def _always_answered(
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


def admit_staff(window: KioskWindow, release: Release, jobs: Jobs) -> None:
    """Let staff to the print desk from the still picture, where the clinic has set a PIN."""
    kept = release.settings.pin
    if not kept:
        return
    # Most kiosks have no PIN, and their start need not wait for this.
    from kiosk.desk.door import Door  # noqa: PLC0415
    from kiosk.settings.pin import is_pin  # noqa: PLC0415
    from kiosk.ui.staff.entrance import Entrance  # noqa: PLC0415

    def check(pin: str, done: Callable[[bool], None]) -> None:
        jobs.run(lambda: is_pin(pin, kept), done, failed=False)

    door = Door(check, MonotonicClock().monotonic)
    Entrance(window, door, partial(_desk_on_kiosk, release, jobs))


def await_headphones(window: KioskWindow, settings: Settings) -> None:
    """Guide whoever plugs headphones in, unless the clinic wants none of that."""
    if settings.headphones is Plugging.IGNORE:
        return
    plugs = find_plugs()
    reads = {jack.fd: jack.read for jack in plugs.jacks}
    heed_headphones(window.session, PlugWatch(reads, plugs.news, parent=window))


def _desk_on_kiosk(release: Release, jobs: Jobs, look: "Look") -> QWidget:
    """Return a desk with nothing chosen, which saves no files."""
    from kiosk.ui.desk.view import DeskView  # noqa: PLC0415 - a PDF viewer, long to load

    clinic = release.settings.clinic.name
    return DeskView(make_desk(release), desk_tools(release), jobs, look, clinic=clinic)


def run_desk(machine: Machine, language: str = "") -> int:
    """Show the print desk in a window of its own until it is closed, and return the exit code.

    Raises:
        KioskError: the content, the fonts or the display cannot be used, or the pack does not
            speak the language.
    """
    from kiosk.ui.desk.window import DeskWindow  # noqa: PLC0415 - the kiosk starts without it

    application = make_application(machine.platform)
    release = machine.open_release()
    jobs = Jobs()
    clinic = release.settings.clinic.name
    window = DeskWindow(make_desk(release, language), desk_tools(release), jobs, clinic)
    window.show()
    # Without a window manager nobody else gives it the keyboard.
    window.activateWindow()
    code = application.exec()
    jobs.wait()
    return code


def make_desk(release: Release, language: str = "") -> "Desk":
    """Return a desk with nothing chosen, in the language of the pack without another.

    Raises:
        KioskError: the pack does not speak the language.
    """
    from kiosk.desk.desk import Desk  # noqa: PLC0415 - the kiosk starts without it

    catalog, settings = release.catalog, release.settings
    tag = LanguageTag(language) if language else catalog.default_language
    if tag not in catalog.packs:
        known = ", ".join(catalog.packs)
        raise KioskError(f"The content has no language {language!r}. Please take one of: {known}.")

    def now() -> datetime:
        return datetime.now(UTC).astimezone()

    return Desk(catalog, now, language=tag, paper=settings.paper, sets=settings.sets)


def desk_tools(release: Release) -> "DeskTools":
    """Return the sheet maker and the printer as the desk needs them."""
    from kiosk.desk.tools import DeskTools  # noqa: PLC0415 - the kiosk starts without it

    def print_handout(
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,
    ) -> None:
        with _always_answered(tell) as tell_all:
            _printer(release).print(handout, options, tell_all, withdrawn)

    def status() -> PrinterStatus:
        return _printer(release).status()

    return DeskTools(sheet_maker(release), print_handout, status)


def _printer(release: Release) -> "Printer":
    from kiosk.system.printing import default_printer  # noqa: PLC0415 - not needed to show

    return default_printer(release.settings.printer)


def _install_hook(session: Session, window: KioskWindow) -> None:
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
