"""Whoever is warned of mixing kratom with a medicine is told not to stop that one alone."""

from collections.abc import Iterable, Iterator, Sequence

from kiosk.catalog.wording import Wording
from kiosk.checks.passages import Passage
from kiosk.checks.phrases import Phrases
from kiosk.checks.subject import Subject
from kiosk.checks.texts import StepTexts
from kiosk.diagnostics import Code, Diagnostic, quote

ALONE = Code("medicine.alone")


def check_medicines(subject: Subject) -> Iterator[Diagnostic]:
    """Find steps and sheets that warn of mixing with medicines and leave it at that."""
    for language in subject.texts:
        if language.wording:
            for topic in language.topics:
                yield from _check([(text,) for text in topic.front], language.wording)
                for step in topic.steps:
                    yield from _check(_groups(step), language.wording)


def _groups(step: StepTexts) -> Iterable[tuple[Passage, ...]]:
    """Return the texts of a step block by block, a list with the line that introduces it."""
    groups: list[tuple[Passage, ...]] = []
    for block in step.blocks:
        if groups and groups[-1] and groups[-1][-1].text.rstrip().endswith(":"):
            groups[-1] += block.every
        else:
            groups.append(block.every)
    return groups


def _check(groups: Iterable[Sequence[Passage]], wording: Wording) -> Iterator[Diagnostic]:
    groups = [group for group in groups if group]
    medicine, mixing, not_alone = (
        Phrases(wording.medicine[name]) for name in ("words", "mixing", "not_alone")
    )
    if any(not_alone.stand_in(text.text) for group in groups for text in group):
        return
    for group in groups:
        warned = [
            text.sentence_at(found.start) for text in group for found in mixing.find(text.own)
        ]
        if warned and any(medicine.stand_in(text.own) for text in group):
            message = f"this warns of mixing with medicines: {quote(warned[0].text)}"
            hint = "say also: do not stop a prescribed medicine on your own"
            yield ALONE.at(warned[0].at, message, hint)
            return
