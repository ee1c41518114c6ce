"""A socket that the kernel itself makes, where it lets a program make input devices."""

import fcntl
import os
import struct
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.system.jacks import open_jacks, sensing

UINPUT = Path("/dev/uinput")
SET_EVENT, SET_SWITCH, SET_UP, CREATE, DESTROY = (
    *(0x40045564, 0x4004556D, 0x405C5503, 0x5501, 0x5502),
)
"""``UI_SET_EVBIT``, ``UI_SET_SWBIT``, ``UI_DEV_SETUP``, ``UI_DEV_CREATE`` and ``UI_DEV_DESTROY`` of
linux/uinput.h."""

IN = struct.pack("llHHi", 0, 0, 5, 2, 1) + struct.pack("llHHi", 0, 0, 0, 0, 0)
SETTLED_S = 2.0

pytestmark = pytest.mark.skipif(
    not os.access(UINPUT, os.W_OK), reason="this kernel makes no input devices for programs"
)


@pytest.fixture
def uinput() -> Iterator[int]:
    """Give the file through which a socket for headphones is plugged into."""
    fd = os.open(UINPUT, os.O_WRONLY | os.O_NONBLOCK)
    fcntl.ioctl(fd, SET_EVENT, 5)
    fcntl.ioctl(fd, SET_SWITCH, 2)
    fcntl.ioctl(fd, SET_UP, struct.pack("HHHH80sI", 3, 1, 1, 1, b"a socket of a test", 0))
    fcntl.ioctl(fd, CREATE)
    yield fd
    fcntl.ioctl(fd, DESTROY)
    os.close(fd)


def test_the_kernel_tells_of_a_plug(uinput: int) -> None:
    """In its own bytes, and when it is asked what is in at the beginning."""
    deadline = time.monotonic() + SETTLED_S
    while not (names := list(sensing())) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert names
    watched, _ = open_jacks()
    os.write(uinput, IN)
    for jack in watched:
        jack.read()
    asked, _ = open_jacks()

    for jacks in (watched, asked):
        assert any(jack.is_plugged for jack in jacks)
        for jack in jacks:
            os.close(jack.fd)
