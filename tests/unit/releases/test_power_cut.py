"""Whenever the machine is cut off, the next start shows a complete release, the old or the new."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.releases.store import Store

from .fragile_disk import FragileDisk, PowerCutError
from .shelf import DEEDS, TITLES, Shelf, empty, make_shelf

RUNS = 300
"""For each deed: more than a thousand together, each cut off at another moment in another way."""

MEMORY = Path("/dev/shm")  # noqa: S108 - only what is in it has names of its own
"""Where files live in memory on Linux; nothing here waits for a disk."""


@pytest.fixture(scope="module")
def room() -> Iterator[Path]:
    """Provide a folder in memory, where there is such a place."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def shelf(room: Path) -> Shelf:
    """Provide the releases."""
    return make_shelf(room)


@pytest.mark.parametrize("name", DEEDS)
def test_a_cut_leaves_the_old_or_the_new(name: str, shelf: Shelf, room: Path) -> None:
    """So does one right after the deed, which was kept then; and the deed can be done again."""
    deed = DEEDS[name]
    prepared = empty(room / name)
    deed.prepare(shelf, prepared)
    counting = _disk(_copy(prepared, room))
    deed.do(shelf, Store(room / "work", counting))
    total = counting.done
    cuts: set[int] = set()

    @settings(max_examples=RUNS, database=None)
    @given(operations=st.integers(0, total), seed=st.integers(0, 2**32))
    def cut(operations: int, seed: int) -> None:
        cuts.add(operations)
        work = _copy(prepared, room)
        disk = _disk(work, operations, seed)
        finished = True
        try:
            deed.do(shelf, Store(work, disk))
        except PowerCutError:
            finished = False
        found = empty(room / "found")
        disk.restart(found)
        shown = shelf.start(found, room / "cache")
        allowed = {deed.after} if finished else {deed.before, deed.after}
        assert shown.release in {shelf.ids[number] for number in allowed}
        (topic,) = shown.catalog.packs[shown.catalog.default_language].topics.values()
        assert topic.title == TITLES[shelf.ids.index(shown.release)]
        assert shown.news == ()
        store = Store(found)
        assert [store.verify(release) for release in store.ids()] == [()] * len(store.ids())
        if not finished and shown.release == shelf.ids[deed.before]:
            deed.do(shelf, store)
            assert store.active() == shelf.ids[deed.after]

    cut()
    assert len(cuts) > total / 2


def _disk(work: Path, operations: int = 10_000, seed: int = 0) -> FragileDisk:
    return FragileDisk(work, operations, Random(seed))  # noqa: S311 - chance, not secrets


def _copy(prepared: Path, room: Path) -> Path:
    """Return a copy of a store, made anew."""
    work = room / "work"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(prepared, work)
    return work
