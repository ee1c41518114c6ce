"""Tests of maps with declared keys."""

import pytest

from kiosk.diagnostics import Report
from kiosk.source.fields import OPTIONAL, Fields, Key, Kind, read_entries, read_fields
from kiosk.source.values import plain_id
from kiosk.source.yaml_tree import read_yaml
from source.places import lines_of, problems

KEYS = {
    "title": Key(),
    "id": Key(required=False, check=plain_id),
    "note": OPTIONAL,
    "actions": Key(Kind.TEXTS, required=False, check=plain_id),
    "people": Key(Kind.LIST, required=False, may_be_empty=True),
    "labels": Key(Kind.MAP, required=False),
}


def read(text: str) -> tuple[Fields, list[tuple[str, int, int]]]:
    """Return the fields and problems of a map."""
    report = Report()
    node = read_yaml(lines_of(text), report)
    if node is None:
        raise ValueError("not plain YAML")
    return read_fields(node, KEYS, report), problems(report)


def test_values_are_found_by_key() -> None:
    """Each in the kind it was declared as."""
    fields, found = read("title: A\n  leaf\nactions: [b, c]\npeople: [{a: b}]\nlabels: {x: y}")

    assert found == []
    assert fields.text("title").value == "A leaf"
    assert [text.value for text in fields.texts("actions")] == ["b", "c"]
    assert len(fields.nodes("people")) == 1
    assert [name.value for name, _ in fields.entries("labels")] == ["x"]


def test_what_is_not_there_is_empty() -> None:
    """So that reading goes on and finds the next mistake."""
    fields, _ = read("title: A")

    assert fields.text("note").value == ""
    assert fields.texts("actions") == ()
    assert fields.nodes("people") == ()
    assert fields.entries("labels") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: a", [("key.missing", 1, 1)]),
        ("title: A\ntitel: B", [("key.unknown", 2, 1)]),
        ("title:", [("value.empty", 1, 7)]),
        ("title: ' '", [("value.empty", 1, 8)]),
        ("title: [a]", [("value.type", 1, 8)]),
        ("title: {a: b}", [("value.type", 1, 8)]),
        ("title: A\nid: B", [("id.shape", 2, 5)]),
        ("title: A\nnote:", []),
        ("title: A\nactions: a", [("value.type", 2, 10)]),
        ("title: A\nactions: {a: b}", [("value.type", 2, 10)]),
        ("title: A\nactions: []", [("value.empty", 2, 1)]),
        ("title: A\nactions:", [("value.empty", 2, 1)]),
        ("title: A\nactions: [a, [b]]", [("value.type", 2, 14)]),
        ("title: A\nactions: [a, B]", [("id.shape", 2, 14)]),
        ("title: A\nactions:\n  - a\n  -", [("value.empty", 4, 4)]),
        ("title: A\npeople: []", []),
        ("title: A\npeople:", []),
        ("title: A\npeople: {}", [("value.type", 2, 9)]),
        ("title: A\nlabels: a", [("value.type", 2, 9)]),
        ("title: A\nlabels: [a]", [("value.type", 2, 9)]),
        ("- title", [("value.type", 1, 1)]),
        ("words", [("value.type", 1, 1)]),
        ("titel: A", [("key.missing", 1, 1), ("key.unknown", 1, 1)]),
    ],
)
def test_what_does_not_fit_is_reported_where_it_stands(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    """Every problem of a map in one run."""
    assert read(text)[1] == expected


def test_a_near_key_is_suggested() -> None:
    """Most unknown keys are slips."""
    report = Report()
    node = read_yaml(lines_of("title: A\nactons: [a]"), report)
    if node:
        read_fields(node, KEYS, report)

    assert [found.hint for found in report.diagnostics] == ["did you mean 'actions'?"]


def test_a_list_has_no_entries() -> None:
    """A file of keys that starts with a dash is not one."""
    report = Report()
    node = read_yaml(lines_of("- a"), report)

    assert node is not None
    assert list(read_entries(node, report)) == []
    assert problems(report) == [("value.type", 1, 1)]
