"""A hand that works a program as a screen reader does: over the accessibility bus and no other way.

The messages are those of AT-SPI 2: the interfaces ``org.a11y.atspi.*`` of at-spi2-core.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Self, TypeVar

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    Properties,
    new_method_call,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from .cups_server import DEADLINE

ATSPI: Final = "org.a11y.atspi"
ROOT: Final = "/org/a11y/atspi/accessible/root"
REGISTRY: Final = (f"{ATSPI}.Registry", "/org/a11y/atspi/registry")

_Found = TypeVar("_Found")

STATES: Final = {
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    16: "modal",
    24: "sensitive",
    25: "showing",
    30: "visible",
    41: "checkable",
}
"""The states looked at, by their numbers in AtspiStateType."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something on the accessibility bus, as it was when it was looked at."""

    bus: str
    path: str
    role: str
    name: str
    states: frozenset[str]

    @property
    def is_there(self) -> bool:
        """Whether a person could use it now."""
        return {"enabled", "showing", "visible"} <= self.states


@dataclass(frozen=True, slots=True)
class Event:
    """News of a program: its kind, such as ``StateChanged``, its detail, its number and words."""

    kind: str
    detail: str
    number: int
    words: str
    bus: str
    path: str


class Hand:
    """Finds things by role and name, and presses them."""

    def __init__(self, session_bus: str) -> None:
        """Turn screen reading on, as a screen reader does when it starts."""
        self._session = open_dbus_connection(bus=session_bus)
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        (address,) = _ask(self._session, new_method_call(bus, "GetAddress"))
        self._set_reading(True)
        self._bus = open_dbus_connection(bus=address)
        self._news: deque[Message] = deque()
        self._bus.filter(MatchRule(type="signal"), queue=self._news)

    def __enter__(self) -> Self:
        """Return the hand."""
        return self

    def __exit__(self, *_: object) -> None:
        """Turn screen reading off again, and let go of the bus."""
        self._set_reading(False)
        self._bus.close()
        self._session.close()

    # What is there

    def program(self) -> Thing:
        """Return the only program on the bus, once it is there.

        Raises:
            TimeoutError: there is none.
        """
        (found,) = self._once(lambda: self._children(f"{ATSPI}.Registry", ROOT), "no program")
        return self._look(*found)

    def things(self) -> Iterator[Thing]:
        """Yield all that the program shows, in reading order; what is covered is left out."""
        yield from self._under(self.program())

    def find(self, role: str, name: str = "") -> Thing:
        """Return the first thing of this role whose name begins so, once it is there.

        Raises:
            TimeoutError: there is none; the message says what is there instead.
        """

        def found() -> list[Thing]:
            return [x for x in self.things() if x.role == role and x.name.startswith(name)][:1]

        (thing,) = self._once(found, f"no {role} {name!r}")
        return thing

    def level(self, thing: Thing) -> str:
        """Return the level of a heading, nothing where it has none."""
        attributes = self._call(thing, "Accessible", "GetAttributes")[0]
        return str(dict(attributes).get("level", ""))

    def value(self, thing: Thing) -> float:
        """Return the value of something that has one."""
        at = DBusAddress(thing.path, thing.bus, f"{ATSPI}.Value")
        ((_, value),) = _ask(self._bus, Properties(at).get("CurrentValue"))
        return float(value)

    # What is done

    def press(self, role: str, name: str) -> None:
        """Press a thing by its own action."""
        thing = self.find(role, name)
        actions = self._call(thing, "Action", "GetActions")[0]
        names = [action[0].lower() for action in actions]
        index = next(i for i, action in enumerate(names) if action in ("press", "toggle"))
        self._call(thing, "Action", "DoAction", "i", (index,))

    def point(self, thing: Thing) -> None:
        """Give a thing the keyboard."""
        self._call(thing, "Component", "GrabFocus")

    # What is told

    def listen(self, *kinds: str) -> None:
        """Ask for events of these kinds, such as ``Object:Announcement``, from now on."""
        self._news.clear()
        registry = DBusAddress(REGISTRY[1], REGISTRY[0], f"{ATSPI}.Registry")
        for kind in kinds:
            _ask(self._bus, new_method_call(registry, "RegisterEvent", "sass", (kind, [], "")))
            _, member = kind.split(":")[:2]
            rule = MatchRule(type="signal", interface=f"{ATSPI}.Event.Object", member=member)
            _ask(self._bus, message_bus.AddMatch(rule))

    def heard(self, *, until: Callable[[Event], bool]) -> list[Event]:
        """Return the events up to the first of which this holds.

        Raises:
            TimeoutError: there was none in time; the message says what was heard instead.
        """
        events: list[Event] = []
        end = time.monotonic() + DEADLINE
        while not (events and until(events[-1])):
            try:
                left = max(0.0, end - time.monotonic())
                message = self._bus.recv_until_filtered(self._news, timeout=left)
            except TimeoutError:
                raise TimeoutError(f"heard only {events}") from None
            event = _event_of(message)
            events += [event] if event is not None else []
        return events

    # The bus

    def _set_reading(self, wanted: bool) -> None:
        status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
        for wish in ("IsEnabled", "ScreenReaderEnabled"):
            _ask(self._session, Properties(status).set(wish, "b", wanted))

    def _under(self, thing: Thing) -> Iterator[Thing]:
        if "showing" in thing.states and "enabled" not in thing.states:
            return
        yield thing
        for bus, path in self._children(thing.bus, thing.path):
            yield from self._under(self._look(bus, path))

    def _look(self, bus: str, path: str) -> Thing:
        at = DBusAddress(path, bus, f"{ATSPI}.Accessible")
        ((_, name),) = _ask(self._bus, Properties(at).get("Name"))
        (role,) = _ask(self._bus, new_method_call(at, "GetRoleName"))
        ((low, high),) = _ask(self._bus, new_method_call(at, "GetState"))
        bits = low | high << 32
        states = frozenset(said for bit, said in STATES.items() if bits >> bit & 1)
        return Thing(bus, path, role, name, states)

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        at = DBusAddress(path, bus, f"{ATSPI}.Accessible")
        (children,) = _ask(self._bus, new_method_call(at, "GetChildren"))
        return [(bus, path) for bus, path in children]

    def _call(
        self,
        thing: Thing,
        interface: str,
        method: str,
        *body: Any,  # noqa: ANN401 - D-Bus values
    ) -> tuple[Any, ...]:
        at = DBusAddress(thing.path, thing.bus, f"{ATSPI}.{interface}")
        return _ask(self._bus, new_method_call(at, method, *body))

    def _once(self, look: Callable[[], list[_Found]], wanted: str) -> list[_Found]:
        """Return what is found once something is; what goes away meanwhile is looked for again."""
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            try:
                found = look()
            except GoneError:
                found = []
            if found:
                return found
            time.sleep(0.05)
        raise TimeoutError(f"{wanted} among {self._told()}")

    def _told(self) -> str:
        try:
            return "\n".join(f"{thing.role}: {thing.name}" for thing in self.things())
        except (GoneError, TimeoutError) as error:
            return str(error)


class GoneError(LookupError):
    """What was asked is not there any more."""


def _ask(bus: DBusConnection, message: Message) -> tuple[Any, ...]:
    reply = bus.send_and_get_reply(message, timeout=DEADLINE)
    try:
        return tuple(unwrap_msg(reply))
    except DBusErrorResponse as error:
        raise GoneError(str(error)) from error


def _event_of(message: Message) -> Event | None:
    fields = message.header.fields
    if not str(fields.get(HeaderFields.interface, "")).startswith(f"{ATSPI}.Event."):
        return None
    detail, number, _, words, *_ = message.body
    return Event(
        kind=fields[HeaderFields.member],
        detail=detail,
        number=number,
        words=str(words[1]),
        bus=fields[HeaderFields.sender],
        path=fields[HeaderFields.path],
    )
