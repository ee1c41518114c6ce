"""Every place of a visit has its screen."""

from typing import get_args

from kiosk.session.state import Place
from kiosk.ui.screens.registry import _SCREENS, _screen
from kiosk.ui.screens.screen import Screen


def test_every_place_has_a_screen() -> None:
    """The names in the table lead to classes that are there."""
    assert set(_SCREENS) == set(get_args(Place))
    for place in _SCREENS:
        screen = _screen(place)
        assert isinstance(screen, type)
        assert issubclass(screen, Screen)
