"""The only place that starts a thread: work that must not hold up the screen."""

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from kiosk.errors import KioskError

T = TypeVar("T")


class _Mailbox(QObject):
    """Carries an answer from the worker to the thread of the screen.

    Signals:
        answered: the answer is there.
    """

    answered = Signal()


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
            self._mailbox.answered.emit()


class Jobs:
    """Runs tasks one after the other and answers on the thread of the screen."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._running: set[object] = set()

    def run(self, task: Callable[[], T], done: Callable[[T], None], failed: T) -> None:
        """Do the task elsewhere, then call ``done`` with its answer, or with ``failed``."""
        mailbox = _Mailbox()
        work = _Work(task, mailbox, failed)
        work.setAutoDelete(False)
        entry = (mailbox, work)
        self._running.add(entry)

        def deliver() -> None:
            self._running.discard(entry)
            done(work.answer)

        mailbox.answered.connect(deliver, Qt.ConnectionType.QueuedConnection)
        self._pool.start(work)

    def wait(self) -> None:
        """Wait for what is running, as when the kiosk closes."""
        self._pool.waitForDone()
