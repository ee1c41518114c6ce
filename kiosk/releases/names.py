"""Which names a file in a release may have, on every system that it may be written on."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.domain.speech import AUDIO
from kiosk.source.files import MAX_FOLDERS
from kiosk.speech.recordings import name_of

LAYERS: Final = ("base", "local")
"""The folders of a release: the pack below, and the pack that lies over it, if there is one."""
LONGEST: Final = 220
"""Characters of a name with its folders; Windows has 260 for these and the folders above."""

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Devices on Windows, whatever follows the first dot."""
_PLACES = (
    re.compile(r"[^/]+\.(?:yaml|svg|png)"),
    re.compile(r"figures/[^/]+\.svg"),
    re.compile(r"[^/]+/[^/]+\.yaml"),
    re.compile(r"[^/]+/(?:topics|steps)/[^/]+\.md"),
)
"""Where each kind of file stands in a pack; a picture at the top is the clinic's logo."""


def name_fault(name: str) -> str:
    """Return what is wrong with the name of a file in a release, or nothing."""
    layer, _, path = name.partition("/")
    parts = name.split("/")
    if len(name) > LONGEST:
        return "its name is too long"
    if not all(map(_PLAIN.fullmatch, parts)):
        return "its name would lead to another place, or does not work on every machine"
    if any(map(_RESERVED.fullmatch, parts)):
        return "Windows keeps its name for a device"
    if layer not in LAYERS or path.count("/") > MAX_FOLDERS:
        return "it is in a folder that no release has"
    if not any(place.fullmatch(path) for place in _PLACES) and not _is_recording(path):
        return "no file of this kind belongs in this place"
    return ""


def clash(names: Iterable[str]) -> tuple[str, str] | None:
    """Return two names that are one where capitals do not count, or of which one holds the other.

    The same name twice counts.
    """
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        for folder in _folders(name):
            if folders.setdefault(folder.lower(), folder) != folder or folder.lower() in seen:
                return seen.get(folder.lower(), folders[folder.lower()]), name
        small = name.lower()
        if small in seen or small in folders:
            return seen.get(small, folders.get(small, "")), name
        seen[small] = name
    return None


def _folders(name: str) -> Iterator[str]:
    at = name.find("/")
    while at >= 0:
        yield name[:at]
        at = name.find("/", at + 1)


def _is_recording(path: str) -> bool:
    _, _, rest = path.partition("/")
    folder, _, name = rest.partition("/")
    return folder == AUDIO and name_of(name) is not None
