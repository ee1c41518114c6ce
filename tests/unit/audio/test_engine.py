"""Tests of how an engine is run, and of what is said when it fails."""

import shutil
import subprocess
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.audio import engine as engines
from kiosk.audio.engine import SpeechProgram
from kiosk.errors import KioskError

from .engines import engine

needs_engine = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not there")


@pytest.fixture(autouse=True)
def _no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the engine writes."""
    monkeypatch.setattr(shutil, "which", lambda _: None)


@pytest.mark.parametrize(
    ("voice", "language", "expected"),
    [
        ("", "en", b"RIFFen-us 150: Hello, you."),
        ("", "es", b"RIFFes-419 150: Hello, you."),
        ("", "vi", b"RIFFvi 150: Hello, you."),
        ("joe", "en", b"RIFFjoe 150: Hello, you."),
    ],
)
def test_the_engine_gets_the_text_and_a_voice(
    tmp_path: Path, voice: str, language: str, expected: bytes
) -> None:
    """Of the language, unless one is named."""
    program = SpeechProgram(engine(tmp_path), voice)

    assert program.speak("Hello, you.", language) == (".wav", expected)


def test_no_shell_reads_the_text(tmp_path: Path) -> None:
    """Words of a pack may come from anyone."""
    kind, sound = SpeechProgram(engine(tmp_path)).speak("`id`; $(id) {wav}", "en")

    assert (kind, sound) == (".wav", b"RIFFen-us 150: `id`; $(id) {wav}")


def test_braces_that_mean_nothing_here_are_passed_on(tmp_path: Path) -> None:
    """An engine may have its own."""
    program = SpeechProgram(engine(tmp_path, arguments="{wav} '{\"speaker\": 1}'"))

    assert program.speak("Hi.", "en")[1] == b'RIFF{"speaker": 1}: Hi.'


def _absent(_: Path) -> str:
    return "no-such-engine {wav}"


def _silent(folder: Path) -> str:
    return engine(folder, "")


def _failing(folder: Path) -> str:
    return engine(folder, "raise SystemExit('the voice does not exist')")


def _mute(folder: Path) -> str:
    return engine(folder, "raise SystemExit(3)")


def _writing_text(folder: Path) -> str:
    return engine(folder, "import sys; open(sys.argv[1], 'w').write('no sound')")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (_absent, "no-such-engine cannot be started .*; install it"),
        (_silent, "left no file where {wav} said"),
        (_failing, "failed at 'Hi.': the voice does not exist"),
        (_mute, "failed at 'Hi.': it ended with 3"),
        (_writing_text, "left a file that is no WAV sound"),
        (lambda _: "espeak-ng -w out.wav", "must say {wav}"),
        (lambda _: "espeak-ng '{wav}", "is not whole"),
    ],
)
def test_a_failure_is_one_sentence_to_act_on(
    tmp_path: Path, command: Callable[[Path], str], words: str
) -> None:
    """Nobody reads a traceback to find that a program is not installed."""
    with pytest.raises(KioskError, match=words):
        SpeechProgram(command(tmp_path)).speak("Hi.", "en")


def test_an_engine_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence must not hold up all others for ever."""
    monkeypatch.setattr(engines, "_PATIENCE", 0.2)

    with pytest.raises(KioskError, match="took more than"):
        SpeechProgram(engine(tmp_path, "import time; time.sleep(60)")).speak("Hi.", "en")


ENCODER = """
import sys
wav, opus = sys.argv[1:]
with open(wav, "rb") as sound, open(opus, "wb") as smaller:
    smaller.write(b"OggS" + sound.read())
"""


def test_sound_is_made_smaller_where_that_can_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A language as WAV would take some hundred megabytes."""
    (tmp_path / "encoder").mkdir()
    encoder = engine(tmp_path / "encoder", ENCODER, "").split()
    monkeypatch.setattr(engines, "_ENCODE", (*encoder, "{wav}", "{opus}"))
    monkeypatch.setattr(shutil, "which", lambda name: name)

    made = SpeechProgram(engine(tmp_path)).speak("Hi.", "en")

    assert made == (".opus", b"OggSRIFFen-us 150: Hi.")


@needs_engine
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_usual_engine_speaks(tmp_path: Path, language: str) -> None:
    """The command that nobody gave works, in a voice that is there."""
    _, sound = SpeechProgram().speak("Seven.", language)
    (tmp_path / "spoken.wav").write_bytes(sound)

    with wave.open(str(tmp_path / "spoken.wav")) as spoken:
        seconds = spoken.getnframes() / spoken.getframerate()
    assert 0.2 < seconds < 3


@needs_engine
def test_a_voice_that_is_not_there_is_named() -> None:
    """The engine's own words come through."""
    with pytest.raises(KioskError, match="voice does not exist"):
        SpeechProgram(voice="qqq").speak("Seven.", "en")


@pytest.mark.skipif(not shutil.which("opusenc"), reason="opusenc is not installed")
@needs_engine
def test_the_usual_encoder_understands_the_usual_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it writes is sound again when decoded."""
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    kind, sound = SpeechProgram().speak("Kratom comes from a tree leaf.", "en")
    (tmp_path / "spoken.opus").write_bytes(sound)
    subprocess.run(["opusdec", "--quiet", "spoken.opus", "spoken.wav"], cwd=tmp_path, check=True)

    with wave.open(str(tmp_path / "spoken.wav")) as spoken:
        seconds = spoken.getnframes() / spoken.getframerate()
    assert (kind, sound[:4]) == (".opus", b"OggS")
    assert 1 < seconds < 4
