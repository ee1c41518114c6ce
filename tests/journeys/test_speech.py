"""Speech as it comes out of the loudspeaker, with the real server and nobody's sound card."""

import json
import os
import subprocess
import sys
import threading
import time
import wave
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from math import pi, sin
from pathlib import Path

import pytest

from kiosk.session.aids import LOUDNESS, SPEEDS, USUAL_LOUDNESS, USUAL_SPEED

from .cups_server import DEADLINE, wait_until
from .program import ROOT
from .speech_server import (
    Ear,
    Heard,
    ear,
    lasts,
    loudness,
    loudspeaker,
    missing,
    pitch,
    private_folder,
    speech_server,
)

USUAL = (LOUDNESS[USUAL_LOUDNESS], SPEEDS[USUAL_SPEED])
SENTENCES = (
    "So kratom may change how some medicines work.",
    "It is free, private, day and night.",
    "Many poison center reports are about kratom alone.",
)
"""As long and as hard as sentences of the content are."""

LONG = " ".join(SENTENCES)
SHORT = "Ask your nurse about it."
SILENT_WITHIN = 0.2
"""Seconds within which speech must cease (EN 301 549, 5.1.3.5 says at once)."""

TONE = "A tone."
HERTZ = 440
TONE_S = 1.0

BROKEN = "Call your clinic."
"""Words whose recording no player can play."""


class Mouth:
    """The program that speaks: orders go in, what it did and when comes out."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.done: list[dict[str, object]] = []
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.done.append(json.loads(line))

    def do(self, what: str, **more: object) -> dict[str, object]:
        """Give an order and return what is told when it is carried out."""
        before = len(self.done)
        assert self._process.stdin is not None
        print(json.dumps({"do": what, **more}), file=self._process.stdin, flush=True)
        return self.told(what, before)

    def say(self, text: str, step: tuple[float, int] = USUAL, language: str = "en") -> float:
        """Begin to say a text, and return when."""
        return at(self.do("say", text=text, language=language, loudness=step[0], speed=step[1]))

    def told(self, what: str, since: int = 0) -> dict[str, object]:
        """Wait until this is told, after so many other things, and return it."""

        def found() -> list[dict[str, object]]:
            return [one for one in self.done[since:] if one["what"] == what]

        wait_until(lambda: bool(found()), lambda: str(self.done))
        return found()[0]

    def close(self) -> None:
        """Give no more orders."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.wait(DEADLINE) == 0
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()


def at(told: dict[str, object]) -> float:
    """Return when something was told, by the monotonic clock."""
    moment = told["at"]
    assert isinstance(moment, float)
    return moment


@contextmanager
def speaking(environ: dict[str, str], folder: Path) -> Iterator[Mouth]:
    """Start the program that speaks."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.mouth", str(folder)],
        env=os.environ | environ | {"PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    mouth = Mouth(process)
    try:
        yield mouth
    finally:
        mouth.close()


def record_tone(path: Path) -> None:
    """Write a second of a pure tone, as somebody's recording."""
    rate = 22_050
    samples = array("h", (int(9000 * sin(2 * pi * HERTZ * i / rate)) for i in range(rate)))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


@pytest.fixture(scope="module")
def room() -> Iterator[tuple[Mouth, Ear]]:
    """Provide a mouth with recordings and a synthesizer, and an ear."""
    if sys.platform != "linux" or missing():
        pytest.skip(missing() or "needs Linux")
    with (
        private_folder() as root,
        loudspeaker(root) as sound,
        speech_server(root, sound) as environ,
        ear(environ) as listening,
        speaking(environ, root) as mouth,
    ):
        record_tone(root / f"{TONE}.wav")
        (root / f"{BROKEN}.wav").write_text("no sound at all")
        assert mouth.do("speaks", language="en")["speaks"]
        yield mouth, listening


def hear(room: tuple[Mouth, Ear], text: str, *step: float, language: str = "en") -> list[Heard]:
    """Have a text said to its end and return the sound of it."""
    mouth, listening = room
    before = len(mouth.done)
    speed = int(step[1]) if step else USUAL[1]
    began = mouth.say(text, (step[0] if step else USUAL[0], speed), language)
    ended = at(mouth.told("ended", before))
    return listening.sound(began, ended + 0.1)


def test_a_usual_voice_says_150_words_a_minute(room: tuple[Mouth, Ear]) -> None:
    """Sound comes out, and a page takes as long as so many words do, its pauses included."""
    mouth, listening = room
    began = time.monotonic()
    for sentence in SENTENCES:
        hear(room, sentence)
    ended = at(mouth.done[-1])

    assert loudness(listening.sound(began, ended)) > 0.02
    assert 140 <= len(LONG.split()) / (ended - began) * 60 <= 160


def test_each_language_has_its_own_voice(room: tuple[Mouth, Ear]) -> None:
    """A hundred takes three syllables in English and one in Spanish."""
    spanish, english = hear(room, "100", language="es"), hear(room, "100")

    assert loudness(spanish) > 0.02
    assert lasts(english) > 1.2 * lasts(spanish)


def test_a_voice_without_words_of_a_language_is_known(room: tuple[Mouth, Ear]) -> None:
    """The screen says so in place of the voice."""
    assert room[0].do("speaks", language="en")["speaks"]
    assert not room[0].do("speaks", language="qaa")["speaks"]


