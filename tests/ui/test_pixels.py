"""What the pictures really show: the ring of the keys and a pressed button."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.domain.ids import LanguageTag
from kiosk.domain.theme import Theme
from kiosk.ui.widgets.touch_button import TouchButton

from .pixels import newly_marked, picture_of
from .visits import Kiosk, settle

THICK_ENOUGH = 3
"""Pixels of a mark that can be seen (WCAG 2.2, criterion 2.4.13, asks for two)."""

RING = range(1, 15)
"""How many pixels outside a button its focus ring is looked for."""

BORDER = range(8)
"""How many pixels inside a button the mark of a press is looked for."""

BUTTONS = {
    "tile": "What kratom is",
    "sheet": "My sheet",
    "tool": "Text size",
    "help": "Help now",
    "main": "primary",
    "language": "tool-language",
}


@pytest.fixture(params=Theme, ids=lambda theme: theme.value)
def home(request: pytest.FixtureRequest, kiosk: Kiosk) -> Kiosk:
    """Provide a kiosk that shows the tiles in one of the themes, and notices keys."""
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag("en"))
    kiosk.prefer(request.param, 100)
    kiosk.window.start()
    kiosk.window.activateWindow()
    settle()
    return kiosk


def edges(button: TouchButton, depths: Sequence[int]) -> dict[str, list[tuple[int, int]]]:
    """Return lines through the middle of each edge, by depth outwards, in the window's pixels."""
    rect = button.rect().translated(button.mapTo(button.window(), QPoint(0, 0)))
    x, y = rect.center().x(), rect.center().y()
    inside = button.window().rect()
    lines = {
        "left": [(rect.left() - depth, y) for depth in depths],
        "right": [(rect.right() + depth, y) for depth in depths],
        "top": [(x, rect.top() - depth) for depth in depths],
        "bottom": [(x, rect.bottom() + depth) for depth in depths],
    }
    return {
        side: [(a, b) for a, b in points if inside.contains(a, b)] for side, points in lines.items()
    }


def tab_to(kiosk: Kiosk, button: TouchButton) -> None:
    """Press Tab until the keyboard stands on the button."""
    for _ in range(30):
        QTest.keyClick(kiosk.window.focusWidget(), Qt.Key.Key_Tab)
        settle()
        if kiosk.window.focusWidget() is button:
            return
    raise LookupError(button.accessibleName())


@pytest.mark.parametrize("name", BUTTONS.values(), ids=BUTTONS)
def test_ring_shows_where_the_keys_are(home: Kiosk, name: str) -> None:
    """On all four sides a line thick and dark enough stands around the button."""
    button = home.button(name)
    before = picture_of(home.window)
    tab_to(home, button)
    after = picture_of(home.window)

    thin = {
        side: newly_marked(before, after, line)
        for side, line in edges(button, RING).items()
        if newly_marked(before, after, line) < THICK_ENOUGH
    }
    assert thin == {}


@pytest.mark.parametrize("name", BUTTONS.values(), ids=BUTTONS)
def test_pressed_button_looks_pressed(home: Kiosk, name: str) -> None:
    """A border inside the button answers the finger at once."""
    button = home.button(name)
    before = picture_of(home.window)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    after = picture_of(home.window)

    lines = edges(button, [-depth for depth in BORDER])
    thin = {
        side: newly_marked(before, after, line)
        for side, line in lines.items()
        if newly_marked(before, after, line) < THICK_ENOUGH
    }
    assert thin == {}


def test_ring_is_for_keys_alone(home: Kiosk) -> None:
    """Who touches sees no ring."""
    button = home.button("tool-size")
    tab_to(home, button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(button, QPoint(-400, -400))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-400, -400))
    settle()
    touched = picture_of(home.window)
    tab_to(home, home.button("tool-finish"))
    tab_to(home, button)

    line = edges(button, RING)["left"]
    assert newly_marked(touched, picture_of(home.window), line) >= THICK_ENOUGH
