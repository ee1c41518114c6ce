"""The five-minute tour leads to steps that are there, once to each, and is short."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity, did_you_mean, quote

MANY_STOPS = 10
"""More stops than this take longer than five minutes, at half a minute for each."""

STEP = Code("step.unknown")
TWICE = Code("tour.twice")
LONG = Code("tour.long", Severity.WARNING)


def check_tour(subject: Subject) -> Iterator[Diagnostic]:
    """Find stops that are not there, are there twice, or are too many."""
    manifest, original = subject.pack.manifest, subject.pack.original
    tour = manifest.tour if manifest else ()
    if len(tour) > MANY_STOPS:
        message = f"{len(tour)} stops; aim at {MANY_STOPS} or fewer"
        yield LONG.at(tour[MANY_STOPS].topic.at, message)
    seen = set()
    for stop in tour:
        name = f"{stop.topic.value}#{stop.step.value}"
        if name in seen:
            yield TWICE.at(stop.topic.at, f"{quote(name)} is in the tour already")
        seen.add(name)
        topic = original.topics.get(stop.topic.value) if original else None
        ids = {step.id.value for step in topic.steps} if topic else {stop.step.value}
        if stop.step.value not in ids:
            message = f"{quote(stop.topic.value)} has no step {quote(stop.step.value)}"
            yield STEP.at(stop.step.at, message, did_you_mean(stop.step.value, ids))
