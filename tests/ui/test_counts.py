"""Counting screens: only where it is wanted, and only while nobody is there."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk.app import counts
from kiosk.app.counts import CountVisits
from kiosk.counts.book import read_counts
from kiosk.counts.tally import LEAST_VISITS
from kiosk.system.paths import counts_file
from kiosk.ui.jobs import Jobs

from .visits import READ, Kiosk

SOON_MS = 20


@pytest.fixture
def counted(kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Kiosk, Jobs]:
    """Return a kiosk whose visits are counted, and what writes for it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(counts, "AFTER_MS", SOON_MS)
    jobs = Jobs()
    visits = CountVisits(jobs)
    visits.watch(kiosk.window)
    return kiosk, jobs


def visit(kiosk: Kiosk) -> None:
    """Begin a topic and go."""
    kiosk.session.start()
    kiosk.session.choose_language(kiosk.session.catalog.default_language)
    kiosk.session.open_topic(READ)
    kiosk.session.reset()


def test_several_visits_are_written_together(counted: tuple[Kiosk, Jobs]) -> None:
    """One alone leaves nothing on the disk."""
    kiosk, jobs = counted
    for _ in range(LEAST_VISITS - 1):
        visit(kiosk)
    QTest.qWait(3 * SOON_MS)
    jobs.wait()
    assert not counts_file().exists()
    visit(kiosk)
    QTest.qWait(3 * SOON_MS)
    jobs.wait()

    found = {each.screen: each.visits for each in read_counts(counts_file())}
    assert found == {"home": 5, "languages": 5, "what-kratom-is#leaves": 5}


def test_nothing_is_written_during_a_visit(counted: tuple[Kiosk, Jobs]) -> None:
    """Who begins at once after another is left in peace."""
    kiosk, jobs = counted
    for _ in range(LEAST_VISITS):
        visit(kiosk)
    kiosk.session.start()
    QTest.qWait(3 * SOON_MS)
    jobs.wait()

    assert not counts_file().exists()
