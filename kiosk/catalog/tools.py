"""The YAML files of the check-up, the quiz, the facts and the names of sources in a language."""

from collections.abc import Mapping

from kiosk.catalog.documents import SpeechDocument
from kiosk.catalog.references import read_step_refs
from kiosk.catalog.tool_documents import (
    CheckRowEntry,
    CheckUpWords,
    FactEntry,
    FactStatus,
    OutcomeEntry,
    QuizEntry,
    TopicQuiz,
)
from kiosk.catalog.words import read_by_topic
from kiosk.diagnostics import Report
from kiosk.domain.checkup import Outcome
from kiosk.source.fields import OPTIONAL, Key, Kind, read_entries, read_fields, read_text
from kiosk.source.lines import Text
from kiosk.source.values import number, one_of, plain_id
from kiosk.source.yaml_tree import Node

MOST_ANSWERS = 4
"""The most answers that a question of the quiz has."""

NO_STEPS = frozenset({"help", "checkup"})
"""Where a fact may be used that is no step: the numbers and signs, and the check-up."""

CHECK_UP_KEYS = {"rows": Key(Kind.LIST, required=False)}
ROW_KEYS = {
    "id": Key(check=plain_id),
    "icon": Key(),
    "yes_means": Key(check=one_of(*Outcome)),
    "because": Key(),
}
WORDS_KEYS = {
    "rows": Key(Kind.MAP, required=False),
    "outcomes": Key(Kind.MAP, required=False),
}
OUTCOMES_KEYS = {outcome.value: Key(Kind.MAP, required=False) for outcome in Outcome}
OUTCOME_KEYS = {"title": Key(), "text": Key()}
QUIZ_KEYS = {
    "id": Key(check=plain_id),
    "question": Key(),
    "step": Key(),
    "answers": Key(Kind.TEXTS),
    "best": Key(check=number(1, MOST_ANSWERS)),
    "because": Key(),
}
SPEECH_KEYS = {
    "digits": Key(Kind.TEXTS, required=False),
    "say": Key(Kind.MAP, required=False, may_be_empty=True),
}
FACT_KEYS = {
    "status": Key(check=one_of(*FactStatus)),
    "used": Key(Kind.TEXTS, required=False, may_be_empty=True),
    "left_out": OPTIONAL,
}


def read_check_up(node: Node, report: Report) -> tuple[CheckRowEntry, ...]:
    """Return the rows of the check-up, which are the same in every language."""
    fields = read_fields(node, CHECK_UP_KEYS, report)
    return tuple(_row(entry, report) for entry in fields.nodes("rows"))


def _row(node: Node, report: Report) -> CheckRowEntry:
    fields = read_fields(node, ROW_KEYS, report)
    because = fields.text("because")
    refs = read_step_refs([because] if because.value else [], report)
    named = fields.named(["id", "icon", "yes_means"])
    return CheckRowEntry(**named, because=next(refs, None))


def read_check_up_words(node: Node, report: Report) -> CheckUpWords:
    """Return what a language says in the check-up."""
    fields = read_fields(node, WORDS_KEYS, report)
    outcomes = read_fields(fields.map("outcomes"), OUTCOMES_KEYS, report)
    found = {name: outcomes.map(name) for name in OUTCOMES_KEYS}
    return CheckUpWords(
        at=node.at,
        rows=read_texts(fields.map("rows"), report),
        outcomes={
            name: OutcomeEntry(**read_fields(words, OUTCOME_KEYS, report).named(OUTCOME_KEYS))
            for name, words in found.items()
            if words.entries
        },
    )


def read_speech(node: Node, report: Report) -> SpeechDocument:
    """Return how a language says digits and abbreviations."""
    fields = read_fields(node, SPEECH_KEYS, report)
    return SpeechDocument(fields.at, fields.texts("digits"), read_texts(fields.map("say"), report))


def read_texts(node: Node, report: Report) -> Mapping[str, tuple[Text, Text]]:
    """Return the texts of a map by key, each with the key in its place."""
    texts = {}
    for key, value in read_entries(node, report):
        if text := read_text(value, report):
            texts[key.value] = (key, text)
    return texts


def read_quiz(node: Node, report: Report) -> Mapping[str, TopicQuiz]:
    """Return the questions at the end of each topic."""
    asked = read_by_topic(node, _quiz_question, report)
    return {topic.value: TopicQuiz(topic, questions) for topic, questions in asked}


def _quiz_question(node: Node, report: Report) -> QuizEntry:
    fields = read_fields(node, QUIZ_KEYS, report)
    named = fields.named(["id", "question", "step", "best", "because"])
    return QuizEntry(**named, answers=fields.texts("answers"))


def read_facts(node: Node, report: Report) -> Mapping[str, FactEntry]:
    """Return what became of each fact that the pack could use."""
    facts = {}
    for fact, value in read_entries(node, report):
        report.extend(plain_id(fact))
        facts[fact.value] = _fact(fact, value, report)
    return facts


def _fact(fact: Text, node: Node, report: Report) -> FactEntry:
    fields = read_fields(node, FACT_KEYS, report)
    used = fields.texts("used")
    steps = read_step_refs((text for text in used if text.value not in NO_STEPS), report)
    return FactEntry(
        id=fact,
        status=fields.text("status"),
        used=used,
        steps=tuple(steps),
        left_out=fields.text("left_out"),
    )
