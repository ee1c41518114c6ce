"""The document of one topic to the topic of the domain."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from kiosk.catalog.build_tools import build_quiz
from kiosk.catalog.documents import LanguageDocuments, SignatureEntry, TopicDocument
from kiosk.domain.blocks import (
    Block,
    Callout,
    CalloutKind,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Run,
    Runs,
    SubHeading,
)
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.ids import LanguageTag, QuestionId, SourceId, StepId, TermId, TopicId
from kiosk.domain.topic import Question, Review, Reviewer, Step, Topic, TranslationStatus
from kiosk.source.lines import Text
from kiosk.source.markdown_tree import (
    BlockNode,
    BoxNode,
    HeadingNode,
    ItemsNode,
    Marks,
    ParagraphNode,
    PictureNode,
    Span,
    StepNode,
)

_SPACES = re.compile("[ \n]+")


def build_topic(
    document: TopicDocument,
    language: LanguageDocuments,
    original: LanguageDocuments,
    signatures: Sequence[SignatureEntry] = (),
) -> Topic:
    """Return the topic with its questions and its quiz, from the original where untranslated.

    ``signatures`` are those of its words as they are now.
    """
    asked = {**(original.questions or {}), **(language.questions or {})}.get(document.id)
    questions = asked.questions if asked else ()
    quiz = {**(original.quiz or {}), **(language.quiz or {})}.get(document.id)
    return Topic(
        id=TopicId(document.id),
        language=LanguageTag(language.tag),
        title=document.title.value,
        main_message=document.main_message.value,
        what_we_know=_values(document.what_we_know),
        what_we_do_not_know=_values(document.what_we_do_not_know),
        actions=_values(document.actions),
        questions=tuple(
            Question(QuestionId(entry.id.value), entry.text.value) for entry in questions
        ),
        steps=tuple(_step(step) for step in document.steps),
        review=_review(document, signatures),
        quiz=build_quiz(quiz.questions) if quiz else (),
    )


def _values(texts: Iterable[Text]) -> tuple[str, ...]:
    return tuple(text.value for text in texts)


def _review(document: TopicDocument, signatures: Sequence[SignatureEntry]) -> Review:
    status = TranslationStatus.ORIGINAL
    if document.translation:
        status = TranslationStatus(document.translation.status.value)
    return Review(
        authors=_values(document.authors),
        reviewed_by=tuple(Reviewer(signed.name.value, signed.role.value) for signed in signatures),
        reviewed=max((signed.date.value for signed in signatures), default=""),
        review_due=document.review_due.value,
        translation=status,
    )


def _step(step: StepNode) -> Step:
    blocks = tuple(_block(block) for block in step.blocks)
    return Step(
        StepId(step.id.value), step.title.value, blocks, step.icon.value if step.icon else ""
    )


def _block(block: BlockNode) -> Block:
    match block:
        case ParagraphNode() | ItemsNode():
            return _text_block(block)
        case HeadingNode():
            return SubHeading((Run(block.title.value),))
        case PictureNode():
            return Figure(block.figure.value, block.alt.value)
        case BoxNode():
            return Callout(
                CalloutKind(block.kind.value),
                block.title.value,
                tuple(_text_block(inner) for inner in block.blocks),
                _claim(block.marks),
            )


def _text_block(block: ParagraphNode | ItemsNode) -> Paragraph | ItemList:
    if isinstance(block, ParagraphNode):
        return Paragraph(build_runs(block.prose.spans), _claim(block.prose.marks))
    items = (
        ListItem(build_runs(item.spans), item.icon.value if item.icon else None, _claim(item.marks))
        for item in block.items
    )
    return ItemList(tuple(items), block.is_ordered, _claim(block.marks))


def _claim(marks: Marks) -> Claim | None:
    if marks.grade is None:
        return None
    sources = tuple(SourceId(source.value) for source in marks.sources)
    return Claim(Evidence(marks.grade.value), sources)


def _style(span: Span) -> tuple[bool, TermId | None, TopicId | None]:
    kind, target = (span.link.kind, span.link.target.value) if span.link else ("", "")
    term = TermId(target) if kind == "term" else None
    return span.strong, term, TopicId(target) if kind == "topic" else None


def build_runs(spans: Iterable[Span]) -> Runs:
    """Return the spans as runs, one for each change of style, with single spaces between words."""
    runs: list[Run] = []
    for (strong, term, topic), group in groupby(spans, _style):
        text = _SPACES.sub(" ", "".join(span.text for span in group))
        if not runs or runs[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if text:
            runs.append(Run(text, strong, term, topic))
    if runs and runs[-1].text.endswith(" "):
        last = runs.pop()
        rest = Run(last.text.rstrip(" "), last.strong, last.term, last.topic)
        runs += [rest] if rest.text else []
    return tuple(runs)
