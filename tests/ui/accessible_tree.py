"""What screen readers must be told of every screen, as rules over the tree that they walk."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QWidget

from kiosk.speech.script import Kind, Script
from kiosk.tour.inspect import SeenScreen

from .rules import by_name
from .spoken import Words, words_of

Role = QAccessible.Role
CONTROLS = {Role.Button, Role.CheckBox, Role.RadioButton}
NAMELESS = {Role.Client, Role.List}
"""What only holds others, or is decoration: a screen reader passes over it."""


@dataclass(frozen=True, slots=True)
class Node:
    """Something of the tree; ``flags`` are the names of its states that are set."""

    role: QAccessible.Role
    name: str
    flags: frozenset[str]
    actions: tuple[str, ...]
    level: int
    value: tuple[int, int]
    rect: QRect
    children: tuple["Node", ...] = field(repr=False)

    def walk(self) -> "Iterator[Node]":
        """Yield it and all that is under it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def is_there(self) -> bool:
        """Whether it is shown and can be used."""
        return not self.flags & {"invisible", "disabled"}


_FLAGS = ("invisible", "disabled", "focusable", "focused", "checkable", "checked", "modal")


def tree(interface: QAccessibleInterface) -> Node:
    """Return all that a screen reader finds from here on."""
    state = interface.state()
    actions: QAccessibleActionInterface | None = interface.actionInterface()
    attributes: QAccessibleAttributesInterface | None = interface.attributesInterface()
    value: QAccessibleValueInterface | None = interface.valueInterface()
    return Node(
        role=interface.role(),
        name=interface.text(QAccessible.Text.Name),
        flags=frozenset(flag for flag in _FLAGS if getattr(state, flag)),
        actions=tuple(actions.actionNames()) if actions is not None else (),
        level=attributes.attributeValue(QAccessible.Attribute.Level)
        if attributes is not None
        else 0,
        value=(value.currentValue(), value.maximumValue()) if value is not None else (0, 0),
        rect=interface.rect(),
        children=tuple(tree(interface.child(i)) for i in range(interface.childCount())),
    )


def seen_tree(widget: QWidget) -> Node:
    """Return the tree of a widget."""
    return tree(QAccessible.queryAccessibleInterface(widget))


@dataclass(frozen=True, slots=True)
class Told:
    """A screen as it is seen, as a screen reader tells it, and as the kiosk itself tells it."""

    seen: SeenScreen
    root: Node
    script: Script

    @property
    def id(self) -> str:
        """The name of the screen in the tour."""
        return self.seen.id

    def there(self, *roles: QAccessible.Role) -> list[Node]:
        """Return what can be used now, of these roles."""
        return [one for one in self.root.walk() if one.role in roles and one.is_there]


def controls_are_told(screen: Told) -> Iterator[str]:
    """All that can be touched has a role, a name, and a way to be pressed and to be come to."""
    seen = Counter(control.name for control in screen.seen.controls)
    told = Counter(one.name for one in screen.there(*CONTROLS))
    yield from (f"seen and not told alike: {name!r}" for name in (seen - told) + (told - seen))
    for one in screen.there(*CONTROLS):
        if not one.name.strip():
            yield f"no name: {one}"
        if "focusable" not in one.flags or not {"Press", "Toggle"} & set(one.actions):
            yield f"cannot be come to or pressed: {one}"


def ticks_are_told(screen: Told) -> Iterator[str]:
    """A box to tick says whether it is ticked, and so does one of several choices."""
    for one in screen.there(*CONTROLS):
        if ("checkable" in one.flags) != (one.role is not Role.Button):
            yield f"wrong state: {one}"


def texts_are_told_once(screen: Told) -> Iterator[str]:
    """All words on screen are told, and none of them twice because of how they are drawn."""
    told = " ".join(" ".join(one.name for one in screen.root.walk() if one.is_there).split())
    for text in screen.seen.texts:
        if not text.text.strip().isdigit() and " ".join(text.text.split()) not in told:
            yield f"not told: {text.text!r}"
    for one in screen.root.walk():
        if one.role in NAMELESS and one.name:
            yield f"decoration with a name: {one}"
        if one.role not in (Role.Dialog, Role.AlertMessage):
            twice = [child for child in one.children if child.name == one.name != ""]
            yield from (f"told twice: {child}" for child in twice if child.is_there)


