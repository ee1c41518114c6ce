"""Of thousands of exports and packs that went wrong, none is taken in that is not truly good.

``KIOSK_EVERY_WAY=1`` tries 10,000 of them, which takes some minutes.
"""

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.checks.pack import read_pack
from kiosk.errors import ContentError
from kiosk.releases.history import Why
from kiosk.releases.manifest import Manifest
from kiosk.releases.opening import Opener
from kiosk.releases.store import Store
from releases.mutants import exports, packs
from releases.released import MADE, Release, reread, take, tree
from releases.watched import WATCH

TRIES = 5000 if os.environ.get("KIOSK_EVERY_WAY") else 200
"""Of each kind."""
SECONDS = 5
"""The longest that anything may take."""


class Kiosk:
    """A kiosk that shows a good release, with a canary and a listener beside it."""

    def __init__(self, folder: Path, release: Release) -> None:
        self.release = release
        self.file = folder / "stick" / "a.kiosk"
        self.file.parent.mkdir()
        (folder / "canary.yaml").write_text("region: XX\n")
        self.store = Store(folder / "to")
        take(release.export(), release, self.store)
        self.store.activate(release.manifest.id, why=Why.ACTIVATED, by="", now=MADE)
        self.before = tree(self.store.folder)
        self.server = socket.create_server(("127.0.0.1", 0))
        self.server.setblocking(False)
        self.accepted = 0

    def try_out(self, data: bytes) -> None:
        """Import the file, and assert what always holds."""
        self.file.write_bytes(data)
        start = time.monotonic()
        with WATCH.watching(self.store.folder, self.file.parent):
            manifest = self._import()
        assert time.monotonic() - start < SECONDS
        if manifest is None:
            assert tree(self.store.folder) == self.before
        else:
            self.accepted += 1
            self._assert_good(manifest, data)
        with pytest.raises(BlockingIOError):
            self.server.accept()

    def _import(self) -> Manifest | None:
        """Return what was taken in, nothing when the file is refused in one line."""
        try:
            return take(self.file, self.release, self.store).manifest
        except ContentError as error:
            return None if "\n" not in str(error) else pytest.fail(str(error))

    def opened(self) -> str:
        """Return the release that a start would show."""
        folder = self.file.parent
        opener = Opener(self.store, folder / "no pack", None, folder / "cache")
        return opener.open(MADE).release

    def _assert_good(self, manifest: Manifest, data: bytes) -> None:
        """Assert that what was taken in has no errors, and is what its manifest says; undo it."""
        base = self.store.folder_of(manifest.id) / "base"
        catalog, report = read_pack(base, base=base)

        assert reread(data) == manifest
        assert self.store.verify(manifest.id) == ()
        assert not report.has_errors
        assert catalog
        assert catalog.digest == manifest.digest
        if manifest != self.release.manifest:
            self._forget(manifest)

    def _forget(self, manifest: Manifest) -> None:
        folder = self.store.folder_of(manifest.id)
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        folder.rmdir()


@pytest.fixture(scope="module")
def kiosk(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiosk]:
    """Provide a kiosk that stays in use."""
    kiosk = Kiosk(tmp_path_factory.mktemp("kiosk"), release)
    with kiosk.server:
        yield kiosk


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", [exports, packs])
def test_nothing_is_taken_in_that_is_not_good(
    kiosk: Kiosk, kind: Callable[[Release], st.SearchStrategy[bytes]]
) -> None:
    """Nothing else goes wrong either: no crash, no wait, nothing read elsewhere, the old stays."""

    @settings(
        max_examples=TRIES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=kind(kiosk.release))
    def every(data: bytes) -> None:
        kiosk.try_out(data)

    kiosk.accepted = 0
    every()
    print(f"{kiosk.accepted} of {TRIES} were good all the same")
    assert kiosk.opened() == kiosk.release.manifest.id
