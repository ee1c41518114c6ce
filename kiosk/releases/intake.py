"""A file from elsewhere is taken in as a release: all of it once all is well, or nothing.

Nothing that the file says is believed before the signature over its manifest is found good, and
no byte of it is used that the manifest does not name.
"""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

import msgspec

from kiosk.diagnostics import Report, Severity
from kiosk.domain.speech import AUDIO
from kiosk.errors import ContentError, KioskError
from kiosk.progress import Progress, unseen
from kiosk.releases.built import Built, encode_built, fingerprint
from kiosk.releases.export import SIGNATURE
from kiosk.releases.keys import check_signature
from kiosk.releases.manifest import Manifest, decode_manifest, encode_manifest
from kiosk.releases.media import media_fault
from kiosk.releases.names import LAYERS, clash, name_fault
from kiosk.releases.reading import read_checked
from kiosk.releases.store import MANIFEST, Store
from kiosk.releases.zip_reader import ZipEntry, ZipReader

_CLOCKS_DIFFER: Final = timedelta(days=1)
"""How far ahead the clock of the machine that made a release may be."""
_SPARE: Final = 50 * 2**20
"""Bytes that are left free on the disk, for what else the kiosk writes."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Whose releases are taken in: ``keys`` are public lines, as the settings have them.

    ``unsigned`` takes what nobody signed, ``older`` what is older than a release taken in before.
    """

    keys: tuple[str, ...] = ()
    unsigned: bool = False
    older: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """What was taken in; ``signer`` is the public line of its key, empty when unsigned."""

    manifest: Manifest
    signer: str


def import_release(
    file: Path, store: Store, terms: Terms, now: datetime, progress: Progress = unseen
) -> Intake:
    """Put the release that a file holds into the store, without showing it.

    Raises:
        ContentError: the file is refused, for a reason that the message names; the store is as
            it was.
        KioskError: a key of the terms is none.
    """
    try:
        stream = file.open("rb")
    except OSError as error:
        raise ContentError(f"{file} cannot be read: {error.strerror or error}") from error
    with stream:
        try:
            return _Import(stream, store, terms, now, progress).take()
        except ContentError as error:
            reason = str(error).rstrip(".")
        except OSError as error:
            reason = f"the disk does not do what it should ({error.strerror or error})"
    raise ContentError(f"{file} was not imported: {reason}.")


