"""Dates as a person says them, in the words of the language."""

from datetime import date

from kiosk.domain.topic import Review
from kiosk.domain.words import Words

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The keys of the month names, in order."""


def spoken_date(iso: str, words: Words) -> str:
    """Return an ISO 8601 calendar date in the pattern and month names of the language.

    Raises:
        ValueError: the text is not an ISO calendar date.
    """
    day = date.fromisoformat(iso)
    month = words(f"date.month.{MONTHS[day.month - 1]}")
    return words("date.pattern", day=day.day, month=month, year=day.year)


def overdue_words(words: Words, review: Review) -> str:
    """Return what patients are told of a topic that nobody has read again in time."""
    return words("topic.overdue", date=spoken_date(review.review_due, words))
