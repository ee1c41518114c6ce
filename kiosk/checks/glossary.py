"""A meaning is short, and every word is explained in every language."""

from collections.abc import Iterator

from kiosk.checks.steps import count_words
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

MOST_WORDS = 30
"""The most words a meaning has: it stands in a small panel beside the text."""

LONG = Code("term.long", Severity.WARNING)
MISSING = Code("term.missing", Severity.NOTE)


def check_glossary(subject: Subject) -> Iterator[Diagnostic]:
    """Find long meanings and words not yet translated."""
    for language in subject.pack.languages.values():
        for term in (language.glossary or {}).values():
            count = count_words(term.meaning.value, language.numbers)
            if count > MOST_WORDS:
                message = f"{count} words; a meaning has at most {MOST_WORDS}"
                yield LONG.at(term.meaning.at, message)
    original = subject.pack.original
    for language in subject.pack.translations:
        if original is None or original.glossary is None or language.glossary is None:
            continue
        for name in original.glossary.keys() - language.glossary.keys():
            message = f"{language.tag}/glossary.yaml does not explain {quote(name)}"
            yield MISSING.at(language.at, message, f"it is shown in {original.tag}")
