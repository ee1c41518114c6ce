"""Every screen of the tour keeps the rules of the house: sizes, distances, names and order."""

import os
import re
from itertools import pairwise, product, starmap
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.session.state import TEXT_STEPS
from kiosk.tour.inspect import SeenScreen
from kiosk.tour.tour import SIZES

from .audit import RULES
from .contrast import PIXEL_RULES, picture
from .rules import listed, problems
from .spoken import RULES as SPOKEN_RULES
from .spoken import Told, add_told
from .visits import Kiosk


class Way(NamedTuple):
    """A way to read: screen size, theme, text size in percent, and language."""

    size: str
    theme: Theme
    text: int
    language: str

    def __str__(self) -> str:
        """Return the words that name its tests."""
        return f"{self.size}-{self.theme.value}-{self.text}-{self.language}"


WAYS = [
    Way("portrait", Theme.PAPER, 100, "en"),
    Way("portrait", Theme.DARK, 200, "es"),
    Way("portrait", Theme.LIGHT, 150, "en"),
    Way("landscape", Theme.LIGHT, 100, "es"),
    Way("landscape", Theme.PAPER, 200, "en"),
    Way("landscape", Theme.DARK, 125, "es"),
    Way("tablet", Theme.DARK, 100, "en"),
    Way("tablet", Theme.LIGHT, 200, "es"),
    Way("tablet", Theme.PAPER, 150, "es"),
]
"""Nine of the 72 ways, in which any two choices of size, theme and language meet, and each of
these meets the least text and the largest.  150 % is the first that drops the pictures.

``KIOSK_EVERY_WAY`` in the environment asks for all of them, which takes the better part of an hour.
"""
if os.environ.get("KIOSK_EVERY_WAY"):
    WAYS = list(starmap(Way, product(SIZES, Theme, TEXT_STEPS, ("en", "es"))))

LOOKED_AT = re.compile(r"(?!.*-part-([3-9]|\d\d)$)")
"""The screens whose pixels are read: parts after the second show no other kinds of things."""


class Toured(NamedTuple):
    """What a tour shows: its screens as data, and by rule what is faint in their pictures.

    ``told`` are its places, each with what is said of it.
    """

    screens: list[SeenScreen]
    faint: dict[str, list[str]]
    told: list[Told]


@pytest.fixture(scope="module", params=WAYS, ids=str)
def toured(request: pytest.FixtureRequest, qapp: QCoreApplication, setup: Setup) -> Toured:
    """Describe every screen of the tour, read in one of the ways."""
    del qapp
    way: Way = request.param
    kiosk = Kiosk(setup, way.size)
    found = Toured([], {name: [] for name in PIXEL_RULES}, [])
    for screen in kiosk.tour(way.theme, way.text, way.language):
        found.screens.append(screen)
        add_told(found.told, kiosk, screen)
        if LOOKED_AT.match(screen.id):
            image, theme = picture(kiosk.window), kiosk.window.context().theme
            for name, rule in PIXEL_RULES.items():
                found.faint[name].extend(rule(image, screen, theme))
    kiosk.close()
    return found


@pytest.fixture
def screens(toured: Toured) -> list[SeenScreen]:
    """Return the screens of a tour."""
    return toured.screens


@pytest.mark.parametrize("rule", RULES)
def test_screens_keep_the_rule(screens: list[SeenScreen], rule: str) -> None:
    """Each problem is listed with its screen, its words and its place in pixels."""
    found = problems(screens, RULES[rule])

    assert not found, listed(found)


@pytest.mark.parametrize("rule", PIXEL_RULES)
def test_pixels_keep_the_rule(toured: Toured, rule: str) -> None:
    """Words and targets stand out as the theme promises, whatever is painted over what."""
    found = toured.faint[rule]

    assert not found, listed(found)


@pytest.mark.parametrize("rule", SPOKEN_RULES)
def test_screen_and_voice_agree(toured: Toured, rule: str) -> None:
    """Who hears a place learns of it, and can do there, what those who see it can."""
    found = problems(toured.told, SPOKEN_RULES[rule])

    assert not found, listed(found)


def part_of(screen: SeenScreen) -> int:
    """Return which part the button for further parts says is shown, 0 where none says so."""
    for control in screen.controls:
        told = re.search(r"(\d+)\D+\d+$", control.name)
        if control.id in ("more", "back-to-part-1") and told is not None:
            return int(told[1])
    return 0


def test_more_leads_through_every_part(screens: list[SeenScreen]) -> None:
    """A long screen is shown whole: after part 2 of 4 comes part 3."""
    found = []
    for before, after in pairwise(screens):
        expected, shown = part_of(before) + 1, part_of(after)
        if "-part-" in after.id and shown and shown != expected:
            found.append(f"{after.id}: shows part {shown} in place of part {expected}")

    assert not found, listed(found)


def test_more_leads_on(screens: list[SeenScreen]) -> None:
    """Pressing More shows something else."""
    stuck = [after.id for before, after in pairwise(screens) if before.texts == after.texts]

    assert [name for name in stuck if "-part-" in name] == []
