"""The readiness report as lines for people and as JSON."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

from kiosk.doctor.finding import Finding, by_weight, worst
from kiosk.domain.words import Words

_SHAPES = ("doctor.fine", "doctor.look", "doctor.broken")
"""The words for each grade."""


def grade_words(finding: Finding, words: Words) -> str:
    """Return the word for how it stands."""
    return words(_SHAPES[finding.grade])


def as_lines(findings: Sequence[Finding], words: Words, now: datetime) -> Iterator[str]:
    """Yield the report a line each, the worst first, with the moment it was made."""
    yield words("doctor.heading", time=f"{now:%Y-%m-%d %H:%M}")
    sorted_ = by_weight(findings)
    wide = max((len(words(f"doctor.about.{each.about}")) for each in sorted_), default=0)
    mark = max(len(words(shape)) for shape in _SHAPES)
    for each in sorted_:
        name = words(f"doctor.about.{each.about}")
        yield f"{grade_words(each, words):<{mark}}  {name:<{wide}}  {each.tell(words)}"
    yield words("doctor.summary_" + worst(findings).name.lower())


def as_json(findings: Sequence[Finding], words: Words, now: datetime) -> str:
    """Return the report for another program."""
    found = [
        {"about": each.about, "grade": each.grade.name.lower(), "text": each.tell(words)}
        for each in by_weight(findings)
    ]
    answer = {"made": now.isoformat(), "grade": worst(findings).name.lower(), "findings": found}
    return json.dumps(answer, ensure_ascii=False, indent=2)
