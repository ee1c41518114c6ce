"""A command that the system kills leaves a store that the next start shows, the old or the new."""

import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.releases.store import Store

from .shelf import DEEDS, Shelf, make_shelf

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent

MOMENTS = {
    "build": (0, 3, 20, 36, 40, 45, 50, 53),
    "import": (0, 5, 20, 29, 31, 32, 33),
    "activate": (0, 1, 2, 3),
    "rollback": (0, 1, 2, 3),
}
"""How many changes of the disk each command lives for, from the first to beyond the last."""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Provide the releases."""
    return make_shelf(tmp_path_factory.mktemp("shelf"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize(
    ("name", "changes"), [(name, each) for name, moments in MOMENTS.items() for each in moments]
)
def test_the_next_start_shows_a_complete_release(
    name: str, changes: int, shelf: Shelf, tmp_path: Path
) -> None:
    """And the lock of the dead program keeps nobody from doing it again."""
    deed, store = DEEDS[name], Store(tmp_path / "store")
    deed.prepare(shelf, store.folder)
    known = tmp_path / "shelf"
    known.write_bytes(pickle.dumps(shelf))
    command = [sys.executable, "-m", "releases.killed_command", name]
    path = os.pathsep.join([str(ROOT), str(HERE.parent)])
    ended = subprocess.run(
        [*command, known, store.folder, str(changes)],
        env=os.environ | {"PYTHONPATH": path},
        check=False,
    )
    assert ended.returncode in {0, -signal.SIGKILL}

    shown = shelf.start(store.folder, tmp_path / "cache")
    allowed = (deed.after,) if ended.returncode == 0 else (deed.before, deed.after)
    assert shown.release in {shelf.ids[number] for number in allowed}
    assert shown.news == ()
    assert not [release for release in store.ids() if store.verify(release)]
    if shown.release == shelf.ids[deed.before]:
        deed.do(shelf, store)
        assert store.active() == shelf.ids[deed.after]
