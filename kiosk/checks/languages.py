"""The languages of a pack are listed once, the default one among them."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, quote

TWICE = Code("language.twice")
DEFAULT = Code("language.default")


def check_languages(subject: Subject) -> Iterator[Diagnostic]:
    """Find languages listed twice, and a default language that is not listed."""
    manifest = subject.pack.manifest
    if manifest is None:
        return
    seen = set()
    for entry in manifest.languages:
        if entry.tag.value in seen:
            yield TWICE.at(entry.tag.at, f"{quote(entry.tag.value)} is listed twice")
        seen.add(entry.tag.value)
    default = manifest.default_language
    if default.value and seen and default.value not in seen:
        message = f"the default language {quote(default.value)} is not in 'languages'"
        yield DEFAULT.at(default.at, message)
