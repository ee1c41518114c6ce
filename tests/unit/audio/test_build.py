"""Tests of which recordings are made, and of what is left when making them ends early."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.audio.build import AT_ONCE, build, prune
from kiosk.audio.inventory import Entry, State, take_inventory
from kiosk.domain.ids import LanguageTag
from kiosk.errors import KioskError
from kiosk.speech.recordings import recording_name

EN = LanguageTag("en")
SENTENCES = ("One.", "Two.", "Three.")
STALE = recording_name(EN, "Zero.")


def spoken(text: str) -> tuple[str, bytes]:
    """Return the text as if it were sound."""
    return ".wav", text.encode()


def states(folder: Path) -> list[State]:
    """Return what there is of each sentence, and then of other recordings."""
    return [entry.state for entry in take_inventory(folder, EN, SENTENCES)]


def names(folder: Path) -> Iterator[str]:
    """Yield the names of the files in the folder."""
    return (file.name for file in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder in which one of three sentences is recorded, and one that is not said."""
    (tmp_path / f"{recording_name(EN, 'Two.')}.mp3").write_bytes(b"a person")
    (tmp_path / f"{STALE}.wav").write_bytes(b"old")
    (tmp_path / "notes.txt").write_bytes(b"mine")
    return tmp_path


def test_an_inventory_tells_what_is_made_missing_and_stale(folder: Path) -> None:
    """In the order in which a visit comes to it, the stale ones last."""
    assert take_inventory(folder, EN, SENTENCES) == (
        Entry(recording_name(EN, "One."), State.MISSING, "One."),
        Entry(recording_name(EN, "Two."), State.MADE, "Two."),
        Entry(recording_name(EN, "Three."), State.MISSING, "Three."),
        Entry(STALE, State.STALE),
    )


def test_a_sentence_that_is_said_twice_is_recorded_once(tmp_path: Path) -> None:
    """Most buttons stand on every screen."""
    assert len(take_inventory(tmp_path, EN, ["Back", "Back ", "Back"])) == 1


def test_what_the_base_of_a_local_pack_has_recorded_is_made(folder: Path, tmp_path: Path) -> None:
    """Only what the clinic says in other words is recorded anew."""
    name = recording_name(EN, SENTENCES[0])
    below = tmp_path / "base"
    below.mkdir()
    (below / f"{name}.wav").write_bytes(b"RIFF")
    found = take_inventory(folder, EN, SENTENCES, below)

    assert [entry.state for entry in found] == [State.MADE, State.MADE, State.MISSING, State.STALE]


def test_what_is_missing_is_made_and_nothing_else(folder: Path) -> None:
    """What a person recorded is never spoken over, and nothing is deleted."""
    before = set(names(folder))
    made = set(build(folder, take_inventory(folder, EN, SENTENCES), spoken))

    assert {file.name for file in made} == set(names(folder)) - before
    assert {file.read_text() for file in made} == {"One.", "Three."}
    assert states(folder) == [State.MADE, State.MADE, State.MADE, State.STALE]


def test_a_folder_is_made_with_its_first_recording(tmp_path: Path) -> None:
    """A pack without recordings has none."""
    folder = tmp_path / "en" / "audio"
    list(build(folder, take_inventory(folder, EN, SENTENCES), spoken))

    assert states(folder) == [State.MADE] * 3


def test_what_was_made_before_a_fault_stays(folder: Path) -> None:
    """Started again, it goes on where it stopped."""

    def failing(text: str) -> tuple[str, bytes]:
        if text == "Three.":
            raise KioskError("the engine failed")
        return spoken(text)

    with pytest.raises(KioskError, match="the engine failed"):
        list(build(folder, take_inventory(folder, EN, SENTENCES), failing))

    assert states(folder) == [State.MADE, State.MADE, State.MISSING, State.STALE]
    list(build(folder, take_inventory(folder, EN, SENTENCES), spoken))
    assert State.MISSING not in states(folder)


def test_stopped_by_hand_it_begins_nothing_more(tmp_path: Path) -> None:
    """Ctrl+C must not wait for hundreds of sentences."""
    sentences = [f"Sentence {number}." for number in range(50)]
    entries = take_inventory(tmp_path, EN, sentences)
    go_on = threading.Semaphore(1)

    def slow(text: str) -> tuple[str, bytes]:
        go_on.acquire(timeout=10)
        return spoken(text)

    making = build(tmp_path, entries, slow)
    next(making)
    threading.Timer(0.05, go_on.release, [AT_ONCE + 1]).start()
    making.close()

    assert 1 <= len(list(names(tmp_path))) <= 1 + AT_ONCE + 1


def test_two_are_made_at_once(tmp_path: Path) -> None:
    """Each waits here until the other has begun."""
    meeting = threading.Barrier(AT_ONCE)

    def meet(text: str) -> tuple[str, bytes]:
        meeting.wait(10)
        return spoken(text)

    entries = take_inventory(tmp_path, EN, ["One.", "Two.", "Three.", "Four."])

    assert len(list(build(tmp_path, entries, meet))) == 4


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "audio").write_bytes(b"")

    with pytest.raises(KioskError, match="cannot be written"):
        list(build(tmp_path / "audio", [Entry("0" * 16, State.MISSING, "One.")], spoken))


def test_pruning_deletes_stale_recordings_alone(folder: Path) -> None:
    """Notes of whoever records are their own."""
    assert prune(folder, take_inventory(folder, EN, SENTENCES)) == 1
    assert sorted(names(folder)) == sorted([f"{recording_name(EN, 'Two.')}.mp3", "notes.txt"])
