"""A file of single steps over a topic: what is replaced, what is new, what fits nowhere."""

import pytest
from source.places import lines_of, problems

from kiosk.diagnostics import Location, Report
from kiosk.overlay import Changes
from kiosk.overlay.steps import lay_steps_over, read_step_file
from kiosk.source.front_matter import TopicSource, read_topic_source
from kiosk.source.yaml_tree import Node
from overlay.plain_trees import plain

BASE = """---
title: Base
actions: [one, two]
translation_of: "1"
---

## First {#first}

One.

## Second {#second}

Two.
"""


class Laid:
    """A step file laid over the base, and all that was found."""

    def __init__(self, local: str) -> None:
        self.changes, self.report = Changes(), Report()
        base = read_topic_source(lines_of(BASE), self.report)
        steps = read_step_file(lines_of(local), self.report)
        assert base is not None
        assert steps is not None
        self.topic: TopicSource = lay_steps_over(
            base, steps, "en/steps/a.md", self.changes, self.report
        )

    @property
    def head(self) -> Node:
        """The front matter."""
        assert self.topic.head is not None
        return self.topic.head

    @property
    def headings(self) -> list[str]:
        """The headings of the steps in order."""
        return [line.text for line in self.topic.body if line.text.startswith("## ")]

    @property
    def added(self) -> list[tuple[str, bool]]:
        """The additions by name, and whether each is a stray."""
        return [(one.name, one.is_stray) for one in self.changes.additions]


def test_a_step_takes_the_place_of_that_with_its_id() -> None:
    """All others stay, and so does the front matter."""
    laid = Laid("## Ours {#second}\n\nOurs.\n")

    assert laid.headings == ["## First {#first}", "## Ours {#second}"]
    assert plain(laid.head) == {
        "title": "Base",
        "actions": ["one", "two"],
        "translation_of": "1",
    }
    assert [one.name for one in laid.changes.overrides] == ["en/steps/a.md#second"]


def test_lines_keep_their_places() -> None:
    """A mistake in a step is told in the file where it stands."""
    laid = Laid("## Ours {#first}\n\nOurs.\n")
    found = {line.text: line.at.line for line in laid.topic.body if line.text}

    assert found == {"## Ours {#first}": 1, "Ours.": 3, "## Second {#second}": 11, "Two.": 13}


def test_the_hidden_step_is_told_from_heading_to_end() -> None:
    """Its digest changes with any of its words."""
    (override,) = Laid("## Ours {#first}\n").changes.overrides

    assert override.hidden.value.split() == ["##", "First", "{#first}", "One."]
    assert override.hidden.at.line == 7


@pytest.mark.parametrize(
    ("add", "wanted"),
    [
        ("{new: first}", ["first", "new", "second"]),
        ("{new: second}", ["first", "second", "new"]),
        ("{new: }", ["new", "first", "second"]),
        ("{new: first, more: new}", ["first", "new", "more", "second"]),
    ],
)
def test_a_new_step_stands_behind_the_one_it_follows(add: str, wanted: list[str]) -> None:
    """Or first, where it follows none."""
    more = "## M {#more}\n\nMore.\n" if "more" in add else ""
    laid = Laid(f"---\nadd: {add}\n---\n## N {{#new}}\n\nNew.\n{more}")
    ids = [heading.rpartition("#")[2].rstrip("}") for heading in laid.headings]

    assert ids == wanted
    assert problems(laid.report) == []


def test_front_matter_changes_single_keys() -> None:
    """A list may be added to; the digits of a translation are no words that could be hidden."""
    laid = Laid('---\ntitle: Ours\nactions+: [three]\ntranslation_of: "2"\n---\n')

    assert plain(laid.head) == {
        "title": "Ours",
        "actions": ["one", "two", "three"],
        "translation_of": "2",
    }
    assert [one.name for one in laid.changes.overrides] == ["en/steps/a.md#front-matter.title"]


def test_a_step_that_the_base_does_not_have_is_a_stray() -> None:
    """It is shown nowhere: nobody said where it belongs."""
    laid = Laid("## Ours {#frist}\n\nOurs.\n")

    assert laid.headings == ["## First {#first}", "## Second {#second}"]
    assert laid.added == [("en/steps/a.md#frist", True)]


def test_a_new_step_behind_none_of_the_base_is_a_stray() -> None:
    """The id that it should follow is what is wrong."""
    laid = Laid("---\nadd: {new: frist}\n---\n## N {#new}\n\nNew.\n")

    assert laid.added == [("en/steps/a.md#frist", True)]


@pytest.mark.parametrize(
    ("local", "found"),
    [
        ("---\nadd: {new: first}\n---\n", [("override.add", 2, 7)]),
        ("---\nadd: {first: second}\n---\n## A {#first}\n", [("override.add", 2, 7)]),
        ("---\nadd: [new]\n---\n", [("value.type", 2, 6)]),
        ("---\nadd: {new: [first]}\n---\n", [("value.type", 2, 6)]),
        ("---\ntitle: a\n", [("front-matter.open", 1, 1)]),
    ],
)
def test_what_is_wrong_is_told_in_its_place(local: str, found: list[tuple[str, int, int]]) -> None:
    """With the line of the local file."""
    report = Report()
    steps = read_step_file(lines_of(local), report)
    base = read_topic_source(lines_of(BASE), report)
    if steps and base:
        lay_steps_over(base, steps, "en/steps/a.md", Changes(), report)

    assert problems(report) == found


@pytest.mark.parametrize(
    "local", ["## No id\n\nOurs.\n", "## A {#first}\n\n## B {#first}\n", "Text\n\n## A {#first}\n"]
)
def test_what_the_rules_find_is_left_to_them(local: str) -> None:
    """No line is lost, so each mistake is told as in any topic."""
    kept = [line for line in Laid(local).topic.body if line.at == Location(line.at.path, 1)]

    assert local.split("\n", maxsplit=1)[0] in [line.text for line in kept]
