"""The check-up fits one screen, has words in every language, and rests on claims."""

from collections.abc import Iterator, Mapping

from kiosk.catalog.documents import LanguageDocuments, TopicDocument
from kiosk.catalog.tool_documents import CheckRowEntry, CheckUpWords
from kiosk.checks.subject import Subject, marks_of, repeated
from kiosk.diagnostics import Code, Diagnostic, Severity, did_you_mean, quote
from kiosk.domain.checkup import Outcome

MOST_ROWS = 12
"""The most rows of a check-up: one screen of them, or one page."""

TWICE = Code("checkup.twice")
COUNT = Code("checkup.count")
REASON = Code("checkup.reason", Severity.WARNING)
WORDS = Code("checkup.words")
UNKNOWN = Code("checkup.unknown")
OUTCOME = Code("checkup.outcome")


def check_check_up(subject: Subject) -> Iterator[Diagnostic]:
    """Find rows that are too many, double or without a reason, and words missing or too many."""
    rows = subject.pack.check_up
    if rows is None:
        return
    if len(rows) > MOST_ROWS:
        message = f"{len(rows)} rows; a check-up has at most {MOST_ROWS}"
        yield COUNT.at(rows[MOST_ROWS].id.at, message)
    original = subject.pack.original
    for name in repeated(row.id for row in rows):
        yield TWICE.at(name.at, f"{quote(name.value)} stands here twice")
    for row in rows:
        yield from _check_reason(row, original.topics if original else {})
    for language in subject.pack.languages.values():
        if language.check_up:
            yield from _check_words(language, language.check_up, {row.id.value for row in rows})


def _check_reason(row: CheckRowEntry, topics: Mapping[str, TopicDocument]) -> Iterator[Diagnostic]:
    topic = topics.get(row.because.topic.value) if row.because else None
    for step in topic.steps if topic else ():
        if row.because and step.id.value == row.because.step.value and not any(marks_of(step)):
            message = f"the step {quote(step.id.value)} makes no claim"
            yield REASON.at(row.because.step.at, message, "name the step that gives the reason")


def _check_words(
    language: LanguageDocuments, words: CheckUpWords, rows: set[str]
) -> Iterator[Diagnostic]:
    path = f"{language.tag}/checkup.yaml"
    if rows and not words.rows and not words.outcomes:
        message = f"the check-up has no words in {language.tag}"
        yield WORDS.at(language.at, message, f"write {path}")
        return
    for missing in sorted(rows - words.rows.keys()):
        message = f"the row {quote(missing)} has no words"
        yield WORDS.at(words.at, message, "add them under 'rows'")
    for name, (key, _) in words.rows.items():
        if name not in rows:
            hint = did_you_mean(name, rows)
            yield UNKNOWN.at(key.at, f"checkup.yaml has no row {quote(name)}", hint)
    for outcome in Outcome if rows else ():
        if outcome not in words.outcomes:
            message = f"no words for the outcome '{outcome}'"
            yield OUTCOME.at(words.at, message, "add its title and text under 'outcomes'")
