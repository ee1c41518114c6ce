"""A pack without errors to a release: its sources, what was built of them, and what it holds."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.catalog.digest import pack_digest
from kiosk.diagnostics import Report, format_text
from kiosk.domain.catalog import Catalog
from kiosk.domain.speech import AUDIO
from kiosk.errors import ContentError, KioskError
from kiosk.overlay import open_layers
from kiosk.progress import Progress, unseen
from kiosk.releases.built import Built, encode_built, fingerprint
from kiosk.releases.manifest import FileEntry, Manifest, release_id
from kiosk.releases.names import name_fault
from kiosk.releases.reading import read_checked
from kiosk.releases.store import Store
from kiosk.speech.recordings import listed


@dataclass(frozen=True, slots=True)
class Draft:
    """A release that is not in the store yet, and what ``kiosk check`` says of its pack.

    ``texts`` are the bytes of its small files, ``recordings`` where the large ones are.
    """

    manifest: Manifest
    texts: Mapping[str, bytes]
    recordings: Mapping[str, Path]
    built: bytes
    report: Report

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """Yield the path and the bytes of every file.

        Raises:
            KioskError: a recording cannot be read.
        """
        yield from self.texts.items()
        for path, file in self.recordings.items():
            yield path, _read(file)


def build_release(
    pack: Path, base: Path, store: Store, now: datetime, progress: Progress = unseen
) -> Manifest:
    """Build a release of a pack, put it into the store, and return what it says of itself.

    Raises:
        ContentError: the pack has errors, which the message lists with all else found.
        KioskError: a file changed meanwhile, or the disk cannot be read or written to.
    """
    return add_draft(draft_release(pack, base, now, progress), store, progress)


def add_draft(draft: Draft, store: Store, progress: Progress = unseen) -> Manifest:
    """Put a release into the store, remove those too old to go back to, and return its manifest.

    Raises:
        KioskError: a file changed meanwhile, or the disk cannot be read or written to.
    """
    contents = progress(draft.contents(), len(draft.manifest.files), "files kept")
    manifest = store.add(draft.manifest, contents, draft.built)
    store.remove_unused()
    return manifest


def draft_release(pack: Path, base: Path, now: datetime, progress: Progress = unseen) -> Draft:
    """Check a pack as ``kiosk check`` does, and describe the release that it makes.

    Two releases of the same sources differ in ``made`` and ``id`` alone.

    Raises:
        ContentError: the pack has errors, which the message lists with all else found.
        KioskError: a file changed meanwhile, or cannot be read.
    """
    made = now.astimezone(UTC).replace(microsecond=0)
    built, report = read_checked(pack, base, now.date())
    if built is None:
        raise ContentError(f"Nothing was built: the content has errors.\n{format_text(report)}")
    layers = open_layers(pack, base, Report(), aside=AUDIO)
    files = layers.contents()
    if pack_digest(files) != built.catalog.digest:
        raise KioskError("A file has changed while the content was checked. Please try again.")
    kept = {path: data for path, data in files.items() if not name_fault(_placed(path, built))}
    catalog = msgspec.structs.replace(built.catalog, digest=pack_digest(kept))
    roots = {"base": base, "local": pack} if built.is_local else {"base": pack}
    texts = {_placed(path, built): data for path, data in kept.items()}
    recordings = dict(_recordings(roots, catalog))
    entries = {path: _entry(data) for path, data in texts.items()}
    sounds = progress(recordings.items(), len(recordings), "recordings read")
    entries |= {path: _entry(_read(file)) for path, file in sounds}
    built = msgspec.structs.replace(built, fingerprint=fingerprint(), catalog=catalog)
    return Draft(_manifest(catalog, made, entries), texts, recordings, encode_built(built), report)


def _manifest(catalog: Catalog, made: datetime, files: dict[str, FileEntry]) -> Manifest:
    return Manifest(
        id=release_id(made, catalog.digest),
        pack=catalog.id,
        title=catalog.title,
        version=catalog.version,
        made=made,
        program=__version__,
        digest=catalog.digest,
        languages=tuple(language.tag for language in catalog.languages),
        files=files,
    )


def _placed(path: str, built: Built) -> str:
    """Return where a file of the pack stands in the release."""
    return path if built.is_local else f"base/{path}"


def _recordings(roots: Mapping[str, Path], catalog: Catalog) -> Iterable[tuple[str, Path]]:
    for layer, root in roots.items():
        for tag in catalog.packs:
            for file in listed(root / tag / AUDIO).values():
                yield f"{layer}/{tag}/{AUDIO}/{file.name}", file


def _entry(data: bytes) -> FileEntry:
    return FileEntry(hashlib.sha256(data).hexdigest(), len(data))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise KioskError(f"{file} cannot be read ({error.strerror or error}).") from error
