"""Where this machine lets a program keep files."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

APP_FOLDER = "kratom-kiosk"


def cache_dir(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for the built content cache; it need not exist yet.

    Linux follows the XDG Base Directory Specification 0.8, which tells programs to ignore a
    relative ``XDG_CACHE_HOME``; Windows uses the part of the profile that does not roam; macOS
    uses ``~/Library/Caches``.

    Raises:
        RuntimeError: the account has no home folder and the environment names no other place.
    """
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / APP_FOLDER / "Cache"
    if platform == "darwin":
        return Path.home() / "Library" / "Caches" / APP_FOLDER
    named = Path(environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / APP_FOLDER


def data_dir(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for what cannot be built again, as releases; it need not exist yet.

    Linux follows the XDG Base Directory Specification 0.8, as ``cache_dir`` does; Windows uses the
    part of the profile that does not roam; macOS uses ``~/Library/Application Support``.

    Raises:
        RuntimeError: the account has no home folder and the environment names no other place.
    """
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / APP_FOLDER / "Data"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP_FOLDER
    named = Path(environ.get("XDG_DATA_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".local" / "share") / APP_FOLDER


def counts_file() -> Path:
    """Return the file with the counts of screens; it need not exist.

    Raises:
        RuntimeError: the account has no home folder and the environment names no other place.
    """
    return data_dir() / "counts.sqlite"
