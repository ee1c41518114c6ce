"""A clinic's own colours: on the bar and on the main button, in the usual theme alone."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from kiosk.domain.colour import LEAST_CONTRAST, Colours, contrast
from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.ui.theme import USUAL, colour

from .pixels import picture_of
from .visits import Kiosk, settle

OWN = Colours("#1A2A5E", "#FFD166")


@pytest.fixture
def kiosk(qapp: QCoreApplication, setup: Setup) -> Kiosk:
    """Return a kiosk of a clinic with colours of its own, at the tiles."""
    del qapp
    clinic = replace(setup.settings.clinic, colours=OWN)
    kiosk = Kiosk(replace(setup, settings=replace(setup.settings, clinic=clinic)))
    kiosk.session.start()
    kiosk.session.home()
    settle()
    return kiosk


def colours_of(kiosk: Kiosk) -> set[str]:
    """Return the colours of a grid of points of the bar."""
    bar = kiosk.button("primary").parentWidget()
    assert bar is not None
    picture = picture_of(bar)
    grid = [(x, y) for x in range(2, picture.width(), 9) for y in range(2, picture.height(), 9)]
    return {picture.pixelColor(x, y).name().upper() for x, y in grid}


def test_the_bar_and_the_main_button_have_them(kiosk: Kiosk) -> None:
    """They are what a patient sees on each screen."""
    assert {OWN.bar, OWN.button} <= colours_of(kiosk)
    assert "#12382D" not in colours_of(kiosk)


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.LIGHT])
def test_who_asked_for_contrast_gets_it(kiosk: Kiosk, theme: Theme) -> None:
    """High contrast is nobody's to choose other colours for."""
    kiosk.session.choose_theme(theme)
    settle()

    assert not {OWN.bar, OWN.button} & colours_of(kiosk)


@pytest.mark.parametrize("token", ["plinth", "plinth2", "tool"])
@pytest.mark.parametrize("bar", ["#1A2A5E", "#000000", "#5A1030"])
def test_words_stand_out_on_all_that_follows_from_a_bar(token: str, bar: str) -> None:
    """The buttons on it are lighter than the bar."""
    ground = colour(Theme.PAPER, token, Colours(bar)).name().upper()
    words = colour(Theme.PAPER, "onPlinth", USUAL).name().upper()

    assert contrast(ground, words) >= LEAST_CONTRAST
