"""Every mark points to a publication, and every publication is used."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject, marks_of
from kiosk.diagnostics import Code, Diagnostic, Severity, did_you_mean, quote

UNKNOWN = Code("source.unknown")
TWICE = Code("source.twice")
UNUSED = Code("source.unused", Severity.WARNING)


def check_sources(subject: Subject) -> Iterator[Diagnostic]:
    """Find unknown, repeated and unused sources."""
    sources = subject.pack.sources
    used = set()
    for step in subject.steps():
        for marks in marks_of(step):
            seen = set()
            for source in marks.sources:
                if source.value in seen:
                    yield TWICE.at(source.at, f"{quote(source.value)} stands here twice")
                elif sources is not None and source.value not in sources:
                    hint = did_you_mean(source.value, sources)
                    yield UNKNOWN.at(source.at, f"no source {quote(source.value)}", hint)
                seen.add(source.value)
            used |= seen
    if any(len(pack.topics) < len(pack.topic_ids) for pack in subject.pack.languages.values()):
        return
    overlay = subject.pack.overlay
    for name, entry in (sources or {}).items():
        if name not in used and not (overlay and overlay.is_base(entry.id.at)):
            yield UNUSED.at(entry.id.at, f"no claim points to {quote(name)}", "delete it")
