"""The five-minute tour leads once to each step, and is short."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject, repeated
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

MANY_STOPS = 10
"""More stops than this take longer than five minutes, at half a minute for each."""

TWICE = Code("tour.twice")
LONG = Code("tour.long", Severity.WARNING)


def check_tour(subject: Subject) -> Iterator[Diagnostic]:
    """Find stops that are there twice, or are too many."""
    tour = subject.pack.manifest.tour if subject.pack.manifest else ()
    if len(tour) > MANY_STOPS:
        message = f"{len(tour)} stops; aim at {MANY_STOPS} or fewer"
        yield LONG.at(tour[MANY_STOPS].topic.at, message)
    for name in repeated(stop.name for stop in tour):
        yield TWICE.at(name.at, f"{quote(name.value)} is in the tour already")
