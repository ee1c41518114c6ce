"""What screen readers are told of every screen: roles, names, states, and the order of reading."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.printing import PrintState
from kiosk.releases import Release
from kiosk.session.state import AtQuiz, AtStep, Theme
from kiosk.tour.inspect import SeenScreen
from kiosk.ui.accessibility import news
from kiosk.ui.screens.screen import Screen

from .visits import READ, Kiosk, settle

Role = QAccessible.Role
CONTROLS = {Role.Button, Role.CheckBox, Role.RadioButton}
NAMELESS = {Role.Client, Role.List}
"""What only holds others, or is decoration: a screen reader passes over it."""

PAGE_TURNS = 1_000
SHOWN_AT_MOST = 20
"""How many findings a failure lists."""


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
    """A screen as it is seen and as it is told."""

    seen: SeenScreen
    root: Node

    def there(self, *roles: QAccessible.Role) -> list[Node]:
        """Return what can be used now, of these roles."""
        return [one for one in self.root.walk() if one.role in roles and one.is_there]


@pytest.fixture(scope="module", params=[("portrait", "en"), ("tablet", "es")], ids="-".join)
def screens(request: pytest.FixtureRequest, qapp: QCoreApplication, release: Release) -> list[Told]:
    """Describe every screen of the tour in a language."""
    del qapp
    size, language = request.param
    kiosk = Kiosk(release, size)
    told = [Told(seen, seen_tree(kiosk.window)) for seen in kiosk.tour(Theme.PAPER, 100, language)]
    kiosk.close()
    return told


Rule = Callable[[Told], Iterator[str]]


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
    if levels.count(1) != 1 and "-part-" not in screen.seen.id:
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


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
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
    )
}


@pytest.mark.parametrize("rule", RULES)
def test_screens_are_told_as_they_are(screens: list[Told], rule: str) -> None:
    """Each finding is listed with its screen."""
    found = [f"{one.seen.id}: {said}" for one in screens for said in RULES[rule](one)]
    listed = "\n".join(found[:SHOWN_AT_MOST])

    assert not found, f"{len(found)} findings\n{listed}"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Provide what is announced from now on."""
    messages: list[str] = []

    def update(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            messages.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    return messages


def test_new_title_is_announced(reading: Kiosk, said: list[str]) -> None:
    """Who does not see that the page has changed hears it."""
    reading.session.next()

    assert said == [news.title_of(reading.window)]


def test_title_that_stays_is_not_announced_again(reading: Kiosk, said: list[str]) -> None:
    """Ticking ten topics is not ten titles."""
    reading.session.open_sheet()
    said.clear()
    reading.session.toggle_topic(READ)

    assert said == []


@pytest.mark.parametrize("state", PrintState)
def test_what_became_of_a_sheet_is_announced(
    reading: Kiosk, said: list[str], state: PrintState
) -> None:
    """It shows itself without a touch."""
    reading.session.print_sheet()
    said.clear()
    reading.printer.answer(state)

    assert said == ([news.title_of(reading.window)] if state is not PrintState.SENDING else [])


def test_explanation_of_an_answer_is_announced(reading: Kiosk, said: list[str]) -> None:
    """Thanks and the reason appear below, where the keyboard is not."""
    while not isinstance(reading.session.state.place, AtQuiz):
        reading.session.next()
    said.clear()
    reading.session.pick_answer(0)

    (reason,) = said
    assert [one.status for one in reading.window.findChildren(Screen)] == [reason]


def test_warning_is_announced(reading: Kiosk, said: list[str]) -> None:
    """A visit does not end unheard."""
    reading.clock.now += 121
    reading.session.tick()

    (warning,) = said
    assert warning.startswith("Are you still there?")


def test_trouble_is_announced(reading: Kiosk, said: list[str]) -> None:
    """So does nobody wait before a screen that has forgotten them."""
    reading.window.show_trouble()

    assert len(said) == 1


@pytest.mark.parametrize("action", ["Toggle", "Press"])
def test_tick_of_a_screen_reader_reaches_the_visit(reading: Kiosk, action: str) -> None:
    """AT-SPI and UI Automation have different words for it."""
    reading.session.open_sheet()
    interface = QAccessible.queryAccessibleInterface(reading.button(f"topic-{READ}"))
    interface.actionInterface().doAction(action)

    assert reading.session.state.sheet_topics == ()


def test_screen_reader_can_come_to_a_tick(reading: Kiosk) -> None:
    """What is not pressing is left to Qt."""
    reading.session.open_sheet()
    button = reading.button(f"topic-{READ}")
    reading.button("primary").setFocus()
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("SetFocus")

    assert reading.window.focusWidget() is button


def test_tree_of_a_thousand_pages_is_taken_down_again(reading: Kiosk) -> None:
    """Python and Qt share what describes a widget: neither deletes it twice, neither keeps it."""
    widgets = len(QApplication.allWidgets())
    for _ in range(PAGE_TURNS):
        assert seen_tree(reading.window).children
        reading.session.next() if isinstance(reading.session.state.place, AtStep) else (
            reading.session.open_topic(READ)
        )
        settle()
    reading.session.open_topic(READ)
    settle()

    assert len(QApplication.allWidgets()) <= widgets + 60
