"""What ``wording.yaml`` of a language says: the words that the rules for its texts look for.

Every word and phrase is in small letters; a star at an end stands for any further letters.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.diagnostics import Location, Report
from kiosk.source.fields import Fields, Key, Kind, read_entries, read_fields, read_text
from kiosk.source.values import number
from kiosk.source.yaml_tree import Node

MOST = 1_000_000
"""The largest number that a word may stand for."""

_TEXTS = Key(Kind.TEXTS, required=False, may_be_empty=True)
_MAP = Key(Kind.MAP, required=False)
WORDING_KEYS = {
    "numbers": _MAP,
    "forbidden": _MAP,
    "amounts": _MAP,
    "shares": _MAP,
    "medical": _TEXTS,
    "passive": _MAP,
    "law": _MAP,
    "medicine": _MAP,
}
FORBIDDEN_KEYS = {"why": Key(), "words": Key(Kind.MAP), "allowed": _TEXTS}
AMOUNT_KEYS = {"units": _TEXTS, "allowed": _TEXTS}
SHARE_KEYS = {"percent": _TEXTS, "out_of": _TEXTS, "allowed": _TEXTS}
PASSIVE_KEYS = {"helpers": _TEXTS, "participles": _TEXTS, "between": _TEXTS, "allowed": _TEXTS}
LAW_KEYS = {"words": _TEXTS, "allowed": _TEXTS, "elsewhere": _TEXTS, "check": _TEXTS}
MEDICINE_KEYS = {"words": _TEXTS, "mixing": _TEXTS, "not_alone": _TEXTS}


@dataclass(frozen=True, slots=True)
class ForbiddenWords:
    """Words that one reason forbids, each with what to say instead; ``allowed`` are exempt."""

    why: str
    words: Mapping[str, str]
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The lists of ``wording.yaml``; a list that a language leaves out is empty.

    The inner keys are those of the file, which says what each list is for.
    """

    at: Location
    numbers: Mapping[str, int]
    forbidden: tuple[ForbiddenWords, ...]
    amounts: Mapping[str, tuple[str, ...]]
    shares: Mapping[str, tuple[str, ...]]
    medical: tuple[str, ...]
    passive: Mapping[str, tuple[str, ...]]
    law: Mapping[str, tuple[str, ...]]
    medicine: Mapping[str, tuple[str, ...]]


def read_wording(node: Node, report: Report) -> Wording:
    """Return the lists of words."""
    fields = read_fields(node, WORDING_KEYS, report)
    groups = (value for _, value in fields.entries("forbidden"))
    return Wording(
        at=node.at,
        numbers=_numbers(fields, report),
        forbidden=tuple(_forbidden(value, report) for value in groups),
        amounts=_lists(fields, "amounts", AMOUNT_KEYS, report),
        shares=_lists(fields, "shares", SHARE_KEYS, report),
        medical=_words(fields, "medical"),
        passive=_lists(fields, "passive", PASSIVE_KEYS, report),
        law=_lists(fields, "law", LAW_KEYS, report),
        medicine=_lists(fields, "medicine", MEDICINE_KEYS, report),
    )


def _forbidden(node: Node, report: Report) -> ForbiddenWords:
    fields = read_fields(node, FORBIDDEN_KEYS, report)
    words = {
        word.value.lower(): text.value
        for word, value in fields.entries("words")
        if (text := read_text(value, report))
    }
    return ForbiddenWords(fields.text("why").value, words, _words(fields, "allowed"))


def _numbers(fields: Fields, report: Report) -> Mapping[str, int]:
    check = number(0, MOST)
    found = {}
    for word, value in read_entries(fields.map("numbers"), report):
        text = read_text(value, report)
        problems = list(check(text)) if text else []
        report.extend(problems)
        if text and not problems:
            found[word.value.lower()] = int(text.value)
    return found


def _lists(
    fields: Fields, key: str, keys: Mapping[str, Key], report: Report
) -> Mapping[str, tuple[str, ...]]:
    inner = read_fields(fields.map(key), keys, report)
    return {name: _words(inner, name) for name in keys}


def _words(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(text.value.lower() for text in fields.texts(key))