def headings_are_told(screen: Told) -> Iterator[str]:
    """There is one title in front, at the latest before More was pressed, and no other level."""
    levels = [one.level for one in screen.there(Role.Heading)]
    if levels.count(1) != 1 and "-part-" not in screen.id:
        yield f"titles: {levels.count(1)}"
    if not all(1 <= level <= 2 for level in levels):
        yield f"levels: {levels}"


def lists_hold_items(screen: Told) -> Iterator[str]:
    """Items stand in lists, and a list is not empty."""
    for one in screen.root.walk():
        for child in one.children:
            if child.role is Role.ListItem and one.role is not Role.List:
                yield f"an item outside a list: {child}"
        if one.role is Role.List and not any(x.name for x in one.walk()):
            yield "an empty list"


def pictures_are_told(screen: Told) -> Iterator[str]:
    """A picture that explains something is told by its words."""
    told = Counter(one.name for one in screen.there(Role.Graphic))
    seen = Counter(picture.alt for picture in screen.seen.pictures if picture.alt)
    yield from (f"not told alike: {alt!r}" for alt in (seen - told) + (told - seen))


def progress_is_told(screen: Told) -> Iterator[str]:
    """How far along a topic is has a value as well as words."""
    for one in screen.there(Role.ProgressBar):
        numbers = [int(word) for word in one.name.split() if word.isdigit()]
        if tuple(numbers) != one.value:
            yield f"{one.name!r} has the value {one.value}"


def panels_are_told(screen: Told) -> Iterator[str]:
    """A panel is a dialog, the warning an alert; either has a name and keeps all else away."""
    over = screen.there(Role.Dialog, Role.AlertMessage)
    if len(over) > 1:
        yield f"several in front: {over}"
    for one in over:
        if not one.name or "modal" not in one.flags:
            yield f"no name or not modal: {one}"
    if over and any(not x.is_there for one in over for x in one.walk() if x.name):
        yield "something in front cannot be used"


def keyboard_is_somewhere(screen: Told) -> Iterator[str]:
    """One control has the keyboard, and it is one that can be used."""
    focused = [one for one in screen.root.walk() if "focused" in one.flags]
    if len(focused) != 1 or focused[0].role not in CONTROLS or not focused[0].is_there:
        yield f"the keyboard is at {focused}"


def order_is_that_of_the_keys(screen: Told) -> Iterator[str]:
    """Controls are told in the order in which Tab comes to them."""
    told = [one.name for one in screen.there(*CONTROLS)]
    if list(screen.seen.focus_order) != told:
        yield f"told {told}, reached {list(screen.seen.focus_order)}"


def order_is_that_of_reading(screen: Told) -> Iterator[str]:
    """Words in a column are told from top to bottom."""
    texts = screen.there(Role.Heading, Role.StaticText, Role.ListItem, *CONTROLS)
    for one, other in pairwise(texts):
        same_column = (
            one.rect.left() == other.rect.left() and one.rect.width() == other.rect.width()
        )
        if same_column and other.rect.top() < one.rect.top():
            yield f"told before what stands over it: {one.name!r}, {other.name!r}"


def order_is_that_of_the_script(screen: Told) -> Iterator[str]:
    """Screen reader and kiosk tell the sentences of a part in the same order."""
    told = words_of(_running_text(screen.root))
    lines = [(words_of([line.text]), line) for line in screen.script.lines]
    once = Counter(words for words, _ in lines)
    texts = [one for one in lines if one[1].kind is Kind.TEXT and once[one[0]] == 1]
    places = [(line.text, _place_of(words, told)) for words, line in texts]
    for (one, before), (other, after) in pairwise(place for place in places if place[1] >= 0):
        if after < before and "-part-" not in screen.id:
            yield f"told the other way round: {one!r}, {other!r}"


def _running_text(node: Node) -> Iterator[str]:
    """Yield the words in reading order, but those in pictures: the script tells them last."""
    if node.role is not Role.Graphic and node.is_there:
        yield node.name if node.role not in CONTROLS else ""
        for child in node.children:
            yield from _running_text(child)


def _place_of(words: Words, told: Words) -> int:
    """Return where the words are told, -1 where that is nowhere or at several places."""
    width = len(words)
    found = [at for at in range(len(told) - width + 1) if told[at : at + width] == words]
    return found[0] if len(found) == 1 and width > 1 else -1


RULES = by_name(
    controls_are_told,
    ticks_are_told,
    texts_are_told_once,
    headings_are_told,
    lists_hold_items,
    pictures_are_told,
    progress_is_told,
    panels_are_told,
    keyboard_is_somewhere,
    order_is_that_of_the_keys,
    order_is_that_of_reading,
    order_is_that_of_the_script,
)
