"""Whether a topic is signed, and until when it holds without being read again."""

from collections.abc import Iterator
from datetime import timedelta

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity
from kiosk.domain.review_dates import SOON
from kiosk.source.values import as_date

UNSIGNED = Code("review.unsigned", Severity.NOTE)
AT_HAND = Code("review.soon", Severity.WARNING)
DUE = Code("review.due", Severity.WARNING)
LATE = Code("review.late", Severity.WARNING)

LONGEST = timedelta(days=366)
"""Until the next review: a year, a leap year too, for what is known of kratom changes fast."""


def check_review(subject: Subject) -> Iterator[Diagnostic]:
    """Find topics that nobody ever signed, and reviews past, near, or too far away."""
    signers: dict[tuple[str, str], dict[str, None]] = {}
    for signed in subject.pack.signatures:
        key = (signed.language.value, signed.topic.value)
        signers.setdefault(key, {})[signed.name.value] = None
    for language, topic in subject.topics():
        names = signers.get((language.tag, topic.id))
        if not names:
            yield UNSIGNED.at(topic.at, "not yet reviewed by a clinician")
        due = as_date(topic.review_due.value)
        if subject.today is None or due is None:
            continue
        at, hint = topic.review_due.at, f"ask {', '.join(names or ['a clinician'])} to review"
        if due < subject.today:
            yield DUE.at(at, f"review date {due} has passed", hint)
        elif due <= subject.today + SOON:
            yield AT_HAND.at(at, f"{_days(due - subject.today)} until the review on {due}", hint)
        elif due > subject.today + LONGEST:
            message = f"the review on {due} is more than 12 months away"
            yield LATE.at(at, message, "review each topic once a year or sooner")


def _days(left: timedelta) -> str:
    return "1 day" if left.days == 1 else f"{left.days} days"
