"""Reads what is in front to the patient, and falls silent at whatever they do."""

from collections.abc import Callable, Hashable
from typing import Final

from kiosk.domain.ids import LanguageTag
from kiosk.domain.words import Words
from kiosk.session.aids import Aids, Voice
from kiosk.session.session import Session
from kiosk.session.state import SessionState
from kiosk.speech.engine import Engine
from kiosk.speech.front import control_lines, front_of, place_of, turned
from kiosk.speech.script import Control, Kind, Line, Script
from kiosk.speech.speaker import Later
from kiosk.speech.teller import Teller

REMIND_MS: Final = 30_000
"""After so much silence who cannot see is told where they are: headphones may be new on."""

_PRESS_MS: Final = 300
"""A touch, and the mouse press that Qt makes of it, are one press."""

_MOMENTS: Final = (10, 5)
"""When the seconds left are said, besides the first time: each second would drown the rest."""


class Reader:
    """A narrator that follows the visit and never speaks of what is no longer in front.

    Args:
        session: the visit to follow.
        script: writes what is said of what is in front now.
        engine: what speaks.
        later: does something after so many milliseconds, and returns what calls it off.
    """

    def __init__(
        self, session: Session, script: Callable[[], Script], engine: Engine, later: Later
    ) -> None:
        self._session = session
        self._write = script
        self._later = later
        self._state = session.state
        self._call_off_press = self._call_off_reminder = _nothing
        self._teller = Teller(session, engine, later, self._closing, self._remind_later)
        self._read_at: dict[Hashable, int] = {}
        self._focused = ("", "")
        self._in_press = self._by_press = self._was_speaking = False
        session.subscribe(self._changed)

    # For those who watch

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said, a line or a control."""
        return self._teller.is_speaking

    @property
    def is_speechless(self) -> bool:
        """Whether the patient wants to hear a language that there is no voice for."""
        return self._is_on and not self._teller.speaks(self._state.preferences.language)

    @property
    def is_over(self) -> bool:
        """Whether the page was read, but for the keys to press."""
        return self._is_on and self._teller.page.is_over

    @property
    def before(self) -> tuple[Line, ...]:
        """The lines of the page above the one that is being said, which may stand there twice."""
        return self._teller.page.before

    def on_line(self, listener: Callable[[Line | None], None]) -> None:
        """Tell which line of the script is being said; None for silence and for all else."""
        self._teller.line_listeners.append(listener)

    def on_silent(self, listener: Callable[[LanguageTag], None]) -> None:
        """Tell, once a visit, each language that is wanted and has no voice."""
        self._teller.silent_listeners.append(listener)

    # For those who put something in front that the visit does not know of

    def renew(self) -> None:
        """Begin anew if the script tells of something else than before."""
        if self._is_on and self._write() != self._teller.script:
            self._read_at.clear()
            self._begin(self._write())

    def announce(self, words: str) -> None:
        """Say something that stands in no script, in the language of the screen."""
        if self._is_on:
            self._teller.now(Line(Kind.STATUS, words))

    def read_from(self, text: str) -> None:
        """Read on from the first line of this text, which the patient has turned to."""
        if self._is_on and self._teller.page.begin_at(text):
            self._teller.move(0)

    # What a narrator does

    def listen(self) -> None:
        """Begin to guide, pause, or go on; from the end of a page, read it once more."""
        if not self._is_on:
            self._session.listen(Voice.GUIDE)
        elif self._state.aids.paused:
            self._session.pause_voice(paused=False)
        elif self.is_speaking or self._was_speaking:
            self._session.pause_voice(paused=True)
        else:
            self._teller.read_on()

    def again(self) -> None:
        """Say the last sentence, control or news once more."""
        if self._is_on:
            self._teller.again()

    def back(self) -> None:
        """Go back a sentence."""
        if self._is_on:
            self._teller.move(-1)

    def onward(self) -> None:
        """Leave the rest of the sentence out and go on with the next one."""
        if self._is_on:
            self._teller.move(1)

    def where(self) -> None:
        """Say title, position, how things stand, the control with the keyboard, and keys."""
        if self._is_on:
            of_kinds = self._teller.page.of_kinds
            place = of_kinds(Kind.TITLE, Kind.POSITION, Kind.STATUS)
            keys = of_kinds(Kind.HINT)
            self._teller.now(*place, *self._focus_lines(), *keys)

    def hush(self) -> None:
        """Fall silent: the patient has done something."""
        if not self._is_on:
            return
        if self.is_speaking or not self._in_press:
            self._was_speaking = self.is_speaking
        self._in_press = self._by_press = True
        self._call_off_press()
        self._call_off_press = self._later(_PRESS_MS, self._end_press)
        self._teller.hush()

    def focus(self, name: str, words: str) -> None:
        """Say the control that keys or scanning have come to; an empty name stands for none.

        Where a page has brought the focus, it is said after the page.
        """
        script = self._teller.script
        left, self._focused = script.control(self._focused[0]), (name, words)
        # Of a change that is still to come here, all is said then.
        is_known = self._state is self._session.state
        is_asked = self._by_press or not self._teller.is_reading
        lines = self._focus_lines("" if left is None else left.group)
        if lines and self._is_guide and is_known and is_asked:
            self._teller.now(*lines)

    # Following the visit

    def _changed(self, state: SessionState) -> None:
        before, self._state = self._state, state
        if not self._is_on:
            if before.aids.voice is not Voice.OFF:
                self._fall_silent()
            return
        old, new = self._teller.script, self._write()
        if state.aids.voice is not before.aids.voice:
            self._begin(new)
        elif front_of(state) != front_of(before) and new != old:
            self._arrive(before, new)
        elif state.aids.paused is not before.aids.paused:
            self._teller.becomes(new, self._all_of(new))
            self._teller.pause() if state.aids.paused else self._teller.resume()
        elif state.seconds_left is not None:
            self._count_down(before, new)
        else:
            self._hear_of(before.aids, new)

    def _begin(self, script: Script) -> None:
        """Read from the top; of a page that comes while the voice rests, its title alone."""
        self._by_press = self._was_speaking = False
        self._teller.open(script)
        if self._is_guide and not self._teller.may_read:
            self._teller.then(*self._heading())
        else:
            self._teller.go_on()

    def _arrive(self, before: SessionState, script: Script) -> None:
        """Read what has come in front; of what was in front before, read the rest."""
        self._read_at[front_of(before)] = self._teller.page.at
        if place_of(before) != place_of(self._state):
            self._read_at.clear()
        at = self._read_at.get(front_of(self._state))
        if at is None:
            self._begin(script)
            return
        self._by_press = self._was_speaking = False
        self._teller.open(script, at, reads=not self._is_guide)
        if self._is_guide:
            self._teller.then(*self._heading(), *self._focus_lines())
        else:
            self._teller.go_on()

    def _hear_of(self, before: Aids, script: Script) -> None:
        """Say what is new on the same page, after the sentence that is being said."""
        states = turned(self._teller.script, script, self._focused[0])
        lines = self._teller.becomes(script, self._all_of(script))
        aids = self._state.aids
        if told := (*states, *lines):
            self._teller.then(*told)
        elif (aids.loudness, aids.speed) != (before.loudness, before.speed):
            self._teller.again()

    def _count_down(self, before: SessionState, script: Script) -> None:
        self._teller.becomes(script, set(script.lines))
        left, then = self._state.seconds_left or 0, before.seconds_left or 0
        if any(left <= moment < then for moment in _MOMENTS):
            self._teller.now(*self._teller.page.of_kinds(Kind.STATUS))

    # Inner workings

    @property
    def _is_on(self) -> bool:
        return self._state.aids.voice is not Voice.OFF

    @property
    def _is_guide(self) -> bool:
        return self._state.aids.voice is Voice.GUIDE

    @property
    def _words(self) -> Words:
        return self._session.catalog.packs[self._state.preferences.language].words

    def _all_of(self, script: Script) -> set[Line]:
        """Return all that can be said of a page and its controls."""
        controls = (control_lines(one, self._words) for one in script.controls)
        return {line for lines in (script.lines, *controls) for line in lines}

    def _heading(self) -> tuple[Line, ...]:
        """Return the title; of a further thing of a step that shows none, the position."""
        of_kinds = self._teller.page.of_kinds
        return of_kinds(Kind.TITLE) or of_kinds(Kind.POSITION)

    def _focus_lines(self, before: str = "") -> tuple[Line, ...]:
        """Return what is said of the control come to, from one below the heading ``before``."""
        name, words = self._focused
        control = self._teller.script.control(name)
        if control is None and name:
            control = Control(name, words)
        if control is not None:
            return control_lines(control, self._words, before)
        return (Line(Kind.HINT, words),) if words else ()

    def _closing(self) -> tuple[Line, ...]:
        return self._focus_lines() if self._is_guide else ()

    def _remind_later(self) -> None:
        self._call_off_reminder()
        if self._is_guide and self._state.seconds_left is None:
            self._call_off_reminder = self._later(REMIND_MS, self._remind)

    def _remind(self) -> None:
        if self.is_speaking:
            self._remind_later()
            return
        key = "say.go_on_key" if self._state.aids.paused else "say.where_key"
        self._teller.now(*self._heading(), Line(Kind.HINT, self._words(key)))

    def _end_press(self) -> None:
        self._in_press = False

    def _fall_silent(self) -> None:
        """Know nothing of the visit any more."""
        self._teller.forget()
        self._call_off_press()
        self._call_off_reminder()
        self._read_at.clear()
        self._focused = ("", "")
        self._in_press = self._by_press = self._was_speaking = False


def _nothing() -> None:
    """Call off nothing."""
