"""The file that keeps the counts: a total for each day and screen, and nothing else."""

import csv
import io
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk.errors import KioskError

HIDDEN_BELOW = 5
"""Smaller counts are never told: a rare screen on a quiet day could point to somebody."""

FEW = f"fewer than {HIDDEN_BELOW}"

_TABLE = """
CREATE TABLE IF NOT EXISTS shown (
    day TEXT NOT NULL, screen TEXT NOT NULL, visits INTEGER NOT NULL, PRIMARY KEY (day, screen)
) WITHOUT ROWID
"""
"""Without row ids: those would keep the order in which screens were first seen."""

_ADD = """
INSERT INTO shown VALUES (?, ?, ?)
ON CONFLICT (day, screen) DO UPDATE SET visits = visits + excluded.visits
"""

_WAIT_S = 2.0
"""How long a file that another program holds is waited for."""


class Count(NamedTuple):
    """In how many visits of a day a screen was shown; ``told`` hides small numbers."""

    day: str
    screen: str
    visits: int

    @property
    def told(self) -> str:
        """The number as it may be told."""
        return str(self.visits) if self.visits >= HIDDEN_BELOW else FEW


def add_counts(file: Path, day: date, counts: Mapping[str, int]) -> None:
    """Add to the totals of a day.

    Raises:
        KioskError: the file cannot be written or is no such file; it is as it was.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=_WAIT_S)) as book, book:
            book.execute(_TABLE)
            book.executemany(_ADD, [(day.isoformat(), name, n) for name, n in counts.items()])
    except (OSError, sqlite3.Error) as error:
        raise KioskError(f"The counts in {file} cannot be written: {error}") from error


def read_counts(file: Path, month: str = "") -> tuple[Count, ...]:
    """Return the totals by day and screen; ``month`` is as ``2026-11``, all days without it.

    Raises:
        KioskError: the file cannot be read.
    """
    if not file.is_file():
        return ()
    asked = "SELECT day, screen, visits FROM shown WHERE day LIKE ? ORDER BY day, screen"
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as book:
            return tuple(Count(*row) for row in book.execute(asked, (f"{month}%",)))
    except sqlite3.Error as error:
        raise KioskError(f"The counts in {file} cannot be read: {error}") from error


def as_csv(counts: tuple[Count, ...]) -> str:
    """Return the counts as a table with a heading, for a spreadsheet."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["day", "screen", "visits"])
    table.writerows((count.day, count.screen, count.told) for count in counts)
    return out.getvalue()


def as_lines(counts: tuple[Count, ...]) -> Iterator[str]:
    """Yield the counts for people, day by day."""
    day = ""
    for count in counts:
        if count.day != day:
            day = count.day
            yield day
        yield f"  {count.told:>14}  {count.screen}"
