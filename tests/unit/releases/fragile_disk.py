"""A disk that loses power: what was not synced may be lost, in any combination, or half written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from kiosk.releases.disk import RealDisk


class PowerCutError(BaseException):
    """The machine is off: nothing catches this, and nothing is done after it."""


@dataclass(eq=False)
class File:
    """Bytes that are on the disk; a name that leads to them may not be."""

    data: bytes


@dataclass(eq=False)
class Folder:
    """Names that are on the disk, and changes of names that may not be yet, oldest first."""

    synced: dict[str, "File | Folder"] = field(default_factory=dict)
    pending: list[dict[str, "File | Folder | None"]] = field(default_factory=list)

    def now(self) -> "dict[str, File | Folder]":
        """Return the names as programs see them."""
        return _changed(self.synced, self.pending)

    def change(self, **names: "File | Folder | None") -> None:
        """Change names in one step, as one rename does."""
        self.pending.append(names)

    def sync(self) -> None:
        """Bring all names to the disk."""
        self.synced, self.pending = self.now(), []


class FragileDisk(RealDisk):
    """Does what a disk does in a folder, until so many operations were done.

    After that every operation is a power cut.  A file that is being written then has any part of
    its bytes.
    """

    def __init__(self, root: Path, operations: int, chance: Random) -> None:
        self.done = 0
        self._root = root
        self._operations = operations
        self._chance = chance
        self._top = _read(root)

    def make_folder(self, folder: Path) -> None:
        """Make the folder."""
        self._step()
        super().make_folder(folder)
        self._folder(folder.parent).change(**{folder.name: Folder()})

    def write(self, file: Path, data: bytes) -> None:
        """Write the file, or a part of it."""

        def tear() -> None:
            torn = File(data[: self._chance.randint(0, len(data))])
            self._folder(file.parent).change(**{file.name: torn})

        self._step(tear)
        super().write(file, data)
        self._folder(file.parent).change(**{file.name: File(data)})

    def rename(self, old: Path, new: Path) -> None:
        """Rename, within one folder as the store does."""
        assert old.parent == new.parent
        self._step()
        super().rename(old, new)
        folder = self._folder(old.parent)
        folder.change(**{new.name: folder.now()[old.name], old.name: None})

    def remove(self, path: Path) -> None:
        """Remove."""
        self._step()
        super().remove(path)
        self._folder(path.parent).change(**{path.name: None})

    def sync_folder(self, folder: Path) -> None:
        """Bring the names of the folder to the disk."""
        self._step()
        self._folder(folder).sync()

    def restart(self, root: Path) -> None:
        """Write into an empty folder what is found after the power cut."""
        _write(self._top, root, self._chance)

    def _step(self, tear: Callable[[], None] = lambda: None) -> None:
        if self.done == self._operations:
            tear()
        if self.done >= self._operations:
            self._operations = -1
            raise PowerCutError
        self.done += 1

    def _folder(self, path: Path) -> Folder:
        folder = self._top
        for name in path.relative_to(self._root).parts:
            inside = folder.now()[name]
            assert isinstance(inside, Folder)
            folder = inside
        return folder


def _read(path: Path) -> Folder:
    inside = {
        entry.name: _read(entry) if entry.is_dir() else File(entry.read_bytes())
        for entry in path.iterdir()
    }
    return Folder(synced=inside)


def _write(folder: Folder, path: Path, chance: Random) -> None:
    survived = [change for change in folder.pending if chance.random() < 0.5]
    for name, entry in _changed(folder.synced, survived).items():
        if isinstance(entry, File):
            (path / name).write_bytes(entry.data)
        else:
            (path / name).mkdir()
            _write(entry, path / name, chance)


def _changed(
    names: "dict[str, File | Folder]", changes: "list[dict[str, File | Folder | None]]"
) -> "dict[str, File | Folder]":
    known = dict(names)
    for change in changes:
        for name, entry in change.items():
            if entry is None:
                known.pop(name, None)
            else:
                known[name] = entry
    return known
