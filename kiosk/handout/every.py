"""Every sheet that can be made of a pack without knowing what a patient picked."""

from collections.abc import Iterator
from itertools import permutations, product

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId

_Languages = tuple[LanguageTag, LanguageTag | None]


def every_request(catalog: Catalog) -> Iterator[tuple[str, HandoutRequest]]:
    """Yield the name and the request of each sheet of a pack, each name once.

    There is one on each topic, one on all of them and one with the numbers alone: in every
    language and every ordered pair of languages, every size and on every paper.  A name is a
    relative POSIX path without suffix, such as ``en-with-es/topics/risks-large-a4``.
    """
    for (language, beside), (what, topics) in product(_languages(catalog), _contents(catalog)):
        folder = f"{language}-with-{beside}" if beside else language
        for size, paper in product(PrintSize, Paper):
            request = HandoutRequest(topics, language, paper, size=size, beside=beside)
            yield f"{folder}/{what}-{size}-{paper}", request


def _languages(catalog: Catalog) -> list[_Languages]:
    alone: list[_Languages] = [(language, None) for language in catalog.packs]
    return alone + list(permutations(catalog.packs, 2))


def _contents(catalog: Catalog) -> list[tuple[str, tuple[TopicId, ...]]]:
    topics = tuple(topic for group in catalog.groups for topic in group.topics)
    single = [(f"topics/{topic}", (topic,)) for topic in topics]
    return [("numbers", ()), ("all", topics), *single]