@pytest.mark.parametrize("order", ["stop", "pause"])
@pytest.mark.parametrize("text", [LONG, TONE])
def test_silence_follows_at_once(room: tuple[Mouth, Ear], order: str, text: str) -> None:
    """Synthesizer or recording: nothing of the old screen is heard in the next one."""
    mouth, listening = room
    before = len(mouth.done)
    listening.wait_for_sound(mouth.say(text))
    time.sleep(0.3)
    stopped = at(mouth.do(order))
    time.sleep(0.8)

    assert not listening.sound(stopped + SILENT_WITHIN)
    assert "ended" not in [one["what"] for one in mouth.done[before:]]
    mouth.do("stop")


@pytest.mark.parametrize("text", [SHORT, TONE])
def test_a_pause_goes_on(room: tuple[Mouth, Ear], text: str) -> None:
    """After a pause the sentence comes to its end."""
    mouth, listening = room
    before = len(mouth.done)
    listening.wait_for_sound(mouth.say(text))
    mouth.do("pause")
    time.sleep(0.4)
    resumed = at(mouth.do("resume"))

    assert listening.wait_for_sound(resumed) < resumed + 0.5
    assert mouth.told("ended", before)["text"] == text


def test_sentences_follow_each_other_in_haste(room: tuple[Mouth, Ear]) -> None:
    """Who steps through controls fast hears the last one."""
    mouth, _ear = room
    before = len(mouth.done)
    for _ in range(8):
        mouth.say(LONG)
        time.sleep(0.03)
    sound = hear(room, SHORT)

    assert [one["text"] for one in mouth.done[before:] if one["what"] == "ended"] == [SHORT]
    assert 1 < lasts(sound) < 3.5


@pytest.mark.parametrize("text", ["Ask them.", TONE])
def test_louder_is_louder(room: tuple[Mouth, Ear], text: str) -> None:
    """Each third step raises the level by 4 dB or more."""
    steps = (LOUDNESS[0], LOUDNESS[2], LOUDNESS[5])
    levels = [loudness(hear(room, text, step, SPEEDS[4])) for step in steps]

    assert levels[1] > 1.6 * levels[0]
    assert levels[2] > 1.6 * levels[1]


@pytest.mark.parametrize("text", [SHORT, TONE])
def test_faster_is_shorter(room: tuple[Mouth, Ear], text: str) -> None:
    """At 250 words a minute a sentence sounds for two thirds of its usual time or less."""
    # A busy machine may make pauses in what is said, so what is not silent counts.
    usual = len(hear(room, text, LOUDNESS[5], SPEEDS[2]))
    fast = len(hear(room, text, LOUDNESS[5], SPEEDS[5]))

    assert fast < 0.7 * usual


def test_a_recording_is_what_is_heard(room: tuple[Mouth, Ear]) -> None:
    """The pack's own voice comes out as it was recorded."""
    sound = hear(room, TONE)

    assert lasts(sound) == pytest.approx(TONE_S, abs=0.15)
    assert pitch(sound[10:-10]) == pytest.approx(HERTZ, rel=0.03)


def test_a_faster_recording_keeps_its_pitch(room: tuple[Mouth, Ear]) -> None:
    """Nobody's voice turns into that of a child."""
    sound = hear(room, TONE, LOUDNESS[5], SPEEDS[5])

    assert pitch(sound[10:-10]) == pytest.approx(HERTZ, rel=0.03)


def test_a_broken_recording_is_spoken_instead(room: tuple[Mouth, Ear]) -> None:
    """Nobody is left in silence for a damaged file."""
    sound = hear(room, BROKEN)

    assert loudness(sound) > 0.02
    assert lasts(sound) > 0.5


def test_the_chime_has_two_notes(room: tuple[Mouth, Ear]) -> None:
    """It rises, and is softer than the voice."""
    mouth, listening = room
    began = at(mouth.do("chime"))
    first = listening.wait_for_sound(began)
    time.sleep(1)

    assert pitch(listening.sound(first + 0.05, first + 0.25)) == pytest.approx(659, rel=0.03)
    assert pitch(listening.sound(first + 0.5, first + 0.7)) == pytest.approx(880, rel=0.03)


def test_without_a_server_there_is_no_voice() -> None:
    """It is known within a second, said by nobody, and the program lives."""
    with private_folder() as root, speaking(nobody(root), root) as mouth:
        told = mouth.do("speaks", language="en")
        mouth.say(SHORT)

        assert not told["speaks"]
        assert isinstance(told["took"], float)
        assert told["took"] < 1
        assert mouth.told("ended")["text"] == SHORT
        mouth.do("chime")


def nobody(root: Path) -> dict[str, str]:
    """Return an environment in which no speech server is running, or would be started."""
    (root / "speech-dispatcher").mkdir()
    (root / "speech-dispatcher" / "speechd.conf").write_text("DisableAutoSpawn\n")
    folders = ("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH")
    return {name: str(root) for name in folders} | {
        "SPEECHD_ADDRESS": f"unix_socket:{root / 'nobody.sock'}",
        "PULSE_SERVER": f"unix:{root / 'nobody'}",
    }
