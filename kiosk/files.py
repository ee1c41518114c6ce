"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def open_whole(file: Path) -> Iterator[BinaryIO]:
    """Open a file to be written, and make the folders above it; it is there once this is left.

    Who reads it meanwhile finds the old one.  The bytes go beside the place and are renamed into
    it, unless an exception ends the writing.  What is not a file, such as a pipe or a device, is
    written to as it is, for a rename would put a file in its stead.

    Raises:
        OSError: the place cannot be written to; an old file is as it was.
    """
    place = file.resolve()
    if place.exists() and not place.is_file():
        with place.open("wb") as stream:
            yield stream
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    scrap = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        with scrap.open("w+b") as stream:
            yield stream
        scrap.replace(place)
    finally:
        scrap.unlink(missing_ok=True)


def write_whole(file: Path, data: bytes) -> None:
    """Write the file and the folders above it, as ``open_whole`` does.

    Raises:
        OSError: the place cannot be written to; an old file is as it was.
    """
    with open_whole(file) as stream:
        stream.write(data)
