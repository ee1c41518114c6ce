"""Says news and then the lines of a page, one after another, until it is told to stop."""

from collections import deque
from collections.abc import Callable

from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import Voice
from kiosk.session.session import Session
from kiosk.speech.engine import Engine
from kiosk.speech.page import Page
from kiosk.speech.script import Kind, Line, Script
from kiosk.speech.speaker import Later, Speaker


class Teller:
    """What is said and what comes next.

    Attributes:
        script: what is said of what is in front.
        page: its lines, and how far they have been read.
        said: what was said last besides the page; empty where the page was read.

    Args:
        session: the visit that says how to speak.
        engine: what speaks.
        later: does something after a while.
        closing: returns what is said after the last line of a page.
        stirred: is called whenever something begins to be said, or nothing more is to be said.
    """

    def __init__(
        self,
        session: Session,
        engine: Engine,
        later: Later,
        closing: Callable[[], tuple[Line, ...]],
        stirred: Callable[[], None],
    ) -> None:
        self._session = session
        self._speaker = Speaker(session.catalog, engine, later)
        self._closing = closing
        self._stirred = stirred
        self.line_listeners: list[Callable[[Line | None], None]] = []
        self.silent_listeners: list[Callable[[LanguageTag], None]] = []
        self.script = Script(session.state.preferences.language, ())
        self.page = Page(self.script, hints=False)
        self.said: tuple[Line, ...] = ()
        self._news: deque[Line] = deque()
        self._silent: set[LanguageTag] = set()
        self._reads = False

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._speaker.is_speaking

    @property
    def is_reading(self) -> bool:
        """Whether the page goes on when nothing else is said."""
        return self._reads and self.may_read

    @property
    def may_read(self) -> bool:
        """Whether a page may be read: the warning is said even while the voice rests."""
        state = self._session.state
        return not state.aids.paused or state.seconds_left is not None

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether there is a voice for the language."""
        return self._speaker.speaks(language)

    def open(self, script: Script, at: int = 0, *, reads: bool = True) -> None:
        """Fall silent and have another page, which ``go_on`` reads from this line on."""
        self.stop()
        self.script = script
        self.page = Page(script, hints=self._session.state.aids.voice is Voice.GUIDE)
        self.page.move(at)
        self.said = ()
        self._reads = reads

    def becomes(self, script: Script, told: set[Line]) -> list[Line]:
        """Have the same page with other words, and return its new lines.

        ``told`` is all that is still true: other news that waits is not said any more.
        """
        self.script = script
        self._news = deque(line for line in self._news if line in told)
        # Which keys to press comes at the end of what is being read, and need not come twice.
        known = (Kind.HINT,) if self.is_reading else ()
        return [line for line in self.page.becomes(script) if line.kind not in known]

    def now(self, *lines: Line) -> None:
        """Say this instead of what is being said; the page stays where it is."""
        self.stop()
        self.then(*lines)

    def then(self, *lines: Line) -> None:
        """Say this after what is being said."""
        self.said = lines or self.said
        self._news.extend(lines)
        if not self._speaker.is_speaking:
            self.go_on()

    def again(self) -> None:
        """Say once more what was said last."""
        if self.said:
            self.now(*self.said)
        else:
            self.move(-1 if self.page.line is None else 0)

    def move(self, lines: int) -> None:
        """Go so many lines on, or back, and read on from there; one line while the voice rests."""
        self.page.move(lines)
        line = self.page.line
        if self.may_read or line is None:
            self._reads = True
            self.stop()
            self.go_on()
        else:
            self.now(line)

    def read_on(self) -> None:
        """Read on; from the end of a page, read it once more."""
        if self.page.line is None:
            self.page.at = 0
        self.move(0)

    def hush(self) -> None:
        """Fall silent until something is asked for, or happens."""
        self.stop()
        self._reads = False
        self._rest()

    def pause(self) -> None:
        """Fall silent in the middle of a sentence."""
        self._speaker.pause()
        self._stirred()

    def resume(self) -> None:
        """Go on where ``pause`` fell silent, or where the page was left."""
        if not self._speaker.resume():
            self.read_on()

    def stop(self) -> None:
        """Break off, and drop what was to be said next."""
        self._news.clear()
        self._speaker.stop()

    def go_on(self) -> None:
        """Say what comes next, or rest."""
        while (found := self._next()) is not None:
            line, is_page = found
            if self._finds_voice(line):
                self._say(line, is_page)
                return
            if is_page:
                self.page.pass_by()
        self._rest()

    def forget(self) -> None:
        """Fall silent and know nothing of a visit any more."""
        self.open(Script(self._session.state.preferences.language, ()), reads=False)
        self._silent.clear()
        self._rest()

    def _next(self) -> tuple[Line, bool] | None:
        """Return what to say next, and whether it is the page that brings it."""
        if not self._news and self.is_reading:
            if self.page.line is not None:
                self.said = ()
                return self.page.line, True
            self._reads = False
            self.said = self._closing()
            self._news.extend(self.said)
        return (self._news.popleft(), False) if self._news else None

    def _say(self, line: Line, is_page: bool) -> None:
        state = self._session.state
        if is_page and state.seconds_left is None:
            self._session.touch()
        self._tell(line if line in self.script.lines else None)
        self._stirred()

        def ended() -> None:
            if is_page:
                self.page.pass_by()
            self.go_on()

        self._speaker.say(line.text, self._language_of(line), state.aids, ended)

    def _finds_voice(self, line: Line) -> bool:
        language = self._language_of(line)
        found = self._speaker.speaks(language)
        if not found and language not in self._silent:
            self._silent.add(language)
            for listener in self.silent_listeners:
                listener(language)
        return found

    def _language_of(self, line: Line) -> LanguageTag:
        return line.language or self.script.language

    def _rest(self) -> None:
        self._tell(None)
        self._stirred()

    def _tell(self, line: Line | None) -> None:
        for listener in self.line_listeners:
            listener(line)
