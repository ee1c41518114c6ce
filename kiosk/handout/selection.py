"""What of a catalog goes on a sheet, and in which order; no drawing here."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, TypeVar

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.evidence import Source
from kiosk.domain.ids import LanguageTag
from kiosk.domain.topic import Step, Topic, TranslationStatus

LIST_LIMIT: Final = 7
"""Most entries of one list (CDC Clear Communication Index, item 8)."""

SOURCE_LIMIT: Final = 6
"""Most sources named on a sheet; the desk has them all."""

_YEAR: Final = re.compile(r"\d{4}")

Entry = TypeVar("Entry", bound=Hashable)


@dataclass(frozen=True, slots=True)
class ReviewState:
    """What may be said about the checking of a sheet: the weakest of what is true of its topics.

    ``reviewed`` is the oldest signature and ``due`` the first date to check again, both ISO 8601
    and empty when unknown or, for ``reviewed``, when any topic is unsigned.  ``is_overdue`` tells
    that this date has passed and readers are to know.
    """

    reviewed: str
    due: str
    draft_translation: bool
    is_overdue: bool = False


def taken_in_turn(lists: Iterable[Sequence[Entry]], limit: int = LIST_LIMIT) -> tuple[Entry, ...]:
    """Return the first entry of each list, then the second of each, without repeats.

    With several topics every one of them is heard before the limit cuts.
    """
    turns = zip_longest(*lists)
    entries = dict.fromkeys(entry for turn in turns for entry in turn if entry is not None)
    return tuple(entries)[:limit]


def cited_sources(catalog: Catalog, steps: Iterable[Step]) -> tuple[Source, ...]:
    """Return the sources behind the steps, the most used first."""
    uses: dict[Source, int] = {}
    for step in steps:
        for claim in step.claims():
            for source in claim.sources:
                found = catalog.sources[source]
                uses[found] = uses.get(found, 0) + 1
    return tuple(sorted(uses, key=lambda source: -uses[source]))


def source_line(pack: LanguagePack, sources: Sequence[Source]) -> str:
    """Return the names and years of the sources in a language, the first of them if many."""
    names = dict.fromkeys(_with_year(pack.source_name(source), source) for source in sources)
    return " \N{MIDDLE DOT} ".join(list(names)[:SOURCE_LIMIT])


def review_state(topics: Sequence[Topic], language: LanguageTag) -> ReviewState:
    """Return what may be said of these topics together on a sheet in this language."""
    reviews = [topic.review for topic in topics]
    signed = bool(reviews) and all(review.is_signed for review in reviews)
    dues = [review.review_due for review in reviews if review.review_due]
    return ReviewState(
        reviewed=min(review.reviewed for review in reviews) if signed else "",
        due=min(dues, default=""),
        draft_translation=any(
            topic.language == language and topic.review.translation is TranslationStatus.DRAFT
            for topic in topics
        ),
        is_overdue=any(review.is_overdue for review in reviews),
    )


def _with_year(name: str, source: Source) -> str:
    """Return the name of a source, and its year if it is known and not part of the name."""
    year = _YEAR.match(source.published)
    return name if year is None or year[0] in name else f"{name}, {year[0]}"
