"""One switch or two are enough for a whole visit, with or without sight."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import SCAN_SECONDS, USUAL_SCAN, Switches, Voice
from kiosk.session.scan import GRACE_S, ROUNDS, SCANNED_SINGLY
from kiosk.session.state import Attract, ChooseLanguage, HelpNow, Home, Panel, Place, PrintResult
from kiosk.ui.bar import Bar
from kiosk.ui.focus import controls
from kiosk.ui.one_press import HELD_MS
from kiosk.ui.scanning import Scanning

from .hands import Finger, Notes, focused, middle_of, press, warn
from .visits import Kiosk, settle

CHOOSE, STEP = Qt.Key.Key_F7, Qt.Key.Key_F8
REST = SCAN_SECONDS[USUAL_SCAN]


class Switch:
    """A patient with a switch, who waits for what they want; time passes only here."""

    def __init__(self, kiosk: Kiosk, *, hears: bool = False) -> None:
        self.kiosk = kiosk
        self.now = 100.0
        self.voice = Notes()
        self.scanning: Scanning = kiosk.window.keys.scanning
        self.scanning._now = lambda: self.now
        kiosk.window.start()
        if not hears:
            kiosk.window.keys.narrate(self.voice)

    def place(self) -> Place:
        """Where the visit is."""
        return self.kiosk.session.state.place

    @property
    def front(self) -> list[str]:
        """The object names of what is in front."""
        return [one.objectName() for one in self.scanning.front]

    def wait(self, seconds: float = REST) -> None:
        """Let time pass, as slowly as the clock of scanning ticks."""
        end = self.now + seconds
        while self.now < end:
            self.now += 0.1
            self.scanning.tick()
        settle()

    def press(self, key: Qt.Key = CHOOSE) -> None:
        """Press a switch, not sooner than a hand can."""
        self.now += 2 * GRACE_S
        QTest.qWait(2 * HELD_MS)
        press(self.kiosk, key)
        self.scanning.tick()

    def choose(self, name: str) -> None:
        """Wait for a control, or the group that it is in, and press; for both if need be."""
        for _ in range(60):
            if name in self.front:
                alone = len(self.front) == 1
                self.press()
                if alone:
                    return
            else:
                self.wait(0.5)
        raise LookupError(f"{name} never comes to the front")


@pytest.fixture
def switch(reading: Kiosk) -> Switch:
    """Provide a patient who reads a step and has begun to scan."""
    made = Switch(reading)
    made.press()
    return made


def test_switch_at_the_still_picture_begins_a_visit(kiosk: Kiosk) -> None:
    """With the voice: nobody knows whether who presses can see."""
    Switch(kiosk).press()

    assert isinstance(kiosk.session.state.place, ChooseLanguage)
    assert kiosk.session.state.aids.switches is Switches.ONE
    assert kiosk.session.state.aids.voice is Voice.GUIDE


def test_switch_amid_a_visit_leaves_the_voice_as_it_is(switch: Switch) -> None:
    """Who reads need not listen."""
    assert switch.kiosk.session.state.aids.switches is Switches.ONE
    assert switch.kiosk.session.state.aids.voice is Voice.OFF
    assert switch.front


def test_visit_by_one_switch(kiosk: Kiosk) -> None:
    """From the still picture to a printed sheet and the end, with no other key."""
    switch = Switch(kiosk)
    session = kiosk.session
    switch.press()
    switch.choose("language-en")
    assert isinstance(switch.place(), Home)
    switch.choose("primary")
    switch.choose("primary")
    switch.choose("home")
    sheet = next(x for x in controls(kiosk.window) if x.accessibleName() == "My sheet")
    switch.choose(sheet.objectName())
    switch.choose("primary")
    assert isinstance(switch.place(), PrintResult)
    switch.choose("tool-finish")
    assert session.state.overlay is Panel.FINISH
    switch.choose("clear")

    assert isinstance(switch.place(), Attract)
    assert session.state.aids.switches is Switches.NONE
    assert not switch.front


def test_visit_by_two_switches_needs_no_clock(kiosk: Kiosk) -> None:
    """Step and choose as slowly as one likes."""
    switch = Switch(kiosk)
    switch.press(STEP)
    assert kiosk.session.state.aids.switches is Switches.TWO
    for name in ("language-en", "primary", "tool-help"):
        for _ in range(40):
            if name in switch.front:
                alone = len(switch.front) == 1
                switch.press()
                if alone:
                    break
            else:
                before = switch.front
                switch.wait(60)
                kiosk.session.touch()
                assert switch.front == before
                switch.press(STEP)

    assert isinstance(switch.place(), HelpNow)


def test_everything_takes_its_turn(switch: Switch) -> None:
    """The controls of page and bar, in groups where there are many."""
    shown = [one.objectName() for one in controls(switch.kiosk.window)]
    groups = switch.scanning._scan.groups

    assert [name for group in groups for name in group] == shown
    assert len(shown) > SCANNED_SINGLY


def test_ring_is_around_all_of_a_group(switch: Switch) -> None:
    """And nowhere else."""
    ring, front = switch.kiosk.window._ring, switch.scanning.front

    assert len(front) > 1
    assert ring.isVisible()
    for button in controls(switch.kiosk.window):
        inside = ring.geometry().contains(middle_of(switch.kiosk, button))
        assert inside == (button in front), button.objectName()


def test_single_control_has_the_keyboard(switch: Switch) -> None:
    """So that a screen reader says it, and a voice."""
    while len(switch.front) > 1:
        switch.press()

    assert switch.front == [focused(switch.kiosk)]


@pytest.mark.parametrize("other", ["key", "finger"])
def test_other_hands_make_scanning_rest(switch: Switch, other: str) -> None:
    """Until the next press of a switch, which chooses nothing."""
    place = switch.kiosk.session.state.place
    if other == "key":
        press(switch.kiosk, Qt.Key.Key_Tab)
    else:
        finger = Finger(switch.kiosk)
        finger.down(QPoint(5, 5)).up(QPoint(5, 5))
    switch.wait(10 * REST)
    assert not switch.front
    switch.press()

    assert switch.front
    assert switch.kiosk.session.state.place == place


def test_scanning_waits_when_nobody_presses(switch: Switch) -> None:
    """The ring stays on the first; the visit itself ends as any other."""
    groups = len(switch.scanning._scan.groups)
    switch.wait((ROUNDS * groups + 1) * (REST + 0.2))
    front = switch.front
    switch.wait(10 * REST)

    assert switch.front == front == list(switch.scanning._scan.groups[0])


def test_pace_is_as_chosen(switch: Switch) -> None:
    """The slowest leaves a group in front more than twice as long."""
    switch.kiosk.session.change_scan(2)
    switch.wait(0.2)
    before = switch.front
    switch.wait(SCAN_SECONDS[USUAL_SCAN + 2] - 0.5)
    assert switch.front == before
    switch.wait(1)
    assert switch.front != before


def test_switches_are_changed_on_the_screen(switch: Switch) -> None:
    """Slower, faster and stop are scanned like everything else."""
    session = switch.kiosk.session
    session.open_panel(Panel.EASE)
    settle()
    switch.choose("switch-slower")
    assert session.state.aids.scan == USUAL_SCAN + 1
    switch.choose("switch-faster")
    switch.choose("switch-faster")
    assert session.state.aids.scan == USUAL_SCAN - 1
    switch.choose("switch-stop")

    assert session.state.aids.switches is Switches.NONE
    assert not switch.front


def test_pressed_control_stays_in_front_while_its_screen_stays(switch: Switch) -> None:
    """Who ticks one row after another need not come all the way again."""
    switch.kiosk.session.open_panel(Panel.EASE)
    settle()
    switch.choose("ease-light")

    assert switch.kiosk.session.state.preferences.theme.value == "light"
    assert switch.front == ["ease-light"]


@pytest.mark.parametrize("key", [CHOOSE, STEP])
def test_switch_says_i_am_still_here(switch: Switch, key: Qt.Key) -> None:
    """It does nothing else in the warning."""
    kiosk = switch.kiosk
    place = kiosk.session.state.place
    warn(kiosk)
    switch.wait(REST)
    assert not switch.front
    switch.press(key)

    assert kiosk.session.state.seconds_left is None
    assert kiosk.session.state.place == place
    switch.wait(0.5)
    assert switch.front


# With the voice


@pytest.fixture
def blind(kiosk: Kiosk) -> Switch:
    """Provide a patient who has begun a visit by a switch and hears the first page."""
    made = Switch(kiosk)
    made.voice.is_speaking = True
    made.press()
    return made


def test_scanning_waits_until_the_page_is_told(blind: Switch) -> None:
    """Then the first turn begins."""
    blind.wait(20 * REST)
    assert not blind.front
    blind.voice.is_speaking = False
    blind.wait(0.2)

    assert blind.front == list(blind.scanning._scan.groups[0])


def test_press_amid_the_page_begins_with_the_first_control(blind: Switch) -> None:
    """It chooses nothing that was not said."""
    blind.voice.is_speaking = False
    blind.press()

    assert isinstance(blind.place(), ChooseLanguage)
    assert blind.front


def test_turn_begins_when_the_control_is_said(blind: Switch) -> None:
    """However long its words are."""
    blind.voice.is_speaking = False
    blind.wait(0.2)
    front = blind.front
    blind.voice.is_speaking = True
    blind.wait(3 * REST)
    assert blind.front == front
    blind.voice.is_speaking = False
    blind.wait(REST - 0.3)
    assert blind.front == front
    blind.wait(0.6)
    assert blind.front != front


def test_group_is_told_by_its_first_control(blind: Switch) -> None:
    """And how many more there are."""
    blind.voice.is_speaking = False
    blind.wait(0.2)
    first, *others = blind.scanning.front
    told = blind.kiosk.window.keys.told

    assert told == ("", f"{first.accessibleName()}, and {len(others)} more")


def test_single_control_is_told_by_its_name(blind: Switch) -> None:
    """As by any other key."""
    blind.voice.is_speaking = False
    blind.wait(0.2)
    blind.press()
    (control,) = blind.scanning.front

    assert blind.kiosk.window.keys.told == (control.objectName(), control.accessibleName())


def test_what_is_heard_is_what_is_pressed(kiosk: Kiosk) -> None:
    """The page, then each turn in its own time: the ear leads the hand."""
    switch, voice = Switch(kiosk, hears=True), kiosk.voice
    switch.press()
    settle()
    while not switch.front:
        assert voice.is_speaking
        voice.end()
    group = switch.front
    assert voice.texts[-1] == kiosk.window.keys.told[1]
    switch.wait(5 * REST)
    assert switch.front == group
    switch.press()
    (control,) = switch.scanning.front
    assert voice.is_speaking
    assert voice.heard[-1].text in control.accessibleName()
    voice.finish()
    switch.press()

    assert isinstance(switch.place(), Home)


def test_bar_is_scanned_row_by_row(switch: Switch) -> None:
    """Ways and tools are groups of their own, whatever stands on the page."""
    bar = [x.objectName() for x in controls(switch.kiosk.window) if isinstance(x.parent(), Bar)]
    groups = switch.scanning._scan.groups

    assert [name for group in groups[-2:] for name in group] == bar


@pytest.fixture
def tablet(open_kiosk: Callable[[str], Kiosk]) -> Switch:
    """Provide a patient at a tablet, whose bar is one row."""
    kiosk = open_kiosk("tablet")
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag("en"))
    settle()
    return Switch(kiosk)


def test_tablet_is_worked_by_a_switch(tablet: Switch) -> None:
    """Its tools are behind Options, and those are scanned as well."""
    tablet.press()
    tablet.choose("tool-options")

    assert tablet.kiosk.session.state.overlay is Panel.OPTIONS
