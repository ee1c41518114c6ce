"""The YAML files of one language: interface, desk, help, glossary, questions and figures."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from kiosk.catalog.documents import (
    ContactEntry,
    FigureEntry,
    HelpDocument,
    Interface,
    MoreContactEntry,
    QuestionEntry,
    TermEntry,
    TopicQuestions,
)
from kiosk.catalog.manifest import TINTS
from kiosk.diagnostics import Report
from kiosk.overlay.trees import GROUPS
from kiosk.source.fields import OPTIONAL, TYPE, Key, Kind, read_entries, read_fields, read_text
from kiosk.source.lines import Text
from kiosk.source.values import one_of, plain_id
from kiosk.source.yaml_tree import ListNode, MapNode, Node

_T = TypeVar("_T")

HELP_KEYS = {
    "region": Key(),
    "contacts": Key(Kind.LIST),
    "more_contacts": Key(Kind.LIST, required=False, may_be_empty=True),
    "call_now": Key(Kind.TEXTS),
    "same_day": Key(Kind.TEXTS),
}
CONTACT_KEYS = {
    "id": Key(check=plain_id),
    "number": Key(),
    "name": Key(),
    "text": Key(),
    "icon": Key(),
    "tint": Key(check=one_of(*TINTS)),
    "urgent": Key(required=False, check=one_of("true", "false")),
}
MORE_CONTACT_KEYS = {key: CONTACT_KEYS[key] for key in ("id", "number", "name")}
TERM_KEYS = {"name": Key(), "ask": Key(), "say": OPTIONAL, "meaning": Key(), "picture": OPTIONAL}
FORMS = {"forms": Key(Kind.TEXTS, required=False)}
QUESTION_KEYS = {"id": Key(check=plain_id), "text": Key()}
FIGURE_KEYS = {"caption": OPTIONAL, "labels": Key(Kind.MAP, required=False, may_be_empty=True)}


def read_interface(node: Node, report: Report) -> Interface:
    """Return the words by dotted key, and the names of the home tiles."""
    words: dict[str, Text] = {}
    groups: dict[str, Text] = {}
    for key, value in read_entries(node, report):
        if key.value == GROUPS:
            groups |= dict(_texts(value, report))
        else:
            words |= dict(_dotted(key.value, value, report))
    return Interface(node.at, words, groups)


def read_desk(node: Node, report: Report) -> Interface:
    """Return the words of the staff's print desk by dotted key."""
    words: dict[str, Text] = {}
    for key, value in read_entries(node, report):
        words |= dict(_dotted(key.value, value, report))
    return Interface(node.at, words, {})


def _dotted(prefix: str, node: Node, report: Report) -> Iterator[tuple[str, Text]]:
    if isinstance(node, MapNode):
        for key, value in node.entries:
            yield from _dotted(f"{prefix}.{key.value}", value, report)
    elif text := read_text(node, report):
        yield prefix, text


def _texts(node: Node, report: Report) -> Iterator[tuple[str, Text]]:
    for key, value in read_entries(node, report):
        if text := read_text(value, report):
            yield key.value, text


def read_help(node: Node, report: Report) -> HelpDocument:
    """Return the numbers to call and the signs that say so."""
    fields = read_fields(node, HELP_KEYS, report)
    return HelpDocument(
        at=fields.at,
        region=fields.text("region"),
        contacts=tuple(_contact(entry, report) for entry in fields.nodes("contacts")),
        more_contacts=tuple(_mentioned(entry, report) for entry in fields.nodes("more_contacts")),
        call_now=fields.texts("call_now"),
        same_day=fields.texts("same_day"),
    )


def _contact(node: Node, report: Report) -> ContactEntry:
    return ContactEntry(**read_fields(node, CONTACT_KEYS, report).named(CONTACT_KEYS))


def _mentioned(node: Node, report: Report) -> MoreContactEntry:
    return MoreContactEntry(**read_fields(node, MORE_CONTACT_KEYS, report).named(MORE_CONTACT_KEYS))


def read_glossary(node: Node, report: Report) -> Mapping[str, TermEntry]:
    """Return the hard words by id."""
    terms = {}
    for term_id, value in read_entries(node, report):
        report.extend(plain_id(term_id))
        fields = read_fields(value, TERM_KEYS | FORMS, report)
        forms = fields.texts("forms")
        terms[term_id.value] = TermEntry(id=term_id, **fields.named(TERM_KEYS), forms=forms)
    return terms


def read_questions(node: Node, report: Report) -> Mapping[str, TopicQuestions]:
    """Return the questions to ask by topic."""
    asked = read_by_topic(node, _question, report)
    return {topic.value: TopicQuestions(topic, questions) for topic, questions in asked}


def read_by_topic(
    node: Node, read: Callable[[Node, Report], _T], report: Report
) -> Iterator[tuple[Text, tuple[_T, ...]]]:
    """Yield each topic of a map with what its list of questions says, read one by one."""
    for topic, value in read_entries(node, report):
        if isinstance(value, ListNode):
            yield topic, tuple(read(item, report) for item in value.items)
        else:
            report.add(TYPE.at(value.at, "here must be a list of questions"))


def _question(node: Node, report: Report) -> QuestionEntry:
    return QuestionEntry(**read_fields(node, QUESTION_KEYS, report).named(QUESTION_KEYS))


def read_figures(node: Node, report: Report) -> Mapping[str, FigureEntry]:
    """Return captions and labels by figure."""
    figures = {}
    for figure, value in read_entries(node, report):
        fields = read_fields(value, FIGURE_KEYS, report)
        labels = {}
        for name, node_of_label in fields.entries("labels"):
            if text := read_text(node_of_label, report):
                labels[name.value] = (name, text)
        figures[figure.value] = FigureEntry(figure, fields.text("caption"), labels)
    return figures
