"""Another release on the running kiosk: between visits, whole, and only where it can be opened."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.app.machine import Machine
from kiosk.domain.news import StaffNews
from kiosk.releases import Setup
from kiosk.ui.jobs import Jobs

LOOK_MS = 1000
"""How often, while nobody is there, two files are asked whether they have changed."""

VERIFY_MS = 5000
"""When a release that has just been shown is read through: the kiosk has started by then."""

KEPT = "news.kept"
"""What was to be shown could not be opened."""

_log = logging.getLogger(__name__)


class ChangeOver(QObject):
    """Follows what the store says is to be shown.

    ``shown`` returns what is shown now, ``show`` shows another setup, ``tell`` tells staff, and
    ``is_idle`` says whether neither a patient nor staff are there.
    """

    def __init__(
        self,
        machine: Machine,
        jobs: Jobs,
        *,
        shown: Callable[[], Setup],
        show: Callable[[Setup], None],
        tell: Callable[[StaffNews], None],
        is_idle: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._machine, self._jobs = machine, jobs
        self._shown, self._show, self._tell, self._is_idle = shown, show, tell, is_idle
        self._stamp: object = machine.stamp()
        self._distrusted: set[str] = set()
        self._next: Setup | None = None
        self._is_opening = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._verify_soon()

    def _look(self) -> None:
        if self._is_opening or not self._is_idle():
            return
        stamp = self._machine.stamp()
        if stamp != self._stamp:
            self._stamp, self._next, self._is_opening = stamp, None, True
            self._jobs.run(self._open, self._opened, failed=None)
        elif self._next is not None:
            self._change(self._next)

    def _open(self) -> Setup:
        """Return what is to be shown from now on."""
        self._machine.check_store()
        return self._machine.open_setup(self._distrusted)

    def _opened(self, setup: Setup | None) -> None:
        self._is_opening = False
        if setup is None:
            self._tell(StaffNews(KEPT))
        elif setup != self._shown():
            self._next = setup
            if self._is_idle():
                self._change(setup)

    def _change(self, setup: Setup) -> None:
        self._next = None
        self._show(setup)
        self._verify_soon()

    # What was built is known to be whole; recordings and sources are read through afterwards.

    def _verify_soon(self) -> None:
        release = self._shown().release
        if release:
            QTimer.singleShot(VERIFY_MS, self, lambda: self._verify(release))

    def _verify(self, release: str) -> None:
        def verified(faults: tuple[str, ...]) -> None:
            if faults:
                _log.error("The release %s is damaged. %s", release, " ".join(faults[:3]))
                self._distrusted.add(release)
                self._stamp = None

        unknown: tuple[str, ...] = ()
        self._jobs.run(lambda: self._machine.verify(release), verified, failed=unknown)
