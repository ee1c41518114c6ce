"""What a rule looks at, and the walks through it that several rules share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeAlias

from kiosk.catalog.documents import LanguageDocuments, PackDocuments, TopicDocument
from kiosk.catalog.tool_documents import StepRefEntry
from kiosk.checks.texts import LanguageTexts, texts_of
from kiosk.diagnostics import Diagnostic
from kiosk.domain.desk_keys import DESK_KEYS
from kiosk.domain.interface_keys import INTERFACE_KEYS
from kiosk.source.lines import Text
from kiosk.source.markdown_tree import (
    BlockNode,
    BoxNode,
    ItemsNode,
    Marks,
    ParagraphNode,
    Prose,
    StepNode,
)


@dataclass(frozen=True)
class Subject:
    """A pack, and what the rules need to know that is not in it.

    ``icons`` are the names of the icon set; without ``today`` no review date has passed.
    """

    pack: PackDocuments
    icons: frozenset[str]
    today: date | None = None
    interface_keys: Mapping[str, frozenset[str]] = field(default_factory=lambda: INTERFACE_KEYS)
    desk_keys: Mapping[str, frozenset[str]] = field(default_factory=lambda: DESK_KEYS)

    @cached_property
    def texts(self) -> tuple[LanguageTexts, ...]:
        """The texts of every language as sentences, cut once for all rules."""
        return texts_of(self.pack)

    def topics(self) -> Iterator[tuple[LanguageDocuments, TopicDocument]]:
        """Yield every topic of every language."""
        for language in self.pack.languages.values():
            for topic in language.topics.values():
                yield language, topic

    def steps(self) -> Iterator[StepNode]:
        """Yield every step of every topic."""
        for _, topic in self.topics():
            yield from topic.steps

    def step_refs(self) -> Iterator[StepRefEntry]:
        """Yield every step that is named together with its topic."""
        if self.pack.manifest:
            yield from self.pack.manifest.tour
        yield from (row.because for row in self.pack.check_up or () if row.because)
        for fact in (self.pack.facts or {}).values():
            yield from fact.steps


def filled_texts(language: LanguageDocuments) -> Iterator[Text]:
    """Yield the texts outside the steps in which telephone numbers are filled in."""
    for topic in language.topics.values():
        yield from (topic.title, topic.main_message)
        yield from (*topic.what_we_know, *topic.what_we_do_not_know, *topic.actions)
    for term in (language.glossary or {}).values():
        yield from (term.name, term.ask, term.meaning)
    for asked in (language.questions or {}).values():
        yield from (question.text for question in asked.questions)
    for quiz in (language.quiz or {}).values():
        for entry in quiz.questions:
            yield from (entry.question, *entry.answers, entry.because)
    if language.check_up:
        yield from (text for _, text in language.check_up.rows.values())
        for outcome in language.check_up.outcomes.values():
            yield from (outcome.title, outcome.text)


Rule: TypeAlias = Callable[[Subject], Iterator[Diagnostic]]
"""Yields what breaks one rule."""


def repeated(texts: Iterable[Text]) -> Iterator[Text]:
    """Yield every text that says the same as one before it."""
    seen = set()
    for text in texts:
        if text.value in seen:
            yield text
        seen.add(text.value)


def blocks_of(step: StepNode) -> Iterator[BlockNode]:
    """Yield the blocks of a step in reading order, each box before what is in it."""
    for block in step.blocks:
        yield block
        if isinstance(block, BoxNode):
            yield from block.blocks


def prose_of(step: StepNode) -> Iterator[Prose]:
    """Yield the paragraphs and list items of a step in reading order."""
    for block in blocks_of(step):
        if isinstance(block, ParagraphNode):
            yield block.prose
        elif isinstance(block, ItemsNode):
            yield from block.items


def marks_of(step: StepNode) -> Iterator[Marks]:
    """Yield the marks of a step in the order of the file; those of a list or box end it."""
    for block in step.blocks:
        yield from filter(None, _marks(block))


def _marks(block: BlockNode) -> Iterator[Marks]:
    match block:
        case ParagraphNode():
            yield block.prose.marks
        case ItemsNode():
            yield from (item.marks for item in block.items)
            yield block.marks
        case BoxNode():
            for inner in block.blocks:
                yield from _marks(inner)
            yield block.marks
        case _:
            pass


def links_of(step: StepNode, kind: str) -> Iterator[Text]:
    """Yield the target of every link of this kind once, ``term`` or ``topic``."""
    for prose in prose_of(step):
        targets = {span.link.target for span in prose.spans if span.link and span.link.kind == kind}
        yield from sorted(targets, key=lambda target: target.at)
