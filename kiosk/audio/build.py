"""Making the recordings that are missing, two at a time, each whole or not at all."""

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Final, TypeAlias

from kiosk.audio.inventory import Entry, State
from kiosk.errors import KioskError
from kiosk.files import write_whole
from kiosk.speech.recordings import TYPES

Speak: TypeAlias = Callable[[str], tuple[str, bytes]]
"""Return the type of the sound, as the end of a file name, and its bytes."""

AT_ONCE: Final = 2
"""Engines are slow and use one processor; the machine stays fit for other work."""


def build(folder: Path, entries: Iterable[Entry], speak: Speak) -> Generator[Path]:
    """Make what is missing, yielding each file when it is there.

    Whoever stops this, or is stopped by a fault, keeps all files made so far.

    Raises:
        KioskError: the engine fails, or the folder cannot be written to.
    """
    pool = ThreadPoolExecutor(AT_ONCE)
    missing = [entry for entry in entries if entry.state is State.MISSING]
    try:
        making = [pool.submit(_make, folder, entry, speak) for entry in missing]
        for made in as_completed(making):
            yield made.result()
    finally:
        pool.shutdown(cancel_futures=True)


def prune(folder: Path, entries: Iterable[Entry]) -> int:
    """Delete the recordings that are stale and return how many files they were.

    Raises:
        KioskError: a file cannot be deleted.
    """
    stale = [entry.name for entry in entries if entry.state is State.STALE]
    files = [file for name in stale for file in _files(folder, name)]
    try:
        for file in files:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise KioskError(f"{error.filename} cannot be deleted ({error.strerror}).") from error
    return len(files)


def _make(folder: Path, entry: Entry, speak: Speak) -> Path:
    kind, sound = speak(entry.text)
    file = folder / f"{entry.name}{kind}"
    try:
        write_whole(file, sound)
    except OSError as error:
        raise KioskError(f"{file} cannot be written ({error.strerror}).") from error
    return file


def _files(folder: Path, name: str) -> list[Path]:
    return [file for kind in TYPES if (file := folder / f"{name}{kind}").is_file()]
