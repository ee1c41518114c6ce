"""A date is said as people of the language say it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import MONTHS, spoken_date
from kiosk.domain.words import Words

NAMES = {f"date.month.{month}": month.title() for month in MONTHS}
ENGLISH = Words({"date.pattern": "{month} {day}, {year}"} | NAMES)
SPANISH = Words({"date.pattern": "{day} {month} {year}"} | NAMES)


@pytest.mark.parametrize(
    ("iso", "words", "expected"),
    [
        ("2026-11-23", ENGLISH, "Nov 23, 2026"),
        ("2026-11-23", SPANISH, "23 Nov 2026"),
        ("2027-05-01", ENGLISH, "May 1, 2027"),
        ("2028-02-29", SPANISH, "29 Feb 2028"),
    ],
)
def test_order_is_that_of_the_language(iso: str, words: Words, expected: str) -> None:
    """Day and month change places, and no day has a leading zero."""
    assert spoken_date(iso, words) == expected


@given(st.dates())
def test_every_day_names_its_own_month(day: date) -> None:
    """The twelve keys stand in the order of the year."""
    assert spoken_date(day.isoformat(), ENGLISH).startswith(MONTHS[day.month - 1].title())


@pytest.mark.parametrize("text", ["", "2026-02-30", "2026-13-01", "23.11.2026", "2026-11"])
def test_what_is_no_date_is_refused(text: str) -> None:
    """Content is checked before; whatever slips through must not be printed as a date."""
    with pytest.raises(ValueError, match=r"."):
        spoken_date(text, ENGLISH)
