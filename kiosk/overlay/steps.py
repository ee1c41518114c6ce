"""A file of single steps laid over a topic of the base."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.diagnostics import Code, Location, Report, did_you_mean, quote
from kiosk.overlay.changes import Addition, Changes, Override
from kiosk.overlay.trees import lay_over
from kiosk.source.fields import TYPE
from kiosk.source.front_matter import FENCE, TopicSource, read_topic_source
from kiosk.source.lines import Line, Text
from kiosk.source.markdown_blocks import HEADING_ID
from kiosk.source.yaml_tree import MapNode, Node

ADD = Code("override.add")

ADD_KEY = "add"
"""The key that names new steps, each with the step that it follows."""
FRONT_MATTER = "front-matter"
"""What the names of changed keys start with; no step has it, for ids have no dot."""
UNTOLD = "translation_of"
"""The key that is no text: a changed original asks for other digits."""


@dataclass(frozen=True, slots=True)
class _Step:
    """The lines of a step from its heading on, and its id, empty when it has none."""

    id: Text
    lines: tuple[Line, ...]

    @property
    def at(self) -> Location:
        return self.lines[0].at

    @property
    def text(self) -> Text:
        return Text("\n".join(line.text for line in self.lines), self.at)


def read_step_file(lines: Sequence[Line], report: Report) -> TopicSource | None:
    """Return what the file says; without front matter it changes no keys."""
    if lines[0].text.rstrip() == FENCE:
        return read_topic_source(lines, report)
    return TopicSource(lines[0].at, MapNode((), lines[0].at), lines)


def lay_steps_over(
    base: TopicSource, local: TopicSource, path: str, changes: Changes, report: Report
) -> TopicSource:
    """Return the topic with the keys and steps of the local file in place of its own.

    Steps that are new stand behind the step that ``add`` names for them.  ``path`` names the
    local file in ``changes``.
    """
    head, places = _without_places(local.head, report)
    before, steps = _steps(local.body)
    base_before, base_steps = _steps(base.body)
    weaving = _Weaving(base_steps, steps, path, changes)
    weaving.change(frozenset(new.value for new, _ in places))
    for new, after in places:
        weaving.add(new, after, report)
    body = [*base_before, *before, *(line for step in weaving.steps for line in step.lines)]
    return TopicSource(base.at, _head(base.head, head, path, changes, report), body)


def _head(
    base: Node | None, local: Node | None, path: str, changes: Changes, report: Report
) -> Node | None:
    if base is None or local is None:
        return None
    found = Changes()
    merged = lay_over(base, local, path, found, report)
    changes.overrides += [
        Override(_front(one.name), one.at, one.hidden)
        for one in found.overrides
        if one.name != f"{path}#{UNTOLD}"
    ]
    changes.additions += [
        Addition(_front(one.name), one.word, one.beside, one.is_entry, one.is_stray)
        for one in found.additions
    ]
    return merged


def _front(name: str) -> str:
    return name.replace("#", f"#{FRONT_MATTER}.", 1)


def _without_places(
    head: Node | None, report: Report
) -> tuple[Node | None, tuple[tuple[Text, Text], ...]]:
    """Return the head without ``add``, and each new step with the id that it follows."""
    if not isinstance(head, MapNode):
        return head, ()
    entries = tuple(entry for entry in head.entries if entry[0].value != ADD_KEY)
    places: list[tuple[Text, Text]] = []
    for name, value in head.entries:
        if name.value != ADD_KEY:
            continue
        pairs = value.entries if isinstance(value, MapNode) else ()
        good = [(new, after) for new, after in pairs if isinstance(after, Text)]
        places += good
        if len(good) < len(pairs) or not isinstance(value, MapNode):
            hint = "write 'our-step: id-of-the-step-before-it' below 'add:'"
            report.add(TYPE.at(value.at, "here must be ids of steps", hint))
    return MapNode(entries, head.at), tuple(places)


def _steps(body: Iterable[Line]) -> tuple[list[Line], list[_Step]]:
    """Cut a body before each heading of a step; the lines before the first come alone."""
    cut: list[list[Line]] = [[]]
    for line in body:
        if line.text.startswith("##") and not line.text.startswith("###"):
            cut.append([])
        cut[-1].append(line)
    return cut[0], [_Step(_id_of(lines[0]), tuple(lines)) for lines in cut[1:]]


def _id_of(heading: Line) -> Text:
    found = HEADING_ID.search(heading.text.rstrip())
    start = found.start("id") if found else 0
    return Text(found["id"] if found else "", heading.at.right(start))


class _Weaving:
    """The steps of a topic while those of the local file take their places."""

    def __init__(
        self, base: Sequence[_Step], local: Sequence[_Step], path: str, changes: Changes
    ) -> None:
        self.steps = list(base)
        self.base = {step.id.value: step for step in base}
        self.local = local
        self.path = path
        self.changes = changes

    def change(self, added: frozenset[str]) -> None:
        """Put each step in place of that of the base; ``added`` are the ids that are new."""
        for step in self.local:
            old = self.base.get(step.id.value)
            if old and old in self.steps:
                self.steps[self.steps.index(old)] = step
                name = f"{self.path}#{step.id.value}"
                self.changes.overrides.append(Override(name, step.at, old.text))
            elif not step.id.value or old:
                # A step without an id, or a second one with it, is left for the rules to find.
                self.steps.append(step)
            elif step.id.value not in added:
                self._note(step.id)

    def _note(self, word: Text) -> None:
        name = f"{self.path}#{word.value}"
        beside = frozenset(self.base)
        self.changes.additions.append(Addition(name, word, beside, is_entry=True, is_stray=True))

    def add(self, new: Text, after: Text, report: Report) -> None:
        """Put a new step behind the one it follows, or first where that is empty."""
        found = [step for step in self.local if step.id.value == new.value]
        ids = [step.id.value for step in self.steps]
        if new.value in self.base:
            hint = "to change that step, take this line away; to add one, give it another id"
            message = f"the base has a step {quote(new.value)} already"
            report.add(ADD.at(new.at, message, hint))
        elif not found:
            hint = did_you_mean(new.value, (step.id.value for step in self.local))
            message = f"there is no step {quote(new.value)} below"
            report.add(ADD.at(new.at, message, hint or f"write ## Title {{#{new.value}}}"))
        elif after.value and after.value not in ids:
            self._note(after)
        else:
            place = ids.index(after.value) + 1 if after.value else 0
            self.steps[place:place] = found
            beside = frozenset(self.base)
            name = f"{self.path}#{new.value}"
            self.changes.additions.append(Addition(name, found[0].id, beside, is_entry=True))
