"""Tests of what is wrong with the recordings of a pack."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from content_packs import check, copy_pack, found_in, with_every_word

from kiosk.checks import check_pack, read_pack
from kiosk.checks.recordings import MAX_BYTES
from kiosk.domain.ids import LanguageTag
from kiosk.speech.recordings import recording_name

EN = LanguageTag("en")
TITLE, BACK = (f"en/audio/{recording_name(EN, text)}" for text in ("What a leaf is", "Back"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a pack in which all is recorded."""
    root = copy_pack("good", tmp_path)
    for name in (TITLE, BACK):
        file = root / f"{name}.wav"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"RIFF")
    return root


def _large(file: Path) -> None:
    os.truncate(file, MAX_BYTES + 1)


def _empty(file: Path) -> None:
    os.truncate(file, 0)


def _link(file: Path) -> None:
    file.rename(file.with_name(".real"))
    file.symlink_to(".real")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def test_a_recorded_pack_has_no_problem(root: Path) -> None:
    """Whoever records may keep notes beside the files."""
    (root / "en/audio/README.md").write_text("Spoken by Maria.")
    (root / "en/audio/.project").mkdir()

    assert found_in(root) == []


def test_what_the_base_has_recorded_need_not_be_recorded_again(root: Path, tmp_path: Path) -> None:
    """A clinic that changes one word records one word."""
    local = copy_pack("local", tmp_path / "local")
    (local / "en/audio").mkdir(parents=True)
    (local / "en/interface.yaml").write_text("bar: {back: Go back}", encoding="utf-8")
    assert ("audio.missing", "en/audio:1:1") in found_in(local, root)
    go_back = recording_name(EN, "Go back")
    (local / f"en/audio/{go_back}.wav").write_bytes(b"RIFF")

    assert {code for code, _ in found_in(local, root)} == {"override.hides", "override.unseen"}


@pytest.mark.parametrize("spoil", [_large, _empty, _link, _folder])
def test_what_cannot_be_played_is_named(root: Path, spoil: Callable[[Path], None]) -> None:
    """Nobody would hear that sentence."""
    spoil(root / f"{BACK}.wav")

    assert found_in(root) == [("audio.type", f"{BACK}.wav:1:1")]


def test_the_largest_recording_is_all_right(root: Path) -> None:
    """The limit itself is within it."""
    os.truncate(root / f"{BACK}.wav", MAX_BYTES)

    assert found_in(root) == []


def test_an_empty_folder_asks_for_every_sentence_at_once(root: Path) -> None:
    """A thousand lines would hide every other problem."""
    for name in (TITLE, BACK):
        (root / f"{name}.wav").unlink()
    found = check(root).report.diagnostics

    (missing,) = [one for one in found if one.code == "audio.missing"]
    assert missing.message == "not recorded: 'What a leaf is' and 1 more"
    assert missing.hint == "run: kiosk audio build --language en"


def test_a_folder_that_cannot_be_listed_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that belongs to somebody else."""
    really_list = os.scandir

    def refuse(folder: Path) -> object:
        if Path(folder).name == "audio":
            raise PermissionError(13, "Permission denied")
        return really_list(folder)

    monkeypatch.setattr(os, "scandir", refuse)

    assert found_in(root) == [("file.unreadable", "en/audio:1:1")]


def test_a_pack_is_shown_whatever_its_recordings_are(root: Path) -> None:
    """The voice of the machine speaks where a recording does not."""
    with_every_word(root)
    (root / f"{BACK}.wav").rename(root / f"{BACK}.aac")
    catalog, report = read_pack(root)

    assert catalog is not None
    assert not report.has_errors


def test_recordings_do_not_change_the_number_on_sheets(root: Path, tmp_path: Path) -> None:
    """It tells which words were printed, and they are the same."""
    silent = copy_pack("good", tmp_path / "silent")

    assert check_pack(root).documents.digest == check_pack(silent).documents.digest
