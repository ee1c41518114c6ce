"""A pack while it is edited: its files as they would be, what can be undone, and how it is kept."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiosk.catalog.pack import read_documents
from kiosk.diagnostics import Report
from kiosk.editing.errors import ChangedError, EditError
from kiosk.editing.yaml_text import add_key, remove, value_at
from kiosk.errors import ContentError
from kiosk.files import write_whole
from kiosk.overlay import open_layers
from kiosk.overlay.seen import SEEN, seen_text

TEXT_FILES = (".yaml", ".md")


class Draft:
    """The files of a pack, of which nothing is written before ``save``.

    ``base`` is the folder of the pack that a local pack lies over.

    Raises:
        ContentError: there is no such pack, or it lies over another one than ``base``.
    """

    def __init__(self, root: Path, base: Path | None) -> None:
        self.root, self.base = root, base
        self._watchers: list[Callable[[], None]] = []
        self.reload()

    def reload(self) -> None:
        """Read the files anew, and forget every change that was not saved.

        Raises:
            ContentError: the files cannot be read.
        """
        report = Report()
        layers = open_layers(self.root, self.base, report)
        if not layers.is_whole:
            raise ContentError(report.diagnostics[0].message.capitalize() + ".")
        self.has_base = layers.has_base
        self._disk = {path: file.data for path, file in layers.own.by_path.items()}
        self._below = _texts({path: file.data for path, file in layers.base.by_path.items()})
        self._files = self._saved = _texts(self._disk)
        self._undone: list[Mapping[str, str]] = []
        self._done: list[Mapping[str, str]] = []
        self._known = self._overrides().keys()
        self._tell()

    def text(self, path: str) -> str:
        """Return the text of a file of the pack itself, empty where there is none."""
        return self._files.get(path, "")

    def below(self, path: str) -> str:
        """Return the text of a file of the pack below, empty where there is none."""
        return self._below.get(path, "")

    def paths(self) -> frozenset[str]:
        """Return the text files of both packs."""
        return frozenset({*self._files, *self._below})

    def contents(self) -> dict[str, bytes]:
        """Return the bytes of every file of the pack itself, as they would be saved."""
        others = {path: data for path, data in self._disk.items() if not path.endswith(TEXT_FILES)}
        return {**others, **{path: text.encode() for path, text in self._files.items()}}

    def put(self, path: str, text: str) -> None:
        """Give a file another text, empty to take the file away; this can be undone."""
        if text == self.text(path):
            return
        self._done.append(self._files)
        self._undone.clear()
        changed = {**self._files, path: text}
        self._files = {name: words for name, words in changed.items() if words}
        self._tell()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make several changes that are undone as one, or none of them where one fails."""
        before, count = self._files, len(self._done)
        try:
            yield
        except EditError:
            self._files = before
            del self._done[count:]
            self._tell()
            raise
        del self._done[count + 1 :]

    def add_picture(self, name: str, data: bytes) -> None:
        """Put a picture into the folder of the pack at once.

        Raises:
            EditError: it cannot be written, or another picture has the name.
        """
        if self._disk.get(name, data) != data:
            raise EditError("The pack has another picture of this name. Please rename yours.")
        _write(self.root / name, data)
        self._disk[name] = data

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was undone can be done again."""
        return bool(self._undone)

    @property
    def is_unsaved(self) -> bool:
        """Whether a change would be lost."""
        return self._files != self._saved

    def undo(self) -> None:
        """Take the last change back."""
        self._step(self._done, self._undone)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(self._undone, self._done)

    def watch(self, tell: Callable[[], None]) -> None:
        """Call this after every change."""
        self._watchers.append(tell)

    def save(self) -> None:
        """Write what has changed, each file whole.

        Raises:
            ChangedError: a file was changed elsewhere since it was read; nothing is written.
            EditError: a file cannot be written.
        """
        names = {*self._files, *self._saved}
        changed = sorted(name for name in names if self.text(name) != self._saved.get(name, ""))
        for name in changed:
            if _read(self.root / name) != self._disk.get(name):
                raise ChangedError(f"Somebody else has changed the file {name}.")
        for name in changed:
            self._keep(name, self.text(name))
        self._saved = self._files
        self._note_overrides()
        self._tell()

    def _keep(self, name: str, text: str) -> None:
        if text:
            _write(self.root / name, text.encode())
            self._disk[name] = text.encode()
        else:
            (self.root / name).unlink(missing_ok=True)
            self._disk.pop(name, None)

    def _note_overrides(self) -> None:
        """Keep in ``seen.yaml`` over which words the new changes of the base were made."""
        if not self.has_base:
            return
        now = self._overrides()
        text = old = self.text(SEEN) or seen_text([])
        for name in now.keys() - self._known:
            if value_at(text, (name,)) is None:
                text = add_key(text, (name,), now[name])
        for name in self._known - now.keys():
            if value_at(text, (name,)) is not None:
                text = remove(text, (name,))
        self._known = now.keys()
        if text != old:
            self._keep(SEEN, text)
            self._files = self._saved = {**self._files, SEEN: text}

    def _overrides(self) -> Mapping[str, str]:
        """Return the digest of each text of the base that the files on the disk change."""
        if not self.has_base:
            return {}
        overlay = read_documents(self.root, Report(), self.base).overlay
        return {one.name: one.digest for one in overlay.overrides} if overlay else {}

    def _step(self, behind: list[Mapping[str, str]], ahead: list[Mapping[str, str]]) -> None:
        if behind:
            ahead.append(self._files)
            self._files = behind.pop()
            self._tell()

    def _tell(self) -> None:
        for tell in self._watchers:
            tell()


def _texts(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return the texts of the files that hold text; what is not UTF-8 is left to the checks."""
    found = {}
    for path, data in files.items():
        if path.endswith(TEXT_FILES):
            try:
                found[path] = data.decode()
            except UnicodeDecodeError as error:
                raise ContentError(f"{path} is not plain text. Save it as UTF-8.") from error
    return found


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EditError(f"{file} cannot be read: {error.strerror or error}.") from error


def _write(file: Path, data: bytes) -> None:
    try:
        write_whole(file, data)
    except OSError as error:
        raise EditError(f"{file} cannot be written: {error.strerror or error}.") from error
