"""Every key means the same everywhere, and the keyboard is never lost or trapped."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kiosk.domain.ids import LanguageTag
from kiosk.releases import Setup
from kiosk.session.aids import USUAL_LOUDNESS, USUAL_SCAN, USUAL_SPEED, Aids, Switches, Voice
from kiosk.session.state import (
    AtStep,
    Attract,
    ChooseLanguage,
    HelpNow,
    Home,
    Panel,
    Place,
    TopicList,
)
from kiosk.ui.focus import controls

from .hands import Notes, focused, press, warn
from .visits import READ, Kiosk, settle

Key = Qt.Key
TABLE = [
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right),
    *(Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Escape, Key.Key_Home),
    *(Key.Key_0, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_9),
    *(Key.Key_F1, Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F5, Key.Key_F6),
    *(Key.Key_F7, Key.Key_F8, Key.Key_F9, Key.Key_F10, Key.Key_F11, Key.Key_F12),
]


@pytest.fixture
def home(reading: Kiosk) -> Kiosk:
    """Provide a visit before the tiles."""
    reading.session.home()
    settle()
    return reading


@pytest.fixture
def voice(reading: Kiosk) -> Notes:
    """Provide a voice that takes notes."""
    notes = Notes()
    reading.window.keys.narrate(notes)
    return notes


# The table


@pytest.mark.parametrize(
    ("key", "asked"), [(Key.Key_F1, "where"), (Key.Key_F2, "listen"), (Key.Key_F9, "again")]
)
def test_voice_is_asked_by_key(reading: Kiosk, voice: Notes, key: Qt.Key, asked: str) -> None:
    """Who cannot see a button has a key to feel."""
    press(reading, key)

    assert asked in voice.asked


@pytest.mark.parametrize(
    ("key", "aids"),
    [
        (Key.Key_F3, Aids(Voice.ALOUD, loudness=USUAL_LOUDNESS - 1)),
        (Key.Key_F4, Aids(Voice.ALOUD, loudness=USUAL_LOUDNESS + 1)),
        (Key.Key_F5, Aids(Voice.ALOUD, speed=USUAL_SPEED - 1)),
        (Key.Key_F6, Aids(Voice.ALOUD, speed=USUAL_SPEED + 1)),
    ],
)
def test_voice_is_changed_by_key(reading: Kiosk, key: Qt.Key, aids: Aids) -> None:
    """Softer, louder, slower, faster."""
    reading.session.listen(Voice.ALOUD)
    press(reading, key)

    assert reading.session.state.aids == aids


@pytest.mark.parametrize(
    ("key", "scan"), [(Key.Key_F5, USUAL_SCAN + 1), (Key.Key_F6, USUAL_SCAN - 1)]
)
def test_silent_scanning_is_changed_by_the_same_keys(
    reading: Kiosk, key: Qt.Key, scan: int
) -> None:
    """Slower is a longer rest."""
    press(reading, key)

    assert reading.session.state.aids.scan == scan


def test_screen_is_hidden_and_shown_by_key(reading: Kiosk) -> None:
    """Others in the room need not read what a patient hears."""
    reading.session.listen(Voice.GUIDE)
    press(reading, Key.Key_F10)
    assert reading.session.state.aids.hidden
    press(reading, Key.Key_F10)
    assert not reading.session.state.aids.hidden


@pytest.mark.parametrize(
    ("key", "kind"), [(Key.Key_Escape, Home), (Key.Key_Home, Home), (Key.Key_F11, HelpNow)]
)
def test_ways_have_keys(reading: Kiosk, key: Qt.Key, kind: type[Place]) -> None:
    """Back, home and help work from the middle of a topic."""
    press(reading, key)

    assert isinstance(reading.session.state.place, kind)


def test_finishing_has_a_key(reading: Kiosk) -> None:
    """It asks first; pressed again, it closes the question."""
    press(reading, Key.Key_F12)
    assert reading.session.state.overlay is Panel.FINISH
    press(reading, Key.Key_F12)
    assert reading.session.state.overlay is None


def test_escape_closes_a_panel(reading: Kiosk) -> None:
    """And leaves the screen under it where it was."""
    place = reading.session.state.place
    press(reading, Key.Key_F12, Key.Key_Escape)

    assert reading.session.state.overlay is None
    assert reading.session.state.place == place


@pytest.mark.parametrize("key", [Key.Key_Home, Key.Key_F12, Key.Key_Escape, Key.Key_F10])
def test_still_picture_has_nothing_to_leave(kiosk: Kiosk, key: Qt.Key) -> None:
    """No visit begins by a key that ends or changes one."""
    kiosk.window.start()
    press(kiosk, key)

    assert isinstance(kiosk.session.state.place, Attract)


def test_home_waits_for_a_language(kiosk: Kiosk) -> None:
    """The bar offers no way home there either."""
    kiosk.window.start()
    kiosk.session.start()
    press(kiosk, Key.Key_Home)

    assert isinstance(kiosk.session.state.place, ChooseLanguage)


def test_keys_with_control_are_not_ours(reading: Kiosk) -> None:
    """They belong to staff and to the system."""
    place = reading.session.state.place
    QTest.keyClick(reading.window.windowHandle(), Key.Key_F11, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert reading.session.state.place == place


# Numbers


@pytest.mark.parametrize("guided", [False, True])
def test_number_presses_the_nth_choice(home: Kiosk, guided: bool) -> None:
    """Who cannot see it comes to it first, and confirms with Enter."""
    tiles = [name for name in names(home) if name.startswith("group-")]
    nth = names(home).index(tiles[0])
    if guided:
        home.session.listen(Voice.GUIDE)
    press(home, Qt.Key(Key.Key_1.value + nth))
    if guided:
        assert isinstance(home.session.state.place, Home)
        assert focused(home) == tiles[0]
        press(home, Key.Key_Return)

    assert isinstance(home.session.state.place, TopicList | AtStep)


def test_nought_presses_the_main_action(reading: Kiosk) -> None:
    """Through a topic with one key."""
    before = reading.session.state.place
    press(reading, Key.Key_0)

    assert isinstance(reading.session.state.place, AtStep)
    assert reading.session.state.place != before


def test_number_without_a_choice_does_nothing(reading: Kiosk) -> None:
    """There are no nine choices here."""
    before = reading.session.state
    press(reading, Key.Key_9)

    assert reading.session.state.place == before.place
    assert reading.session.state.overlay is None


# Moving


def names(kiosk: Kiosk) -> list[str]:
    """Return the object names of all controls in the order of the keys."""
    return [one.objectName() for one in controls(kiosk.window)]


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Down, Key.Key_Right])
def test_keys_go_round_all_controls(home: Kiosk, key: Qt.Key) -> None:
    """Each once, and then the first again."""
    shown = names(home)
    start = shown.index(focused(home))
    met = []
    for _ in shown:
        met.append(focused(home))
        press(home, key)

    assert met == shown[start:] + shown[:start]
    assert focused(home) == met[0]


@pytest.mark.parametrize("key", [Key.Key_Backtab, Key.Key_Up, Key.Key_Left])
def test_keys_go_back(home: Kiosk, key: Qt.Key) -> None:
    """One key onward and one back lead to the same place."""
    before = focused(home)
    press(home, Key.Key_Down, key)

    assert focused(home) == before


def test_keys_stay_on_a_panel_and_the_bar(reading: Kiosk) -> None:
    """What lies under a panel cannot be pressed by chance."""
    under = {one.objectName() for one in controls(reading.window)}
    bar = {name for name in under if name.startswith(("tool-", "back", "home", "primary"))}
    press(reading, Key.Key_F12)
    met = set()
    for _ in range(20):
        press(reading, Key.Key_Tab)
        met.add(focused(reading))

    assert met & (under - bar) == set()
    assert bar <= met


@pytest.mark.parametrize(("key", "nth"), [(Key.Key_Down, 0), (Key.Key_Up, -1)])
def test_keys_begin_at_an_end(reading: Kiosk, key: Qt.Key, nth: int) -> None:
    """Where a voice has read a page to its end, no control has the keyboard yet."""
    reading.window.focusWidget().clearFocus()
    press(reading, key)

    assert focused(reading) == names(reading)[nth]


@pytest.mark.parametrize(("key", "asked"), [(Key.Key_Right, "onward"), (Key.Key_Left, "back")])
@pytest.mark.parametrize("mode", [Voice.ALOUD, Voice.GUIDE])
def test_sideways_leads_through_the_sentences(
    reading: Kiosk, voice: Notes, key: Qt.Key, asked: str, mode: Voice
) -> None:
    """While the voice is on; up and down lead through the controls."""
    reading.session.listen(mode)
    settle()
    before = focused(reading)
    press(reading, key)

    assert asked in voice.asked
    assert focused(reading) == before


# The warning


@pytest.mark.parametrize(
    "key",
    [
        *(Key.Key_Down, Key.Key_Escape, Key.Key_Home, Key.Key_5, Key.Key_F1, Key.Key_F2),
        *(Key.Key_F4, Key.Key_F7, Key.Key_F8, Key.Key_F12, Key.Key_A),
    ],
)
def test_any_key_says_i_am_still_here(reading: Kiosk, key: Qt.Key) -> None:
    """And does nothing else: who is startled loses nothing."""
    before = reading.session.state
    warn(reading)
    press(reading, key)

    assert reading.session.state == before


def test_help_is_a_key_away_in_the_warning(reading: Kiosk) -> None:
    """Who needs help does not answer questions first."""
    warn(reading)
    press(reading, Key.Key_F11)

    assert reading.session.state.seconds_left is None
    assert isinstance(reading.session.state.place, HelpNow)


def test_tab_leads_round_the_warning(reading: Kiosk) -> None:
    """Whoever wants to finish at once finds the way by Tab."""
    warn(reading)
    shown = names(reading)
    met = set()
    for _ in shown:
        press(reading, Key.Key_Tab)
        met.add(focused(reading))

    assert met == set(shown)
    assert len(shown) == 3
    assert reading.session.state.seconds_left is not None


def test_keyboard_returns_from_the_warning(reading: Kiosk) -> None:
    """To where it was before."""
    press(reading, Key.Key_Tab, Key.Key_Tab)
    before = focused(reading)
    warn(reading)
    press(reading, Key.Key_A)

    assert focused(reading) == before != ""


# Whatever happens


@pytest.fixture
def lasting(qapp: QCoreApplication, setup: Setup) -> Iterator[Callable[[], Kiosk]]:
    """Provide what opens one kiosk for many tries, each of which begins at the still picture."""
    del qapp
    kiosk = Kiosk(setup)
    kiosk.window.start()

    def fresh() -> Kiosk:
        kiosk.session.reset()
        kiosk.session.start()
        kiosk.session.choose_language(LanguageTag("en"))
        kiosk.session.open_topic(READ)
        settle()
        return kiosk

    yield fresh
    kiosk.close()


@given(st.lists(st.sampled_from(TABLE), max_size=12))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_keyboard_is_never_lost(lasting: Callable[[], Kiosk], keys: list[Qt.Key]) -> None:
    """After any keys one more press of Down stands on a control that is there."""
    kiosk = lasting()
    for key in keys:
        press(kiosk, key)
        aids = kiosk.session.state.aids
        # A voice that tells a page, and a group that is scanned, leave no control under Enter.
        may_rest = aids.voice is Voice.GUIDE or aids.switches is not Switches.NONE
        assert focused(kiosk) or may_rest, key
    press(kiosk, Key.Key_Down)

    assert focused(kiosk) in names(kiosk)
