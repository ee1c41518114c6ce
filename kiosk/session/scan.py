"""Scanning: controls take turns in front, and a switch chooses the one whose turn it is."""

from collections.abc import Iterator, Sequence
from math import inf
from typing import TypeAlias

from kiosk.session.aids import SCAN_SECONDS, Aids, Switches

SCANNED_SINGLY = 6
"""Up to so many controls take turns one by one; more of them in groups."""

GROUP = 4
"""So many controls of a page make a group, unless more stand in one row."""

ROUNDS = 3
"""After so many rounds without a choice scanning waits for the switch."""

GRACE_S = 0.2
"""A press so soon after a change was meant for what was there before it, in seconds."""

Names: TypeAlias = tuple[str, ...]
"""The object names of a control, or of the controls of a group."""

_Stop: TypeAlias = tuple[int, int | None]
"""A group by its number, or a control in it by both numbers."""


def groups_of(page: Sequence[Sequence[str]], bar: Sequence[Sequence[str]]) -> tuple[Names, ...]:
    """Return what takes turns: single controls if they are few, else groups of them.

    Args:
        page: the controls of the page, row by row.
        bar: those of the bar, row by row, each of which is a group.
    """
    rows = [row for row in (*page, *bar) if row]
    if sum(map(len, rows)) <= SCANNED_SINGLY:
        return tuple((name,) for row in rows for name in row)
    return (*_merged(page), *(tuple(row) for row in bar if row))


def scan_speed(aids: Aids) -> int:
    """Return how fast scanning goes, from 1 for the longest rest up."""
    return len(SCAN_SECONDS) - aids.scan


def switch_wishes(aids: Aids) -> tuple[str, ...]:
    """Return what can be changed about switches: slower and faster while a clock goes, and stop."""
    if aids.switches is Switches.NONE:
        return ()
    speed, by_clock = scan_speed(aids), aids.switches is Switches.ONE
    slower = ("slower",) if by_clock and speed > 1 else ()
    faster = ("faster",) if by_clock and speed < len(SCAN_SECONDS) else ()
    return (*slower, *faster, "stop")


def _merged(rows: Sequence[Sequence[str]]) -> Iterator[Names]:
    group: Names = ()
    for row in rows:
        if group and len(group) + len(row) > GROUP:
            yield group
            group = ()
        group += tuple(row)
    if group:
        yield group


class Scan:
    """The round through the groups of one screen; moments are seconds of any one clock.

    A group that is chosen is gone through once, and then takes its turn again.
    """

    def __init__(self, groups: Sequence[Names], now: float, first: str = "") -> None:
        self.groups = tuple(groups)
        self._stop = self._stop_at(first)
        self._former: _Stop | None = None
        self._since = self._moved = now
        self._rounds = 0
        self._waits = False

    @property
    def front(self) -> Names:
        """Whose turn it is: a control, several of a group, or none on an empty screen."""
        return self._names(self._stop) if self.groups else ()

    @property
    def waits(self) -> bool:
        """Whether nothing takes turns until a switch is pressed."""
        return self._waits

    def tick(self, now: float, seconds: float) -> None:
        """Give the turn to the next one, if the present one has had it for so many seconds."""
        if not self._waits and now - self._since >= seconds:
            former = self._stop
            self._advance(now)
            self._former, self._moved = former, now

    def hold(self, now: float) -> None:
        """Let the present turn begin anew, as while its words are still being said."""
        self._since = now

    def step(self, now: float) -> None:
        """Give the turn to the next one at the switch for stepping; who waits begins again."""
        if self._waits:
            self._go_on(now)
        else:
            self._advance(now)
            self._rounds, self._waits = 0, False
            self._moved = -inf

    def choose(self, now: float) -> str:
        """Return the name of the control that the switch for choosing presses, empty for none.

        A group is entered instead, and who waits begins again.
        """
        if self._waits:
            self._go_on(now)
            return ""
        meant = self._stop if now - self._moved >= GRACE_S else self._former
        if meant is None or not self.groups:
            return ""
        names = self._names(meant)
        self._stop = (meant[0], 0) if len(names) > 1 else meant
        self._go_on(now)
        return names[0] if len(names) == 1 else ""

    # Inner workings

    def _names(self, stop: _Stop) -> Names:
        group, nth = stop
        return self.groups[group] if nth is None else (self.groups[group][nth],)

    def _stop_at(self, name: str) -> _Stop:
        for number, group in enumerate(self.groups):
            if name in group:
                return number, group.index(name) if len(group) > 1 else None
        return 0, None

    def _go_on(self, now: float) -> None:
        """Begin the present turn anew, and let a second press of the same finger do nothing."""
        self._since = self._moved = now
        self._former, self._rounds, self._waits = None, 0, False

    def _advance(self, now: float) -> None:
        self._since = now
        group, nth = self._stop
        if nth is not None:
            last = nth + 1 == len(self.groups[group])
            self._stop = (group, None if last else nth + 1)
        elif self.groups:
            following = (group + 1) % len(self.groups)
            self._stop = (following, None)
            self._rounds += following == 0
            self._waits = self._rounds == ROUNDS
