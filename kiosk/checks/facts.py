"""Every fact is used or left out for a reason, and a weak one makes no strong claim."""

from collections.abc import Iterator, Mapping

from kiosk.catalog.tool_documents import FactEntry, FactStatus
from kiosk.checks.subject import Subject, marks_of
from kiosk.diagnostics import Code, Diagnostic, Severity, quote
from kiosk.domain.evidence import Evidence

WEAK = frozenset({FactStatus.BACKGROUND, FactStatus.NONE_FOUND})
"""Facts that no source was seen for."""

USE = Code("fact.use")
GRADE = Code("fact.grade", Severity.WARNING)


def check_facts(subject: Subject) -> Iterator[Diagnostic]:
    """Find facts that nobody decided on, and claims graded higher than the facts below them."""
    facts = subject.pack.facts or {}
    for fact in facts.values():
        yield from _check_use(fact)
    original = subject.pack.original
    weak = _weak_steps(facts)
    for topic in (original.topics if original else {}).values():
        for step in topic.steps:
            if (topic.id, step.id.value) not in weak:
                continue
            for marks in marks_of(step):
                if marks.grade and marks.grade.value == Evidence.WELL_SHOWN:
                    hint = "grade it lower, or name a better fact in facts.yaml"
                    message = "no fact below this step has a source that was seen"
                    yield GRADE.at(marks.grade.at, message, hint)


def _check_use(fact: FactEntry) -> Iterator[Diagnostic]:
    if bool(fact.used) == bool(fact.left_out.value):
        how = "both used and left out" if fact.used else "neither used nor left out"
        hint = "write where it is used, or why it is left out"
        yield USE.at(fact.id.at, f"the fact {quote(fact.id.value)} is {how}", hint)


def _weak_steps(facts: Mapping[str, FactEntry]) -> set[tuple[str, str]]:
    """Return topic and step of every step that rests on weak facts alone."""
    weak, strong = set[tuple[str, str]](), set[tuple[str, str]]()
    for fact in facts.values():
        found = {(ref.topic.value, ref.step.value) for ref in fact.steps}
        (weak if fact.status.value in WEAK else strong).update(found)
    return weak - strong
