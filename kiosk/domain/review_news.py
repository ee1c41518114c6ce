"""The topics that somebody has to read again, for staff and for whoever looks after a kiosk."""

from collections.abc import Iterator
from datetime import date

import msgspec

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.review_dates import SOON, due_day
from kiosk.domain.topic import Reviewer


class ReviewNews(msgspec.Struct, frozen=True):
    """A topic in a language whose review is overdue or due soon.

    ``due`` is in ISO 8601.  ``ask`` are those who signed its words, nobody where none did.
    """

    topic: TopicId
    language: LanguageTag
    title: str
    due: str
    is_overdue: bool
    ask: tuple[Reviewer, ...] = ()


def review_news(catalog: Catalog, today: date) -> tuple[ReviewNews, ...]:
    """Return every topic that is overdue or due within 60 days, the oldest date first.

    A topic that stands in for a missing translation is told of once, in its own language.
    """
    return tuple(sorted(_news(catalog, today), key=lambda news: (news.due, news.title)))


def _news(catalog: Catalog, today: date) -> Iterator[ReviewNews]:
    for tag, pack in catalog.packs.items():
        for topic in pack.topics.values():
            due = due_day(topic.review)
            if topic.language == tag and due is not None and due <= today + SOON:
                ask, is_overdue = topic.review.reviewed_by, due < today
                yield ReviewNews(topic.id, tag, topic.title, due.isoformat(), is_overdue, ask)
