"""When a topic is to be read again."""

from datetime import date, timedelta
from typing import Final

from kiosk.domain.topic import Review

SOON: Final = timedelta(days=60)
"""How long before its review is due a topic says so: time to find a clinician to read it."""


def due_day(review: Review) -> date | None:
    """Return the last day on which a topic is fresh, if one is known."""
    return date.fromisoformat(review.review_due) if review.review_due else None


def is_past(review: Review, today: date) -> bool:
    """Tell whether a topic should have been read again before today."""
    due = due_day(review)
    return due is not None and due < today
