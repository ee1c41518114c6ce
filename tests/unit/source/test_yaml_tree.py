"""Tests of reading plain YAML with places."""

import pytest

from kiosk.diagnostics import Report
from kiosk.source.lines import Text
from kiosk.source.yaml_tree import MAX_DEPTH, ListNode, MapNode, Node, read_yaml
from source.places import lines_of, place, problems

Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node | None) -> Plain | None:
    """Return the tree without its places."""
    match node:
        case Text():
            return node.value
        case ListNode():
            return [plain(item) or "" for item in node.items]
        case MapNode():
            return {key.value: plain(value) or "" for key, value in node.entries}
        case None:
            return None


def read(text: str) -> tuple[Plain | None, list[tuple[str, int, int]]]:
    """Return the plain tree and the problems of a text."""
    report = Report()
    node = read_yaml(lines_of(text), report)
    return plain(node), problems(report)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("2026.10", "2026.10"),
        ("2026-11-23", "2026-11-23"),
        ("0777", "0777"),
        ("1e3", "1e3"),
        ("~", "~"),
        ("null", "null"),
        ("12:30:45", "12:30:45"),
        ('"911"', "911"),
        ("", ""),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ("'it''s'", "it's"),
        ("a # note", "a"),
    ],
)
def test_a_scalar_is_the_text_as_written(written: str, value: str) -> None:
    """A country code is not a truth value, and version 2026.10 is not 2026.1."""
    assert read(f"key: {written}") == ({"key": value}, [])


def test_lists_and_maps_keep_their_order() -> None:
    """Tiles and contacts are shown in the order of the file."""
    assert read("b: [2, 1]\na:\n  - {y: 1, x: 2}\n  - z")[0] == {
        "b": ["2", "1"],
        "a": [{"y": "1", "x": "2"}, "z"],
    }


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_a_file_without_data_is_an_empty_map(text: str) -> None:
    """A file may be prepared before anything stands in it."""
    assert read(text) == ({}, [])


def test_keys_and_values_know_their_places() -> None:
    """Lines and columns count from 1, in characters."""
    node = read_yaml(lines_of('é: {naïve: "ö", b: c}\nlist:\n  - x'), Report())

    assert isinstance(node, MapNode)
    (first, inner), (second, items) = node.entries
    assert isinstance(inner, MapNode)
    assert isinstance(items, ListNode)
    places = [first, inner, *inner.entries[0], *inner.entries[1], second, items, *items.items]
    assert [place(part.at) for part in places] == [
        *((1, 1), (1, 4), (1, 5), (1, 12), (1, 17), (1, 20)),
        *((2, 1), (3, 3), (3, 5)),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\na: 2", ("yaml.duplicate-key", 2, 1)),
        ("a: {b: 1, b: 2}", ("yaml.duplicate-key", 1, 11)),
        ("a: &x 1", ("yaml.anchor", 1, 4)),
        ("a: !!int 1", ("yaml.tag", 1, 4)),
        ("a: !!python/object/apply:os.system [ls]", ("yaml.tag", 1, 4)),
        ("a: ! 1", ("yaml.tag", 1, 4)),
        ("<<: {a: 1}", ("yaml.merge", 1, 1)),
        ("? [a]\n: b", ("yaml.key", 1, 3)),
        ("? {a: b}\n: b", ("yaml.key", 1, 3)),
        ("a: 1\n---\nb: 1", ("yaml.documents", 2, 1)),
        ("a: b: c", ("yaml.syntax", 1, 5)),
        ("a: [1, 2", ("yaml.syntax", 1, 9)),
        ('a: "b', ("yaml.syntax", 1, 6)),
        ("a:\n  - b\n c: d", ("yaml.syntax", 3, 2)),
        ('a: "\\e[31m"', ("text.control", 1, 4)),
        ('a: "\\0"', ("text.control", 1, 4)),
        ("%TAG ! tag:x,2000:\n---\na: 1", ("yaml.tag", 1, 1)),
        ("[" * (MAX_DEPTH + 1), ("yaml.depth", 1, MAX_DEPTH + 1)),
    ],
)
def test_what_is_not_plain_yaml_is_reported_where_it_stands(
    text: str, problem: tuple[str, int, int]
) -> None:
    """And nothing of the file is used."""
    assert read(text) == (None, [problem])


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    """Nine lines can stand for a thousand million words."""
    bomb = "a0: &a0 lol\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
    )
    tree, found = read(bomb)

    assert tree is None
    assert {code for code, _, _ in found} == {"yaml.anchor"}
    assert len(found) == 10 + 9 * 10


def test_several_problems_are_found_in_one_run() -> None:
    """An author mends all of them at once."""
    assert [code for code, _, _ in read("a: &x 1\nb: !t 2\na: 3")[1]] == [
        "yaml.anchor",
        "yaml.tag",
        "yaml.duplicate-key",
    ]
