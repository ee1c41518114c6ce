"""A patient who does anything at all, and what must hold after each thing they have done."""

import random
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.printing import PrintState
from kiosk.session.aids import Voice
from kiosk.session.headphones import heed_headphones
from kiosk.session.state import Attract, ChooseLanguage, Home, Panel
from kiosk.speech.front import front_of, place_of
from kiosk.speech.script import Kind
from kiosk.tour.tour import SIZES
from kiosk.ui.focus import controls
from kiosk.ui.voice.written import script_of

from .hands import Finger, focused, middle_of, press
from .visits import Kiosk, settle

Key = Qt.Key
MOVES = (Key.Key_Tab, Key.Key_Backtab, Key.Key_Up, Key.Key_Down)
OTHERS = (
    *(Key.Key_Right, Key.Key_Left, Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_Home),
    *(Key(Key.Key_0 + digit) for digit in range(10)),
    *(Key(Key.Key_F1 + number) for number in range(12)),
    Key.Key_A,
)
PAUSES = (0.3, 2.0, 31.0, 121.0, 400.0)
"""Seconds between two inputs that take long: some bring the warning, some end the visit."""

LONGEST_WAY = 80
"""Presses of Escape that lead from anywhere to the question whether to finish."""

MOST_WIDGETS = 700
RECENT = 40
"""How many inputs a failure tells."""


class Plugs:
    """Headphones that a test plugs in and pulls out."""

    def __init__(self) -> None:
        self.plugged: Callable[[bool], None] = lambda _: None

    def watch(self, plugged: Callable[[bool], None]) -> None:
        """Remember whom to tell."""
        self.plugged = plugged


