"""A store with small releases, and what can be done to it, for tests that cut it off."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from content_packs import copy_pack, edit, with_every_word

from kiosk.releases.build import Draft, draft_release
from kiosk.releases.export import export_release
from kiosk.releases.history import Why
from kiosk.releases.intake import Terms, import_release
from kiosk.releases.keys import make_key, read_key
from kiosk.releases.opening import Opener
from kiosk.releases.setup import Setup
from kiosk.releases.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=1)
TITLES = ("Oldest", "Old", "New")
"""What the topic of each release is called."""


@dataclass(frozen=True)
class Shelf:
    """Three releases, oldest first; ``line`` is the public half of the key that signed ``file``.

    ``file`` is an export of the newest.
    """

    pack: Path
    drafts: tuple[Draft, ...]
    file: Path
    line: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the releases."""
        return tuple(draft.manifest.id for draft in self.drafts)

    def add(self, store: Store, number: int) -> None:
        """Put a release into a store."""
        draft = self.drafts[number]
        store.add(draft.manifest, draft.contents(), draft.built)

    def show(self, store: Store, *numbers: int) -> None:
        """Show releases one after the other."""
        for number in numbers:
            store.activate(self.ids[number], why=Why.ACTIVATED, by="", now=NOON)

    def start(self, folder: Path, cache: Path) -> Setup:
        """Return what a kiosk shows that starts with a store in the folder."""
        return Opener(Store(folder), self.pack, None, cache).open(LATER)


def make_shelf(folder: Path) -> Shelf:
    """Write three versions of a small pack and build a release of each."""
    pack = copy_pack("good", folder)
    with_every_word(pack)
    drafts, before = [], "What a leaf is"
    for day, title in enumerate(TITLES):
        edit(pack, "en/topics/leaf.md", f"title: {before}", f"title: {title}")
        drafts.append(draft_release(pack, pack, NOON - timedelta(days=len(TITLES) - day)))
        before = title
    line = make_key(folder / "key")
    store = Store(folder / "away")
    newest = drafts[-1]
    store.add(newest.manifest, newest.contents(), newest.built)
    export_release(store, newest.manifest.id, folder / "new.kiosk", read_key(folder / "key"))
    return Shelf(pack, tuple(drafts), folder / "new.kiosk", line)


@dataclass(frozen=True)
class Deed:
    """Something that changes a store: what is there before, and what is shown before and after.

    Numbers are those of the releases; ``shown`` are activated one after the other.
    """

    do: Callable[[Shelf, Store], object]
    there: tuple[int, ...]
    shown: tuple[int, ...]
    before: int
    after: int

    def prepare(self, shelf: Shelf, folder: Path) -> None:
        """Make the store as it is before."""
        store = Store(folder)
        for number in self.there:
            shelf.add(store, number)
        shelf.show(store, *self.shown)


def _build(shelf: Shelf, store: Store) -> None:
    shelf.add(store, 2)
    store.remove_unused(keep=1)


def _take_in(shelf: Shelf, store: Store) -> None:
    import_release(shelf.file, store, Terms(keys=(shelf.line,)), LATER)


def _activate(shelf: Shelf, store: Store) -> None:
    store.activate(shelf.ids[2], why=Why.ACTIVATED, by="", now=LATER)


def _roll_back(_: Shelf, store: Store) -> None:
    store.roll_back(by="", now=LATER)


DEEDS = {
    "build": Deed(_build, there=(0, 1), shown=(1,), before=1, after=1),
    "import": Deed(_take_in, there=(1,), shown=(1,), before=1, after=1),
    "activate": Deed(_activate, there=(1, 2), shown=(1,), before=1, after=2),
    "rollback": Deed(_roll_back, there=(1, 2), shown=(1, 2), before=2, after=1),
}


def empty(folder: Path) -> Path:
    """Return the folder, which is there and holds nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
