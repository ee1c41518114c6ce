"""Notes every file that is opened and every connection that is tried, and where that may be."""

import os
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_EVENTS = {"open", "os.listdir", "os.scandir", "os.link", "os.symlink", "os.chdir"}
_NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.", "ctypes.")


class Watch:
    """What has been opened while it watches; Python cannot take a hook away, so there is one."""

    def __init__(self) -> None:
        self.opened: set[Path] = set()
        self.others: set[str] = set()
        self.is_on = False
        sys.addaudithook(self._note)

    def _note(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on:
            return
        if event.startswith(_NEVER):
            self.others.add(event)
        elif event in _EVENTS and isinstance(arguments[0], str | bytes | Path):
            path = Path(os.fsdecode(arguments[0]))
            # What removes a folder opens those in it by their names alone, from within.
            if path.is_absolute() or len(path.parts) > 1 or path.exists():
                self.opened.add(path.absolute())

    @contextmanager
    def watching(self, *allowed: Path) -> Iterator[None]:
        """Fail when what is done meanwhile opens a file elsewhere, or anything but files.

        The program, Python and their own temporary folders are never elsewhere, nor are the lists
        of folders that modules are searched in.
        """
        self.opened.clear()
        self.others.clear()
        self.is_on = True
        try:
            yield
        finally:
            self.is_on = False
        homes = (*_own(), *(folder.absolute() for folder in allowed))
        outside = [path for path in self.opened if not _is_in(path, homes)]
        assert not outside, outside
        assert not self.others, self.others


def _own() -> tuple[Path, ...]:
    python = (Path(sysconfig.get_path(name)).absolute() for name in ("stdlib", "purelib"))
    base = Path(sys.base_prefix).absolute()
    return (ROOT / "kiosk", ROOT / "assets", *python, base, Path("/usr/share/zoneinfo"))


def _is_in(path: Path, homes: tuple[Path, ...]) -> bool:
    searched = (Path(name).absolute() for name in (*sys.path, tempfile.gettempdir()))
    if path in searched:
        return True
    is_own = any(part.startswith("kiosk-import-") for part in path.parts)
    return is_own or any(path == home or home in path.parents for home in homes)


WATCH = Watch()
