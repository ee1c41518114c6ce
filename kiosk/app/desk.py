"""The staff's print desk, in a window of its own and behind a PIN on the kiosk."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.app.machine import Machine, MonotonicClock, local_now, make_application
from kiosk.app.printing import always_answered, find_printer, sheet_maker
from kiosk.domain.catalog import offering
from kiosk.domain.handout import Handout
from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import PrinterStatus, PrintOptions, PrintStatus
from kiosk.errors import KioskError
from kiosk.releases import Setup
from kiosk.ui.jobs import Jobs
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    from kiosk.desk.desk import Desk
    from kiosk.desk.tools import DeskTools
    from kiosk.ui.desk.look import Look


def run_desk(machine: Machine, language: str = "") -> int:
    """Show the print desk in a window of its own until it is closed, and return the exit code.

    Raises:
        KioskError: the content, the fonts or the display cannot be used, or the pack does not
            speak the language.
    """
    from kiosk.ui.desk.window import DeskWindow  # noqa: PLC0415 - the kiosk starts without it

    application = make_application(machine.platform)
    setup = machine.open_setup()
    jobs = Jobs()
    clinic = setup.settings.clinic.name
    window = DeskWindow(make_desk(setup, language), desk_tools(setup), jobs, clinic)
    window.show()
    # Without a window manager nobody else gives it the keyboard.
    window.activateWindow()
    code = application.exec()
    jobs.wait()
    return code


def admit_staff(window: KioskWindow, shown: Callable[[], Setup], jobs: Jobs) -> None:
    """Let staff to the print desk from the still picture, where the clinic has set a PIN.

    ``shown`` returns what the kiosk shows, with the latest news for staff.
    """
    kept = shown().settings.pin
    if not kept:
        return
    # Most kiosks have no PIN, and their start need not wait for this.
    from kiosk.desk.door import Door  # noqa: PLC0415
    from kiosk.settings.pin import is_pin  # noqa: PLC0415
    from kiosk.ui.staff.entrance import Entrance  # noqa: PLC0415

    def check(pin: str, done: Callable[[bool], None]) -> None:
        jobs.run(lambda: is_pin(pin, kept), done, failed=False)

    door = Door(check, MonotonicClock().monotonic)
    Entrance(window, door, partial(_desk_on_kiosk, shown, jobs))


def _desk_on_kiosk(shown: Callable[[], Setup], jobs: Jobs, look: "Look") -> QWidget:
    """Return a desk with nothing chosen, which saves no files."""
    from kiosk.ui.desk.view import DeskView  # noqa: PLC0415 - a PDF viewer, long to load

    setup = shown()
    clinic = setup.settings.clinic.name
    return DeskView(make_desk(setup), desk_tools(setup), jobs, look, clinic=clinic)


def make_desk(setup: Setup, language: str = "") -> "Desk":
    """Return a desk with nothing chosen, in the language of the pack without another.

    Raises:
        KioskError: the pack does not speak the language.
    """
    from kiosk.desk.desk import Desk  # noqa: PLC0415 - the kiosk starts without it

    settings = setup.settings
    catalog = offering(setup.catalog, settings.languages)
    tag = LanguageTag(language) if language else catalog.default_language
    if tag not in catalog.packs:
        known = ", ".join(catalog.packs)
        raise KioskError(f"The content has no language {language!r}. Please take one of: {known}.")

    return Desk(
        catalog,
        local_now,
        language=tag,
        paper=settings.paper,
        sets=settings.sets,
        news=setup.news,
    )


def desk_tools(setup: Setup) -> "DeskTools":
    """Return the sheet maker and the printer as the desk needs them."""
    from kiosk.desk.tools import DeskTools  # noqa: PLC0415 - the kiosk starts without it

    def print_handout(
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,
    ) -> None:
        with always_answered(tell) as tell_all:
            find_printer(setup).print(handout, options, tell_all, withdrawn)

    def status() -> PrinterStatus:
        return find_printer(setup).status()

    return DeskTools(sheet_maker(setup), print_handout, status)
