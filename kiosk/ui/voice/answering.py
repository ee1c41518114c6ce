"""Finds out whether the speech server of this machine still answers, before anybody waits."""

import os
import socket
from pathlib import Path
from typing import Final

_PATIENCE_S: Final = 0.5
"""A server that is well answers within a few milliseconds."""

_SCHEME: Final = "unix_socket:"


def is_stuck() -> bool:
    """Tell whether a speech-dispatcher takes calls and answers none of them.

    One without a sound card may end so; whoever calls it then waits for ever.  None at all is not
    stuck: it is started when it is called.
    """
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_PATIENCE_S)
        try:
            line.connect(str(_address()))
        except OSError:
            return False
        try:
            line.sendall(b"QUIT\r\n")
            return not line.recv(3)
        except OSError:
            return True


def _address() -> Path:
    """Return the socket as libspeechd finds it."""
    told = os.environ.get("SPEECHD_ADDRESS", "")
    if told.startswith(_SCHEME):
        return Path(told.removeprefix(_SCHEME))
    folder = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("XDG_CACHE_HOME")
    return Path(folder or Path.home() / ".cache") / "speech-dispatcher" / "speechd.sock"
