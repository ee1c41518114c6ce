"""A hard word is explained where a topic first has it."""

from collections.abc import Iterator

from kiosk.checks.passages import Passage
from kiosk.checks.phrases import Found, Phrases, lies_in
from kiosk.checks.subject import Subject
from kiosk.checks.texts import LanguageTexts, TopicTexts
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

UNEXPLAINED = Code("term.unexplained", Severity.WARNING)
UNDEFINED = Code("term.undefined")


def check_terms(subject: Subject) -> Iterator[Diagnostic]:
    """Find words of the glossary that no link explains, and medical words that it lacks."""
    for language in subject.texts:
        if language.documents.glossary is None:
            continue
        ids = _ids(language)
        glossary = Phrases(tuple(ids))
        medical = Phrases(language.wording.medical if language.wording else ())
        for topic in language.topics:
            yield from _check_links(topic, glossary, ids)
            yield from _check_medical(topic, glossary, medical, language.tag)


def _ids(language: LanguageTexts) -> dict[str, str]:
    """Return the ids of the terms by each way that they are written."""
    terms = (language.documents.glossary or {}).values()
    return {
        text.value.lower(): term.id.value
        for term in terms
        for text in (term.name, *term.forms)
        if text.value
    }


def _check_links(topic: TopicTexts, glossary: Phrases, ids: dict[str, str]) -> Iterator[Diagnostic]:
    seen = set()
    for passage in topic.body:
        for found in glossary.find(passage.own):
            name = ids[found.phrase]
            if name not in seen and not _is_explained(passage, found, name):
                word = passage.text[found.start : found.end]
                message = f"{quote(word)} stands first here in this topic, and no link explains it"
                hint = f"write [{word}](term:{name})"
                yield UNEXPLAINED.at(passage.locate(found.start), message, hint)
            seen.add(name)


def _is_explained(passage: Passage, found: Found, name: str) -> bool:
    """Return whether the word leads to the glossary, or the same sentence does so elsewhere."""
    if _is_linked(passage, found):
        return True
    sentence = passage.sentence_at(found.start)
    end = sentence.start + len(sentence.text)
    return any(sentence.start <= link.start < end for link in passage.links if link.target == name)


def _check_medical(
    topic: TopicTexts, glossary: Phrases, medical: Phrases, tag: str
) -> Iterator[Diagnostic]:
    texts = (*topic.sheet, *(text for step in topic.steps for text in step.every))
    found = [(text, list(medical.find(text.text))) for text in texts]
    known = {one.phrase for text, words in found for one in words if _is_linked(text, one)}
    for text, words in found:
        spans = [(term.start, term.end) for term in glossary.find(text.text)] if words else []
        for one in words:
            if one.phrase not in known and not lies_in((one.start, one.end), spans):
                known.add(one.phrase)
                word = quote(text.text[one.start : one.end])
                message = f"{word} is a medical word that {tag}/glossary.yaml does not have"
                hint = "say it in everyday words, or explain it there"
                yield UNDEFINED.at(text.locate(one.start), message, hint)


def _is_linked(passage: Passage, found: Found) -> bool:
    return any(
        link.kind == "term" and link.start <= found.start < link.end for link in passage.links
    )
