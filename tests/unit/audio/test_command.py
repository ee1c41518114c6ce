"""Tests of what ``kiosk audio`` works on, over a small pack."""

import csv
import io
from pathlib import Path

import pytest
from content_packs import copy_pack, with_every_word

from kiosk.audio.command import open_language
from kiosk.audio.engine import SpeechProgram
from kiosk.cli import main
from kiosk.domain.ids import LanguageTag
from kiosk.errors import ContentError, KioskError
from kiosk.speech.recordings import recording_name

from .engines import engine

EN = LanguageTag("en")
TITLE = recording_name(EN, "What a leaf is")
SENTENCE = "A leaf takes in light and air and makes sugar from them."


@pytest.fixture(autouse=True)
def _no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the engine writes."""
    monkeypatch.setattr("shutil.which", lambda _: None)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a pack whose title alone is recorded, beside a recording of nothing."""
    root = copy_pack("good", tmp_path)
    with_every_word(root)
    audio = root / "en/audio"
    audio.mkdir()
    (audio / f"{TITLE}.wav").write_bytes(b"a person")
    (audio / f"{'0' * 16}.wav").write_bytes(b"old")
    (root / "en/speech.yaml").write_text("say: {light: bright light}")
    return root


def test_the_list_tells_a_reader_what_to_say(root: Path) -> None:
    """With the name that the file has to have."""
    rows = list(csv.DictReader(io.StringIO(open_language(root, "").table())))
    by_name = {row["name"]: (row["state"], row["text"]) for row in rows}

    assert by_name[TITLE] == ("made", "What a leaf is")
    assert by_name["0" * 16] == ("stale", "")
    assert by_name[recording_name(EN, SENTENCE)] == ("missing", SENTENCE)


def test_what_is_recorded_is_what_is_said(root: Path, tmp_path: Path) -> None:
    """Abbreviations in full, under the name of the text as it is written."""
    list(open_language(root, "en").build(SpeechProgram(engine(tmp_path))))
    file = root / f"en/audio/{recording_name(EN, SENTENCE)}.wav"

    assert b"A leaf takes in bright light and air" in file.read_bytes()


def test_after_building_nothing_is_missing_and_a_person_is_kept(root: Path, tmp_path: Path) -> None:
    """A second run would have nothing to do."""
    list(open_language(root, "en").build(SpeechProgram(engine(tmp_path))))

    assert open_language(root, "en").missing == 0
    assert (root / f"en/audio/{TITLE}.wav").read_bytes() == b"a person"


def test_the_command_builds_and_prunes(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says in the end what it did."""
    program = engine(tmp_path)
    missing = open_language(root, "en").missing
    code = main(["audio", "build", "--content", str(root), "--engine", program, "--prune"])

    last = capsys.readouterr().out.splitlines()[-1]
    assert code == 0
    assert last == f"made: {missing}, deleted: 1, in {root / 'en/audio'}"
    assert not (root / f"en/audio/{'0' * 16}.wav").exists()


def test_the_command_ends_with_a_sentence_when_there_is_no_engine(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error, with 1."""
    code = main(["audio", "build", "--content", str(root), "--engine", "no-such-engine {wav}"])

    assert code == 1
    assert capsys.readouterr().err.startswith("no-such-engine cannot be started")


def test_the_command_lists(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """To a file that a spreadsheet opens."""
    code = main(["audio", "list", "--content", str(root), "--language", "en"])

    assert (code, capsys.readouterr().out.splitlines()[0]) == (0, "name,state,text")


def test_a_language_that_is_not_there_is_told(root: Path) -> None:
    """With those that are."""
    with pytest.raises(KioskError, match=r"no language 'fr'. Choose from: en\."):
        open_language(root, "fr")


def test_content_with_mistakes_is_not_recorded(root: Path) -> None:
    """Nobody knows what it will say."""
    (root / "en/help.yaml").write_text("region: [")

    with pytest.raises(ContentError, match="kiosk check"):
        open_language(root, "en")
