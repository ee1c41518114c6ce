"""A release that is built once for all tests which only read it."""

from pathlib import Path

import pytest

from releases.released import Release, make_release


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """Provide a small release; nobody may change it."""
    return make_release(tmp_path_factory.mktemp("released"))


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Provide the place of a file that came on a stick."""
    return tmp_path / "stick.kiosk"
