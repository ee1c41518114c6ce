"""One YAML tree over another: what is joined, what is replaced, and what is told of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from source.places import lines_of, problems

from kiosk.diagnostics import Location, Report
from kiosk.overlay import Changes, lay_over
from kiosk.source.lines import Text
from kiosk.source.yaml_tree import MapNode, Node, read_yaml
from overlay.plain_trees import Plain, plain, tree_of

EMPTY = MapNode((), Location("local"))
WORDS = st.sampled_from(["a", "b", "c", "id", "name", "tag"])


VALUES: st.SearchStrategy[Plain] = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3)
)
MAPS: st.SearchStrategy[Plain] = st.dictionaries(WORDS, VALUES, max_size=3)
BASE, LOCAL = Location("base"), Location("local")


def over(base: Node, local: Node) -> Node:
    """Return one tree over another, without regard to what changes."""
    return lay_over(base, local, "a.yaml", Changes(), Report())


def laid(base: str, local: str) -> tuple[Plain, Changes, list[tuple[str, int, int]]]:
    """Lay one text over another; return the plain tree, the changes and the problems."""
    changes, report = Changes(), Report()
    trees = [read_yaml(lines_of(text), report) for text in (base, local)]
    assert trees[0] is not None
    assert trees[1] is not None
    merged = lay_over(trees[0], trees[1], "a.yaml", changes, report)
    return plain(merged), changes, problems(report)


@given(MAPS)
def test_a_tree_over_itself_says_the_same(value: Plain) -> None:
    """Who copies a file of the base whole has changed nothing."""
    assert plain(over(tree_of(value, BASE), tree_of(value, LOCAL))) == value


@given(MAPS)
def test_an_empty_tree_changes_nothing(value: Plain) -> None:
    """Not a place either: a problem in the base is still told where it stands."""
    base = tree_of(value, BASE)

    assert over(base, EMPTY) == base


@given(MAPS)
def test_a_tree_over_nothing_is_itself(value: Plain) -> None:
    """What the base does not have comes as it is written."""
    local = tree_of(value, LOCAL)

    assert plain(over(MapNode((), BASE), local)) == value


@given(MAPS, MAPS)
def test_every_text_stands_where_it_was_written(base: Plain, local: Plain) -> None:
    """The words of the local pack win, in the place where an administrator finds them."""
    merged = over(tree_of(base, BASE), tree_of(local, LOCAL))
    assert isinstance(merged, MapNode)
    assert isinstance(local, dict)
    for name, value in merged.entries:
        if isinstance(value, Text):
            wanted = local.get(name.value)
            assert (value.at, value.value) == (
                (LOCAL, wanted)
                if wanted is not None
                else (BASE, base[name.value] if isinstance(base, dict) else "")
            )


@given(MAPS, MAPS)
def test_laying_a_tree_over_twice_is_laying_it_over_once(base: Plain, local: Plain) -> None:
    """Nothing is added a second time."""
    once = over(tree_of(base, BASE), tree_of(local, LOCAL))

    assert plain(over(once, tree_of(local, LOCAL))) == plain(once)


@pytest.mark.parametrize(
    ("base", "local", "wanted"),
    [
        ("{a: 1, b: 2}", "{b: 3}", {"a": "1", "b": "3"}),
        ("{a: {b: 1, c: 2}}", "{a: {c: 3}}", {"a": {"b": "1", "c": "3"}}),
        ("{a: [1, 2]}", "{a: [3]}", {"a": ["3"]}),
        ("{a: [1, 2]}", "{a+: [3]}", {"a": ["1", "2", "3"]}),
        ("{a: [{id: x, t: 1}, {id: y}]}", "{a: [{id: x, t: 2}, {id: z}]}",
         {"a": [{"id": "x", "t": "2"}, {"id": "y"}, {"id": "z"}]}),
        ("{a: [{tag: en, name: English}]}", "{a: [{tag: vi, name: English}]}",
         {"a": [{"tag": "en", "name": "English"}, {"tag": "vi", "name": "English"}]}),
        ("{a: [{name: x}]}", "{a: [{name: x, t: 1}]}", {"a": [{"name": "x", "t": "1"}]}),
        ("{a: [{id: x}]}", "{a: [{id: y}, {id: y}]}",
         {"a": [{"id": "x"}, {"id": "y"}, {"id": "y"}]}),
        ("{a: [{id: x}]}", "{a: [{di: y}]}", {"a": [{"id": "x"}, {"di": "y"}]}),
        ("{a: [{id: x}]}", "{a: []}", {"a": []}),
        ("{a: [{id: x, t: [1]}]}", "{a: [{id: x, t+: [2]}]}",
         {"a": [{"id": "x", "t": ["1", "2"]}]}),
        ("{a: 1}", "{a: {b: 2}}", {"a": {"b": "2"}}),
    ],
)  # fmt: skip
def test_how_trees_are_joined(base: str, local: str, wanted: Plain) -> None:
    """Maps by key, entries by what tells them apart, all else whole."""
    assert laid(base, local)[0] == wanted


def test_what_is_hidden_is_told_with_both_places() -> None:
    """An administrator can read both and compare."""
    _, changes, _ = laid("contacts:\n- {id: x, number: 1}", "contacts: [{id: x, number: 2}]")
    (override,) = changes.overrides

    assert override.name == "a.yaml#contacts.x.number"
    assert (override.at.line, override.at.column) == (1, 28)
    assert (override.hidden.value, override.hidden.at.line) == ("1", 2)


def test_what_a_pack_says_of_itself_hides_nothing() -> None:
    """Every pack has an id, a title and a version of its own."""
    changes = Changes()
    node = read_yaml(lines_of("{id: a, title: b, version: c, funding: d}"), Report())
    assert node is not None
    lay_over(node, node, "pack.yaml", changes, Report())

    assert [override.name for override in changes.overrides] == ["pack.yaml#funding"]


def test_new_entries_are_told_with_those_beside_them() -> None:
    """A slip of a key can be found among them."""
    _, changes, _ = laid("{a: 1, b: [{id: x}]}", "{c: 1, b: [{id: y}]}")

    assert [(one.name, set(one.beside), one.is_entry) for one in changes.additions] == [
        ("a.yaml#c", {"a", "b"}, False),
        ("a.yaml#b.y", {"x"}, True),
    ]


def test_adding_to_a_list_that_is_not_there_is_a_stray() -> None:
    """It would add to nothing."""
    _, changes, _ = laid("{topics: [a]}", "{topcis+: [b]}")

    assert [(one.name, one.is_stray) for one in changes.additions] == [("a.yaml#topcis", True)]


@pytest.mark.parametrize("local", ["topics+: b", "topics+: {b: c}"])
def test_only_a_list_adds_to_a_list(local: str) -> None:
    """The old list stays."""
    merged, _, found = laid("topics: [a]", local)

    assert merged == {"topics": ["a"]}
    assert found == [("value.type", 1, 1)]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [("a b ", "a b", True), ("a\\n\\n", "a", True), ("a  b", "a b", False), ("A", "a", False)],
)
def test_spaces_at_line_ends_are_no_change(one: str, other: str, *, is_same: bool) -> None:
    """An editor that trims lines must not ask the whole clinic to read again."""
    digests = [laid(f'{{a: "{text}"}}', "{a: x}")[1].overrides[0].digest for text in (one, other)]

    assert (digests[0] == digests[1]) is is_same
