"""How files come onto the disk beside their place, and how what is left of them goes."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from kiosk.errors import KioskError
from kiosk.releases.disk import Disk
from kiosk.releases.manifest import Manifest

PART: Final = ".part-"
"""What unfinished work is named with; the next writer removes it."""


def checked(
    manifest: Manifest, contents: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    """Yield paths and bytes as long as they are those that the manifest names.

    Raises:
        KioskError: a file is another, or one is missing in the end.
    """
    left = dict(manifest.files)
    for path, data in contents:
        entry = left.pop(path, None)
        if entry is None or entry.sha256 != hashlib.sha256(data).hexdigest():
            raise KioskError(f"{path} is not the file that the release names. Please try again.")
        yield path, data
    if left:
        raise KioskError(f"{min(left)} is missing. Please try again.")


def write_tree(disk: Disk, root: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a folder that is not there yet, and have all of it on the disk before returning."""
    folders = {root: None}
    disk.make_folder(root)
    for path, data in files:
        for above in reversed(PurePosixPath(path).parents[:-1]):
            if root / above not in folders:
                folders[root / above] = None
                disk.make_folder(root / above)
        disk.write(root / path, data)
    # A folder that is renamed before its names are on the disk could come back empty.
    for folder in reversed(folders):
        disk.sync_folder(folder)


def make_folders(disk: Disk, folder: Path) -> None:
    """Make a folder and those above it where they are missing."""
    if not folder.is_dir():
        make_folders(disk, folder.parent)
        disk.make_folder(folder)
        disk.sync_folder(folder.parent)


def sweep(disk: Disk, folder: Path) -> None:
    """Remove the unfinished work in a folder."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(PART):
            _remove(disk, path)


def _remove(disk: Disk, path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for inside in sorted(path.iterdir()):
            _remove(disk, inside)
    disk.remove(path)
