"""A visit that is listened to: an engine that notes what it is asked, and time moved by hand."""

from collections.abc import Callable, Iterator
from typing import Final

import msgspec
from session.conftest import EN, ES, Visit, build_catalog

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TermId
from kiosk.domain.speech import Speech
from kiosk.domain.words import Words
from kiosk.session.aids import Switches
from kiosk.session.state import (
    AtStep,
    CheckUpRows,
    Panel,
    PrintResult,
    SessionState,
    WordHelp,
)
from kiosk.speech.engine import Utterance
from kiosk.speech.reader import Reader
from kiosk.speech.script import Control, Kind, Line, Role, Script

DIGITS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ROLES: Final = {Role.BUTTON: "button", Role.CHECK: "box", Role.CHOICE: "choice", Role.LINK: "link"}
WORDS: Final = Words(
    {f"say.{role.value}": said for role, said in ROLES.items()}
    | {"say.where_key": "Press F1.", "say.go_on_key": "Press F2."}
)
REMINDERS: Final = {"Press F1.", "Press F2."}
OPIOID: Final = TermId("opioid")


class Engine:
    """Speaks the languages it is told to; ``said`` is all that it was asked to say."""

    def __init__(self, *languages: LanguageTag) -> None:
        self.languages = set(languages)
        self.said: list[Utterance] = []
        self.current: Utterance | None = None
        self.is_paused = False
        self.stops = 0
        self.endings: list[Callable[[], None]] = []
        self.asked: Callable[[Utterance], None] = lambda _: None

    def speaks(self, language: LanguageTag) -> bool:
        """Tell whether there is a voice for the language."""
        return language in self.languages

    def say(self, utterance: Utterance, ended: Callable[[], None]) -> None:
        """Note it, and keep what tells of its end."""
        self.asked(utterance)
        self.said.append(utterance)
        self.current, self.is_paused = utterance, False
        self.endings.append(ended)

    def stop(self) -> None:
        """Fall silent."""
        self.stops += 1
        self.current = None

    def pause(self) -> None:
        """Fall silent for now."""
        self.is_paused = True

    def resume(self) -> None:
        """Go on."""
        self.is_paused = False

    @property
    def texts(self) -> list[str]:
        """All texts that it was asked to say, as written."""
        return [one.text for one in self.said]


class Timers:
    """What is to be done later, in milliseconds of a time moved by hand."""

    def __init__(self) -> None:
        self.now = 0
        self._due: list[tuple[int, Callable[[], None]]] = []

    def __call__(self, wait: int, do: Callable[[], None]) -> Callable[[], None]:
        """Note what is to be done, and return what calls it off."""
        entry = (self.now + wait, do)
        self._due.append(entry)
        return lambda: self._due.remove(entry) if entry in self._due else None

    def pass_by(self, milliseconds: int = 0) -> None:
        """Let time pass, doing in order what is due."""
        end = self.now + milliseconds
        while due := sorted((one for one in self._due if one[0] <= end), key=lambda one: one[0]):
            self._due.remove(due[0])
            self.now = due[0][0]
            due[0][1]()
        self.now = end


class Listening:
    """A visit with a reader; its script is one title, two sentences, a hint and two controls."""

    def __init__(self, *languages: LanguageTag) -> None:
        self.visit = Visit(spoken_catalog())
        self.session = self.visit.session
        self.engine = Engine(*(languages or (EN, ES)))
        self.timers = Timers()
        self.reader = Reader(self.session, self.script, self.engine, self.timers)
        self.lines: list[Line | None] = []
        self.silent: list[LanguageTag] = []
        self.reader.on_line(self.lines.append)
        self.reader.on_silent(self.silent.append)
        self.trouble = False

    def script(self) -> Script:
        """Write what is in front."""
        return Script(EN, TROUBLE) if self.trouble else script_of(self.visit.state)

    def end(self, times: int = 1) -> None:
        """Let the engine come to the end of what it says, so many times."""
        for _ in range(times):
            assert self.engine.current is not None
            self.engine.current = None
            self.engine.endings[-1]()
            self.timers.pass_by()

    def to_the_end(self) -> list[str]:
        """Hear all that is still said, and return it with what is being said now."""
        heard = []
        while self.engine.current is not None:
            heard.append(self.engine.current.text)
            self.end()
        return heard

    @property
    def now(self) -> str:
        """What is being said, nothing in silence."""
        current = self.engine.current
        return "" if current is None or self.engine.is_paused else current.text


TROUBLE: Final = (Line(Kind.TITLE, "Something went wrong."),)


def spoken_catalog() -> Catalog:
    """Return the small pack of the visits with words and a speech."""
    catalog = build_catalog()
    packs = {
        tag: msgspec.structs.replace(pack, words=WORDS, speech=Speech(digits=DIGITS))
        for tag, pack in catalog.packs.items()
    }
    return msgspec.structs.replace(catalog, packs=packs)


def name_of(state: SessionState) -> str:
    """Return a title for what is in front, whatever part of it is in view."""
    if state.seconds_left is not None:
        return "Are you there?"
    place = state.place
    name = f"{place.topic} {place.step}" if isinstance(place, AtStep) else type(place).__name__
    match state.overlay:
        case WordHelp(term=term):
            return f"{term} at {name}"
        case Panel() as panel:
            return f"{panel.value} at {name}"
        case None:
            return name
        case _:
            return f"evidence at {name}"


def script_of(state: SessionState) -> Script:
    """Return a small script that tells what matters of the visit."""
    name, language = name_of(state), state.preferences.language
    lines = [Line(Kind.TITLE, name), Line(Kind.POSITION, f"Position of {name}.")]
    lines += [Line(Kind.TEXT, f"First of {name}."), Line(Kind.TEXT, f"Second of {name}.")]
    lines += list(_status(state))
    has_switch = state.aids.switches is not Switches.NONE
    lines += [Line(Kind.HINT, SWITCH if has_switch else f"Hint of {name}.")]
    ticked = "ticked" if state.check_up.yes else "not ticked"
    rows = [
        Control("row", f"Row of {name}", Role.CHECK, ticked, group="Today"),
        Control("other", f"Other of {name}", group="Today"),
    ]
    if state.seconds_left is not None or not isinstance(state.place, CheckUpRows):
        rows = []
    controls = (*rows, Control("primary", f"Next of {name}"), Control("tool-help", "Help now"))
    return Script(language, tuple(lines), controls)


def _status(state: SessionState) -> Iterator[Line]:
    if state.seconds_left is not None:
        yield Line(Kind.STATUS, f"{state.seconds_left} seconds")
    elif state.printing is not None and isinstance(state.place, PrintResult):
        yield Line(Kind.STATUS, f"Printer: {state.printing.status.state.value}")


def spoken_words(script: Script) -> set[str]:
    """Return every text that may be said while this is in front."""
    words = {line.text for line in script.lines} | REMINDERS | set(ROLES.values())
    for control in script.controls:
        words |= {control.group, control.text, control.state}
    return words


LEAF: Final = "leaf leaf-1"
PAGE: Final = [LEAF, f"Position of {LEAF}.", f"First of {LEAF}.", f"Second of {LEAF}."]
HINT: Final = "Hint of leaf leaf-1."
SWITCH: Final = "Press your switch."


def press(heard: Listening, *wishes: str) -> None:
    """Press something, as a finger does."""
    heard.reader.hush()
    heard.visit.do(*wishes)
