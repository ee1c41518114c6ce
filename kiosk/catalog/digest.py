"""Fingerprints: of a whole pack, and of the words a translation was made from."""

import hashlib
from collections.abc import Iterable, Mapping

SHORT = 8
"""How many hexadecimal digits people compare."""


def pack_digest(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of the files by relative path, in hexadecimal.

    Each file counts as its path, a zero byte, its length in decimal, a zero byte and its bytes.
    """
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(f"{path}\0{len(files[path])}\0".encode())
        total.update(files[path])
    return total.hexdigest()


def text_digest(parts: Iterable[Iterable[str]]) -> str:
    """Return the first eight hexadecimal digits of the SHA-256 of all texts that are translated.

    Each text counts with a zero byte behind it, and each part with another.  Spaces at line ends
    do not count.
    """
    total = hashlib.sha256()
    for part in parts:
        for text in part:
            total.update(f"{text.rstrip()}\0".encode())
        total.update(b"\0")
    return total.hexdigest()[:SHORT]
