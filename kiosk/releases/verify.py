"""Whether the files of a release are still those that it was made of."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from kiosk.releases.manifest import FileEntry, Manifest

SOURCES = ("base", "local")
"""The folders of a release that hold what it was made of."""

_CHUNK = 1 << 20


def verify_release(folder: Path, manifest: Manifest) -> tuple[str, ...]:
    """Return all that is wrong with the files of a release, a sentence each, nothing when whole.

    What was built of them is not looked at: it says of itself whether it is whole.
    """
    return tuple(_faults(folder, manifest))


def _faults(folder: Path, manifest: Manifest) -> Iterator[str]:
    found = {path for top in SOURCES for path in _files(folder, top)}
    for path, entry in sorted(manifest.files.items()):
        if path not in found:
            yield f"{path} is missing."
        elif not _is(folder / path, entry):
            yield f"{path} has changed."
    for path in sorted(found - manifest.files.keys()):
        yield f"{path} does not belong there."


def _files(folder: Path, top: str) -> Iterator[str]:
    """Yield what is in a folder of the release; links are not followed."""
    root = folder / top
    if root.is_symlink():
        yield top
        return
    for at, folders, names in os.walk(root):
        here = Path(at)
        links = [name for name in folders if (here / name).is_symlink()]
        yield from ((here / name).relative_to(folder).as_posix() for name in (*names, *links))


def _is(file: Path, entry: FileEntry) -> bool:
    """Tell whether a regular file has the bytes that the manifest names."""
    digest = hashlib.sha256()
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size != entry.size:
            return False
        with file.open("rb") as opened:
            while chunk := opened.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return False
    return digest.hexdigest() == entry.sha256
