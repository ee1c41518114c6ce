"""A catalog as it stands on a day: topics whose review is overdue marked, or taken out."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TypeVar

import msgspec

from kiosk.domain.blocks import Block, Callout, Figure, ItemList, ListItem, Run, Runs
from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.ids import TopicId
from kiosk.domain.review_dates import is_past
from kiosk.domain.topic import Step, Topic

_Part = TypeVar("_Part", bound=Block | ListItem)


def with_overdue_marked(catalog: Catalog, today: date) -> Catalog:
    """Return the catalog in which each overdue topic knows that it is."""

    def marked(topic: Topic) -> Topic:
        if not is_past(topic.review, today):
            return topic
        review = msgspec.structs.replace(topic.review, is_overdue=True)
        return msgspec.structs.replace(topic, review=review)

    return _with_topics(catalog, lambda pack: map(marked, pack.topics.values()))


def without_overdue(catalog: Catalog, today: date) -> Catalog:
    """Return the catalog without overdue topics, and without all that leads to them.

    An overdue translation gives way to its original, as a missing one does; an overdue original
    takes its translations along.  Rows of the check-up stay, for what they warn of holds.  Where
    no home tile would be left, all topics stay and the overdue ones are marked.
    """
    originals = catalog.packs[catalog.default_language].topics
    gone = frozenset(name for name, topic in originals.items() if is_past(topic.review, today))
    groups = tuple(
        msgspec.structs.replace(group, topics=kept)
        for group in catalog.groups
        if (kept := tuple(topic for topic in group.topics if topic not in gone))
    )
    if not groups:
        return with_overdue_marked(catalog, today)

    def kept_topics(pack: LanguagePack) -> list[Topic]:
        fresh = (
            originals[name] if is_past(topic.review, today) else topic
            for name, topic in pack.topics.items()
            if name not in gone
        )
        return [_without_links(topic, gone) for topic in fresh]

    return msgspec.structs.replace(
        _with_topics(catalog, kept_topics),
        groups=groups,
        tour=tuple(stop for stop in catalog.tour if stop.topic not in gone),
        first_questions=tuple(ref for ref in catalog.first_questions if ref.topic not in gone),
    )


def _with_topics(catalog: Catalog, change: Callable[[LanguagePack], Iterable[Topic]]) -> Catalog:
    """Return the catalog in which each language has other topics."""
    packs = {
        tag: msgspec.structs.replace(pack, topics={topic.id: topic for topic in change(pack)})
        for tag, pack in catalog.packs.items()
    }
    return msgspec.structs.replace(catalog, packs=packs)


def _without_links(topic: Topic, gone: Collection[TopicId]) -> Topic:
    """Return the topic in which a link to one that is gone is plain words."""
    if not gone:
        return topic
    steps = tuple(_step_without_links(step, gone) for step in topic.steps)
    return msgspec.structs.replace(topic, steps=steps)


def _step_without_links(step: Step, gone: Collection[TopicId]) -> Step:
    blocks = tuple(_unlinked(block, gone) for block in step.blocks)
    return msgspec.structs.replace(step, blocks=blocks)


def _unlinked(part: _Part, gone: Collection[TopicId]) -> _Part:
    match part:
        case Figure():
            return part
        case ItemList(items=items):
            kept = tuple(_unlinked(item, gone) for item in items)
            return msgspec.structs.replace(part, items=kept)
        case Callout(blocks=blocks):
            inner = tuple(_unlinked(block, gone) for block in blocks)
            return msgspec.structs.replace(part, blocks=inner)
        case _:
            return msgspec.structs.replace(part, runs=_plain_runs(part.runs, gone))


def _plain_runs(runs: Runs, gone: Collection[TopicId]) -> Runs:
    return tuple(Run(run.text, run.strong, run.term) if run.topic in gone else run for run in runs)
