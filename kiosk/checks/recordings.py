"""Recordings can be played, say what the kiosk says today, and leave no sentence out."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from kiosk.catalog.build import build_catalog
from kiosk.catalog.documents import PackDocuments
from kiosk.diagnostics import Code, Diagnostic, Location, Severity, quote
from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag
from kiosk.domain.speech import AUDIO
from kiosk.source.files import UNREADABLE
from kiosk.speech.recordings import TYPES, listed, name_of, recording_name

MAX_BYTES = 2 * 1024 * 1024
"""The largest recording: 45 seconds of speech as an uncompressed file at 22,050 Hz."""

TYPE = Code("audio.type")
STALE = Code("audio.stale", Severity.WARNING)
MISSING = Code("audio.missing", Severity.WARNING)

Spoken: TypeAlias = Callable[[Catalog, LanguageTag], Iterable[str]]
"""Gives every sentence that a kiosk can say in a language."""


def check_recordings(
    root: Path, pack: PackDocuments, spoken: Spoken, base: Path | None = None
) -> Iterator[Diagnostic]:
    """Look at the languages that have a folder of recordings, in a pack without errors.

    What is recorded in ``base``, below a local pack, need not be recorded again.
    """
    folders = {LanguageTag(tag): root / tag / AUDIO for tag in pack.languages}
    recorded = {tag: folder for tag, folder in folders.items() if folder.is_dir()}
    if not recorded:
        return
    catalog = build_catalog(pack)
    for tag, folder in recorded.items():
        wanted = {recording_name(tag, text): text for text in spoken(catalog, tag)}
        below = listed(base / tag / AUDIO) if base and pack.overlay else {}
        yield from _check_folder(tag, folder, wanted, below.keys())


def _check_folder(
    tag: LanguageTag, folder: Path, wanted: Mapping[str, str], below: Collection[str]
) -> Iterator[Diagnostic]:
    at = Location(folder.as_posix())
    try:
        files = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield UNREADABLE.at(at, f"cannot be read: {error.strerror or error}")
        return
    found: set[str | None] = {*below}
    for file in files:
        if not file.name.startswith(".") and file.name != "README.md":
            found.add(name_of(file.name))
            yield from _check_file(tag, file, wanted)
    missing = [text for name, text in wanted.items() if name not in found]
    if missing:
        more = f" and {len(missing) - 1} more" if missing[1:] else ""
        message = f"not recorded: {quote(missing[0])}{more}"
        yield MISSING.at(at, message, f"run: kiosk audio build --language {tag}")


def _check_file(
    tag: LanguageTag, file: os.DirEntry[str], wanted: Mapping[str, str]
) -> Iterator[Diagnostic]:
    at = Location(Path(file.path).as_posix())
    name = name_of(file.name)
    if fault := _fault(file, name):
        yield TYPE.at(at, fault, "it is never played: record it anew, or delete it")
    elif name not in wanted:
        hint = f"delete it, or run: kiosk audio build --language {tag} --prune"
        yield STALE.at(at, "the kiosk does not say this any more", hint)


def _fault(file: os.DirEntry[str], name: str | None) -> str:
    """Return what keeps a file from being played, or nothing."""
    if not file.is_file(follow_symlinks=False):
        return "not an ordinary file"
    if name is None:
        return f"not a name that 'kiosk audio list' gives, with one of {' '.join(TYPES)}"
    size = file.stat(follow_symlinks=False).st_size
    if size == 0:
        return "an empty file"
    return f"larger than {MAX_BYTES // 2**20} MB" if size > MAX_BYTES else ""
