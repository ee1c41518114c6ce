"""Tests of what makes sound, on a machine where nothing does."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import SPEEDS
from kiosk.speech.engine import Engine, Utterance
from kiosk.ui.voice import answering, synthesizer
from kiosk.ui.voice.chime import make_chime, notes
from kiosk.ui.voice.engines import make_engine
from kiosk.ui.voice.synthesizer import Synthesizer, choose, rate_of

from .visits import CONTENT

EN = LanguageTag("en")
TEXT = Utterance("Ask your nurse.", "Ask your nurse.", EN, 0.7, 150)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="speech-dispatcher is Linux's")


class SpokenTo:
    """A voice of espeak-ng as QVoice tells of it."""

    def __init__(self, name: str, locale: str) -> None:
        self._name, self._locale = name, QLocale(locale)

    def name(self) -> str:
        """Return its name."""
        return self._name

    def locale(self) -> QLocale:
        """Return what it speaks."""
        return self._locale


class Voices:
    """A synthesizer with the voices that speech-dispatcher lists."""

    def __init__(self, *voices: tuple[str, str]) -> None:
        self._voices = [SpokenTo(*voice) for voice in voices]
        self._locale = QLocale("C")

    def availableLocales(self) -> list[QLocale]:  # noqa: N802 - Qt's name
        """Return every locale once."""
        return list({voice.locale().name(): voice.locale() for voice in self._voices}.values())

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802 - Qt's name
        """Narrow the voices down."""
        self._locale = locale

    def availableVoices(self) -> list[SpokenTo]:  # noqa: N802 - Qt's name
        """Return the voices of the locale."""
        return [voice for voice in self._voices if voice.locale() == self._locale]


ESPEAK = (
    ("English (Caribbean)", "en_US"),
    ("English (Caribbean)+Adam", "en_US"),
    ("English (America)", "en_US"),
    ("English (America)+Adam", "en_US"),
    ("English (Great Britain)", "en_GB"),
    ("Spanish (Spain)", "es_ES"),
    ("Spanish (Latin America)", "es_419"),
    ("Spanish (Latin America)+Adam", "es_419"),
)


@pytest.mark.parametrize(
    ("voices", "language", "name"),
    [
        (ESPEAK, "en", "English (America)"),
        (ESPEAK, "es", "Spanish (Latin America)"),
        (ESPEAK[:-2], "es", "Spanish (Spain)"),
        (ESPEAK, "en-GB", "English (America)"),
        ((("David", "en_US"), ("Sabina", "es_MX"), ("Helena", "es_ES")), "es", "Sabina"),
        (ESPEAK, "vi", None),
        ((), "en", None),
    ],
)
def test_patients_hear_the_voice_that_is_nearest_to_theirs(
    voices: tuple[tuple[str, str], ...], language: str, name: str | None
) -> None:
    """Spanish of the Americas before that of Spain, and no voice in disguise."""
    chosen = choose(cast("QTextToSpeech", Voices(*voices)), LanguageTag(language))

    assert (chosen.name() if chosen else None) == name


def test_rates_grow_with_the_speed() -> None:
    """Every step is faster than the one before, and none beyond what Qt takes."""
    for engine in ("speechd", "winrt"):
        rates = [rate_of(speed, engine) for speed in (20, *SPEEDS, 900)]
        assert rates == sorted(set(rates))
        assert (rates[0], rates[-1]) == (-1, 1)


def test_the_chime_is_soft_and_ends_in_silence() -> None:
    """It neither frightens nor clicks."""
    samples = notes()

    assert max(map(abs, samples)) < 0.3 * 32768
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50


class Endings:
    """Notes the ends that are told."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        """Note one."""
        self.count += 1


def say(engine: Engine) -> Endings:
    """Have a sentence said, and return the ends that are told of it."""
    ended = Endings()
    engine.say(TEXT, ended)
    return ended


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("is not supported")
def test_a_missing_synthesizer_speaks_nothing_and_ends(qtbot: QtBot) -> None:
    """Nobody waits for what cannot be said."""
    engine = Synthesizer("nobody")
    ended = say(engine)
    qtbot.waitUntil(lambda: ended.count == 1)

    assert not engine.speaks(EN)


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("is not supported")
def test_a_missing_synthesizer_is_looked_for_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is started by and by is found, and not asked for at each sentence."""
    engine = Synthesizer("nobody")
    assert not engine.speaks(EN)
    engine._name = "mock"
    assert not engine.speaks(EN)
    monkeypatch.setattr(synthesizer, "_RETRY_S", 0)

    assert engine.speaks(EN)


