"""What staff should know of the checking of a topic before it is handed out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.topic import Topic, TranslationStatus

SOON = timedelta(days=30)
"""How long before its review is due a topic says so: time to find a clinician to read it."""


class Standing(StrEnum):
    """What is true of the checking of a topic; several may be."""

    OVERDUE = "overdue"
    UNSIGNED = "unsigned"
    DRAFT = "draft"
    """Its translation has not been checked by a qualified translator."""
    UNTRANSLATED = "untranslated"
    SOON = "soon"
    SIGNED = "signed"


ASKED_BACK = (Standing.OVERDUE, Standing.UNSIGNED, Standing.DRAFT)
"""What staff are asked about before such a topic is printed, the gravest first."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to know of a topic; ``day`` is the review due or, if signed, of the signature."""

    standing: Standing
    day: date | None = None

    def days_from(self, today: date) -> int:
        """Return the days until the review is due.

        Raises:
            ValueError: the note has no day.
        """
        if self.day is None:
            raise ValueError(f"{self.standing} has no day")
        return (self.day - today).days


def topic_notes(
    catalog: Catalog, topic: TopicId, languages: Iterable[LanguageTag], today: date
) -> tuple[Note, ...]:
    """Return what to know of a topic on a sheet in these languages, the gravest first."""
    texts = [(catalog.packs[language].topics[topic], language) for language in languages]
    notes = dict.fromkeys(
        note for text, language in texts for note in _notes(text, language, today)
    )
    order = list(Standing)
    return tuple(sorted(notes, key=lambda note: order.index(note.standing)))


def _notes(topic: Topic, language: LanguageTag, today: date) -> Iterator[Note]:
    review = topic.review
    due = date.fromisoformat(review.review_due) if review.review_due else None
    if due is not None and due < today:
        yield Note(Standing.OVERDUE, due)
    if topic.language != language:
        yield Note(Standing.UNTRANSLATED)
    elif review.translation is TranslationStatus.DRAFT:
        yield Note(Standing.DRAFT)
    if not review.is_signed:
        yield Note(Standing.UNSIGNED)
    elif due is not None and today <= due <= today + SOON:
        yield Note(Standing.SOON, due)
    elif due is None or due > today:
        yield Note(Standing.SIGNED, date.fromisoformat(review.reviewed))


@dataclass(frozen=True, slots=True)
class PackStanding:
    """How many topics of a pack are overdue, unsigned or drafts, of how many, and what is next."""

    topics: int
    counts: dict[Standing, int]
    next_due: date | None


def pack_standing(
    catalog: Catalog, topics: Sequence[TopicId], languages: Sequence[LanguageTag], today: date
) -> PackStanding:
    """Return what is true of the checking of all topics together in these languages."""
    notes = [topic_notes(catalog, topic, languages, today) for topic in topics]
    counts = {
        standing: sum(any(note.standing is standing for note in each) for each in notes)
        for standing in ASKED_BACK
    }
    reviews = [catalog.packs[lang].topics[topic].review for lang in languages for topic in topics]
    dues = [date.fromisoformat(review.review_due) for review in reviews if review.review_due]
    return PackStanding(len(topics), counts, min(dues, default=None))
