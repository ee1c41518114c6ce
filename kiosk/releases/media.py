"""Whether pictures and recordings of a release are what their names say, and not too large."""

from pathlib import PurePosixPath

from kiosk.checks.recordings import MAX_BYTES
from kiosk.diagnostics import Report
from kiosk.domain.speech import AUDIO
from kiosk.settings.logo import is_drawing, is_picture
from kiosk.source.files import PackFile

_OGG_PAGE = 28
"""Bytes before the data of the first page of an Ogg file with one segment (RFC 3533, 6)."""


def media_fault(path: str, data: bytes) -> str:
    """Return what is wrong with a picture or a recording, nothing with any other file."""
    name = PurePosixPath(path)
    if name.parent.name == AUDIO:
        return _recording_fault(name.suffix, data)
    look = {".svg": is_drawing, ".png": is_picture}.get(name.suffix)
    if look is None:
        return ""
    report = Report()
    look(PackFile(path, path, data), report)
    errors = report.diagnostics
    return f"{errors[0].message} (line {errors[0].location.line})" if errors else ""


def _recording_fault(suffix: str, data: bytes) -> str:
    if len(data) > MAX_BYTES:
        return f"larger than {MAX_BYTES // 2**20} MB"
    if not _is_sound(suffix, data):
        return f"not a {suffix.removeprefix('.').upper()} recording"
    return ""


def _is_sound(suffix: str, data: bytes) -> bool:
    """Tell whether the first bytes are those of the format."""
    match suffix:
        case ".wav":
            return data[:4] == b"RIFF" and data[8:12] == b"WAVE"
        case ".flac":
            return data[:4] == b"fLaC"
        case ".opus":
            return data[:4] == b"OggS" and data[_OGG_PAGE : _OGG_PAGE + 8] == b"OpusHead"
        case ".ogg":
            return data[:4] == b"OggS"
        case _:
            return data[:3] == b"ID3" or (data[:1] == b"\xff" and data[1:2] >= b"\xe0")
