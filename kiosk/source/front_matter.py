"""A topic file cut into the YAML between its fences and the Markdown below."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.diagnostics import Code, Location, Report
from kiosk.source.lines import Line
from kiosk.source.yaml_tree import Node, read_yaml

MISSING = Code("front-matter.missing")
OPEN = Code("front-matter.open")

FENCE = "---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines between the fences, at least one, and the lines after them."""

    head: Sequence[Line]
    body: Sequence[Line]


@dataclass(frozen=True, slots=True)
class TopicSource:
    """A topic before anything is asked of its keys; ``head`` is ``None`` when it is broken."""

    at: Location
    head: Node | None
    body: Sequence[Line]


def read_topic_source(lines: Sequence[Line], report: Report) -> TopicSource | None:
    """Return the two parts of a topic file, or report that they cannot be told apart."""
    parts = split_front_matter(lines, report)
    if parts is None:
        return None
    return TopicSource(lines[0].at, read_yaml(parts.head, report), parts.body)


def split_front_matter(lines: Sequence[Line], report: Report) -> FrontMatter | None:
    """Cut the file at its two ``---`` lines, or report that they are not there."""
    if lines[0].text.rstrip() != FENCE:
        hint = "start the file with a line '---', the keys, and another line '---'"
        report.add(MISSING.at(lines[0].at, "no front matter", hint))
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.text.rstrip() == FENCE:
            # The closing fence is an empty YAML line: it gives an empty head a place.
            head = [*lines[1:number], Line("", line.at)]
            return FrontMatter(head, lines[number + 1 :])
    report.add(OPEN.at(lines[0].at, "the front matter has no end", "close it with a line '---'"))
    return None
