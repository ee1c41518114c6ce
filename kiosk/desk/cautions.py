"""What staff are asked about before a sheet is printed, once each while the desk is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from kiosk.desk.review import ASKED_BACK, Standing, topic_notes
from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TopicId


@dataclass(frozen=True, slots=True)
class Caution:
    """What is true of topics in these languages; ``whole`` when it is so of all topics."""

    standing: Standing
    languages: tuple[LanguageTag, ...]
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
        found = (self._caution(standing, topics, languages, today) for standing in ASKED_BACK)
        return tuple(caution for caution in found if caution is not None)

    def accept(self, cautions: Sequence[Caution]) -> None:
        """Remember a yes to all of these."""
        for caution in cautions:
            for language, topic in product(caution.languages, caution.topics):
                self._accepted.add((caution.standing, language, topic))

    def _caution(
        self,
        standing: Standing,
        topics: Sequence[TopicId],
        languages: Sequence[LanguageTag],
        today: date,
    ) -> Caution | None:
        def is_true(language: LanguageTag, topic: TopicId) -> bool:
            notes = topic_notes(self._catalog, topic, (language,), today)
            return any(note.standing is standing for note in notes)

        asked = [
            (language, topic)
            for language, topic in product(languages, topics)
            if (standing, language, topic) not in self._accepted and is_true(language, topic)
        ]
        if not asked:
            return None
        in_languages = tuple(dict.fromkeys(language for language, _ in asked))
        whole = all(is_true(*pair) for pair in product(in_languages, self._topics))
        named = self._topics if whole else tuple(dict.fromkeys(topic for _, topic in asked))
        return Caution(standing, in_languages, named, whole)
