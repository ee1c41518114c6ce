"""Sentences are short, each by itself and a topic's on average."""

from collections.abc import Iterator

from kiosk.checks.passages import Passage, counts_of, sentences_of
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity, quote
from kiosk.readability.languages import has_words

MOST_WORDS = 25
"""A longer sentence is lost before its end by readers who spell words out."""
MOST_WORDS_ON_AVERAGE = 15
"""Plain-language guides ask for 15 to 20 words; patients who feel unwell get the lower end."""

LONG = Code("sentence.long")
MEAN = Code("sentence.mean", Severity.WARNING)


def check_sentence_length(subject: Subject) -> Iterator[Diagnostic]:
    """Find long sentences, and topics whose sentences are long on average.

    Languages without spaces between words are left alone.
    """
    for language in subject.texts:
        if not has_words(language.tag):
            continue
        for sentence in sentences_of(language.every):
            if sentence.counts.words > MOST_WORDS:
                message = f"{sentence.counts.words} words: {quote(sentence.text)}"
                hint = f"make two sentences of it; one has at most {MOST_WORDS} words"
                yield LONG.at(sentence.at, message, hint)
        for topic in language.topics:
            yield from _check_mean(topic.body)


def _check_mean(body: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    mean = counts_of(body).mean_sentence
    if mean > MOST_WORDS_ON_AVERAGE:
        longest = max(sentences_of(body), key=lambda sentence: sentence.counts.words)
        message = f"the topic has {mean:.1f} words a sentence; at most {MOST_WORDS_ON_AVERAGE}"
        hint = f"start with this one of {longest.counts.words} words: {quote(longest.text)}"
        yield MEAN.at(longest.at, message, hint)
