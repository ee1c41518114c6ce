"""The only place that starts a thread: work that must not hold up the screen."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from kiosk.errors import KioskError

T = TypeVar("T")

_LAST_WAIT_S = 5.0
"""How long a closing program waits for those that follow something to let go of it."""


class _Mailbox(QObject):
    """Carries news from a worker to the thread of the screen.

    Signals:
        told: something that the worker says on its way.
        ended: the worker has nothing more to say.
    """

    told = Signal(object)
    ended = Signal()


class _Work(QRunnable, Generic[T]):
    def __init__(self, task: Callable[[], T], mailbox: _Mailbox, failed: T) -> None:
        super().__init__()
        self._task = task
        self._mailbox = mailbox
        self.answer = failed

    def run(self) -> None:
        """Do the work; a machine that fails gives the answer for failure."""
        try:
            self.answer = self._task()
        except KioskError as error:
            logging.getLogger(__name__).warning("a job failed: %s", error)
        finally:
            self._mailbox.ended.emit()


class Jobs:
    """Does work elsewhere and answers on the thread of the screen, which makes the jobs."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._running: set[object] = set()
        self._following: set[threading.Thread] = set()

    def run(self, task: Callable[[], T], done: Callable[[T], None], failed: T) -> None:
        """Do the task after those before it, then call ``done`` with its answer, or ``failed``."""
        mailbox = _Mailbox()
        work = _Work(task, mailbox, failed)
        work.setAutoDelete(False)
        entry = (mailbox, work)
        self._running.add(entry)

        def deliver() -> None:
            self._running.discard(entry)
            done(work.answer)

        mailbox.ended.connect(deliver, Qt.ConnectionType.QueuedConnection)
        self._pool.start(work)

    def follow(
        self, task: Callable[[Callable[[T], None]], None], told: Callable[[T], None]
    ) -> None:
        """Do a long task in a thread of its own, and call ``told`` with each thing it tells.

        The task is given what it tells with; it tells of its failures too.
        """
        mailbox = _Mailbox()

        def work() -> None:
            try:
                task(mailbox.told.emit)
            finally:
                mailbox.ended.emit()

        # A printer may be followed for minutes; it must not keep a closed program alive.
        thread = threading.Thread(target=work, daemon=True)

        def end() -> None:
            self._following.discard(thread)
            mailbox.deleteLater()

        mailbox.told.connect(told, Qt.ConnectionType.QueuedConnection)
        mailbox.ended.connect(end, Qt.ConnectionType.QueuedConnection)
        self._following.add(thread)
        thread.start()

    def wait(self) -> None:
        """Wait for what is running, as when the kiosk closes; some seconds for what is followed."""
        self._pool.waitForDone()
        end = time.monotonic() + _LAST_WAIT_S
        for thread in self._following:
            thread.join(max(0.0, end - time.monotonic()))
