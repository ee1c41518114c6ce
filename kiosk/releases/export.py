"""A release as one signed file, to be carried to another kiosk."""

import os
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from kiosk.domain.speech import AUDIO
from kiosk.errors import ContentError, KioskError
from kiosk.files import open_whole
from kiosk.progress import Progress, unseen
from kiosk.releases.keys import PrivateKey, sign
from kiosk.releases.manifest import Manifest, encode_manifest
from kiosk.releases.names import name_fault
from kiosk.releases.store import MANIFEST, Store
from kiosk.releases.zip_reader import ZipReader

SIGNATURE: Final = "signature"

_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that the format can tell, for every file, so that nothing but words makes a
difference."""
_UNIX = 3
_PLAIN_FILE = (stat.S_IFREG | 0o644) << 16


def export_release(
    store: Store, release: str, file: Path, key: PrivateKey | None, progress: Progress = unseen
) -> Manifest:
    """Write a release as one zip file: its manifest, the signature over that, and its sources.

    The same release and key give the same bytes.  Without a key there is no signature.  The file
    is read once more before it takes its place.

    Raises:
        KioskError: there is no such release, it is damaged, or the file cannot be written.
    """
    manifest = store.manifest(release)
    if faults := store.verify(release):
        raise KioskError(f"The release {release} is damaged and was not exported. {faults[0]}")
    contents = _contents(store.folder_of(release), manifest, key)
    try:
        with open_whole(file) as stream:
            _write(stream, progress(contents, len(manifest.files) + 1 + (key is not None), "files"))
            _try_out(stream)
            # A stick is often pulled as soon as the program says that it is done.
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise KioskError(f"{file} cannot be written: {error.strerror or error}") from error
    return manifest


def _contents(
    folder: Path, manifest: Manifest, key: PrivateKey | None
) -> Iterator[tuple[str, bytes]]:
    said = encode_manifest(manifest)
    yield MANIFEST, said
    if key is not None:
        yield SIGNATURE, sign(key, said)
    for path in sorted(manifest.files):
        yield path, (folder / path).read_bytes()


def _write(stream: BinaryIO, contents: Iterator[tuple[str, bytes]]) -> None:
    with zipfile.ZipFile(stream, "w") as archive:
        for path, data in contents:
            entry = zipfile.ZipInfo(path, _NO_DATE)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            # Recordings are packed already, or silence that would look like a bomb.
            packs = f"/{AUDIO}/" not in path
            entry.compress_type = zipfile.ZIP_DEFLATED if packs else zipfile.ZIP_STORED
            archive.writestr(entry, data)


def _try_out(stream: BinaryIO) -> None:
    """Read what was written as an import does, so that it is refused here and not far away."""
    reader = ZipReader(stream)
    for entry in reader.entries:
        if entry.name not in {MANIFEST, SIGNATURE} and (fault := name_fault(entry.name)):
            message = f"{entry.name} cannot be exported: {fault}; rename or delete it in the pack"
            raise ContentError(f"{message}, and build the release again")
        reader.read(entry)
