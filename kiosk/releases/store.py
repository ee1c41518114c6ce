"""The releases of a machine: added whole, shown by one rename, and kept to be gone back to."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Final

from kiosk.errors import KioskError
from kiosk.releases.accepted import (
    ACCEPTED,
    Accepted,
    decode_accepted,
    encode_accepted,
    with_newest,
)
from kiosk.releases.disk import Disk, RealDisk
from kiosk.releases.history import (
    Activation,
    History,
    Why,
    decode_history,
    encode_history,
    shown_on,
    way_back,
)
from kiosk.releases.lock import locked
from kiosk.releases.manifest import RELEASE_ID, Manifest, decode_manifest, encode_manifest
from kiosk.releases.staging import PART, checked, make_folders, sweep, write_tree
from kiosk.releases.verify import verify_release

BUILT: Final = "built.msgpack"
MANIFEST: Final = "manifest.json"
SHOWN: Final = "shown.json"
KEPT: Final = 10
"""How many releases are kept, besides those that were shown last."""


class Store:
    """A folder with releases, and the list of those that were shown.

    Reading takes no lock and never waits: what is there is whole.
    """

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder = folder
        self._disk = disk or RealDisk()

    # What is there

    def folder_of(self, release: str) -> Path:
        """Return where a release stands or would stand.

        Raises:
            KioskError: this is no id of a release.
        """
        if not RELEASE_ID.fullmatch(release):
            raise KioskError(f"{release!r} is no release. 'kiosk release list' names them.")
        return self.folder / release

    def manifest(self, release: str) -> Manifest:
        """Return what a release says of itself.

        Raises:
            KioskError: there is no such release, or its manifest is damaged.
        """
        folder = self.folder_of(release)
        try:
            manifest = decode_manifest((folder / MANIFEST).read_bytes())
        except OSError as error:
            message = f"There is no release {release}. 'kiosk release list' names them."
            raise KioskError(message) from error
        if manifest.id != release:
            raise KioskError(f"The release {release} holds another one, {manifest.id}.")
        return manifest

    def manifests(self) -> tuple[Manifest, ...]:
        """Return what all releases say of themselves, newest first, damaged ones left out."""
        return tuple(self._readable())

    def _readable(self) -> Iterator[Manifest]:
        for release in self.ids():
            with suppress(KioskError):
                yield self.manifest(release)

    def ids(self) -> list[str]:
        """Return the ids of all releases, newest first, damaged ones too."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except OSError:
            return []
        return sorted(filter(RELEASE_ID.fullmatch, names), reverse=True)

    def verify(self, release: str) -> tuple[str, ...]:
        """Return all that is wrong with a release, a sentence each."""
        try:
            manifest = self.manifest(release)
        except KioskError as error:
            return (str(error),)
        return verify_release(self.folder_of(release), manifest)

    # What is shown

    def history(self) -> History:
        """Return what was shown, oldest first, nothing where there is no list.

        Raises:
            KioskError: the list is damaged.
        """
        try:
            return decode_history((self.folder / SHOWN).read_bytes())
        except OSError:
            return ()

    def active(self) -> str:
        """Return the release that is to be shown, empty for the content of the program itself.

        Raises:
            KioskError: the list is damaged.
        """
        history = self.history()
        return history[-1].release if history else ""

    def is_shown(self, release: str) -> bool:
        """Tell whether it is this release that is to be shown; a damaged list says of none."""
        try:
            return self.active() == release
        except KioskError:
            return False

    def shown_on(self, day: date) -> History:
        """Return what was shown on a day by the clock of this machine.

        Raises:
            KioskError: the list is damaged.
        """
        return shown_on(self.history(), day)

    # What was taken in

    def newest_accepted(self, pack: str) -> datetime | None:
        """Return when the newest release of a pack was made that is here or was ever taken in."""
        return with_newest(self._accepted(), self.manifests()).get(pack)

    def _accepted(self) -> Accepted:
        try:
            return decode_accepted((self.folder / ACCEPTED).read_bytes())
        except OSError:
            return {}

    # What changes it

    def note_accepted(self, manifest: Manifest) -> None:
        """Remember that a release was taken in, also when it is long gone.

        Raises:
            KioskError: the disk cannot be written to.
        """
        with self._writing():
            accepted = with_newest(self._accepted(), (manifest,))
            self._replace(ACCEPTED, encode_accepted(accepted))

    def add(
        self, manifest: Manifest, contents: Iterable[tuple[str, bytes]], built: bytes = b""
    ) -> Manifest:
        """Put a release into the store: all of it or, whatever happens, nothing.

        ``contents`` are the paths and bytes of exactly the files that the manifest names.
        ``built`` is what was built of them, if that has been done.  A damaged release of the same
        id is replaced, a good one stays as it is.

        Raises:
            KioskError: the files are not those of the manifest, or the disk cannot be written to.
        """
        with self._writing():
            place = self.folder_of(manifest.id)
            if place.exists() and not self.verify(manifest.id):
                return manifest
            part = self.folder / f"{PART}{manifest.id}"
            said = {MANIFEST: encode_manifest(manifest), **({BUILT: built} if built else {})}
            write_tree(self._disk, part, chain(checked(manifest, contents), said.items()))
            if place.exists():
                self._disk.rename(place, self.folder / f"{PART}old-{manifest.id}")
            self._disk.rename(part, place)
            self._disk.sync_folder(self.folder)
        return manifest

    def activate(self, release: str, *, why: Why, by: str, now: datetime) -> None:
        """Show a release from now on; it is for the caller to have verified it.

        Raises:
            KioskError: there is no such release, or the disk cannot be written to.
        """
        if release:
            self.manifest(release)
        with self._writing():
            self._show(Activation(release=release, since=now, why=why, by=by))

    def roll_back(self, *, by: str, now: datetime) -> str:
        """Show again what was shown before, and return its id, empty for the program's content.

        Raises:
            KioskError: there is nothing to go back to, or what there is is damaged.
        """
        with self._writing():
            behind = way_back(self.history())
            if not behind:
                raise KioskError("There is nothing to go back to: no release is shown.")
            release = behind[0]
            if release and (faults := self.verify(release)):
                raise KioskError(f"The release before, {release}, is damaged. {faults[0]}")
            self._show(Activation(release=release, since=now, why=Why.ROLLED_BACK, by=by))
        return release

    def fall_back(self, damaged: str, release: str, *, now: datetime) -> None:
        """Note that a release is shown in place of a damaged one, unless that is so no more.

        Raises:
            KioskError: the disk cannot be written to.
        """
        with self._writing():
            if self.active() == damaged:
                self._show(Activation(release=release, since=now, why=Why.FELL_BACK))

    def remove_unused(self, keep: int = KEPT) -> tuple[str, ...]:
        """Remove old releases but the newest ``keep`` and the last two shown; return their ids.

        Raises:
            KioskError: the list of what was shown is damaged, or the disk cannot be written to.
        """
        with self._writing():
            shown = [past.release for past in self.history() if past.release]
            last = list(dict.fromkeys(reversed(shown)))[:2]
            old = tuple(release for release in self.ids()[keep:] if release not in last)
            for release in old:
                self._disk.rename(self.folder / release, self.folder / f"{PART}old-{release}")
            # A release whose new name is lost must not come back without its files.
            self._disk.sync_folder(self.folder)
        return old

    # Inner workings

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Be the only writer, with nothing unfinished about before and after."""
        try:
            make_folders(self._disk, self.folder)
            with locked(self.folder):
                sweep(self._disk, self.folder)
                try:
                    yield
                finally:
                    with suppress(OSError):
                        sweep(self._disk, self.folder)
        except OSError as error:
            reason = error.strerror or str(error)
            message = f"The releases in {self.folder} cannot be changed ({reason})."
            raise KioskError(message) from error

    def _show(self, activation: Activation) -> None:
        """Replace the list of what was shown by one with another entry, in one rename."""
        try:
            history = self.history()
        except KioskError:
            history = ()
        self._replace(SHOWN, encode_history((*history, activation)))

    def _replace(self, name: str, data: bytes) -> None:
        """Put a small file in the place of an old one, in one rename."""
        part = self.folder / f"{PART}{name}"
        self._disk.write(part, data)
        self._disk.rename(part, self.folder / name)
        self._disk.sync_folder(self.folder)
