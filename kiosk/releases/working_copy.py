"""A pack that is being worked on, built when it has changed; one with errors is not shown."""

import hashlib
import logging
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.domain.catalog import Catalog
from kiosk.domain.speech import AUDIO
from kiosk.errors import ContentError
from kiosk.releases.setup import Setup
from kiosk.settings import Settings

_READERS = ("catalog", "checks", "domain", "overlay", "settings", "source")
"""The packages whose code decides what a built pack looks like."""

_ASIDE = ("__pycache__", AUDIO)
"""The folders that change nothing in it."""


class Built(msgspec.Struct, frozen=True):
    """A pack and its settings as read; ``fingerprint`` tells whether the files have changed.

    What ``is_local`` lies over a base.
    """

    fingerprint: str
    catalog: Catalog
    settings: Settings
    is_local: bool = False


def open_working_copy(
    content: Path, settings: Path | None, cache: Path, base: Path | None = None
) -> Setup:
    """Return the pack as it stands, building it when its files have changed.

    A local pack is laid over the pack in ``base``.  A pack with errors leaves the last good one in
    place, with a line in the log.

    Raises:
        ContentError: the pack has errors and there is no good one from before.
    """
    built = _built(content, settings, base, cache / f"{_name(content, settings)}.built")
    audio = (content, base) if base and built.is_local else (content,)
    return Setup(built.catalog, built.settings, audio)


def _built(content: Path, settings: Path | None, base: Path | None, kept: Path) -> Built:
    fingerprint = _fingerprint(content, settings, base)
    old = _load(kept)
    if old is not None and old.fingerprint == fingerprint:
        return old
    built = _build(content, settings, base, fingerprint)
    if isinstance(built, Built):
        _keep(kept, built)
        return built
    if old is not None:
        message = "The content has errors; showing the last good version.\n%s"
        logging.getLogger(__name__).warning(message, built)
        return old
    raise ContentError(f"The content has errors; nothing can be shown until they go.\n{built}")


def _build(
    content: Path, settings_file: Path | None, base: Path | None, fingerprint: str
) -> Built | str:
    """Return what was read, or the problems as text."""
    # Reading Markdown and YAML is the slow part of a start, and needed only after a change.
    from kiosk.catalog.build import build_catalog  # noqa: PLC0415
    from kiosk.checks.pack import check_pack  # noqa: PLC0415
    from kiosk.diagnostics import format_text  # noqa: PLC0415

    checked = check_pack(content, base=base)
    report = checked.report
    catalog = None if report.has_errors else build_catalog(checked.documents)
    settings = Settings()
    if chosen := settings_file or checked.settings:
        from kiosk.settings.reader import read_settings  # noqa: PLC0415

        topics = catalog.packs[catalog.default_language].topics if catalog else None
        settings = read_settings(chosen, report, topics)
    if catalog is None or report.has_errors:
        return format_text(report)
    return Built(fingerprint, catalog, settings, checked.documents.overlay is not None)


def _name(content: Path, settings: Path | None) -> str:
    key = f"{content.resolve()}\n{settings.resolve() if settings is not None else ''}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _fingerprint(content: Path, settings: Path | None, base: Path | None) -> str:
    code = Path(__file__).resolve().parents[1]
    packs = (content, base) if base and base != content else (content,)
    roots = [*packs, *(code / name for name in _READERS)]
    files = [path for root in roots for path in _files(root)]
    if settings is not None:
        folder = settings.parent
        files += [settings, *sorted([*folder.glob("*.svg"), *folder.glob("*.png")])]
    digest = hashlib.sha256(__version__.encode())
    for path in files:
        digest.update(_stamp(path))
    return digest.hexdigest()


def _files(root: Path) -> Iterable[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _ASIDE)
        yield from (Path(folder) / name for name in sorted(names))


def _stamp(path: Path) -> bytes:
    try:
        status = path.lstat()
    except OSError:
        return f"{path}\0gone\n".encode()
    return f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode()


def _load(kept: Path) -> Built | None:
    try:
        return msgspec.msgpack.decode(kept.read_bytes(), type=Built)
    except (OSError, msgspec.DecodeError):
        return None


def _keep(kept: Path, built: Built) -> None:
    """Write what was built beside its place and put it there in one rename."""
    scrap: Path | None = None
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as file:
            scrap = Path(file.name)
            file.write(msgspec.msgpack.encode(built))
            file.flush()
            os.fsync(file.fileno())
        scrap.replace(kept)
    except OSError as error:
        if scrap is not None:
            scrap.unlink(missing_ok=True)
        logging.getLogger(__name__).warning("the built content cannot be kept: %s", error)
