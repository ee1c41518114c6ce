"""A translation says what its original says: the same steps, boxes, claims and icons."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from kiosk.catalog.documents import LanguageDocuments, TopicDocument
from kiosk.checks.subject import Subject, marks_of, prose_of
from kiosk.diagnostics import Code, Diagnostic, Location, Severity, quote
from kiosk.domain.topic import TranslationStatus
from kiosk.source.lines import Text
from kiosk.source.markdown_tree import BoxNode, Marks, StepNode

MISSING = Code("translation.missing", Severity.NOTE)
ORPHAN = Code("translation.orphan")
STALE = Code("translation.stale", Severity.WARNING)
DRAFT = Code("translation.draft", Severity.NOTE)
STEPS = Code("translation.steps")
CLAIMS = Code("translation.claims")
ICONS = Code("translation.icons")
BOXES = Code("translation.boxes")


def check_translations(subject: Subject) -> Iterator[Diagnostic]:
    """Find translations that are missing, stale, drafts, or different from the original."""
    original = subject.pack.original
    if original is None:
        return
    for language in subject.pack.translations:
        yield from _check_language(language, original)


def _check_language(
    language: LanguageDocuments, original: LanguageDocuments
) -> Iterator[Diagnostic]:
    for missing in sorted(original.topic_ids - language.topic_ids):
        message = f"the topic {quote(missing)} is not in {language.tag}"
        yield MISSING.at(language.at, message, f"it is shown in {original.tag}")
    for topic in language.topics.values():
        if topic.id not in original.topic_ids:
            yield ORPHAN.at(topic.at, f"{original.tag} has no topic {quote(topic.id)}")
        if topic.translation and topic.translation.status.value == TranslationStatus.DRAFT:
            message = "this translation is a draft"
            yield DRAFT.at(topic.translation.status.at, message)
        if topic.id in original.topics:
            yield from _compare(topic, original.topics[topic.id])


def _compare(topic: TopicDocument, original: TopicDocument) -> Iterator[Diagnostic]:
    of = topic.translation.of if topic.translation else None
    if of and of.value and of.value != original.digest:
        hint = f'compare it with the original, then write translation_of: "{original.digest}"'
        yield STALE.at(of.at, "the original has changed since this translation", hint)
    for ours, theirs in zip_longest(topic.steps, original.steps):
        if ours is None:
            yield STEPS.at(topic.at, f"the step {quote(theirs.id.value)} is missing")
            return
        if theirs is None:
            yield STEPS.at(ours.at, f"the original has no step {quote(ours.id.value)} here")
            return
        if ours.id.value != theirs.id.value:
            message = f"in the original the step {quote(theirs.id.value)} stands here"
            yield STEPS.at(ours.id.at, message)
            return
        for code, parts_of in _COMPARED:
            yield from _first_difference(code, ours.at, parts_of(ours), parts_of(theirs))


def _first_difference(
    code: Code, step: Location, ours: Iterable[Text], theirs: Iterable[Text]
) -> Iterator[Diagnostic]:
    for our, their in zip_longest(ours, theirs):
        if our is None:
            yield code.at(step, f"{their.value} is missing in this step")
        elif their is None:
            yield code.at(our.at, f"the original has no {our.value} here")
        elif our.value != their.value:
            yield code.at(our.at, f"in the original this is {their.value}")
        else:
            continue
        return


def _claims(step: StepNode) -> Iterable[Text]:
    return (Text(_written(marks), marks.at) for marks in marks_of(step))


def _written(marks: Marks) -> str:
    sources = [f"[^{source.value}]" for source in marks.sources]
    return " ".join(sources + ([f"{{{marks.grade.value}}}"] if marks.grade else []))


def _boxes(step: StepNode) -> Iterable[Text]:
    boxes = (block for block in step.blocks if isinstance(block, BoxNode))
    return (Text(f"!!! {box.kind.value}", box.at) for box in boxes)


def _title_icon(step: StepNode) -> Iterable[Text]:
    return _icons([step.icon])


def _item_icons(step: StepNode) -> Iterable[Text]:
    return _icons(prose.icon for prose in prose_of(step))


def _icons(found: Iterable[Text | None]) -> Iterable[Text]:
    return (Text(f":{icon.value}:", icon.at) for icon in found if icon)


_COMPARED = ((BOXES, _boxes), (CLAIMS, _claims), (ICONS, _title_icon), (ICONS, _item_icons))
"""What is the same, part by part, in a step and its translation."""
