"""The pack that ships, read once for all tests of it."""

from pathlib import Path

import pytest

from kiosk.checks import read_pack
from kiosk.domain.catalog import Catalog

ROOT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """Give the base pack."""
    found, report = read_pack(ROOT)
    assert found is not None, report.diagnostics
    return found
