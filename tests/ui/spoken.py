"""What screen and speech must share, as rules over the parts of a place and its one script."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk.speech.script import Control, Kind, Line, Script
from kiosk.tour.inspect import SeenScreen, SeenText
from kiosk.ui.paged import MORE
from kiosk.ui.voice.written import script_of

from .audit import in_focus_order
from .rules import by_name
from .visits import Kiosk

PAGER = frozenset({MORE, "back-to-part-1"})
"""What turns the page: the script tells of all parts, so that nobody who listens needs it."""

Words: TypeAlias = tuple[str, ...]
"""A text without white space and punctuation, which the voice does not say either."""


@dataclass(frozen=True, slots=True)
class Told:
    """A place: all of its parts as seen, and its script.

    ``tight`` tells that a title may take the room of the name of the section.
    """

    parts: tuple[SeenScreen, ...]
    script: Script
    tight: bool = False

    @property
    def id(self) -> str:
        """The name of the place in the tour."""
        return self.parts[0].id

    @property
    def texts(self) -> list[SeenText]:
        """All words on all parts, without those of the pager."""
        return [text for part in self.parts for text in part.texts if text.control not in PAGER]


def add_told(places: list[Told], kiosk: Kiosk, screen: SeenScreen) -> None:
    """Add a screen as it was just seen: a place with its script, or a further part of the last."""
    if "-part-" in screen.id:
        places[-1] = replace(places[-1], parts=(*places[-1].parts, screen))
        return
    tight = kiosk.window.context().metrics.is_tight
    places.append(Told((screen,), script_of(kiosk.window), tight))


def all_that_is_seen_is_said(told: Told) -> Iterator[str]:
    """Who does not see a text hears it: in a line, or with the control that it belongs to."""
    lines = words_of(line.text for line in told.script.lines)
    controls = [_words_of_control(control) for control in told.script.controls]
    for text in told.texts:
        control = told.script.control(text.control)
        said = [lines, *controls] if control is None else [_words_of_control(control)]
        if not any(_holds(each, words_of([text.text])) for each in said):
            yield f"seen but not said: {text.text!r} {text.control}"


def all_that_is_said_is_seen(told: Told) -> Iterator[str]:
    """Nobody hears what is kept from those who see, but what to press."""
    alts = {picture.alt for part in told.parts for picture in part.pictures}
    names = {control.name for part in told.parts for control in part.controls}
    seen = list({words_of([text]) for text in names.union(text.text for text in told.texts)})
    groups = {one.group: Line(Kind.TEXT, one.group) for one in told.script.controls if one.group}
    for line in (*told.script.lines, *groups.values()):
        if line.kind is Kind.HINT or (line.kind is Kind.POSITION and told.tight):
            continue
        shown = line.text in alts or _is_shown(words_of([line.text]), seen)
        if not shown if line.kind is not Kind.FIGURE else line.text not in alts:
            yield f"said but not seen: {line.text!r} ({line.kind.value})"


def controls_are_the_same(told: Told) -> Iterator[str]:
    """What can be touched can be heard of, under the same name, and the other way round."""
    shown = [c for part in told.parts for c in part.controls if c.id not in PAGER]
    for name in sorted({control.name for control in told.script.controls} - {c.id for c in shown}):
        yield f"said but not there: {name}"
    for one in shown:
        control = told.script.control(one.id)
        if control is None:
            yield f"there but not said: {one.name!r} ({one.id})"
        elif not _holds(_words_of_control(control), words_of([one.name])):
            yield f"other words: {one.name!r} ({one.id}), said {control.text!r}"


def controls_are_in_the_same_order(told: Told) -> Iterator[str]:
    """Keys come to the controls of each part as the script tells of them."""
    order = {control.name: index for index, control in enumerate(told.script.controls)}
    for part in told.parts:
        names = [one.id for one in in_focus_order(part) if one.id in order]
        if names != sorted(names, key=order.__getitem__):
            yield f"{part.id}: keys go {', '.join(names)}"


def names_are_unique(told: Told) -> Iterator[str]:
    """A name finds one control, on the screen and in the script."""
    scripts = [[control.name for control in told.script.controls]]
    for names in (*scripts, *([control.id for control in part.controls] for part in told.parts)):
        for name, count in Counter(names).items():
            if count > 1 or not name:
                yield f"{count} controls named {name!r}"


RULES = by_name(
    all_that_is_seen_is_said,
    all_that_is_said_is_seen,
    controls_are_the_same,
    controls_are_in_the_same_order,
    names_are_unique,
)


def words_of(texts: Iterable[str]) -> Words:
    """Return the words of texts one after the other."""
    return tuple(word for text in texts for word in re.findall(r"\w+", text.casefold()))


def _words_of_control(control: Control) -> Words:
    return words_of(
        [control.group, control.text, *(line.text for line in control.beside), control.state]
    )


def _holds(whole: Words, part: Words) -> bool:
    """Tell whether the words stand together in the whole."""
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _is_shown(line: Words, texts: Sequence[Words]) -> bool:
    """Tell whether a line stands in one text, or in several that follow each other.

    A number stands apart from what it counts, and a long sentence may be cut between two parts.
    """
    return any(_holds(text, line) for text in texts) or any(
        _goes_on(line[cut:], texts)
        for cut in range(1, len(line))
        if any(text[-cut:] == line[:cut] for text in texts)
    )


def _goes_on(rest: Words, texts: Sequence[Words]) -> bool:
    if any(text[: len(rest)] == rest for text in texts):
        return True
    return any(
        rest[: len(text)] == text and _goes_on(rest[len(text) :], texts) for text in texts if text
    )
