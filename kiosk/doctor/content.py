"""What the content says of itself: review dates, signatures, and what staff were told."""

from collections.abc import Iterable, Iterator
from datetime import date

from kiosk.doctor.finding import Finding, Grade
from kiosk.domain.catalog import Catalog
from kiosk.domain.news import StaffNews
from kiosk.domain.review_news import review_news

_NAMED = 5
"""How many topics are named; the print desk shows all of them."""


def review_findings(catalog: Catalog, today: date) -> Iterator[Finding]:
    """Find topics that should have been read again, or should be soon."""
    news = review_news(catalog, today)
    past = [each.title for each in news if each.is_overdue]
    soon = [each.title for each in news if not each.is_overdue]
    if past:
        yield Finding("reviews", Grade.LOOK, "reviews_past", _some(past))
    if soon:
        yield Finding("reviews", Grade.LOOK, "reviews_soon", _some(soon))
    if not news:
        yield Finding("reviews", Grade.FINE, "reviews_fine")


def signature_finding(catalog: Catalog) -> Finding:
    """Find topics that no clinician has signed, in the languages offered."""
    topics = [
        topic
        for language in catalog.languages
        for topic in catalog.packs[language.tag].topics.values()
        if topic.language == language.tag
    ]
    missing = sum(not topic.review.is_signed for topic in topics)
    values = {"count": str(missing), "total": str(len(topics))}
    if missing:
        return Finding("signatures", Grade.LOOK, "signatures_missing", values)
    return Finding("signatures", Grade.FINE, "signatures_fine", values)


def release_findings(
    release: str, faults: Iterable[str], news: Iterable[StaffNews]
) -> Iterator[Finding]:
    """Find what is shown, whether its files are whole, and what else staff were told of it.

    ``release`` is empty where the content that came with the program is shown.
    """
    damaged = list(faults)
    if damaged:
        yield Finding("release", Grade.BROKEN, "release_damaged", {"fault": damaged[0]})
    elif release:
        yield Finding("release", Grade.FINE, "release_fine", {"id": release})
    else:
        yield Finding("release", Grade.LOOK, "release_none")
    if any(news):
        yield Finding("release", Grade.LOOK, "release_news")


def letters_finding(missing: str) -> Finding:
    """Tell of characters that no typeface of the kiosk has."""
    if missing:
        shown = {"signs": " ".join(missing[:_NAMED]), "count": str(len(missing))}
        return Finding("letters", Grade.BROKEN, "letters_missing", shown)
    return Finding("letters", Grade.FINE, "letters_fine")


def _some(titles: list[str]) -> dict[str, str]:
    more = ", …" if len(titles) > _NAMED else ""
    return {"count": str(len(titles)), "titles": ", ".join(titles[:_NAMED]) + more}
