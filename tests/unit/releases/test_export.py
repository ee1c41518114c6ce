"""An export is the same whenever it is made, holds all that it needs, and can be imported."""

import os
import stat
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from content_packs import copy_pack, with_every_word

from kiosk.errors import ContentError, KioskError
from kiosk.releases import export
from kiosk.releases.build import build_release
from kiosk.releases.export import export_release
from kiosk.releases.store import Store
from releases.released import MADE, Release, make_release, take, tree

T = TypeVar("T")

SOUND = "0123456789abcdef.wav"
SILENCE = b"RIFF\x24\x00\x01\x00WAVEfmt " + b"\0" * 65536


def names(file: Path) -> Sequence[str]:
    """Return the names of the entries, in their order."""
    with zipfile.ZipFile(file) as archive:
        return archive.namelist()


def test_what_is_exported_is_imported_as_it_was(release: Release, tmp_path: Path) -> None:
    """Byte for byte, but for what each machine builds itself."""
    store = Store(tmp_path / "to")
    intake = take(release.export(), release, store)
    folder = release.store.folder_of(release.manifest.id)
    there = tree(store.folder_of(release.manifest.id))

    assert (intake.manifest, intake.signer) == (release.manifest, release.line)
    assert there | {"built.msgpack": b""} == tree(folder) | {"built.msgpack": b""}
    assert store.verify(release.manifest.id) == ()


def test_two_exports_are_the_same(release: Release) -> None:
    """Nothing but the release and the key counts."""
    assert release.export("one").read_bytes() == release.export("two").read_bytes()


def test_what_tells_of_the_release_comes_first(release: Release) -> None:
    """Then its files by name, and nothing else."""
    assert names(release.export()) == [
        "manifest.json",
        "signature",
        *sorted(release.manifest.files),
    ]


def test_without_a_key_there_is_no_signature(release: Release, tmp_path: Path) -> None:
    """An import must be told to take it."""
    file, store = tmp_path / "unsigned.kiosk", Store(tmp_path / "to")
    export_release(release.store, release.manifest.id, file, None)

    assert "signature" not in names(file)
    with pytest.raises(ContentError, match="nobody has signed it"):
        take(file, release, store)
    assert take(file, release, store, unsigned=True).signer == ""


def test_recordings_come_along_unpacked(tmp_path: Path) -> None:
    """Silence packs so well that it would look like a bomb."""
    pack = copy_pack("good", tmp_path)
    with_every_word(pack)
    (pack / "en/audio").mkdir()
    (pack / "en/audio" / SOUND).write_bytes(SILENCE)
    store = Store(tmp_path / "from")
    manifest = build_release(pack, pack, store, MADE)
    export_release(store, manifest.id, tmp_path / "x", None)

    with zipfile.ZipFile(tmp_path / "x") as archive:
        entry = archive.getinfo(f"base/en/audio/{SOUND}")
    assert entry.compress_type == zipfile.ZIP_STORED
    assert entry.file_size == len(SILENCE)


def test_a_damaged_release_is_not_passed_on(tmp_path: Path) -> None:
    """The other machine would refuse it, far away from who could help."""
    release = make_release(tmp_path)
    (release.store.folder_of(release.manifest.id) / "base/en/help.yaml").write_text("x")
    with pytest.raises(KioskError, match=r"is damaged and was not exported\. base/en/help\.yaml"):
        release.export()

    assert not (tmp_path / "good.kiosk").exists()


def test_a_release_that_is_not_there_is_named(release: Release, tmp_path: Path) -> None:
    """A slip in its id is the usual reason."""
    with pytest.raises(KioskError, match="There is no release 20200101-000000-00000000"):
        export_release(release.store, "20200101-000000-00000000", tmp_path / "x", None)


def test_a_full_stick_is_told_and_keeps_the_old_file(
    release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file under its name would be carried off."""
    file = tmp_path / "x.kiosk"
    file.write_bytes(b"old")

    def full(descriptor: int) -> None:
        del descriptor
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("kiosk.releases.export.os.fsync", full)
    with pytest.raises(KioskError, match=r"x\.kiosk cannot be written: No space left"):
        export_release(release.store, release.manifest.id, file, None)

    assert tree(tmp_path) == {"x.kiosk": b"old"}


def test_what_no_import_would_take_is_not_exported(
    release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is found where the pack can still be changed."""
    monkeypatch.setattr(export, "name_fault", lambda name: f"not {name}")
    with pytest.raises(ContentError, match="rename or delete it in the pack"):
        export_release(release.store, release.manifest.id, tmp_path / "x", None)

    assert tree(tmp_path) == {}


def test_how_far_it_is_can_be_followed(release: Release, tmp_path: Path) -> None:
    """A stick is slow."""
    totals = []

    def progress(steps: Iterable[T], total: int, what: str, /) -> Iterator[T]:
        totals.append((total, what))
        yield from steps

    export_release(release.store, release.manifest.id, tmp_path / "x", release.key, progress)

    assert totals == [(len(release.manifest.files) + 2, "files")]


def test_entries_are_ordinary_files(release: Release) -> None:
    """Other programs that open it find nothing strange."""
    with zipfile.ZipFile(release.export()) as archive:
        modes = {entry.external_attr >> 16 for entry in archive.infolist()}

    assert modes == {stat.S_IFREG | 0o644}