@dataclass
class Patient:
    """Does what the numbers of a seed say, one thing after another."""

    kiosk: Kiosk
    seed: int
    done: "deque[str]" = field(default_factory=lambda: deque(maxlen=RECENT))

    def __post_init__(self) -> None:
        """Come to the still picture, which is all that anybody leaves behind."""
        self._chance = random.Random(self.seed)  # noqa: S311 - chance, not secrets
        self._plugs = Plugs()
        heed_headphones(self.kiosk.session, self._plugs)
        self._fresh = self.kiosk.session.state
        self._place: Hashable = None
        self._front: Hashable = None
        self._known: set[Hashable] = set()
        self._since = 0
        self._inputs: dict[Callable[[], str], int] = {
            self._move: 20,
            self._press: 30,
            self._tap_control: 25,
            self._tap_anywhere: 5,
            self._drag: 4,
            self._tap_twice: 3,
            self._hear_on: 10,
            self._wait: 5,
            self._plug: 1,
            self._answer: 3,
            self._resize: 1,
        }

    def go_on(self) -> None:
        """Do one more thing, and look at what has come of it."""
        self._do(*self._chance.choices(list(self._inputs), list(self._inputs.values())))

    def _do(self, act: Callable[[], str]) -> None:
        heard, at = len(self.kiosk.voice.heard), focused(self.kiosk)
        self.done.append(act())
        settle()
        settle()
        self._look(heard, at, moved=act == self._move)

    # What a patient does

    def _move(self) -> str:
        return self._key(self._chance.choice(MOVES))

    def _press(self) -> str:
        return self._key(self._chance.choice(OTHERS))

    def _key(self, key: Qt.Key) -> str:
        press(self.kiosk, key)
        return key.name

    def _tap_control(self) -> str:
        button = self._chance.choice(controls(self.kiosk.window))
        name, at = button.objectName(), middle_of(self.kiosk, button)
        self._finger().down(at).up(at)
        return f"tap {name}"

    def _tap_anywhere(self) -> str:
        at = self._anywhere()
        self._click(at)
        return f"click at {at.toTuple()}"

    def _drag(self) -> str:
        way = [self._anywhere() for _ in range(3)]
        self._finger().down(way[0]).move(*way[1:]).up(way[-1])
        return f"drag {[at.toTuple() for at in way]}"

    def _tap_twice(self) -> str:
        at = middle_of(self.kiosk, self._chance.choice(controls(self.kiosk.window)))
        self._click(at)
        self._click(at, again=True)
        return f"double tap at {at.toTuple()}"

    def _hear_on(self) -> str:
        sentences = self._chance.randint(1, 3)
        self.kiosk.voice.end(sentences)
        return f"hear {sentences} sentences"

    def _wait(self) -> str:
        seconds = self._chance.choice(PAUSES)
        self.kiosk.clock.now += seconds
        self.kiosk.session.tick()
        return f"wait {seconds} s"

    def _plug(self) -> str:
        is_in = self._chance.random() < 0.5
        self._plugs.plugged(is_in)
        return f"headphones {'in' if is_in else 'out'}"

    def _answer(self) -> str:
        state = self._chance.choice(list(PrintState))
        self.kiosk.printer.answer(state)
        return f"printer says {state}"

    def _resize(self) -> str:
        size = self._chance.choice(list(SIZES))
        wide, high, _ = SIZES[size]
        self.kiosk.window.resize(wide, high)
        return f"resize to {size}"

    def _click(self, at: QPoint, *, again: bool = False) -> None:
        click = QTest.mouseDClick if again else QTest.mouseClick
        left, alone = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        click(self.kiosk.window.windowHandle(), left, alone, at)

    def _finger(self) -> Finger:
        return Finger(self.kiosk)

    def _anywhere(self) -> QPoint:
        window = self.kiosk.window
        return QPoint(
            self._chance.randrange(window.width()), self._chance.randrange(window.height())
        )

    # What must hold

    def _look(self, heard: int, at: str, *, moved: bool) -> None:
        state = self.kiosk.session.state
        assert controls(self.kiosk.window), "nothing can be pressed"
        assert len(QApplication.allWidgets()) < MOST_WIDGETS, "widgets are left behind"
        if isinstance(state.place, Attract):
            assert state == self._fresh, "something of a visit is left"
        if state.aids.voice is Voice.OFF:
            assert not self.kiosk.voice.is_speaking, "speaks though nobody asked"
            assert not state.aids.hidden, "hides the screen and does not speak"
            self._front = self._place = None
            return
        self._hear(heard)
        is_guided = state.aids.voice is Voice.GUIDE and self._front == front_of(state)
        if is_guided and moved and focused(self.kiosk) not in ("", at):
            name, words = self.kiosk.window.keys.told
            control = script_of(self.kiosk.window).control(name)
            said = (words,) if control is None else (control.group, control.text)
            # A heading over controls is said with the first of them that keys come to.
            assert set(said) & set(self._heard(heard)), f"says nothing of {said}"

    def _hear(self, heard: int) -> None:
        """Hold that the title of what is in front was said when it came there.

        A further thing of a step begins with itself, and its title and position are said last.
        Of a page that comes back from under a panel, the rest is read aloud, and of one that came
        while the voice rested, whatever the patient turns to.
        """
        state = self.kiosk.session.state
        is_aloud = state.aids.voice is Voice.ALOUD
        if place_of(state) != self._place:
            self._place = place_of(state)
            self._known.clear()
        if front_of(state) != self._front:
            self._front, self._since = front_of(state), heard
        if is_aloud and (state.aids.paused or self._front in self._known):
            self._known.add(self._front)
            return
        first, *others = script_of(self.kiosk.window).lines
        places = [line.text for line in others if line.kind in (Kind.TITLE, Kind.POSITION)]
        heads = [first.text, *(places if first.kind is not Kind.TITLE else ())]
        assert set(heads) & set(self._heard(self._since)), f"says nothing of {heads}"
        self._known.add(self._front)

    def _heard(self, since: int) -> list[str]:
        return [utterance.text for utterance in self.kiosk.voice.heard[since:]]

    # Ways out

    def find_home(self) -> None:
        """Hold that Home leads home, or to where the visit has not yet begun."""
        self._do(self._home)
        assert isinstance(self.kiosk.session.state.place, Home | ChooseLanguage | Attract)

    def find_out(self) -> None:
        """Hold that Escape leads to the still picture, or to the question whether to finish."""
        for _ in range(LONGEST_WAY):
            state = self.kiosk.session.state
            if isinstance(state.place, Attract) or state.overlay is Panel.FINISH:
                return
            self._do(self._escape)
        raise AssertionError(f"no way out of {self.kiosk.session.state.place}")

    def _home(self) -> str:
        # The first key only answers the warning.
        if self.kiosk.session.state.seconds_left is not None:
            press(self.kiosk, Key.Key_Home)
        return self._key(Key.Key_Home)

    def _escape(self) -> str:
        return self._key(Key.Key_Escape)
