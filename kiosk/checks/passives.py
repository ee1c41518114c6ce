"""Sentences say who does what."""

import re
from collections.abc import Iterator

from kiosk.catalog.wording import Wording
from kiosk.checks.passages import sentences_of
from kiosk.checks.phrases import bounded, one_of, small_letters
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity, quote

MOST_PERCENT = 10
"""The most sentences of a topic, in percent, that may be passive."""

PASSIVE = Code("voice.passive", Severity.WARNING)


def check_passives(subject: Subject) -> Iterator[Diagnostic]:
    """Find the passive sentences of topics that have many of them."""
    for language in subject.texts:
        if language.wording is None:
            continue
        pattern = _pattern(language.wording)
        for topic in language.topics:
            found = list(sentences_of(topic.body))
            passive = [one for one in found if pattern.search(small_letters(one.text))]
            if len(passive) * 100 > MOST_PERCENT * len(found):
                share = f"{len(passive)} of the {len(found)} sentences of this topic are passive"
                for one in passive:
                    hint = "say who does it"
                    yield PASSIVE.at(one.at, f"{quote(one.text)} is passive; {share}", hint)


def _pattern(wording: Wording) -> re.Pattern[str]:
    """Return what finds a helper and its participle, unless that one is an adjective by now."""
    words = {name: one_of(phrases) for name, phrases in wording.passive.items()}
    helper = rf"(?:{words['helpers']})\s+(?:(?:{words['between']})\s+)*"
    adjective = rf"(?!(?:{words['allowed']})(?!\w))"
    return re.compile(bounded(rf"{helper}{adjective}(?:{words['participles']})"))
