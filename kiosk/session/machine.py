"""How a visit changes from one state to the next, remembers its way back, and ends when left."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.domain.catalog import Catalog
from kiosk.domain.theme import Theme
from kiosk.domain.timing import Timing
from kiosk.session.aids import Aids
from kiosk.session.clock import Clock
from kiosk.session.state import Attract, Place, Preferences, SessionState
from kiosk.session.way import way_home

LONGEST_WAY_BACK = 100
"""How many places Back remembers; a patient's five minutes stay far below."""


def _from_the_top(place: Place) -> Place:
    return place if isinstance(place, Attract) else replace(place, anchor=0)


class StateMachine:
    """The state of a visit, who is told of its changes, and the clock that ends it."""

    def __init__(
        self,
        catalog: Catalog,
        clock: Clock,
        timing: Timing,
        themes: tuple[Theme, ...] = tuple(Theme),
    ) -> None:
        self._catalog = catalog
        self._themes = themes
        self._clock = clock
        self._timing = timing
        self._listeners: list[Callable[[SessionState], None]] = []
        self._last_sign = clock.monotonic()
        self._state = self._fresh()

    @property
    def state(self) -> SessionState:
        """The visit as it stands."""
        return self._state

    @property
    def catalog(self) -> Catalog:
        """What can be shown."""
        return self._catalog

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The colours offered; a visit begins with the first."""
        return self._themes

    @property
    def countdown(self) -> int:
        """The length of the warning's countdown in seconds."""
        return self._timing.countdown

    def subscribe(self, listener: Callable[[SessionState], None]) -> None:
        """Call ``listener`` with the new state after every change."""
        self._listeners.append(listener)

    def touch(self) -> None:
        """Note that somebody is there."""
        self._last_sign = self._clock.monotonic()
        if self._state.seconds_left is not None:
            self._change()

    def tick(self) -> None:
        """Look at the clock: warn, count down, and in the end forget the visit."""
        if isinstance(self._state.place, Attract):
            return
        rested = self._clock.monotonic() - self._last_sign
        over = rested - self._rest_allowed()
        if over < 0:
            return
        left = self._timing.countdown - int(over)
        if left <= 0:
            self.reset()
        elif left != self._state.seconds_left:
            self._state = replace(self._state, seconds_left=left)
            self._notify()

    def reset(self, *, keeps_voice: bool = False) -> None:
        """Forget everything about this visit.

        A voice that has to tell of a fault may be kept, until the ``reset`` that follows.
        """
        aids = self._state.aids
        kept = Aids(aids.voice, loudness=aids.loudness, speed=aids.speed)
        self._state = replace(self._fresh(), aids=kept) if keeps_voice else self._fresh()
        self._notify()

    # For those who build on it

    def _rest_allowed(self) -> int:
        """Return for how many seconds nobody need touch the screen in view."""
        return self._timing.rest

    def _go(self, place: Place, **also: Any) -> None:  # noqa: ANN401 - fields of SessionState
        state = self._state
        # Asked for a second time, a place is still left by one press of Back.
        again = _from_the_top(state.place) == place
        history = state.history if again else (*state.history, state.place)
        if len(history) > LONGEST_WAY_BACK:
            start = way_home(self._catalog)
            history = (*start, *history[len(start) - LONGEST_WAY_BACK :])
        self._move(place, history, **also)

    def _return(self, **also: Any) -> None:  # noqa: ANN401 - fields of SessionState
        *history, place = self._state.history
        self._move(place, tuple(history), **also)

    def _move(self, place: Place, history: tuple[Place, ...], **also: Any) -> None:  # noqa: ANN401 - fields of SessionState
        self._become(place=place, history=history, overlay=None, overlay_anchor=0, **also)

    def _change(self, **fields: Any) -> None:  # noqa: ANN401 - fields of SessionState
        # Nothing would ever forget what is set while nobody's visit is in progress.
        if not isinstance(self._state.place, Attract):
            self._become(**fields)

    def _become(self, **fields: Any) -> None:  # noqa: ANN401 - fields of SessionState
        self._last_sign = self._clock.monotonic()
        self._learn(seconds_left=None, **fields)

    def _learn(self, **fields: Any) -> None:  # noqa: ANN401 - fields of SessionState
        """Change what is known without taking it for a sign that somebody is there."""
        self._state = replace(self._state, **fields)
        self._notify()

    def _notify(self) -> None:
        for listener in self._listeners:
            listener(self._state)

    def _fresh(self) -> SessionState:
        usual = self._themes[0]
        preferences = Preferences(self._catalog.default_language, theme=usual, usual=usual)
        return SessionState(Attract(), preferences)
