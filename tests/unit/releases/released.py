"""A small release, its key, and the file it is exported to, for tests of what comes from afar."""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from content_packs import copy_pack, with_every_word

from kiosk.catalog.digest import pack_digest
from kiosk.releases.build import build_release
from kiosk.releases.export import SIGNATURE, export_release
from kiosk.releases.intake import Intake, Terms, import_release
from kiosk.releases.keys import PrivateKey, make_key, read_key, sign
from kiosk.releases.manifest import (
    FileEntry,
    Manifest,
    decode_manifest,
    encode_manifest,
    release_id,
)
from kiosk.releases.store import MANIFEST, Store
from releases.zips import zip_of

MADE = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Release:
    """A release as the machine that made it has it; ``line`` is the public half of ``key``."""

    folder: Path
    pack: Path
    store: Store
    manifest: Manifest
    key: PrivateKey
    line: str

    def export(self, name: str = "good.kiosk") -> Path:
        """Export it, signed."""
        file = self.folder / name
        export_release(self.store, self.manifest.id, file, self.key)
        return file

    def contents(self) -> dict[str, bytes]:
        """Return the entries of its export by name."""
        with zipfile.ZipFile(io.BytesIO(self.export("read.kiosk").read_bytes())) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def forged(self, changes: Mapping[str, bytes | None], **said: object) -> bytes:
        """Return an export with other files, or without them, whose lists and signature fit.

        So would one look whose maker has the key; ``said`` is what its manifest says instead.
        """
        files = {name: data for name, data in self.contents().items() if name.count("/")}
        for name, data in changes.items():
            if data is None:
                del files[name]
            else:
                files[name] = data
        return self.signed(files, manifest_of(self.manifest, files, **said))

    def signed(self, files: Mapping[str, bytes], manifest: Manifest) -> bytes:
        """Return a zip file of the files, with the manifest and its signature."""
        said = encode_manifest(manifest)
        head = {MANIFEST: said, SIGNATURE: sign(self.key, said)}
        return zip_of([*head.items(), *sorted(files.items())])


def manifest_of(manifest: Manifest, files: Mapping[str, bytes], **said: object) -> Manifest:
    """Return the manifest as it would be with these files."""
    packed = {path.removeprefix("base/"): data for path, data in files.items()}
    digest = pack_digest(packed)
    entries = {
        path: FileEntry(hashlib.sha256(data).hexdigest(), len(data)) for path, data in files.items()
    }
    changed = msgspec.structs.replace(manifest, files=entries, digest=digest)
    changed = msgspec.structs.replace(changed, **said)
    if "id" in said:
        return changed
    return msgspec.structs.replace(changed, id=release_id(changed.made, changed.digest))


def make_release(folder: Path, made: datetime = MADE) -> Release:
    """Build the release of a small pack in the folder."""
    pack = copy_pack("good", folder)
    with_every_word(pack)
    store = Store(folder / "from")
    manifest = build_release(pack, pack, store, made)
    line = make_key(folder / "key")
    return Release(folder, pack, store, manifest, read_key(folder / "key"), line)


def take(file: Path, release: Release, store: Store, **terms: bool) -> Intake:
    """Import a file where the key of the release is accepted, a day after it was made."""
    chosen = Terms(keys=(release.line,), **terms)
    return import_release(file, store, chosen, MADE + timedelta(days=1))


def reread(data: bytes) -> Manifest:
    """Return the manifest of an export."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return decode_manifest(archive.read(MANIFEST))


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path in it, but for locks."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
