"""Every word of the interface and of the print desk is there, with its placeholders."""

from collections.abc import Iterator, Mapping

from kiosk.catalog.documents import Interface
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote
from kiosk.domain.words import PLACEHOLDER

MISSING = Code("interface.missing")
UNKNOWN = Code("interface.unknown")
PLACEHOLDERS = Code("interface.placeholder")


def check_interface(subject: Subject) -> Iterator[Diagnostic]:
    """Find missing and unknown keys, and placeholders that the program does not fill in.

    A translation has all words of the desk or none of them, so that staff read one language.
    """
    for language in subject.pack.languages.values():
        if language.interface:
            yield from _check(language.interface, subject.interface_keys)
        if language.desk and (language.desk.words or language is subject.pack.original):
            yield from _check(language.desk, subject.desk_keys)


def _check(interface: Interface, keys: Mapping[str, frozenset[str]]) -> Iterator[Diagnostic]:
    for key in keys:
        if key not in interface.words:
            yield MISSING.at(interface.at, f"no words for '{key}'")
    for key, text in interface.words.items():
        if key not in keys:
            hint = did_you_mean(key, keys)
            yield UNKNOWN.at(text.at, f"the program has no words {quote(key)}", hint)
        elif set(PLACEHOLDER.findall(text.value)) != keys[key]:
            wanted = ", ".join(f"{{{name}}}" for name in sorted(keys[key])) or "no placeholder"
            yield PLACEHOLDERS.at(text.at, f"'{key}' must hold {wanted}")
