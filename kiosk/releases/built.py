"""Content as it was read, kept so that a start need not read it again, and known to be whole."""

import hashlib
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk import __version__
from kiosk.domain.catalog import Catalog
from kiosk.domain.speech import AUDIO
from kiosk.settings import Settings

_READERS = ("catalog", "checks", "domain", "overlay", "settings", "source")
"""The packages whose code decides what a built pack looks like."""

_ASIDE = ("__pycache__", AUDIO)
"""The folders that change nothing in it."""

_DIGEST_BYTES = hashlib.sha256().digest_size

T = TypeVar("T")


class Built(msgspec.Struct, frozen=True):
    """A pack and its settings as read; ``fingerprint`` is another once they would be.

    What ``is_local`` lies over a base.
    """

    fingerprint: str
    catalog: Catalog
    settings: Settings
    is_local: bool = False


def encode_built(value: object) -> bytes:
    """Return a value as bytes, the SHA-256 of all that follow first."""
    data = msgspec.msgpack.encode(value)
    return hashlib.sha256(data).digest() + data


def load_built(file: Path, kind: type[T]) -> T | None:
    """Return what a file keeps, nothing where there is none, or another value, or half of it."""
    try:
        data = file.read_bytes()
        if hashlib.sha256(data[_DIGEST_BYTES:]).digest() != data[:_DIGEST_BYTES]:
            return None
        return msgspec.msgpack.decode(data[_DIGEST_BYTES:], type=kind)
    except (OSError, msgspec.DecodeError):
        return None


def keep_built(file: Path, value: object) -> None:
    """Write a value beside its place and put it there in one rename; a log line if that fails."""
    scrap: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as new:
            scrap = Path(new.name)
            new.write(encode_built(value))
            new.flush()
            os.fsync(new.fileno())
        scrap.replace(file)
    except OSError as error:
        if scrap is not None:
            scrap.unlink(missing_ok=True)
        logging.getLogger(__name__).warning("the built content cannot be kept: %s", error)


def fingerprint(*roots: Path) -> str:
    """Return a value that is another once a file in these folders has changed, or the program has.

    A root that is a file counts as well, one that is not there too.
    """
    code = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(__version__.encode())
    for root in (*(code / name for name in _READERS), *roots):
        for path in _files(root):
            digest.update(_stamp(path))
    return digest.hexdigest()


def beside(settings: Path | None) -> tuple[Path, ...]:
    """Return the settings file and the pictures beside it, of which one may be its logo."""
    if settings is None:
        return ()
    folder = settings.parent
    return (settings, *sorted([*folder.glob("*.svg"), *folder.glob("*.png")]))


def _files(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        yield root
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _ASIDE)
        yield from (Path(folder) / name for name in sorted(names))


def _stamp(path: Path) -> bytes:
    try:
        status = path.lstat()
    except OSError:
        return f"{path}\0gone\n".encode()
    return f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode()
