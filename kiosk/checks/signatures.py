"""Signatures that no longer hold, or that nobody can have given."""

from collections.abc import Iterator

from kiosk.catalog.documents import SignatureEntry
from kiosk.catalog.signatures import DIGITS, valid_signatures
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity, did_you_mean, quote
from kiosk.source.values import as_date

UNKNOWN = Code("signature.unknown", Severity.WARNING)
FUTURE = Code("signature.future", Severity.WARNING)
WITHDRAWN = Code("signature.withdrawn", Severity.WARNING)


def check_signatures(subject: Subject) -> Iterator[Diagnostic]:
    """Find topics signed in other words than those now, and signatures that cannot be.

    Signatures before the latest of a topic are history.
    """
    valid = valid_signatures(subject.pack)
    signatures = subject.pack.signatures
    latest = {(signed.language.value, signed.topic.value): signed for signed in signatures}
    for signed in signatures:
        language = subject.pack.languages.get(signed.language.value)
        day = as_date(signed.date.value)
        if language is None:
            known = subject.pack.languages
            message = f"the pack has no language {quote(signed.language.value)}"
            hint = did_you_mean(signed.language.value, known) or "delete this entry"
            yield UNKNOWN.at(signed.language.at, message, hint)
        elif signed.topic.value not in language.topic_ids:
            message = f"there is no topic {quote(signed.topic.value)} in {quote(language.tag)}"
            hint = did_you_mean(signed.topic.value, language.topic_ids) or "delete this entry"
            yield UNKNOWN.at(signed.topic.at, message, hint)
        elif subject.today and day and day > subject.today:
            yield FUTURE.at(signed.date.at, f"signed on {day}, which is to come", "mend the date")
        elif (
            DIGITS.fullmatch(signed.text.value)
            and signed.topic.value in language.topics
            and signed is latest[language.tag, signed.topic.value]
            and (language.tag, signed.topic.value) not in valid
        ):
            yield _withdrawn(signed)


def _withdrawn(signed: SignatureEntry) -> Diagnostic:
    who = f"{signed.name.value} ({signed.role.value}) signed on {signed.date.value}"
    topic = f"{quote(signed.topic.value)} in {quote(signed.language.value)}"
    message = f"the words of {topic} have changed since {who}"
    hint = "print its sheet with 'kiosk content review', and ask for a new signature"
    return WITHDRAWN.at(signed.at, message, hint)