class _Import:
    """One file on its way into the store."""

    def __init__(
        self, stream: BinaryIO, store: Store, terms: Terms, now: datetime, progress: Progress
    ) -> None:
        self._reader = ZipReader(stream)
        self._store = store
        self._terms = terms
        self._now = now
        self._progress = progress

    def take(self) -> Intake:
        """Look at everything, then add it."""
        head, files = self._sorted()
        said = self._reader.read(head[MANIFEST])
        signer = self._signer(head, said)
        manifest = _manifest(said)
        _compare(manifest, files)
        self._refuse_date(manifest)
        self._refuse_small_disk(manifest)
        built = self._tried(manifest, files)
        self._store.add(manifest, self._contents(manifest, files, "files kept"), built)
        if self._store.manifest(manifest.id) != manifest:
            raise ContentError(f"another release is here as {manifest.id}; build this one again")
        self._store.note_accepted(manifest)
        if not self._terms.older:
            self._store.remove_unused()
        return Intake(manifest, signer)

    def _sorted(self) -> tuple[dict[str, ZipEntry], dict[str, ZipEntry]]:
        """Return the entries about the release, and the files of it by their names."""
        entries = self._reader.entries
        if both := clash(entry.name for entry in entries):
            raise ContentError(f"{both[0]} and {both[1]} would be one file on some machines")
        head = {entry.name: entry for entry in entries if entry.name in {MANIFEST, SIGNATURE}}
        if MANIFEST not in head:
            raise ContentError("it is no release: it has no list of files")
        files = {entry.name: entry for entry in entries if entry.name not in head}
        for name in files:
            if fault := name_fault(name):
                raise ContentError(f"{name!r} is refused: {fault}; do not use this file")
        return head, files

    def _signer(self, head: dict[str, ZipEntry], said: bytes) -> str:
        if self._terms.unsigned:
            return ""
        if SIGNATURE not in head:
            hint = "get it with a signature, or add --unsigned if you know who made it"
            raise ContentError(f"nobody has signed it; {hint}")
        return check_signature(self._reader.read(head[SIGNATURE]), said, self._terms.keys)

    def _refuse_date(self, manifest: Manifest) -> None:
        if manifest.made > self._now + _CLOCKS_DIFFER:
            days = f"it was made on {manifest.made:%Y-%m-%d}, and today is {self._now:%Y-%m-%d}"
            raise ContentError(f"{days}; look at the clock of this machine and of the other one")
        newest = self._store.newest_accepted(manifest.pack)
        if newest and manifest.made < newest and not self._terms.older:
            days = f"it was made at {manifest.made:%Y-%m-%d %H:%M}, and this kiosk has had one of"
            hint = "get the newest, or add --older if you want this one"
            raise ContentError(f"{days} {newest:%Y-%m-%d %H:%M} (UTC); {hint}")

    def _refuse_small_disk(self, manifest: Manifest) -> None:
        folder = self._store.folder.absolute()
        while not folder.is_dir():
            folder = folder.parent
        free = shutil.disk_usage(folder).free
        if free < manifest.size + _SPARE:
            needed = (manifest.size + _SPARE) // 2**20 + 1
            message = f"it needs {needed} MB on the disk, and {free // 2**20} MB are free"
            raise ContentError(f"{message}; delete something that nobody needs")

    def _contents(
        self, manifest: Manifest, files: dict[str, ZipEntry], what: str
    ) -> Iterator[tuple[str, bytes]]:
        """Yield the paths and bytes of all files, which are those that the manifest names."""
        for path, entry in self._progress(files.items(), len(files), what):
            data = self._reader.read(entry)
            if hashlib.sha256(data).hexdigest() != manifest.files[path].sha256:
                raise ContentError(f"{path} was changed after the release was made; do not use it")
            yield path, data

    def _tried(self, manifest: Manifest, files: dict[str, ZipEntry]) -> bytes:
        """Return what is built of the files, once each of them and all together are good."""
        with TemporaryDirectory(prefix="kiosk-import-") as scrap:
            folder = Path(scrap)
            for path, data in self._contents(manifest, files, "files looked at"):
                if fault := media_fault(path, data):
                    raise ContentError(f"{path} is refused: {fault}")
                if f"/{AUDIO}/" not in path:
                    (folder / path).parent.mkdir(parents=True, exist_ok=True)
                    (folder / path).write_bytes(data)
            return _build(folder, manifest, self._now)


def _manifest(said: bytes) -> Manifest:
    try:
        manifest = decode_manifest(said)
    except KioskError as error:
        raise ContentError(str(error)) from error
    if encode_manifest(manifest) != said:
        raise ContentError("its list of files is not written as the program writes it")
    return manifest


def _compare(manifest: Manifest, files: dict[str, ZipEntry]) -> None:
    """Raise unless the files are those of the manifest by name and size."""
    for path in sorted(manifest.files.keys() ^ files.keys()):
        what = "is missing" if path in manifest.files else "is not on its list of files"
        raise ContentError(f"{path} {what}; copy the file again from where it was exported")
    for path, entry in manifest.files.items():
        if files[path].size != entry.size:
            raise ContentError(f"{path} was changed after the release was made; do not use it")


def _build(folder: Path, manifest: Manifest, now: datetime) -> bytes:
    base, local = (folder / layer for layer in LAYERS)
    content = local if local.is_dir() else base
    built, report = read_checked(content, base, now.astimezone().date())
    if built is None:
        raise ContentError(_first_error(report, folder))
    if not _fits(manifest, built):
        raise ContentError("what it says of itself is not what it holds; do not use it")
    return encode_built(msgspec.structs.replace(built, fingerprint=fingerprint()))


def _first_error(report: Report, folder: Path) -> str:
    """Return the first mistake with its place in the release, and how many more there are."""
    errors = [found for found in report.diagnostics if found.severity is Severity.ERROR]
    more = f" (and {len(errors) - 1} more)" if errors[1:] else ""
    first = str(errors[0]).replace(f"{folder.as_posix()}/", "")
    return f"its pack has a mistake: {first}{more}"


def _fits(manifest: Manifest, built: Built) -> bool:
    catalog = built.catalog
    said = (manifest.pack, manifest.title, manifest.version, manifest.digest, manifest.languages)
    languages = tuple(language.tag for language in catalog.languages)
    return said == (catalog.id, catalog.title, catalog.version, catalog.digest, languages)
