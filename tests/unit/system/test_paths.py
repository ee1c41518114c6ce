"""The cache lives where each system keeps what can be built again."""

from pathlib import Path

import pytest

from kiosk.system.paths import cache_dir

HOME = Path("/home/kiosk")


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, HOME / ".cache/kratom-kiosk"),
        ("linux", {"XDG_CACHE_HOME": "/var/cache/k"}, Path("/var/cache/k/kratom-kiosk")),
        ("linux", {"XDG_CACHE_HOME": ""}, HOME / ".cache/kratom-kiosk"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, HOME / ".cache/kratom-kiosk"),
        ("darwin", {"XDG_CACHE_HOME": "/ignored"}, HOME / "Library/Caches/kratom-kiosk"),
        ("win32", {"LOCALAPPDATA": "/local"}, Path("/local/kratom-kiosk/Cache")),
        ("win32", {}, HOME / "AppData/Local/kratom-kiosk/Cache"),
    ],
)
def test_cache_dir_follows_the_platform(
    platform: str, environ: dict[str, str], expected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each system names its own place, and a user may move it."""
    monkeypatch.setattr(Path, "home", lambda: HOME)
    assert expected == cache_dir(platform, environ)
