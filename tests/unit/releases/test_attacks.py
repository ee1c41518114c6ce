"""Every file that is made to harm is refused for what it is, and leaves nothing behind."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.errors import ContentError
from kiosk.releases.store import Store
from releases.attacks import attacks
from releases.released import Release, take, tree
from releases.watched import WATCH

SECONDS = 5
"""The longest that a refusal may take."""
CANARY = "/tmp/canary.yaml"  # noqa: S108 - only named by attacks; nothing may open it
NAMES = sorted(attacks(CANARY, 1))


@contextmanager
def listener() -> Iterator[socket.socket]:
    """Listen where hostile files point to, and fail when somebody calls."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server
        with pytest.raises(BlockingIOError):
            server.accept()


@pytest.fixture(scope="module")
def store(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Provide the store of a kiosk that has taken in the good release."""
    store = Store(tmp_path_factory.mktemp("kiosk") / "to")
    take(release.export(), release, store)
    return store


@pytest.mark.parametrize("name", NAMES)
def test_what_is_made_to_harm_is_refused(
    release: Release, store: Store, tmp_path: Path, name: str
) -> None:
    """In one sentence and little time; nothing elsewhere is read, and the store is as it was."""
    canary, file = tmp_path / "canary.yaml", tmp_path / "stick" / "bad.kiosk"
    canary.write_text("region: XX\n")
    file.parent.mkdir()
    before = tree(store.folder)
    with listener() as server:
        attack, words = attacks(canary.as_posix(), server.getsockname()[1])[name]
        file.write_bytes(attack(release))
        start = time.monotonic()
        with (
            WATCH.watching(store.folder, file.parent),
            pytest.raises(ContentError, match=words) as caught,
        ):
            take(file, release, store)
        assert time.monotonic() - start < SECONDS

    assert "\n" not in str(caught.value)
    assert tree(store.folder) == before
    assert store.verify(release.manifest.id) == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["canary.yaml", "stick"]


def test_the_watch_sees_what_is_read_elsewhere(tmp_path: Path) -> None:
    """Else it would prove nothing."""
    (tmp_path / "canary").write_text("x")
    with pytest.raises(AssertionError, match="canary"), WATCH.watching():
        (tmp_path / "canary").read_text()


def test_the_watch_sees_who_is_called() -> None:
    """Else it would prove nothing."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(AssertionError, match="socket"),
        WATCH.watching(),
    ):
        socket.create_connection(server.getsockname()).close()
