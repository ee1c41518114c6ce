"""Tests of the sockets of a machine, with its files laid out as Linux has them."""

import fcntl
import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.system.headphones import Plugs, usb_cards
from kiosk.system.jacks import Jack, open_jacks, sensing

SW_HEADPHONE, SW_MICROPHONE = 2, 4


def event(kind: int, code: int, value: int) -> bytes:
    """Return a ``struct input_event`` as the kernel writes it."""
    return struct.pack("llHHi", 1_700_000_000, 250_000, kind, code, value)


SYNC = event(0, 0, 0)
IN = event(5, SW_HEADPHONE, 1) + SYNC
OUT = event(5, SW_HEADPHONE, 0) + SYNC
DROPPED = event(0, 3, 0)


class Pipe:
    """A socket whose events a test writes."""

    def __init__(self) -> None:
        reading, self._writing = os.pipe()
        os.set_blocking(reading, False)
        self.jack = Jack(reading)

    def write(self, data: bytes) -> bool:
        """Write events, and return what reading them returns."""
        os.write(self._writing, data)
        return self.jack.read()

    def end(self) -> None:
        """End as a device does that is pulled out."""
        os.close(self._writing)
        self._writing = -1

    def close(self) -> None:
        """Close both ends."""
        os.close(self.jack.fd)
        if self._writing != -1:
            os.close(self._writing)


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    """Give a socket with nothing in it."""
    made = Pipe()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("data", "is_plugged"),
    [
        (IN, True),
        (IN + OUT, False),
        (OUT + IN, True),
        (event(5, SW_MICROPHONE, 1) + SYNC, False),
        (event(1, SW_HEADPHONE, 1) + SYNC, False),
        (SYNC, False),
        (IN + event(5, SW_MICROPHONE, 0), True),
        (IN + b"\1" * 5, True),
    ],
    ids=["in", "in-out", "out-in", "microphone", "key-2", "sync", "other-out", "cut-short"],
)
def test_a_plug_is_heard_of(pipe: Pipe, data: bytes, is_plugged: bool) -> None:
    """Of headphones alone, whatever else the device tells."""
    assert pipe.write(data)
    assert pipe.jack.is_plugged == is_plugged


def test_nothing_to_read_is_no_end(pipe: Pipe) -> None:
    """Another reader may have been quicker."""
    assert pipe.jack.read()


def test_a_socket_that_goes_takes_its_plug_along(pipe: Pipe) -> None:
    """A keypad with a socket was pulled out, with the headphones in it."""
    pipe.write(IN)
    pipe.end()

    assert not pipe.jack.read()
    assert not pipe.jack.is_plugged


def test_what_was_not_told_is_asked_for(pipe: Pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel drops events that nobody has read in time, and says so."""
    asked = []

    def ioctl(fd: int, request: int, switches: bytearray) -> int:
        asked.append((fd, request))
        switches[0] = 1 << SW_HEADPHONE
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    pipe.write(OUT + DROPPED)

    assert pipe.jack.is_plugged
    assert asked == [(pipe.jack.fd, 0x8001451B)]


@given(st.lists(st.binary(max_size=100), max_size=5))
def test_no_bytes_are_too_strange(pieces: list[bytes]) -> None:
    """A device may say anything."""
    pipe = Pipe()
    try:
        for piece in pieces:
            pipe.write(piece + SYNC)
    finally:
        pipe.close()


def input_device(root: Path, name: str, switches: str) -> None:
    """Lay out an input device with a bitmap of switches, in words of hexadecimal digits."""
    folder = root / "sys" / name / "device" / "capabilities"
    folder.mkdir(parents=True)
    (folder / "sw").write_text(f"{switches}\n")
    (root / "dev").mkdir(exist_ok=True)
    (root / "dev" / name).write_bytes(b"")


@pytest.mark.parametrize(
    ("switches", "expected"),
    [
        ("4", ["event3"]),
        ("14", ["event3"]),
        ("1 0000000000000004", ["event3"]),
        ("0", []),
        ("10", []),
        ("4 0", []),
        ("", []),
        ("no", []),
    ],
)
def test_devices_that_sense_headphones_are_found(
    tmp_path: Path, switches: str, expected: list[str]
) -> None:
    """By the third bit of the last word; the lid of a laptop is a switch as well."""
    input_device(tmp_path, "event3", switches)

    assert list(sensing(tmp_path / "sys")) == expected


def test_every_socket_is_opened(tmp_path: Path) -> None:
    """Those that only others may read are told apart, and what is gone is left out."""
    for name in ("event1", "event2", "event3"):
        input_device(tmp_path, name, "4")
    (tmp_path / "dev/event2").unlink()
    jacks, refused = open_jacks(tmp_path / "sys", tmp_path / "dev")
    for jack in jacks:
        os.close(jack.fd)

    assert (len(jacks), refused) == (2, [])


def test_a_device_for_others_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has to give the kiosk leave to read it."""
    input_device(tmp_path, "event1", "4")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)

    assert open_jacks(tmp_path / "sys", tmp_path / "dev") == ([], [tmp_path / "dev" / "event1"])


def test_a_machine_without_input_devices_has_no_sockets(tmp_path: Path) -> None:
    """As on Windows, and in a container."""
    assert open_jacks(tmp_path / "sys", tmp_path / "dev") == ([], [])


def sound_card(root: Path, number: int, bus: str, streams: str) -> None:
    """Lay out a sound card on a bus, with a stream for each letter: p plays, c records."""
    device = root / "devices" / bus / "sound" / f"card{number}"
    device.mkdir(parents=True)
    sound = root / "sound"
    sound.mkdir(exist_ok=True)
    (sound / f"card{number}").symlink_to(device)
    for letter in streams:
        (sound / f"pcmC{number}D0{letter}").mkdir()


def test_sound_cards_that_play_by_usb_are_found(tmp_path: Path) -> None:
    """A webcam records alone, and the loudspeaker of a monitor is no headphones."""
    sound_card(tmp_path, 0, "pci0000:00/0000:00:1f.3", "pc")
    sound_card(tmp_path, 1, "pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0", "pc")
    sound_card(tmp_path, 2, "pci0000:00/0000:00:14.0/usb1/1-3/1-3:1.0", "c")
    sound_card(tmp_path, 11, "pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0", "p")

    assert usb_cards(tmp_path / "sound") == {"card1", "card11"}


def test_what_was_there_from_the_beginning_is_no_news(tmp_path: Path, pipe: Pipe) -> None:
    """A loudspeaker stays in the socket for years."""
    sound_card(tmp_path, 1, "usb1/1-2", "p")
    pipe.write(IN)

    assert Plugs([pipe.jack], tmp_path / "sound").news() is None


def test_each_plug_is_news_once(tmp_path: Path, pipe: Pipe) -> None:
    """Going in and coming out, beside a loudspeaker as well."""
    sound_card(tmp_path, 1, "usb1/1-2", "p")
    plugs = Plugs([pipe.jack], tmp_path / "sound")
    told = []
    for data in (IN, SYNC, OUT, SYNC):
        pipe.write(data)
        told.append(plugs.news())
    sound_card(tmp_path, 2, "usb1/1-3", "p")
    told.append(plugs.news())
    (tmp_path / "sound/card2").unlink()
    told.append(plugs.news())

    assert told == [True, None, False, None, True, False]
