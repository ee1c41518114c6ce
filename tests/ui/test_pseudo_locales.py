"""Words two fifths longer, and words read from the right, find their room on every screen."""

import os
from itertools import product, starmap
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.catalog.pseudo import Pseudo
from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.session.state import TEXT_STEPS
from kiosk.tour.inspect import SeenScreen
from kiosk.tour.tour import SIZES

from .audit import RULES
from .pseudo_content import pseudo_setup
from .rules import listed, problems
from .visits import Kiosk


class Way(NamedTuple):
    """A way to read: pseudo language, screen size and text size in percent."""

    pseudo: Pseudo
    size: str
    text: int

    def __str__(self) -> str:
        """Return the words that name its tests."""
        return f"{self.pseudo}-{self.size}-{self.text}"


WAYS = [
    Way(Pseudo.LONG, "portrait", 100),
    Way(Pseudo.LONG, "portrait", 200),
    Way(Pseudo.LONG, "landscape", 100),
    Way(Pseudo.LONG, "tablet", 200),
    Way(Pseudo.MIRRORED, "portrait", 100),
    Way(Pseudo.MIRRORED, "landscape", 150),
]
"""Long words have least room in the largest letters and on the smallest screen; what is turned over
is so in every size alike.  ``KIOSK_EVERY_WAY`` in the environment asks for all 24."""
if os.environ.get("KIOSK_EVERY_WAY"):
    WAYS = list(starmap(Way, product(Pseudo, SIZES, TEXT_STEPS)))


@pytest.fixture(scope="module", params=WAYS, ids=str)
def screens(
    request: pytest.FixtureRequest, qapp: QCoreApplication, setup: Setup
) -> list[SeenScreen]:
    """Describe every screen of a tour in one of the ways."""
    del qapp
    way: Way = request.param
    pseudo = pseudo_setup(setup, way.pseudo)
    kiosk = Kiosk(pseudo, way.size)
    seen = list(kiosk.tour(Theme.PAPER, way.text, pseudo.catalog.default_language))
    kiosk.close()
    return seen


@pytest.mark.parametrize("rule", RULES)
def test_screens_keep_the_rule(screens: list[SeenScreen], rule: str) -> None:
    """Each problem is listed with its screen, its words and its place in pixels."""
    found = problems(screens, RULES[rule])

    assert not found, listed(found)
