"""A release from afar is taken in whole, by those who may send one, and newer than the last."""

import shutil
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from content_packs import edit

from kiosk.errors import ContentError, SigningError
from kiosk.releases.build import build_release
from kiosk.releases.export import export_release
from kiosk.releases.intake import Terms, import_release
from kiosk.releases.keys import make_key
from kiosk.releases.store import Store
from kiosk.releases.working_copy import open_working_copy
from releases.released import MADE, Release, make_release, take, tree

HELP = "en/help.yaml"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Provide the store of another machine, which is empty."""
    return Store(tmp_path / "to")


def newer(release: Release, days: int = 1) -> Path:
    """Export another release of the same pack, some days younger."""
    edit(release.pack, HELP, "text: Day and night", f"text: Day and night {days}")
    made = MADE + timedelta(days=days)
    manifest = build_release(release.pack, release.pack, release.store, made)
    file = release.folder / f"{days}.kiosk"
    export_release(release.store, manifest.id, file, release.key)
    return file


def test_what_is_taken_in_is_not_shown_yet(release: Release, store: Store) -> None:
    """Somebody looks at the differences first."""
    take(release.export(), release, store)

    assert store.active() == ""
    assert [one.id for one in store.manifests()] == [release.manifest.id]


def test_it_can_be_opened_from_its_sources(release: Release, store: Store, tmp_path: Path) -> None:
    """They are whole."""
    take(release.export(), release, store)
    folder = store.folder_of(release.manifest.id) / "base"

    assert open_working_copy(folder, None, tmp_path / "cache").catalog.id == "test-pack"


def test_taking_the_same_in_again_changes_nothing(release: Release, store: Store) -> None:
    """Somebody was not sure whether it had worked."""
    take(release.export(), release, store)
    before = tree(store.folder)
    take(release.export(), release, store)

    assert tree(store.folder) == before


def test_a_damaged_release_is_mended_by_its_export(release: Release, store: Store) -> None:
    """That is what an administrator would try."""
    take(release.export(), release, store)
    (store.folder_of(release.manifest.id) / "base" / HELP).write_text("x")
    take(release.export(), release, store)

    assert store.verify(release.manifest.id) == ()


def test_another_release_of_the_same_id_is_not_taken_for_the_one_that_is_here(
    release: Release, store: Store, inbox: Path
) -> None:
    """Its id is no more than a second and a few digits."""
    take(release.export(), release, store)
    inbox.write_bytes(release.forged({}, program="another"))
    with pytest.raises(ContentError, match=f"another release is here as {release.manifest.id}"):
        take(inbox, release, store)

    assert store.manifest(release.manifest.id) == release.manifest


def test_a_key_that_is_not_accepted_is_named(release: Release, store: Store) -> None:
    """So that it can be, by who knows whose it is."""
    other = make_key(release.folder / "other")
    with pytest.raises(ContentError, match=r"which this kiosk does not accept.*release_keys"):
        import_release(release.export(), store, Terms((other,)), MADE)


def test_without_any_accepted_key_nothing_signed_is_taken_in(
    release: Release, store: Store
) -> None:
    """A kiosk that was never set up believes nobody."""
    with pytest.raises(ContentError, match="does not accept"):
        import_release(release.export(), store, Terms(), MADE)


def test_a_slip_in_an_accepted_key_is_told(release: Release, store: Store) -> None:
    """It is a mistake in the settings, not in the file."""
    with pytest.raises(SigningError, match="is not a release key"):
        import_release(release.export(), store, Terms(("ed25519:x",)), MADE)


def test_a_newer_release_is_taken_in_beside_the_old_one(tmp_path: Path, store: Store) -> None:
    """Which can still be gone back to."""
    own = make_release(tmp_path)
    old = own.export()
    take(old, own, store)
    take(newer(own), own, store)

    assert len(store.manifests()) == 2


def test_an_older_one_is_refused_even_once_the_newer_is_gone(tmp_path: Path, store: Store) -> None:
    """Its number may be wrong by now, though it was signed once."""
    own = make_release(tmp_path)
    old, new = own.export(), newer(own)
    shutil.rmtree(store.folder_of(take(new, own, store).manifest.id))
    with pytest.raises(ContentError, match=r"2026-11-23 12:00.*had one of 2026-11-24.*--older"):
        take(old, own, store)

    assert store.manifests() == ()


def test_an_older_one_is_taken_in_by_who_wants_it(tmp_path: Path, store: Store) -> None:
    """And does not make others between the two good again."""
    own = make_release(tmp_path)
    old, new = own.export(), newer(own)
    take(new, own, store)
    take(old, own, store, older=True)

    assert [one.made for one in store.manifests()] == [MADE + timedelta(days=1), MADE]
    assert store.newest_accepted("test-pack") == MADE + timedelta(days=1)


def test_a_damaged_list_of_what_was_taken_in_stops_nothing(release: Release, store: Store) -> None:
    """Whoever can spoil it could as well put a release there."""
    store.folder.mkdir()
    (store.folder / "accepted.json").write_bytes(b"\xff{")
    take(release.export(), release, store)

    assert store.newest_accepted("test-pack") == MADE


def test_a_release_of_tomorrow_is_a_clock_that_is_wrong(release: Release, store: Store) -> None:
    """Taken in, it would keep every later one out."""
    with pytest.raises(ContentError, match="look at the clock"):
        import_release(release.export(), store, Terms((release.line,)), MADE - timedelta(days=2))


def test_a_full_disk_is_told_before_anything_is_written(
    release: Release, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With how much is needed."""
    usage = SimpleNamespace(free=10 * 2**20)
    monkeypatch.setattr("kiosk.releases.intake.shutil.disk_usage", lambda _: usage)
    with pytest.raises(ContentError, match="needs 51 MB on the disk, and 10 MB are free"):
        take(release.export(), release, store)

    assert not store.folder.exists()


def test_a_file_that_is_not_there_is_named(release: Release, store: Store, tmp_path: Path) -> None:
    """The stick may be another one."""
    with pytest.raises(ContentError, match=r"lost\.kiosk cannot be read: No such file"):
        take(tmp_path / "lost.kiosk", release, store)


def test_a_mistake_in_its_pack_is_told_with_its_place(
    release: Release, store: Store, inbox: Path
) -> None:
    """Whoever made it can mend it."""
    inbox.write_bytes(release.forged({"base/en/help.yaml": b"region: US\nregoin: US\n"}))
    with pytest.raises(ContentError, match=r"mistake: base/en/help\.yaml:1:1: error.*and \d+ more"):
        take(inbox, release, store)

    assert not store.folder.exists()


def test_a_refusal_is_one_line_that_starts_with_the_file(
    release: Release, store: Store, inbox: Path
) -> None:
    """And ends as a sentence does."""
    inbox.write_bytes(b"words")
    with pytest.raises(ContentError) as caught:
        take(inbox, release, store)

    assert str(caught.value).startswith(f"{inbox} was not imported: ")
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")
