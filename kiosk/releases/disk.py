"""The few ways in which the store changes the disk, so that each of them can be tried to fail."""

import os
import sys
from pathlib import Path
from typing import Protocol


class Disk(Protocol):
    """Changes files and folders; each call raises ``OSError`` when the disk cannot do it."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder that is not there yet in one that is."""

    def write(self, file: Path, data: bytes) -> None:
        """Write a file that is not there yet; its bytes are on the disk when this returns."""

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder another name, in one step; a file there before is replaced."""

    def remove(self, path: Path) -> None:
        """Remove a file, a link or an empty folder."""

    def sync_folder(self, folder: Path) -> None:
        """Return once all that was made, renamed and removed in the folder is on the disk."""


class RealDisk:
    """The disk of this machine."""

    def make_folder(self, folder: Path) -> None:
        """Make the folder."""
        folder.mkdir()

    def write(self, file: Path, data: bytes) -> None:
        """Write the bytes and have them on the disk."""
        with file.open("xb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())

    def rename(self, old: Path, new: Path) -> None:
        """Rename in one step (POSIX ``rename``)."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        """Remove what is there, never what a link leads to."""
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Have the names in the folder on the disk; Windows keeps them in order by itself."""
        if sys.platform == "win32":
            return
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
