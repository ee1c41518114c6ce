"""Finding topics by what staff type, in any language of the pack, without accents and case."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kiosk.domain.blocks import Block, Callout, Figure, ItemList, ListItem, plain
from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.topic import Topic

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A topic with its words by how telling they are: titles, then tile and headings, then text."""

    topic: TopicId
    title: str
    tiers: tuple[frozenset[str], ...]

    def rank(self, query: str, asked: Iterable[str]) -> tuple[int, int] | None:
        """Return a key to sort hits by, the best first; None when a word is nowhere."""
        ranks = [self._tier(word) for word in asked]
        if any(rank is None for rank in ranks):
            return None
        worst = max(rank for rank in ranks if rank is not None)
        return worst, 0 if self.title.startswith(query) else 1

    def _tier(self, start: str) -> int | None:
        for number, words in enumerate(self.tiers):
            if any(word.startswith(start) for word in words):
                return number
        return None


class TopicIndex:
    """The words of all topics; made once, asked with every key that is pressed."""

    def __init__(self, catalog: Catalog, language: LanguageTag) -> None:
        self._entries = [_entry(catalog, language, topic) for topic in in_order(catalog)]

    def find(self, query: str) -> tuple[TopicId, ...]:
        """Return the topics in which every word of the query begins a word, the best first.

        An empty query finds all topics in the order of the home tiles.
        """
        asked = words_in(query)
        if not asked:
            return tuple(entry.topic for entry in self._entries)
        ranked = [(entry.rank(" ".join(asked), asked), entry.topic) for entry in self._entries]
        hits = [(rank, topic) for rank, topic in ranked if rank is not None]
        return tuple(topic for _, topic in sorted(hits, key=lambda hit: hit[0]))


def in_order(catalog: Catalog) -> tuple[TopicId, ...]:
    """Return all topics in the order of the home tiles, then those behind no tile."""
    tiled = (topic for group in catalog.groups for topic in group.topics)
    known = catalog.packs[catalog.default_language].topics
    return tuple(dict.fromkeys(chain((t for t in tiled if t in known), known)))


def words_in(text: str) -> list[str]:
    """Return the words of a text in order, in small letters without accents."""
    small = unicodedata.normalize("NFKD", text).casefold()
    spread = unicodedata.normalize("NFKD", small)
    return _WORD.findall("".join(sign for sign in spread if not unicodedata.combining(sign)))


def _entry(catalog: Catalog, language: LanguageTag, topic: TopicId) -> _Entry:
    own = catalog.packs[language].topics[topic]
    tiles = [group.id for group in catalog.groups if topic in group.topics]
    names = (pack.group_titles.get(tile, "") for pack in catalog.packs.values() for tile in tiles)
    all_languages = [pack.topics[topic] for pack in catalog.packs.values()]
    texts: tuple[Iterable[str], ...] = (
        [own.title],
        [each.title for each in all_languages],
        [topic, *names, *(step.title for each in all_languages for step in each.steps)],
        chain.from_iterable(map(_texts, all_languages)),
    )
    tiers = tuple(frozenset(word for text in tier for word in words_in(text)) for tier in texts)
    return _Entry(topic, " ".join(words_in(own.title)), tiers)


def _texts(topic: Topic) -> Iterator[str]:
    yield from (topic.main_message, *topic.what_we_know, *topic.what_we_do_not_know)
    yield from (*topic.actions, *(question.text for question in topic.questions))
    for step in topic.steps:
        for block in step.blocks:
            yield from _block_texts(block)


def _block_texts(block: Block | ListItem) -> Iterator[str]:
    match block:
        case ItemList(items=inner) | Callout(blocks=inner):
            for each in inner:
                yield from _block_texts(each)
        case Figure(alt=alt):
            yield alt
        case _:
            yield plain(block.runs)