@pytest.fixture
def mock(qapp: QCoreApplication) -> Synthesizer:
    """Return an engine over Qt's own mock, which takes a tenth of a second for a word."""
    del qapp
    return Synthesizer("mock")


def test_an_end_is_told_once(mock: Synthesizer, qtbot: QtBot) -> None:
    """And not before it is over."""
    ended = say(mock)
    assert ended.count == 0
    qtbot.waitUntil(lambda: ended.count > 0)
    qtbot.wait(300)

    assert ended.count == 1


def test_no_end_is_told_of_what_was_stopped(mock: Synthesizer, qtbot: QtBot) -> None:
    """Neither at once nor later."""
    ended = say(mock)
    qtbot.wait(100)
    mock.stop()
    qtbot.wait(500)

    assert ended.count == 0


def test_of_two_sentences_the_last_is_said(mock: Synthesizer, qtbot: QtBot) -> None:
    """However soon they follow each other."""
    first, second = Endings(), Endings()
    for wait in (0, 20, 120):
        mock.say(TEXT, first)
        qtbot.wait(wait)
    mock.say(TEXT, second)
    qtbot.waitUntil(lambda: second.count > 0)

    assert (first.count, second.count) == (0, 1)


def test_a_pause_keeps_the_sentence(mock: Synthesizer, qtbot: QtBot) -> None:
    """It is said from its beginning afterwards."""
    ended = say(mock)
    qtbot.wait(100)
    mock.pause()
    qtbot.wait(500)
    assert ended.count == 0
    mock.resume()
    qtbot.waitUntil(lambda: ended.count > 0)


def test_a_lost_end_keeps_nobody_waiting(
    mock: Synthesizer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that died, or has no loudspeaker, says nothing of it; the screen has to."""
    monkeypatch.setattr(synthesizer, "_PATIENCE", 0.05)
    ended = say(mock)
    qtbot.waitUntil(lambda: ended.count > 0, timeout=300)

    assert not mock.speaks(EN)


@pytest.fixture
def stuck_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Provide a speech server that takes calls and answers none."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        server.listen()
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 's'}")
        monkeypatch.setattr(answering, "_PATIENCE_S", 0.1)
        yield


@on_linux
@pytest.mark.usefixtures("qapp", "stuck_server")
def test_a_server_that_is_stuck_is_left_alone(qtbot: QtBot) -> None:
    """Whoever called it would wait for ever, and the screen with them."""
    engine = Synthesizer()
    assert not engine.speaks(EN)
    ended = say(engine)
    qtbot.waitUntil(lambda: ended.count > 0)


@on_linux
@pytest.mark.usefixtures("qapp", "stuck_server")
@pytest.mark.qt_log_ignore("PulseAudioService")
def test_without_a_loudspeaker_a_recording_is_left_to_the_synthesizer(qtbot: QtBot) -> None:
    """Its end is told, so that the screen goes on."""
    if not QMediaDevices.defaultAudioOutput().isNull():
        pytest.skip("needs a machine without a loudspeaker")
    engine = make_engine(lambda _language, _text: CONTENT / "pack.yaml")
    ended = say(engine)
    qtbot.waitUntil(lambda: ended.count > 0)
    engine.stop()
    make_chime()()


def test_recordings_speak_where_no_synthesizer_does() -> None:
    """A pack may bring the voice of a language that no computer speaks."""
    qaa = LanguageTag("qaa")
    engine = make_engine(lambda _language, _text: None, lambda language: language == qaa)

    assert engine.speaks(qaa)


def test_nothing_of_sound_is_loaded_before_it_is_wanted() -> None:
    """A start need not wait for codecs and servers."""
    code = """
import sys
from kiosk.ui.voice.engines import make_engine
engine = make_engine(lambda language, text: None)
engine.stop()
print(*(name for name in sys.modules if "TextToSpeech" in name or "Multimedia" in name))
"""
    environ = os.environ | {"PYTHONPATH": str(CONTENT.parent)}
    told = subprocess.check_output([sys.executable, "-c", code], env=environ, text=True)

    assert told.strip() == ""
