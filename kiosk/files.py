"""Files that are there whole or not at all."""

import os
from pathlib import Path


def write_whole(file: Path, data: bytes) -> None:
    """Write the file and the folders above it; who reads it meanwhile finds the old one or the new.

    The bytes go beside the place and are renamed into it.  What is not a file, such as a pipe or
    a device, is written to as it is, for a rename would put a file in its stead.

    Raises:
        OSError: the place cannot be written to; an old file is as it was.
    """
    place = file.resolve()
    if place.exists() and not place.is_file():
        place.write_bytes(data)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    scrap = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        scrap.write_bytes(data)
        scrap.replace(place)
    finally:
        scrap.unlink(missing_ok=True)
