"""The one line of the settings that holds the PIN, written without touching any other byte."""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import msgspec

from kiosk.diagnostics import Report, format_text
from kiosk.errors import KioskError
from kiosk.settings.reader import read_settings
from kiosk.settings.settings import Settings

_PIN = re.compile(
    rb"""^(?P<key>(?:\xef\xbb\xbf)?pin\ *:)     # behind a byte order mark, if it comes first
    (?:\ +(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\#\s'"]\S*))?""",
    re.MULTILINE | re.VERBOSE,
)


def write_pin(path: Path, kept: str) -> None:
    """Put what is kept of a PIN into the settings, or take it away where ``kept`` is empty.

    The file is replaced in one step: a kiosk that starts meanwhile reads the old or the new one.

    Raises:
        KioskError: the file has mistakes or cannot be written, or its ``pin`` is no line that can
            be replaced; the file is as it was.
    """
    file = path.resolve()
    wanted = msgspec.structs.replace(_settings(file), pin=kept)
    scrap: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as new:
            scrap = Path(new.name)
            new.write(with_pin(file.read_bytes(), kept))
            new.flush()
            os.fsync(new.fileno())
        _own_like(scrap, file)
        if read_settings(scrap, Report()) != wanted:
            raise KioskError(f"Nothing was changed. Please write this line yourself: {_line(kept)}")
        scrap.replace(file)
    except OSError as error:
        raise KioskError(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        if scrap is not None:
            scrap.unlink(missing_ok=True)


def with_pin(data: bytes, kept: str) -> bytes:
    """Return the bytes of a settings file with this PIN, on a line at the end if it had none."""
    line = _line(kept).encode()
    if _PIN.search(data):
        return _PIN.sub(lambda found: found["key"] + line.removeprefix(b"pin:"), data, count=1)
    if not kept:
        return data
    end = b"\r\n" if b"\r\n" in data else b"\n"
    before = data if not data or data.endswith(b"\n") else data + end
    return before + line + end


def _line(kept: str) -> str:
    return f'pin: "{kept}"' if kept else "pin:"


def _settings(file: Path) -> Settings:
    report = Report()
    settings = read_settings(file, report)
    if report.has_errors:
        raise KioskError(f"Please mend the settings first.\n{format_text(report)}")
    return settings


def _own_like(new: Path, old: Path) -> None:
    """Let the same people read the new file, whoever writes it."""
    shutil.copymode(old, new)
    if sys.platform != "win32":
        status = old.stat()
        os.chown(new, status.st_uid, status.st_gid)
