"""The file of the counts: totals by day, small ones hidden."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from kiosk.counts.book import FEW, add_counts, as_csv, as_lines, read_counts
from kiosk.errors import KioskError

DAY = date(2026, 11, 24)


def test_totals_of_a_day_grow(tmp_path: Path) -> None:
    """Batches of visits are added up."""
    book = tmp_path / "data" / "counts.sqlite"
    add_counts(book, DAY, {"home": 5, "my sheet": 2})
    add_counts(book, DAY, {"home": 7})
    add_counts(book, date(2026, 12, 1), {"home": 6})

    found = [(each.day, each.screen, each.visits) for each in read_counts(book, "2026-11")]
    assert found == [("2026-11-24", "home", 12), ("2026-11-24", "my sheet", 2)]
    assert len(read_counts(book)) == 3


def test_small_numbers_are_never_told(tmp_path: Path) -> None:
    """Neither on the screen nor in the file for a spreadsheet."""
    book = tmp_path / "counts.sqlite"
    add_counts(book, DAY, {"home": 5, "withdrawal#feels": 4})
    counts = read_counts(book)

    assert as_csv(counts).splitlines() == [
        "day,screen,visits",
        "2026-11-24,home,5",
        f"2026-11-24,withdrawal#feels,{FEW}",
    ]
    assert list(as_lines(counts)) == [
        "2026-11-24",
        "               5  home",
        f"    {FEW}  withdrawal#feels",
    ]


def test_the_file_has_nothing_but_totals(tmp_path: Path) -> None:
    """No time of day, no order, no number of a visit."""
    book = tmp_path / "counts.sqlite"
    add_counts(book, DAY, {"my sheet": 2, "home": 5})
    with sqlite3.connect(book) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
        rows = connection.execute("SELECT * FROM shown").fetchall()

    assert tables == [("shown",)]
    assert rows == [("2026-11-24", "home", 5), ("2026-11-24", "my sheet", 2)]


@pytest.mark.parametrize("data", [b"no such file", b"SQLite format 3\0" + bytes(80)])
def test_a_broken_file_is_told_and_left(tmp_path: Path, data: bytes) -> None:
    """Counts are worth no repair that nobody asked for."""
    book = tmp_path / "counts.sqlite"
    book.write_bytes(data)
    with pytest.raises(KioskError, match="cannot be written"):
        add_counts(book, DAY, {"home": 5})
    with pytest.raises(KioskError, match="cannot be read"):
        read_counts(book)

    assert book.read_bytes() == data


def test_without_a_file_nothing_was_counted(tmp_path: Path) -> None:
    """The clinic has not asked for counts."""
    assert read_counts(tmp_path / "counts.sqlite") == ()
