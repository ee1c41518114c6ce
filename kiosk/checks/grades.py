"""Every claim has a grade of evidence and a source."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject, marks_of
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote
from kiosk.domain.evidence import Evidence
from kiosk.source.markdown_tree import Marks

UNKNOWN = Code("grade.unknown")
MISSING = Code("grade.missing")
SOURCE_MISSING = Code("source.missing")

_WRITTEN = ", ".join(f"{{{grade}}}" for grade in Evidence)


def check_grades(subject: Subject) -> Iterator[Diagnostic]:
    """Find claims without a grade, grades without a source, and words that are no grade."""
    for step in subject.steps():
        for marks in marks_of(step):
            yield from _check(marks)


def _check(marks: Marks) -> Iterator[Diagnostic]:
    grade = marks.grade
    if grade is None:
        yield MISSING.at(marks.at, "this claim has no grade", f"add one of {_WRITTEN}")
    elif grade.value not in set(Evidence):
        hint = did_you_mean(grade.value, Evidence) or f"write one of {_WRITTEN}"
        yield UNKNOWN.at(grade.at, f"no grade {quote(grade.value)}", hint)
    elif grade.value != Evidence.NOT_KNOWN and not marks.sources:
        hint = f"add a source like [^id]; only {{{Evidence.NOT_KNOWN}}} may stand alone"
        yield SOURCE_MISSING.at(grade.at, "this claim has no source", hint)
