"""The files of a pack as bytes, read without following links or trusting sizes."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.diagnostics import Code, Diagnostic, Location, Report

MAX_FILE_BYTES = 1024 * 1024
"""The largest file read; a drawing of the pack is about 20 kB."""
MAX_FILES = 1000
"""The most files in a pack; the base pack has about 50."""
MAX_PACK_BYTES = 32 * MAX_FILE_BYTES
"""The most bytes in a pack, so that reading one never fills the memory of a small machine."""
MAX_FOLDERS = 2
"""How deep folders go: ``en/topics``."""

SYMLINK = Code("file.symlink")
KIND = Code("file.kind")
UNREADABLE = Code("file.unreadable")
NAME = Code("file.name")
SIZE = Code("file.size")
DEPTH = Code("file.depth")
PACK_SIZE = Code("pack.size")
PACK_MISSING = Code("pack.missing")

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file; ``path`` is relative to the pack, ``shown`` is what diagnostics call it."""

    path: str
    shown: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PackFiles:
    """The files of a pack by relative POSIX path, and the paths of those refused and reported.

    Without a folder, or with too much in it, ``is_whole`` is false and nothing is known of any.
    """

    by_path: Mapping[str, PackFile]
    refused: frozenset[str] = frozenset()
    is_whole: bool = True


def scan_pack(root: Path, report: Report, aside: str = "") -> PackFiles:
    """Read every file of the pack but dotfiles and ``README.md``.

    What cannot be read safely is reported and left out.  So are, without a report, the folders
    named ``aside`` within those of the top.
    """
    if not root.is_dir():
        what = "not a folder" if root.exists() else "no such folder"
        report.add(PACK_MISSING.at(Location(root.as_posix()), what, "give the folder of the pack"))
        return PackFiles({}, is_whole=False)
    files: dict[str, PackFile] = {}
    refused: set[str] = set()
    size = 0
    for path in _regular_files(root, aside, refused, report):
        file = _read(root / path, path, report)
        if file is None:
            refused.add(path)
            continue
        files[path] = file
        size += len(file.data)
        if len(files) > MAX_FILES or size > MAX_PACK_BYTES:
            most = f"at most {MAX_FILES} files and {MAX_PACK_BYTES // 2**20} MB"
            report.add(PACK_SIZE.at(Location(root.as_posix()), f"the pack is too large: {most}"))
            return PackFiles({}, is_whole=False)
    return PackFiles(files, frozenset(refused))


def read_single(path: Path, report: Report) -> PackFile | None:
    """Read one file that an administrator named, wherever it or a link leads.

    What cannot be read is reported.
    """
    return _read(path, path.name, report, follow_links=True)


def _regular_files(root: Path, aside: str, refused: set[str], report: Report) -> Iterator[str]:
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
        except OSError as error:
            report.add(_unreadable((root / folder).as_posix(), error))
            continue
        for entry in entries:
            if entry.name.startswith(".") or entry.name == "README.md":
                continue
            path = f"{folder}/{entry.name}" if folder else entry.name
            if not _is_plain(entry, root, path, report):
                refused.add(path)
            elif not entry.is_dir(follow_symlinks=False):
                yield path
            elif not (folder and entry.name == aside):
                folders.append(path)


def _is_plain(entry: os.DirEntry[str], root: Path, path: str, report: Report) -> bool:
    """Tell whether the entry is an ordinary file or folder with a plain name, or report it."""
    at = Location((root / _printable(path)).as_posix())
    if not _NAME.fullmatch(entry.name):
        hint = "use letters, digits, dots, dashes and underscores"
        report.add(NAME.at(at, "this name does not work on every machine", hint))
    elif entry.is_symlink():
        report.add(SYMLINK.at(at, "a link to another place", "put the file itself here"))
    elif entry.is_dir(follow_symlinks=False):
        if path.count("/") < MAX_FOLDERS:
            return True
        report.add(DEPTH.at(at, "no folder belongs here", "folders go as deep as 'en/topics'"))
    elif entry.is_file(follow_symlinks=False):
        return True
    else:
        report.add(KIND.at(at, "not an ordinary file"))
    return False


def _read(file: Path, path: str, report: Report, *, follow_links: bool = False) -> PackFile | None:
    """Return the bytes of an ordinary file that is not too large; ``path`` is its relative name."""
    shown = file.as_posix()
    # Without O_NONBLOCK a named pipe put here since the listing would wait for a writer for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    flags |= 0 if follow_links else getattr(os, "O_NOFOLLOW", 0)
    try:
        with open(file, "rb", opener=lambda path, _: os.open(path, flags)) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                report.add(KIND.at(Location(shown), "not an ordinary file"))
                return None
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        report.add(_unreadable(shown, error))
        return None
    if len(data) > MAX_FILE_BYTES:
        report.add(SIZE.at(Location(shown), f"larger than {MAX_FILE_BYTES} bytes"))
        return None
    return PackFile(path, shown, data)


def _unreadable(shown: str, error: OSError) -> Diagnostic:
    return UNREADABLE.at(Location(shown), f"cannot be read: {error.strerror or error}")


def _printable(path: str) -> str:
    """Return the path with everything that could disturb a terminal or an encoder replaced."""
    return "".join(char if char.isprintable() else "?" for char in path)
