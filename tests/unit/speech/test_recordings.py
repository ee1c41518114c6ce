"""Tests of how a recorded sentence is found."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import LanguageTag
from kiosk.speech.recordings import Recordings, listed, name_of, recording_name

EN = LanguageTag("en")
ES = LanguageTag("es")
SENTENCE = "Kratom comes from a tree leaf."


def record(root: Path, name: str, language: LanguageTag = EN) -> Path:
    """Put a recording of this name into a language's folder."""
    file = root / language / "audio" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"sound")
    return file


@pytest.mark.parametrize("kind", [".wav", ".opus", ".ogg", ".flac", ".mp3"])
def test_a_recording_is_found_by_its_words(tmp_path: Path, kind: str) -> None:
    """Whatever its type."""
    file = record(tmp_path, recording_name(EN, SENTENCE) + kind)

    assert Recordings(tmp_path).find(EN, SENTENCE) == file


def test_each_language_has_its_own(tmp_path: Path) -> None:
    """The word "no" is said in two ways."""
    record(tmp_path, recording_name(EN, "No") + ".wav", EN)

    assert Recordings(tmp_path).find(ES, "No") is None
    assert recording_name(EN, "No") != recording_name(ES, "No")


@pytest.mark.parametrize(
    "text",
    ["Qué  es\nel kratom ", "Que\N{COMBINING ACUTE ACCENT} es el kratom"],
    ids=["spaces", "accents"],
)
def test_what_nobody_hears_changes_no_name(text: str) -> None:
    """A line broken elsewhere is the same sentence."""
    assert recording_name(ES, text) == recording_name(ES, "Qué es el kratom")


@given(st.sets(st.text(st.characters(codec="ascii", categories=["L", "N", "P"])), max_size=50))
def test_other_words_have_another_name(texts: set[str]) -> None:
    """Nobody hears one sentence and reads another."""
    assert len({recording_name(EN, text) for text in texts}) == len(texts)


def test_one_recording_gives_a_language_a_voice(tmp_path: Path) -> None:
    """The machine may speak another one alone."""
    record(tmp_path, recording_name(EN, SENTENCE) + ".wav", EN)
    recordings = Recordings(tmp_path)

    assert recordings.speaks(EN)
    assert not recordings.speaks(ES)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """Most packs have no recordings."""
    assert Recordings(tmp_path).find(EN, SENTENCE) is None


@pytest.mark.parametrize(
    "name",
    [
        "README.txt",
        "0123456789abcdef",
        "0123456789abcdef.exe",
        "0123456789abcde.wav",
        "0123456789ABCDEF.wav",
        "0123456789abcdef.wav.1234.part",
    ],
)
def test_other_files_are_no_recordings(tmp_path: Path, name: str) -> None:
    """What is half written or somebody's notes is never played."""
    record(tmp_path, name)

    assert name_of(name) is None
    assert listed(tmp_path / "en/audio") == {}


def test_a_person_is_heard_before_a_machine(tmp_path: Path) -> None:
    """Who records with a microphone keeps a WAV file; engines leave Opus where they can."""
    name = recording_name(EN, SENTENCE)
    record(tmp_path, f"{name}.opus")
    spoken = record(tmp_path, f"{name}.wav")

    assert Recordings(tmp_path).find(EN, SENTENCE) == spoken


def test_a_link_out_of_the_pack_is_not_followed(tmp_path: Path) -> None:
    """A pack is played as it was checked."""
    name = recording_name(EN, SENTENCE)
    outside = record(tmp_path / "elsewhere", f"{name}.wav")
    (tmp_path / "en/audio").mkdir(parents=True)
    (tmp_path / f"en/audio/{name}.wav").symlink_to(outside)

    assert Recordings(tmp_path).find(EN, SENTENCE) is None


def test_a_folder_is_listed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence must not wait for the disk."""
    recordings = Recordings(tmp_path)
    recordings.find(EN, SENTENCE)
    monkeypatch.setattr(os, "scandir", None)

    assert recordings.find(EN, "Another one.") is None
