"""A source that a translated topic cites has a name in that language."""

from collections.abc import Iterator

from kiosk.catalog.documents import LanguageDocuments
from kiosk.checks.sources import UNKNOWN
from kiosk.checks.subject import Subject, marks_of
from kiosk.diagnostics import Code, Diagnostic, Severity, did_you_mean, quote

NAME = Code("source.name", Severity.WARNING)


def check_source_names(subject: Subject) -> Iterator[Diagnostic]:
    """Find names of sources that are missing, or of no source."""
    sources = subject.pack.sources
    for language in subject.pack.translations:
        names = language.source_names
        if sources is None or names is None:
            continue
        for name, (key, _) in names.items():
            if name not in sources:
                hint = did_you_mean(name, sources)
                yield UNKNOWN.at(key.at, f"no source {quote(name)}", hint)
        for name in sorted((_cited(language) & sources.keys()) - names.keys()):
            message = f"the source {quote(name)} has no name in {language.tag}"
            yield NAME.at(language.at, message, f"add it to {language.tag}/sources.yaml")


def _cited(language: LanguageDocuments) -> set[str]:
    steps = (step for topic in language.topics.values() for step in topic.steps)
    return {source.value for step in steps for marks in marks_of(step) for source in marks.sources}
