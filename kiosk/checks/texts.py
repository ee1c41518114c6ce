"""Every text of a pack that a patient meets, by language, topic and step."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from kiosk.catalog.documents import LanguageDocuments, PackDocuments, TopicDocument
from kiosk.catalog.wording import Wording
from kiosk.checks.passages import Passage, prose_passage, text_passage
from kiosk.readability.languages import SYLLABLES, primary
from kiosk.readability.words import Syllables
from kiosk.source.lines import Line, Text
from kiosk.source.markdown_tree import (
    BlockNode,
    BoxNode,
    HeadingNode,
    ItemsNode,
    ParagraphNode,
    PictureNode,
    Prose,
    StepNode,
)

Files = Mapping[str, Sequence[Line]]


@dataclass(frozen=True)
class BlockTexts:
    """A paragraph, list or box of a step; headings and what pictures show are titles too."""

    titles: tuple[Passage, ...]
    body: tuple[Passage, ...]

    @property
    def every(self) -> tuple[Passage, ...]:
        """All its texts, the title first."""
        return (*self.titles, *self.body)


@dataclass(frozen=True)
class StepTexts:
    """The texts of one step."""

    node: StepNode
    title: Passage
    blocks: tuple[BlockTexts, ...]

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """Paragraphs and list items, without titles and headings."""
        return tuple(chain.from_iterable(block.body for block in self.blocks))

    @cached_property
    def every(self) -> tuple[Passage, ...]:
        """All texts of the step."""
        return (self.title, *chain.from_iterable(block.every for block in self.blocks))


@dataclass(frozen=True)
class TopicTexts:
    """The texts of one topic; ``front`` are those before its steps."""

    document: TopicDocument
    front: tuple[Passage, ...]
    questions: tuple[Passage, ...]
    steps: tuple[StepTexts, ...]

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """Paragraphs and list items of every step."""
        return tuple(chain.from_iterable(step.body for step in self.steps))

    @property
    def sheet(self) -> tuple[Passage, ...]:
        """What the take-home sheet prints of the topic."""
        return (*self.front, *self.questions)


@dataclass(frozen=True)
class LanguageTexts:
    """The texts of one language; ``others`` belong to no topic."""

    documents: LanguageDocuments
    topics: tuple[TopicTexts, ...]
    others: tuple[Passage, ...]

    @property
    def tag(self) -> str:
        """The tag of the language."""
        return self.documents.tag

    @property
    def wording(self) -> Wording | None:
        """The words that its texts are searched for; none when the file is broken."""
        return self.documents.wording

    @cached_property
    def every(self) -> tuple[Passage, ...]:
        """All texts of the language."""
        topics = ((topic.sheet, *(step.every for step in topic.steps)) for topic in self.topics)
        return (*chain.from_iterable(chain.from_iterable(topics)), *self.others)


def texts_of(pack: PackDocuments) -> tuple[LanguageTexts, ...]:
    """Return the texts of every language."""
    return tuple(_language(language, pack.lines) for language in pack.languages.values())


def _language(language: LanguageDocuments, files: Files) -> LanguageTexts:
    syllables = SYLLABLES.get(primary(language.tag))
    return LanguageTexts(
        documents=language,
        topics=tuple(_topic(topic, language, files) for topic in language.topics.values()),
        others=tuple(text_passage(text, syllables, files) for text in _other_texts(language)),
    )


def _topic(topic: TopicDocument, language: LanguageDocuments, files: Files) -> TopicTexts:
    syllables = SYLLABLES.get(primary(language.tag))
    front = (
        *(topic.title, topic.main_message),
        *(*topic.what_we_know, *topic.what_we_do_not_know, *topic.actions),
    )
    asked = (language.questions or {}).get(topic.id)
    questions = asked.questions if asked else ()
    return TopicTexts(
        document=topic,
        front=tuple(text_passage(text, syllables, files) for text in front),
        questions=tuple(text_passage(question.text, syllables, files) for question in questions),
        steps=tuple(_step(step, syllables, files) for step in topic.steps),
    )


def _step(step: StepNode, syllables: Syllables | None, files: Files) -> StepTexts:
    return StepTexts(
        node=step,
        title=text_passage(step.title, syllables, files),
        blocks=tuple(
            BlockTexts(
                titles=tuple(text_passage(title, syllables, files) for title in _titles(block)),
                body=tuple(prose_passage(prose, syllables) for prose in _proses(block)),
            )
            for block in step.blocks
        ),
    )


def _titles(block: BlockNode) -> Iterator[Text]:
    match block:
        case HeadingNode() | BoxNode():
            yield block.title
        case PictureNode():
            yield block.alt
        case _:
            pass


def _proses(block: BlockNode) -> Iterator[Prose]:
    match block:
        case ParagraphNode():
            yield block.prose
        case ItemsNode():
            yield from block.items
        case BoxNode():
            for inner in block.blocks:
                yield from _proses(inner)
        case _:
            pass


def _other_texts(language: LanguageDocuments) -> Iterator[Text]:
    for term in (language.glossary or {}).values():
        yield from (term.name, term.ask, term.meaning)
    for figure in (language.figures or {}).values():
        yield figure.caption
        yield from (word for _, word in figure.labels.values())
    yield from _asked(language)
    yield from _told(language)


def _asked(language: LanguageDocuments) -> Iterator[Text]:
    for topic, asked in (language.questions or {}).items():
        if topic not in language.topics:
            yield from (question.text for question in asked.questions)
    for quiz in (language.quiz or {}).values():
        for entry in quiz.questions:
            yield from (entry.question, *entry.answers, entry.because)


def _told(language: LanguageDocuments) -> Iterator[Text]:
    if language.check_up:
        yield from (text for _, text in language.check_up.rows.values())
        for outcome in language.check_up.outcomes.values():
            yield from (outcome.title, outcome.text)
    if language.help:
        for contact in language.help.contacts:
            yield from (contact.name, contact.text)
        yield from (*language.help.call_now, *language.help.same_day)
    if language.interface:
        yield from (*language.interface.words.values(), *language.interface.groups.values())
