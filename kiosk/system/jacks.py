"""The sockets for headphones that sense a plug, as the input devices of Linux tell them."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_EVENT: Final = struct.Struct("llHHi")
"""``struct input_event`` of linux/input.h: seconds and microseconds, type, code and value."""

_SYNC, _SWITCH = 0, 5
"""The types ``EV_SYN`` and ``EV_SW`` of linux/input-event-codes.h."""

_DROPPED: Final = 3
"""The code ``SYN_DROPPED``: more has happened than was told."""

_HEADPHONES: Final = 2
"""The switch ``SW_HEADPHONE_INSERT``."""

_ASK_SWITCHES: Final = 2 << 30 | 1 << 16 | ord("E") << 8 | 0x1B
"""``EVIOCGSW(1)`` of linux/input.h, which reads the first eight switches into one byte."""

_EVENTS_AT_ONCE: Final = 64

INPUTS: Final = Path("/sys/class/input")
DEVICES: Final = Path("/dev/input")


class Jack:
    """A socket by the open file of its device; close it once it has ended."""

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self.is_plugged = self._ask()

    def read(self) -> bool:
        """Take in what has happened; return false once the device itself is gone.

        Call it when the file has something to read.
        """
        try:
            data = os.read(self.fd, _EVENT.size * _EVENTS_AT_ONCE)
        except BlockingIOError:
            return True
        except OSError:
            data = b""
        for event in range(len(data) // _EVENT.size):
            _, _, kind, code, value = _EVENT.unpack_from(data, event * _EVENT.size)
            if (kind, code) == (_SWITCH, _HEADPHONES):
                self.is_plugged = value != 0
            elif (kind, code) == (_SYNC, _DROPPED):
                self.is_plugged = self._ask()
        self.is_plugged = self.is_plugged and data != b""
        return data != b""

    def close(self) -> None:
        """Close the file of the device."""
        os.close(self.fd)

    def _ask(self) -> bool:
        import fcntl  # noqa: PLC0415 - there is none on Windows, where there are no such devices

        switches = bytearray(1)
        try:
            fcntl.ioctl(self.fd, _ASK_SWITCHES, switches)
        except OSError:
            return False
        return bool(switches[0] >> _HEADPHONES & 1)


def open_jacks(inputs: Path = INPUTS, devices: Path = DEVICES) -> tuple[list[Jack], list[Path]]:
    """Return the sockets of the machine, and the devices that only others may read."""
    jacks, refused = [], []
    for name in sensing(inputs):
        device = devices / name
        try:
            fd = os.open(device, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except PermissionError:
            refused.append(device)
        except OSError:
            continue  # it has just been pulled out
        else:
            jacks.append(Jack(fd))
    return jacks, refused


def sensing(inputs: Path = INPUTS) -> Iterator[str]:
    """Yield the names of the input devices that sense headphones, such as ``event7``."""
    for file in sorted(inputs.glob("event*/device/capabilities/sw")):
        try:
            bits = int(file.read_text(encoding="ascii").split()[-1], 16)
        except (OSError, ValueError, IndexError):
            continue
        if bits >> _HEADPHONES & 1:
            yield file.parts[-4]
