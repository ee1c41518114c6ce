"""Tests of how the window's program hears of a plug."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import sound
from kiosk.session.aids import Voice
from kiosk.settings import Plugging, Settings
from kiosk.system.headphones import Plugs
from kiosk.system.jacks import Jack
from kiosk.ui.headphones import SETTLE_MS, PlugWatch

from .visits import Kiosk

IN = struct.pack("llHHi", 0, 0, 5, 2, 1)
OUT = struct.pack("llHHi", 0, 0, 5, 2, 0)
WHILE_MS = 3 * SETTLE_MS


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """Give both ends of a pipe; closing what is closed already is left out."""
    made = os.pipe()
    os.set_blocking(made[0], False)
    yield made
    for end in made:
        try:
            os.close(end)
        except OSError:
            continue


def card(root: Path, name: str, bus: str) -> None:
    """Plug a sound card in, with its files where the kernel has them."""
    device = root / "devices" / bus / name
    device.mkdir(parents=True)
    (root / f"pcmC{name.removeprefix('card')}D0p").mkdir()
    (root / name).symlink_to(device)


def watch(plugs: Plugs, *folders: Path) -> tuple[PlugWatch, list[bool]]:
    """Watch the plugs and return what is told of them."""
    told: list[bool] = []
    reads = {jack.fd: jack.read for jack in plugs.jacks}
    made = PlugWatch(reads, plugs.news, folders)
    made.watch(told.append)
    return made, told


def test_a_plug_in_a_socket_is_told(qtbot: QtBot, tmp_path: Path, ends: tuple[int, int]) -> None:
    """Once when it goes in, once when it comes out."""
    watching, told = watch(Plugs([Jack(ends[0])], tmp_path))
    os.write(ends[1], IN)
    qtbot.waitUntil(lambda: told == [True], timeout=WHILE_MS)
    os.write(ends[1], OUT)
    qtbot.waitUntil(lambda: told == [True, False], timeout=WHILE_MS)
    watching.deleteLater()


def test_a_plug_that_touches_and_slips_is_not_told(
    qtbot: QtBot, tmp_path: Path, ends: tuple[int, int]
) -> None:
    """A visit must not begin and fall silent again for it."""
    watching, told = watch(Plugs([Jack(ends[0])], tmp_path))
    os.write(ends[1], IN + OUT + IN + OUT)
    qtbot.wait(WHILE_MS)

    assert told == []
    watching.deleteLater()


def test_a_socket_that_is_gone_is_let_alone(
    qtbot: QtBot, tmp_path: Path, ends: tuple[int, int]
) -> None:
    """Its file would be ready for ever, and keep the machine busy."""
    jack = Jack(ends[0])
    reads = 0

    def read() -> bool:
        nonlocal reads
        reads += 1
        return jack.read()

    plugs = Plugs([jack], tmp_path)
    watching = PlugWatch({jack.fd: read}, plugs.news, ())
    os.close(ends[1])
    qtbot.wait(WHILE_MS)

    assert reads == 1
    watching.deleteLater()


def test_usb_headphones_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    """A keypad with a socket of its own comes as a sound card; its folder may come with it."""
    sound = tmp_path / "sound"
    watching, told = watch(Plugs([], sound), tmp_path, sound)
    sound.mkdir()
    card(sound, "card0", "pci0/1f.3")
    qtbot.wait(WHILE_MS)
    card(sound, "card1", "pci0/usb1/1-2")
    qtbot.waitUntil(lambda: told == [True], timeout=WHILE_MS)
    (sound / "card1").unlink()
    qtbot.waitUntil(lambda: told == [True, False], timeout=WHILE_MS)
    watching.deleteLater()


@pytest.mark.parametrize(
    ("settings", "voice"),
    [(Settings(), Voice.GUIDE), (Settings(headphones=Plugging.IGNORE), Voice.OFF)],
    ids=["start-voice", "ignore"],
)
def test_a_plug_begins_a_guided_visit_where_the_clinic_wants_that(
    kiosk: Kiosk,
    qtbot: QtBot,
    tmp_path: Path,
    ends: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    voice: Voice,
) -> None:
    """Without a touch; a loose cable would talk to the waiting room."""
    monkeypatch.setattr(sound, "find_plugs", lambda: Plugs([Jack(ends[0])], tmp_path))
    sound.await_headphones(kiosk.window, settings)
    os.write(ends[1], IN)
    qtbot.wait(WHILE_MS)

    assert kiosk.session.state.aids.voice is voice
    assert kiosk.window.is_waiting == (voice is Voice.OFF)
