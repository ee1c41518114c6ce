"""Counts the screens of visits, if the clinic wants that, and writes between visits alone."""

from datetime import date

from PySide6.QtCore import QTimer

from kiosk.app.machine import local_now
from kiosk.counts.tally import Tally
from kiosk.session.state import SessionState
from kiosk.system.paths import counts_file
from kiosk.ui.jobs import Jobs
from kiosk.ui.window import KioskWindow

AFTER_MS = 3000
"""How long nobody must have come before anything is written."""


class CountVisits:
    """Keeps one tally for as long as the kiosk runs, whatever it shows."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._tally = Tally()

    def watch(self, window: KioskWindow) -> None:
        """Count what this window shows."""

        def follow(state: SessionState) -> None:
            self._tally.follow(state)
            if self._tally.is_ripe and window.is_idle:
                QTimer.singleShot(AFTER_MS, window, write)

        def write() -> None:
            if self._tally.is_ripe and window.is_idle:
                counts, day = self._tally.take(), local_now().date()
                self._jobs.run(lambda: _write(day, counts), lambda _: None, None)

        window.session.subscribe(follow)


def _write(day: date, counts: dict[str, int]) -> None:
    # SQLite is loaded when there is something to write.
    from kiosk.counts.book import add_counts  # noqa: PLC0415

    add_counts(counts_file(), day, counts)
