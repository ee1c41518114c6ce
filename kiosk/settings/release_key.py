"""What the public half of a key looks like that signs releases."""

import re
from typing import Final

ED25519: Final = "ed25519:"
_LINE = re.compile(rf"{ED25519}[A-Za-z0-9+/]{{43}}=")
"""The 32 bytes of an Ed25519 key (RFC 8032, 5.1.5) in Base64."""


def is_release_key(line: str) -> bool:
    """Tell whether the line is one that ``kiosk release key`` has printed."""
    return _LINE.fullmatch(line) is not None
