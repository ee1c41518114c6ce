"""One visit as a state machine: every wish of the patient is a method, time comes from outside."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, Paper, PrintOutcome, PrintState
from kiosk.domain.ids import GroupId, LanguageTag, StepId, TermId, TopicId
from kiosk.domain.timing import Timing
from kiosk.domain.topic import Topic
from kiosk.session.clock import Clock
from kiosk.session.state import (
    TEXT_STEPS,
    AtStep,
    Attract,
    ChooseLanguage,
    HelpNow,
    Home,
    HowDoWeKnow,
    MySheet,
    Overlay,
    Panel,
    Place,
    Preferences,
    Printing,
    PrintResult,
    SessionState,
    SheetChoices,
    Theme,
    WordHelp,
)

LONGEST_WAY_BACK = 100
"""How many places Back remembers; a patient's five minutes stay far below."""

PrintSheet = Callable[[HandoutRequest, Callable[[PrintOutcome], None]], None]
"""Print a sheet somewhere else and call back, once, with what became of it."""


def _from_the_top(place: Place) -> Place:
    return place if isinstance(place, Attract) else replace(place, anchor=0)


class Session:
    """The visit in progress, and the rules that move it along."""

    def __init__(
        self,
        catalog: Catalog,
        clock: Clock,
        print_sheet: PrintSheet,
        timing: Timing | None = None,
        paper: Paper = Paper.LETTER,
    ) -> None:
        self._catalog = catalog
        self._clock = clock
        self._print_sheet = print_sheet
        self._timing = timing or Timing()
        self._paper = paper
        self._listeners: list[Callable[[SessionState], None]] = []
        self._jobs = 0
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
    def countdown(self) -> int:
        """The length of the warning's countdown in seconds."""
        return self._timing.countdown

    def subscribe(self, listener: Callable[[SessionState], None]) -> None:
        """Call ``listener`` with the new state after every change."""
        self._listeners.append(listener)

    # The way through

    def start(self) -> None:
        """Leave the still picture: a patient is here."""
        if isinstance(self._state.place, Attract):
            self._go(self._way_home()[1])

    def choose_language(self, tag: LanguageTag) -> None:
        """Speak this language from now on; asked for mid-visit, return to the same place."""
        state = self._state
        if tag not in self._catalog.packs:
            return
        preferences = replace(state.preferences, language=tag)
        if not isinstance(state.place, ChooseLanguage):
            self._change(preferences=preferences)
        elif isinstance(state.history[-1], Attract):
            self._go(Home(), preferences=preferences)
        else:
            self._return(preferences=preferences)

    def open_group(self, group: GroupId) -> None:
        """Open the first topic of a home tile."""
        for candidate in self._catalog.groups:
            if candidate.id == group:
                self.open_topic(candidate.topics[0])

    def open_topic(self, topic: TopicId) -> None:
        """Open a topic at its first step."""
        self._open(AtStep(topic, self._topic(topic).steps[0].id))

    def start_tour(self) -> None:
        """Walk through the most important steps of all topics."""
        if self._catalog.tour:
            first = self._catalog.tour[0]
            self._open(AtStep(first.topic, first.step, tour=0))

    def next(self) -> None:
        """Go on to the next step; after the last one, to the sheet."""
        place = self._state.place
        if not isinstance(place, AtStep):
            return
        following = self._following(place)
        if following is None:
            self.open_sheet()
        else:
            self._open(following)

    def has_next(self, place: AtStep) -> bool:
        """Tell whether another step follows this one."""
        return self._following(place) is not None

    def back(self) -> None:
        """Close the panel, or return to where the patient was before.

        At the far end lies the start screen, where nothing is kept: once something was read or
        ticked, the patient is asked first.
        """
        state = self._state
        if state.overlay is not None:
            self.close_panel()
        elif state.history and isinstance(state.history[-1], Attract):
            if state.opened or state.sheet != SheetChoices():
                self._panel(Panel.FINISH)
            else:
                self.reset()
        elif state.history:
            self._return()

    def home(self) -> None:
        """Return to the tiles; the way back from there leads to the languages."""
        self._move(Home(), self._way_home()[:-1])

    def open_help(self) -> None:
        """Show whom to call, from anywhere."""
        if not isinstance(self._state.place, HelpNow):
            self._go(HelpNow())
        else:
            self.close_panel()

    def open_languages(self) -> None:
        """Show the languages without losing the place."""
        if not isinstance(self._state.place, ChooseLanguage):
            self._go(ChooseLanguage())
        else:
            self.close_panel()

    def open_sheet(self) -> None:
        """Show what will be printed."""
        self._go(MySheet())

    def show_from(self, anchor: int) -> None:
        """Show the part of a long panel or screen that begins with this piece."""
        place = self._state.place
        if self._state.overlay is not None:
            self._change(overlay_anchor=anchor)
        elif not isinstance(place, Attract):
            self._change(place=replace(place, anchor=anchor))

    # Panels and preferences

    def open_word(self, term: TermId) -> None:
        """Explain a word."""
        self._panel(WordHelp(term))

    def open_evidence(self, claim: int) -> None:
        """Say how we know the claim at this index of the step."""
        self._panel(HowDoWeKnow(claim))

    def open_panel(self, panel: Panel) -> None:
        """Open a panel by name; asked for again, close it."""
        self._panel(None if self._state.overlay is panel else panel)

    def close_panel(self) -> None:
        """Close whatever panel is open."""
        self._panel(None)

    def set_text_step(self, step: int) -> None:
        """Choose a text size by its index in ``TEXT_STEPS``."""
        bounded = max(0, min(step, len(TEXT_STEPS) - 1))
        self._change(preferences=replace(self._state.preferences, text_step=bounded))

    def toggle_contrast(self) -> None:
        """Swap the colours."""
        other = {Theme.PAPER: Theme.HIGH_CONTRAST, Theme.HIGH_CONTRAST: Theme.PAPER}
        preferences = self._state.preferences
        self._change(preferences=replace(preferences, theme=other[preferences.theme]))

    # The sheet

    def toggle_topic(self, topic: TopicId) -> None:
        """Tick or untick a topic for the sheet."""
        sheet = self._state.sheet
        if topic in self._state.sheet_topics:
            sheet = replace(sheet, added=sheet.added - {topic}, removed=sheet.removed | {topic})
        else:
            sheet = replace(sheet, added=sheet.added | {topic}, removed=sheet.removed - {topic})
        self._change(sheet=sheet)

    def choose_sheet_language(self, tag: LanguageTag) -> None:
        """Print the sheet in this language."""
        if tag in self._catalog.packs:
            self._change(sheet=replace(self._state.sheet, language=tag))

    def print_sheet(self) -> None:
        """Print the ticked topics, if there are any."""
        topics = self.printed_topics()
        if topics:
            self._print(topics, self._state.sheet_language)

    def print_numbers(self) -> None:
        """Print the numbers to call alone."""
        self._print((), self._state.preferences.language)

    def printed_topics(self) -> tuple[TopicId, ...]:
        """Return the ticked topics in the order of the home tiles, then those behind no tile."""
        ticked = self._state.sheet_topics
        tiled = [t for group in self._catalog.groups for t in group.topics if t in ticked]
        return tuple(dict.fromkeys((*tiled, *ticked)))

    # Time

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

    def reset(self) -> None:
        """Forget everything about this visit."""
        self._state = self._fresh()
        self._notify()

    # Inner workings

    def _fresh(self) -> SessionState:
        return SessionState(Attract(), Preferences(self._catalog.default_language))

    def _way_home(self) -> tuple[Place, ...]:
        several = len(self._catalog.languages) > 1
        return (Attract(), ChooseLanguage(), Home()) if several else (Attract(), Home())

    def _rest_allowed(self) -> int:
        match self._state:
            case SessionState(place=HelpNow()):
                return self._timing.rest_on_help
            case SessionState(
                place=PrintResult(), printing=Printing(outcome=PrintOutcome(state=PrintState.SENT))
            ):
                return self._timing.rest_after_print
            case _:
                return self._timing.rest

    def _topic(self, topic: TopicId) -> Topic:
        return self._catalog.packs[self._state.preferences.language].topics[topic]

    def _following(self, place: AtStep) -> AtStep | None:
        if place.tour is not None:
            stop = place.tour + 1
            if stop == len(self._catalog.tour):
                return None
            at = self._catalog.tour[stop]
            return AtStep(at.topic, at.step, tour=stop)
        steps: list[StepId] = [step.id for step in self._topic(place.topic).steps]
        index = steps.index(place.step) + 1
        return AtStep(place.topic, steps[index]) if index < len(steps) else None

    def _open(self, place: AtStep) -> None:
        state = self._state
        opened = state.opened if place.topic in state.opened else (*state.opened, place.topic)
        last = place.tour is None and place.step == self._topic(place.topic).steps[-1].id
        seen = state.seen | {place.topic} if last else state.seen
        self._go(place, opened=opened, seen=seen)

    def _print(self, topics: tuple[TopicId, ...], language: LanguageTag) -> None:
        pending = self._state.printing
        if pending is not None and pending.outcome is None:
            return
        self._jobs += 1
        job = self._jobs
        self._go(PrintResult(), printing=Printing(job, numbers_only=not topics))
        request = HandoutRequest(topics, language, self._paper)
        self._print_sheet(request, lambda outcome: self._printed(job, outcome))

    def _printed(self, job: int, outcome: PrintOutcome) -> None:
        printing = self._state.printing
        if printing is not None and printing.job == job:
            self._change(printing=replace(printing, outcome=outcome))

    def _panel(self, overlay: Overlay | None) -> None:
        if overlay != self._state.overlay:
            self._change(overlay=overlay, overlay_anchor=0)

    def _go(self, place: Place, **also: Any) -> None:  # noqa: ANN401 - fields of SessionState
        state = self._state
        # Asked for a second time, a place is still left by one press of Back.
        again = _from_the_top(state.place) == place
        history = state.history if again else (*state.history, state.place)
        if len(history) > LONGEST_WAY_BACK:
            start = self._way_home()
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
        self._state = replace(self._state, seconds_left=None, **fields)
        self._notify()

    def _notify(self) -> None:
        for listener in self._listeners:
            listener(self._state)
