"""What staff are asked about before a sheet is printed, once each while the desk is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.desk.review import ASKED_BACK, Standing, topic_notes
from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TopicId


@dataclass(frozen=True, slots=True)
class Caution:
    """Topics of which the same is true in one language; ``whole`` when it is true of all topics."""

    standing: Standing
    language: LanguageTag
    topics: tuple[TopicId, ...]
    whole: bool = False


class Cautions:
    """Knows what staff have said yes to.

    Where something is true of the whole pack it is asked about once for all topics, so that
    nobody learns to say yes without reading.
    """

    def __init__(self, catalog: Catalog, topics: Sequence[TopicId]) -> None:
        self._catalog = catalog
        self._topics = tuple(topics)
        self._accepted: set[tuple[Standing, LanguageTag, TopicId]] = set()

    def open(
        self, topics: Sequence[TopicId], languages: Sequence[LanguageTag], today: date
    ) -> tuple[Caution, ...]:
        """Return what is still to be asked before these topics are printed in these languages."""
        found = [
            self._caution(standing, language, topics, today)
            for standing in ASKED_BACK
            for language in languages
        ]
        return tuple(caution for caution in found if caution is not None)

    def accept(self, cautions: Sequence[Caution]) -> None:
        """Remember a yes to all of these."""
        for caution in cautions:
            for topic in caution.topics:
                self._accepted.add((caution.standing, caution.language, topic))

    def _caution(
        self, standing: Standing, language: LanguageTag, topics: Sequence[TopicId], today: date
    ) -> Caution | None:
        asked = [
            topic
            for topic in topics
            if (standing, language, topic) not in self._accepted
            and self._is_true(standing, language, topic, today)
        ]
        if not asked:
            return None
        whole = all(self._is_true(standing, language, topic, today) for topic in self._topics)
        return Caution(standing, language, self._topics if whole else tuple(asked), whole)

    def _is_true(
        self, standing: Standing, language: LanguageTag, topic: TopicId, today: date
    ) -> bool:
        notes = topic_notes(self._catalog, topic, (language,), today)
        return any(note.standing is standing for note in notes)
