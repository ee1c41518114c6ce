"""Wherever keys or switches come to, they are seen: on every kind of screen, in every theme."""

from collections.abc import Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication

from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.tour.inspect import reachable
from kiosk.ui.focus_ring import FocusRing
from kiosk.ui.widgets.touch_button import TouchButton

from .contrast import colour_at, picture, ratio
from .kinds import kinds
from .rules import listed
from .visits import Kiosk

THICK_ENOUGH = 3
"""Pixels of a mark on each side; WCAG 2.2, criterion 2.4.13, asks for two."""

STANDS_OUT = 3.0
"""The contrast of those pixels with what was there before (criterion 2.4.13)."""

REACH = 16
"""How many pixels outside a control its mark is looked for."""

ALONG = (0.3, 0.5, 0.7)
"""Where along a side the mark is looked at; corners are round."""


@pytest.mark.parametrize("theme", Theme, ids=lambda theme: theme.value)
@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_focus_is_seen_on_every_control(
    qapp: QCoreApplication, setup: Setup, size: str, theme: Theme
) -> None:
    """The mark is whole, thick and strong, and nothing covers it."""
    del qapp
    kiosk = Kiosk(setup, size)
    found = [text for name in kinds(kiosk, theme) for text in _unseen(kiosk, name)]
    kiosk.close()

    assert not found, listed(found)


def test_a_mark_that_is_too_thin_is_found(reading: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pixels are overlooked from where a patient stands."""
    monkeypatch.setattr(FocusRing, "thick", 2)

    assert list(_unseen(reading, "thin"))


def test_a_mark_that_is_too_pale_is_found(reading: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mark in the colour of the paper is none."""
    monkeypatch.setattr(FocusRing, "paintEvent", lambda *_: None)

    assert list(_unseen(reading, "pale"))


def _unseen(kiosk: Kiosk, name: str) -> Iterator[str]:
    """Yield the controls of a screen that have a side on which the mark is not seen."""
    window = kiosk.window
    ring = window.findChild(FocusRing)
    assert ring is not None
    for button in window.findChildren(TouchButton):
        if not reachable(button, window):
            continue
        rect = button.rect().translated(button.mapTo(window, button.rect().topLeft()))
        around = rect.adjusted(-REACH, -REACH, REACH, REACH)
        ring.follow(window.context(), [])
        before = picture(window, around)
        ring.follow(window.context(), [button])
        after = picture(window, around)
        for side, thick in _marked(before, after).items():
            if thick < THICK_ENOUGH:
                yield f"{name}: {side} of {button.accessibleName()!r} has {thick} pixels"
    ring.follow(window.context(), [])


def _marked(before: Image.Image, after: Image.Image) -> dict[str, int]:
    """Return how thick the mark is on each side, where it is thinnest, in pixels."""
    wide, high = before.size
    xs = [int(REACH + share * (wide - 2 * REACH)) for share in ALONG]
    ys = [int(REACH + share * (high - 2 * REACH)) for share in ALONG]
    lines = {
        "left": [[(step, y) for step in range(REACH)] for y in ys],
        "right": [[(wide - 1 - step, y) for step in range(REACH)] for y in ys],
        "top": [[(x, step) for step in range(REACH)] for x in xs],
        "bottom": [[(x, high - 1 - step) for step in range(REACH)] for x in xs],
    }
    return {
        side: min(sum(_changed(before, after, at) for at in line) for line in across)
        for side, across in lines.items()
    }


def _changed(before: Image.Image, after: Image.Image, at: tuple[int, int]) -> bool:
    return ratio(colour_at(before, *at), colour_at(after, *at)) >= STANDS_OUT
