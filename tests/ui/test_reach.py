"""With low controls, three targets at the foot of the window work everything on it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from kiosk.domain.ids import LanguageTag
from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.session.aids import Voice
from kiosk.session.state import AtStep, Attract, HelpNow, Home, Panel
from kiosk.tour.inspect import SeenScreen
from kiosk.ui.focus import controls
from kiosk.ui.focus_ring import FocusRing
from kiosk.ui.reach import Reach
from kiosk.walk.walk import walk

from .audit import REACH, RULES
from .hands import focused, warn
from .rules import problems
from .visits import READ, Kiosk, settle


@pytest.fixture
def seated(open_kiosk: Callable[[str], Kiosk]) -> Callable[[str], Kiosk]:
    """Return what opens a visit with low controls, before the tiles."""

    def sit(size: str) -> Kiosk:
        kiosk = open_kiosk(size)
        kiosk.session.start()
        kiosk.session.choose_language(LanguageTag("en"))
        kiosk.session.toggle_low()
        kiosk.window.start()
        settle()
        return kiosk

    return sit


def tap(kiosk: Kiosk, key: str) -> None:
    """Touch one of the three targets."""
    kiosk.button(f"reach-{key}").click()
    settle()


def go_to(kiosk: Kiosk, name: str) -> None:
    """Go down until the ring is around a control."""
    for _ in range(40):
        if focused(kiosk) == name:
            return
        tap(kiosk, "down")
    raise LookupError(name)


# What the audit holds, over every screen of the tour


@pytest.fixture(scope="module")
def screens(qapp: QCoreApplication, setup: Setup) -> list[SeenScreen]:
    """Describe every screen of the tour with low controls, where they leave the least room."""
    del qapp
    kiosk = Kiosk(setup, "landscape")
    seen: list[SeenScreen] = []
    for name in walk(kiosk.session, LanguageTag("en"), kiosk.clock, kiosk.printer):
        kiosk.prefer(Theme.PAPER, 200)
        is_low, place = kiosk.session.state.aids.low, kiosk.session.state.place
        if not is_low and not isinstance(place, Attract):
            kiosk.session.toggle_low()
        seen.extend(kiosk.parts(name))
    kiosk.close()
    return seen


@pytest.mark.parametrize("rule", RULES)
def test_screens_keep_the_rule(screens: list[SeenScreen], rule: str) -> None:
    """Less room for a screen must cut nothing off."""
    assert problems(screens, RULES[rule]) == []


def test_low_controls_are_on_every_screen(screens: list[SeenScreen]) -> None:
    """But on the still picture, where nobody can have asked for them."""
    without = [x.id for x in screens if not {one.id for one in x.controls}.issuperset(REACH)]

    assert without == ["attract"]


# What the targets do


def test_every_control_is_reached_and_the_ends_meet(seated: Callable[[str], Kiosk]) -> None:
    """Page and bar; not the strip itself."""
    kiosk = seated("portrait")
    shown = [one.objectName() for one in controls(kiosk.window)]
    first = focused(kiosk)
    met = []
    for _ in shown:
        met.append(focused(kiosk))
        tap(kiosk, "down")

    assert sorted(met) == sorted(shown)
    assert focused(kiosk) == first
    assert not [name for name in met if name.startswith("reach-")]


def test_up_undoes_down(seated: Callable[[str], Kiosk]) -> None:
    """Who went too far goes back."""
    kiosk = seated("portrait")
    first = focused(kiosk)
    tap(kiosk, "down")
    assert focused(kiosk) != first
    tap(kiosk, "up")

    assert focused(kiosk) == first


@pytest.mark.parametrize("size", ["portrait", "landscape"])
def test_choose_presses_what_the_ring_is_around(seated: Callable[[str], Kiosk], size: str) -> None:
    """On both kinds of panel."""
    kiosk = seated(size)
    go_to(kiosk, "primary")
    tap(kiosk, "choose")

    assert isinstance(kiosk.session.state.place, AtStep)


def test_ring_is_there_without_a_key(seated: Callable[[str], Kiosk]) -> None:
    """Nobody could know otherwise what Choose chooses."""
    kiosk = seated("portrait")
    tap(kiosk, "down")
    ring, button = kiosk.window.findChild(FocusRing), kiosk.window.focusWidget()

    assert ring is not None
    assert ring.isVisible()
    assert ring.geometry().contains(button.mapTo(kiosk.window, button.rect().center()))


def test_panel_is_worked_from_below(seated: Callable[[str], Kiosk]) -> None:
    """And closed again."""
    kiosk = seated("portrait")
    kiosk.session.open_panel(Panel.FINISH)
    settle()
    go_to(kiosk, "stay")
    tap(kiosk, "choose")

    assert kiosk.session.state.overlay is None
    assert isinstance(kiosk.session.state.place, Home)


@pytest.mark.parametrize(
    ("downs", "kind"), [(0, AtStep), (1, Attract), (2, HelpNow)], ids=["stay", "leave", "help"]
)
def test_warning_is_answered_from_below(
    seated: Callable[[str], Kiosk], downs: int, kind: type[object]
) -> None:
    """Stay, leave, or help."""
    kiosk = seated("portrait")
    kiosk.session.open_topic(READ)
    warn(kiosk)
    for _ in range(downs):
        tap(kiosk, "down")
    tap(kiosk, "choose")

    assert kiosk.session.state.seconds_left is None
    assert isinstance(kiosk.session.state.place, kind)


def test_nothing_is_chosen_that_was_not_said(seated: Callable[[str], Kiosk]) -> None:
    """A guided patient who has just arrived comes to the first control instead."""
    kiosk = seated("portrait")
    kiosk.session.listen(Voice.GUIDE)
    kiosk.session.open_topic(READ)
    settle()
    place = kiosk.session.state.place
    assert focused(kiosk) == ""
    tap(kiosk, "choose")

    assert kiosk.session.state.place == place
    assert focused(kiosk) == controls(kiosk.window)[0].objectName()


def test_controls_go_back_up(seated: Callable[[str], Kiosk]) -> None:
    """With the visit, or before."""
    kiosk = seated("portrait")
    assert kiosk.window.findChildren(Reach)
    kiosk.session.toggle_low()
    settle()
    assert not kiosk.window.findChildren(Reach)
    kiosk.session.toggle_low()
    kiosk.session.reset()
    settle()

    assert not kiosk.window.findChildren(Reach)


def test_strip_takes_no_keyboard(seated: Callable[[str], Kiosk]) -> None:
    """Keys have no use for it."""
    kiosk = seated("portrait")
    for key in ("up", "choose", "down"):
        assert kiosk.button(f"reach-{key}").focusPolicy() is Qt.FocusPolicy.NoFocus


def test_tablet_has_no_low_controls(seated: Callable[[str], Kiosk]) -> None:
    """All of it is low, and small; so it does not offer them."""
    kiosk = seated("tablet")
    kiosk.session.open_panel(Panel.EASE)
    settle()
    shown = [one.objectName() for one in controls(kiosk.window)]

    assert not kiosk.window.findChildren(Reach)
    assert not [name for name in shown if name == "ease-low"]
