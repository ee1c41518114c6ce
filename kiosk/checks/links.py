"""Links lead to words and topics that are there."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject, links_of
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote
from kiosk.source.lines import Text

TERM = Code("term.unknown")
TOPIC = Code("topic.unknown")


def check_links(subject: Subject) -> Iterator[Diagnostic]:
    """Find links and lists of topics that lead nowhere."""
    yield from _check_terms(subject)
    original = subject.pack.original
    for topic in _named_topics(subject):
        if original and topic.value not in original.topic_ids:
            hint = did_you_mean(topic.value, original.topic_ids)
            yield TOPIC.at(topic.at, f"no topic {quote(topic.value)}", hint)


def _named_topics(subject: Subject) -> Iterator[Text]:
    for step in subject.steps():
        yield from links_of(step, "topic")
    if subject.pack.manifest:
        for group in subject.pack.manifest.groups:
            yield from group.topics
        yield from (ref.topic for ref in subject.pack.manifest.first_questions)
    yield from (ref.topic for ref in subject.step_refs())
    for language in subject.pack.languages.values():
        yield from (entry.topic for entry in (language.questions or {}).values())
        yield from (entry.topic for entry in (language.quiz or {}).values())


def _check_terms(subject: Subject) -> Iterator[Diagnostic]:
    original = subject.pack.original
    for language, topic in subject.topics():
        if language.glossary is None or (original and original.glossary is None):
            continue
        known = {*language.glossary, *((original and original.glossary) or {})}
        for step in topic.steps:
            for term in links_of(step, "term"):
                if term.value not in known:
                    hint = did_you_mean(term.value, known)
                    message = f"no word {quote(term.value)} in {language.tag}/glossary.yaml"
                    yield TERM.at(term.at, message, hint)
