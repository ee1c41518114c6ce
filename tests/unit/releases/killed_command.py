"""Does something to a store as a program of its own, and kills itself in the middle of it.

Started with the name of a deed, the folder of a shelf, that of a store, and how many changes of
the disk to live for.
"""

import os
import pickle
import signal
import sys
from pathlib import Path

from kiosk.releases.disk import RealDisk
from kiosk.releases.store import Store
from releases.shelf import DEEDS


class DeadlyDisk(RealDisk):
    """The real disk, for so many changes; at the next one the program is killed by the system."""

    def __init__(self, changes: int) -> None:
        self._left = changes

    def make_folder(self, folder: Path) -> None:
        """Make the folder, or die."""
        self._live()
        super().make_folder(folder)

    def write(self, file: Path, data: bytes) -> None:
        """Write the file, or half of it and die."""
        if self._left == 0:
            file.write_bytes(data[: len(data) // 2])
        self._live()
        super().write(file, data)

    def rename(self, old: Path, new: Path) -> None:
        """Rename, or die."""
        self._live()
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        """Remove, or die."""
        self._live()
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        """Bring names to the disk, or die."""
        self._live()
        super().sync_folder(folder)

    def _live(self) -> None:
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1


def main(name: str, shelf: str, store: str, changes: str) -> None:
    """Do the deed."""
    known = pickle.loads(Path(shelf).read_bytes())  # noqa: S301 - written by the test itself
    DEEDS[name].do(known, Store(Path(store), DeadlyDisk(int(changes))))


if __name__ == "__main__":
    main(*sys.argv[1:])
