"""How the texts of a pack read and what their claims rest on, in figures for its writers."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from kiosk.catalog.documents import LanguageDocuments, PackDocuments
from kiosk.checks.passages import counts_of
from kiosk.checks.steps import word_count
from kiosk.checks.subject import marks_of
from kiosk.checks.texts import LanguageTexts, TopicTexts, texts_of
from kiosk.domain.evidence import Evidence
from kiosk.readability.formulas import fernandez_huerta, flesch_kincaid, smog, szigriszt
from kiosk.readability.languages import ease_of, grade_of, has_words, primary
from kiosk.readability.measure import Counts
from kiosk.source.markdown_tree import Marks

Figures: TypeAlias = dict[str, object]
"""Names and numbers, as JSON writes them."""

FORMULAS: Mapping[str, Mapping[str, Callable[[Counts], float]]] = {
    "en": {"flesch_kincaid": flesch_kincaid, "smog": smog},
    "es": {"inflesz": szigriszt, "fernandez_huerta": fernandez_huerta},
}
"""What each language is measured by; another language has words and sentences alone."""


def figures_of(documents: PackDocuments) -> Figures:
    """Return the figures of each topic, of each language, and of the facts used."""
    languages = texts_of(documents)
    return {
        "topics": {
            f"{language.tag}/{topic.document.id}": _topic(topic, language, documents)
            for language in languages
            for topic in language.topics
        },
        "languages": {language.tag: _language(language) for language in languages},
        "facts": _facts(documents),
    }


def _topic(topic: TopicTexts, language: LanguageTexts, documents: PackDocuments) -> Figures:
    """Return the figures of a topic; a translation of it writes ``translation_of``."""
    facts = documents.facts or {}
    used = {
        fact.id.value
        for fact in facts.values()
        if any(step.topic.value == topic.document.id for step in fact.steps)
    }
    return {
        "translation_of": topic.document.digest,
        "steps": len(topic.steps),
        "words": _words(topic, language.documents),
        **_reading(counts_of(topic.body), language.tag),
        "hardest_step": _hardest(topic, language.tag),
        "sheet": _reading(counts_of(topic.sheet), language.tag),
        **_claims(_marks([topic])),
        "facts": len(used),
    }


def _language(language: LanguageTexts) -> Figures:
    body = [passage for topic in language.topics for passage in topic.body]
    return {
        "topics": len(language.topics),
        "steps": sum(len(topic.steps) for topic in language.topics),
        "words": sum(_words(topic, language.documents) for topic in language.topics),
        **_reading(counts_of(body), language.tag),
        **_claims(_marks(language.topics)),
    }


def _words(topic: TopicTexts, language: LanguageDocuments) -> int:
    return sum(word_count(step.node, language.numbers) for step in topic.steps)


def _reading(counts: Counts, tag: str) -> Figures:
    """Return what the counts say; of 30 sentences or fewer SMOG is a rough guess."""
    if not has_words(tag) or not counts.words:
        return {"sentences": counts.sentences}
    formulas = FORMULAS.get(primary(tag), {})
    return {
        "sentences": counts.sentences,
        "mean_sentence": round(counts.mean_sentence, 1),
        **{name: round(formula(counts), 1) for name, formula in formulas.items()},
    }


def _hardest(topic: TopicTexts, tag: str) -> Figures:
    """Return the step that is hardest to read and how it reads; nothing without a formula."""
    found = {step.node.id.value: counts_of(step.body) for step in topic.steps}
    grades = {name: grade_of(tag, counts) for name, counts in found.items()}
    eases = {name: ease_of(tag, counts) for name, counts in found.items()}
    hard = {name: value for name, value in grades.items() if value is not None}
    hard |= {name: -value for name, value in eases.items() if value is not None}
    if not hard:
        return {}
    worst = max(hard, key=hard.__getitem__)
    return {"step": worst, **_reading(found[worst], tag)}


def _marks(topics: Iterable[TopicTexts]) -> list[Marks]:
    return [marks for topic in topics for step in topic.steps for marks in marks_of(step.node)]


def _claims(marks: list[Marks]) -> Figures:
    """Return how many claims there are, and what they rest on; shares are whole percents.

    A claim that nobody knows may stand without a source, and is not counted as one that lacks it.
    """
    grades = Counter(one.grade.value for one in marks if one.grade)
    bare = [one for one in marks if not one.sources]
    unknown = [one for one in bare if one.grade and one.grade.value == Evidence.NOT_KNOWN]
    return {
        "claims": len(marks),
        "claims_without_source": len(bare) - len(unknown),
        "sources": len({source.value for one in marks for source in one.sources}),
        "grades": {
            grade.value: {
                "claims": grades[grade.value],
                "percent": round(100 * grades[grade.value] / len(marks)) if marks else 0,
            }
            for grade in Evidence
        },
    }


def _facts(documents: PackDocuments) -> Figures:
    facts = (documents.facts or {}).values()
    used = [fact for fact in facts if fact.used]
    statuses = Counter(fact.status.value for fact in used)
    return {
        "known": len(facts),
        "used": len(used),
        "left_out": len(facts) - len(used),
        "used_by_status": dict(sorted(statuses.items())),
    }
