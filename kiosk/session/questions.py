"""The questions a patient may want to ask, in the order in which they are offered."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import GroupId, TopicId
from kiosk.domain.topic import QuestionRef


class SectionKind(Enum):
    """Why questions stand together."""

    FIRST = "first"
    READ = "read"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class QuestionSection:
    """Questions under one heading; ``group`` is the tile of those not yet read about."""

    kind: SectionKind
    questions: tuple[QuestionRef, ...]
    group: GroupId | None = None


def question_sections(catalog: Catalog, opened: Collection[TopicId]) -> tuple[QuestionSection, ...]:
    """Return every question once: those to begin with, those on topics opened, then by tile."""
    offered: set[QuestionRef] = set()
    sections = []
    for section in _sections(catalog, opened):
        new = tuple(ref for ref in dict.fromkeys(section.questions) if ref not in offered)
        offered.update(new)
        if new:
            sections.append(QuestionSection(section.kind, new, section.group))
    return tuple(sections)


def questions_of(catalog: Catalog, topics: Collection[TopicId]) -> tuple[QuestionRef, ...]:
    """Return the questions of topics, topic after topic."""
    pack = catalog.packs[catalog.default_language]
    return tuple(
        QuestionRef(topic, question.id)
        for topic in topics
        for question in pack.topics[topic].questions
    )


def _sections(catalog: Catalog, opened: Collection[TopicId]) -> Iterator[QuestionSection]:
    yield QuestionSection(SectionKind.FIRST, catalog.first_questions)
    yield QuestionSection(SectionKind.READ, questions_of(catalog, opened))
    for group in catalog.groups:
        yield QuestionSection(SectionKind.REST, questions_of(catalog, group.topics), group.id)
