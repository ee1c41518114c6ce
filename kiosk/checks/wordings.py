"""Every language says which words its texts should not have."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity

MISSING = Code("wording.missing", Severity.WARNING)


def check_wordings(subject: Subject) -> Iterator[Diagnostic]:
    """Find languages without ``wording.yaml``, whose texts nobody looks at word by word."""
    for language in subject.pack.languages.values():
        if language.wording and language.wording.at.path not in subject.pack.lines:
            message = f"there is no file {language.tag}/wording.yaml"
            hint = "its texts are not checked for forbidden words, amounts and the like"
            yield MISSING.at(language.at, message, hint)
