"""What was shown on a day can be told afterwards."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.releases.history import Why
from kiosk.releases.shown import shown_by, shown_lines
from kiosk.releases.store import Store
from releases.shelf import Shelf, make_shelf

FIRST = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
TODAY = date(2026, 3, 31)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Provide releases that nobody may change."""
    return make_shelf(tmp_path_factory.mktemp("shelf"))


@pytest.fixture
def store(shelf: Shelf, tmp_path: Path) -> Store:
    """Provide a store that showed two releases, two days after each other."""
    store = Store(tmp_path / "store")
    for number, since in enumerate((FIRST, FIRST + 2 * DAY)):
        shelf.add(store, number)
        store.activate(shelf.ids[number], why=Why.ACTIVATED, by="ana", now=since)
    return store


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 28), [""]),
        (date(2026, 3, 1), ["", 0]),
        (date(2026, 3, 2), [0]),
        (date(2026, 3, 3), [0, 1]),
        (date(2026, 3, 20), [1]),
    ],
)
def test_each_day_has_what_was_shown_on_it(
    store: Store, shelf: Shelf, day: date, expected: list[int | str]
) -> None:
    """On the day of a change both, one after the other; before the first, what was shipped."""
    releases = [shelf.ids[one] if isinstance(one, int) else one for one in expected]

    assert [shown.release for shown in shown_by(store, day)] == releases


def test_it_tells_title_version_times_and_who(store: Store, shelf: Shelf) -> None:
    """Whoever asks wants to know which words a patient read, and who put them up."""
    head, old, new = shown_lines(store, date(2026, 3, 3), TODAY)

    assert head == "On 3 March 2026 patients saw:"
    assert shelf.ids[0] in old
    assert "activated by ana" in old
    assert "version" in new
    assert "until now" in new


def test_a_release_that_is_no_longer_kept_is_still_told_of(store: Store, shelf: Shelf) -> None:
    """The list outlives what it lists."""
    (store.folder_of(shelf.ids[0]) / "manifest.json").unlink()

    assert "no longer kept" in list(shown_lines(store, date(2026, 3, 2), TODAY))[1]


def test_without_any_activation_it_is_what_was_shipped(tmp_path: Path) -> None:
    """A kiosk shows that until somebody activates something."""
    assert "comes with the program" in list(shown_lines(Store(tmp_path), TODAY, TODAY))[1]


def test_a_day_to_come_is_refused(store: Store) -> None:
    """Nobody knows yet."""
    with pytest.raises(KioskError, match="still to come"):
        list(shown_lines(store, TODAY + DAY, TODAY))
