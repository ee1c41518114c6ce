"""Zip files for the tests, good ones and such as an attacker would make."""

import io
import struct
import warnings
import zipfile
from collections.abc import Iterable

FLAGS_LOCAL, FLAGS_CENTRAL = 6, 8
SIZE_LOCAL, SIZE_CENTRAL = 22, 24
OFFSET_CENTRAL = 42
"""Where these stand in what the format writes before an entry, and of it in the directory."""


def zip_of(
    files: Iterable[tuple[str, bytes]], *, method: int = zipfile.ZIP_DEFLATED, mode: int = 0
) -> bytes:
    """Return a zip file of the files in their order; names may stand twice."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as archive:
        warnings.simplefilter("ignore")
        for name, data in files:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            info.external_attr = mode << 16
            archive.writestr(info, data)
    return out.getvalue()


def local(data: bytes, number: int = 0) -> int:
    """Return where the entry of this number begins."""
    (offset,) = struct.unpack_from("<I", data, central(data, number) + OFFSET_CENTRAL)
    return int(offset)


def central(data: bytes, number: int = 0) -> int:
    """Return where the directory tells of the entry of this number."""
    at = struct.unpack_from("<I", data, len(data) - 6)[0]
    for _ in range(number):
        lengths = struct.unpack_from("<3H", data, at + 28)
        at += 46 + sum(lengths)
    return int(at)


def patched(data: bytes, at: int, form: str, value: int) -> bytes:
    """Return the bytes with a number written over."""
    changed = bytearray(data)
    struct.pack_into(form, changed, at, value)
    return bytes(changed)
