"""Waits, without a thread, for the files of sockets and the folders of devices to change."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QSocketNotifier, QTimer

FOLDERS: Final = (Path("/dev"), Path("/dev/snd"))
"""Where sound devices come and go; the second is there while there are any."""

SETTLE_MS: Final = 300
"""A plug on its way in touches this and that, and a USB device has many files."""


class PlugWatch(QObject):
    """The headphones of this machine.

    Args:
        reads: what takes in the data of each open file, and returns false once it has ended.
        news: returns true when something was plugged in since the last time, false when it was
            pulled out, and None otherwise.
        folders: those whose changes may mean a plug as well.
        parent: what the watch lives as long as.
    """

    def __init__(
        self,
        reads: Mapping[int, Callable[[], bool]],
        news: Callable[[], bool | None],
        folders: tuple[Path, ...] = FOLDERS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._folders = folders
        self._plugged: Callable[[bool], None] = lambda _: None
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settled.timeout.connect(self._tell)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._settled.start)
        self._notifiers = [self._notifier(fd, read) for fd, read in reads.items()]

    def watch(self, plugged: Callable[[bool], None]) -> None:
        """Call ``plugged`` from now on, with whether headphones went in or came out."""
        self._plugged = plugged
        self._attend()

    def _notifier(self, fd: int, read: Callable[[], bool]) -> QSocketNotifier:
        notifier = QSocketNotifier(fd, QSocketNotifier.Type.Read, self)

        def ready() -> None:
            notifier.setEnabled(read())
            self._settled.start()

        notifier.activated.connect(ready)
        return notifier

    def _tell(self) -> None:
        self._attend()
        news = self._news()
        if news is not None:
            self._plugged(news)

    def _attend(self) -> None:
        """Watch every folder that is there; Qt forgets those that go."""
        there = {str(folder) for folder in self._folders if folder.is_dir()}
        missing = there - set(self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))
