"""The machine that everything runs on: where its files are, its clock, and Qt."""

import os
import sys
import time
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.errors import ContentError
from kiosk.releases import Setup, open_working_copy
from kiosk.releases.opening import Opener
from kiosk.releases.store import SHOWN, Store
from kiosk.releases.today import local_day, on_day
from kiosk.system.paths import cache_dir
from kiosk.ui.accessibility.interfaces import describe_widgets
from kiosk.ui.fonts import load_fonts

VNC_SIZE = "size=1080x1920:mmsize=270x480"
"""The panel that ``--platform vnc`` shows: 21.5 inches, upright."""

_SWITCH_S = 0.0002
"""How long the screen waits while Python is busy elsewhere, each of the dozens of times in a page
turn: with the usual 5 ms, turns while a sheet is made take three times as long."""


class Machine(msgspec.Struct, frozen=True):
    """Where content, settings and releases are, and which Qt platform to use.

    ``base`` is the pack that comes with the program.  Without ``content``, a pack that is tried as
    it stands, the kiosk shows what the releases in ``store`` say.  ``today`` tells the day by the
    clinic's clock.
    """

    content: Path | None
    settings: Path | None = None
    platform: str = ""
    base: Path | None = None
    store: Path | None = None
    today: Callable[[], date] = local_day

    @property
    def releases(self) -> Opener | None:
        """What opens releases, none where a pack is tried or nobody knows of any."""
        if self.content or self.store is None or self.base is None:
            return None
        return Opener(Store(self.store), self.base, self.settings, cache_dir())

    def open_setup(self, distrusted: Collection[str] = ()) -> Setup:
        """Return what is to be shown today, no release that is ``distrusted``.

        Raises:
            ContentError: there is nothing that can be shown.
        """
        return on_day(self._open(distrusted), self.today())

    def _open(self, distrusted: Collection[str]) -> Setup:
        if (releases := self.releases) is not None:
            return releases.open(datetime.now(UTC), distrusted)
        content = self.content or self.base
        if content is None:
            raise ContentError("There is no content to show. Please give a folder: --content.")
        return open_working_copy(content, self.settings, cache_dir(), self.base)

    def stamp(self) -> tuple[object, ...]:
        """Return what is another once something else is to be shown, without opening a file.

        It is another on another day, when the review of a topic may be overdue.
        """
        if self.releases is None:
            return (self.today(),)
        files = (self.store / SHOWN if self.store else None, self.settings)
        return (self.today(), *(_stamp(file) for file in files if file is not None))

    def check_store(self) -> None:
        """Look whether the list of what is to be shown can be read.

        Raises:
            KioskError: it is damaged.
        """
        if self.releases is not None:
            self.releases.store.history()

    def verify(self, release: str) -> tuple[str, ...]:
        """Return all that is wrong with the files of a release, a sentence each."""
        return self.releases.store.verify(release) if self.releases is not None else ()


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


class MonotonicClock:
    """The machine's clock."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment."""
        return time.monotonic()


def local_now() -> datetime:
    """Return the time of day where the kiosk stands."""
    return datetime.now(UTC).astimezone()


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
