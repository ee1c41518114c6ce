"""Who signed a topic, and until when the signature holds."""

from collections.abc import Iterator
from datetime import timedelta

from kiosk.catalog.documents import TopicDocument
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity
from kiosk.source.values import as_date

UNSIGNED = Code("review.unsigned", Severity.NOTE)
DATE = Code("review.date")
DUE = Code("review.due", Severity.WARNING)
LATE = Code("review.late", Severity.WARNING)

LONGEST = timedelta(days=366)
"""Until the next review: a year, a leap year too, for what is known of kratom changes fast."""


def check_review(subject: Subject) -> Iterator[Diagnostic]:
    """Find topics not signed, signed without a date, and reviews past or too far away."""
    for _, topic in subject.topics():
        yield from _check_signature(topic)
        due = as_date(topic.review_due.value)
        if subject.today and due and due < subject.today:
            ask = ", ".join(reviewer.name.value for reviewer in topic.reviewed_by)
            hint = f"ask {ask or 'a clinician'} to review"
            yield DUE.at(topic.review_due.at, f"review date {due} has passed", hint)
        if subject.today and due and due > subject.today + LONGEST:
            message = f"the review on {due} is more than 12 months away"
            yield LATE.at(topic.review_due.at, message, "review each topic once a year or sooner")


def _check_signature(topic: TopicDocument) -> Iterator[Diagnostic]:
    if not topic.reviewed_by and not topic.reviewed.value:
        yield UNSIGNED.at(topic.at, "not yet reviewed by a clinician")
    elif not topic.reviewed.value:
        yield DATE.at(topic.reviewed.at, "signed without a date", "write the day in 'reviewed'")
    elif not topic.reviewed_by:
        hint = "add who signed to 'reviewed_by'"
        yield DATE.at(topic.reviewed.at, "a date without a signature", hint)
