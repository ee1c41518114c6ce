"""Texts outside the steps are plain words: signs of Markdown would be shown as they are."""

from collections.abc import Iterator

from kiosk.catalog.documents import LanguageDocuments, TopicDocument
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, quote
from kiosk.source.lines import Text
from kiosk.source.markdown_inline import SYNTAX

MARKUP = Code("text.markup")

ALLOWED = frozenset({"url"})
"""The pieces of syntax that look the same without a reader: an address may be seen, not opened."""


def check_plain_texts(subject: Subject) -> Iterator[Diagnostic]:
    """Find bold, links, marks and the like where nothing reads them."""
    for language in subject.pack.languages.values():
        for text in _texts(language):
            yield from _check(text, ALLOWED)
        if language.interface:
            for text in (*language.interface.words.values(), *language.interface.groups.values()):
                yield from _check(text, ALLOWED | {"grade"})


def _check(text: Text, allowed: frozenset[str]) -> Iterator[Diagnostic]:
    for found in SYNTAX.finditer(text.value):
        if found.lastgroup not in allowed:
            message = f"{quote(found[0])} would be shown as it is"
            yield MARKUP.at(text.at, message, "write plain words")
            return


def _texts(language: LanguageDocuments) -> Iterator[Text]:
    for topic in language.topics.values():
        yield from _front_matter(topic)
    for term in (language.glossary or {}).values():
        yield from (term.name, term.ask, term.say, term.meaning)
    for asked in (language.questions or {}).values():
        yield from (question.text for question in asked.questions)
    for figure in (language.figures or {}).values():
        yield figure.caption
        yield from (word for _, word in figure.labels.values())
    if language.help:
        for contact in language.help.contacts:
            yield from (contact.number, contact.name, contact.text)
        yield from (*language.help.call_now, *language.help.same_day)


def _front_matter(topic: TopicDocument) -> Iterator[Text]:
    yield from (topic.title, topic.main_message)
    yield from (*topic.what_we_know, *topic.what_we_do_not_know, *topic.actions)
