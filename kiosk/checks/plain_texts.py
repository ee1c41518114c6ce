"""Texts outside the steps are plain words: signs of Markdown would be shown as they are."""

from collections.abc import Iterator

from kiosk.catalog.documents import LanguageDocuments
from kiosk.checks.subject import Subject, filled_texts
from kiosk.diagnostics import Code, Diagnostic, quote
from kiosk.source.lines import Text
from kiosk.source.markdown_inline import SYNTAX

MARKUP = Code("text.markup")

ALLOWED = frozenset({"url"})
"""The pieces of syntax that look the same without a reader: an address may be seen, not opened."""


def check_plain_texts(subject: Subject) -> Iterator[Diagnostic]:
    """Find bold, links, marks and the like where nothing reads them."""
    for language in subject.pack.languages.values():
        for text in filled_texts(language):
            yield from _check(text, ALLOWED | {"number"})
        for text in _as_written(language):
            yield from _check(text, ALLOWED)
        for words in filter(None, (language.interface, language.desk)):
            for text in (*words.words.values(), *words.groups.values()):
                yield from _check(text, ALLOWED | {"grade"})


def _check(text: Text, allowed: frozenset[str]) -> Iterator[Diagnostic]:
    for found in SYNTAX.finditer(text.value):
        if found.lastgroup not in allowed:
            message = f"{quote(found[0])} would be shown as it is"
            yield MARKUP.at(text.at, message, "write plain words")
            return


def _as_written(language: LanguageDocuments) -> Iterator[Text]:
    """Yield the texts in which no telephone numbers are filled in."""
    for term in (language.glossary or {}).values():
        yield from (term.say, *term.forms)
    for figure in (language.figures or {}).values():
        yield figure.caption
        yield from (word for _, word in figure.labels.values())
    yield from (name for _, name in (language.source_names or {}).values())
    if language.help:
        yield from (contact.text for contact in language.help.contacts)
        for contact in language.help.every_contact:
            yield from (contact.number, contact.name)
        yield from (*language.help.call_now, *language.help.same_day)
