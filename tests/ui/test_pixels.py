"""What the pictures really show: contrast of the words, the ring of the keys, a pressed button."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.domain.ids import LanguageTag
from kiosk.releases import Release
from kiosk.session.state import Theme
from kiosk.tour.inspect import Rect
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.walk.walk import walk

from .pixels import newly_marked, picture_of, text_contrast
from .visits import Kiosk, settle

LEAST = {Theme.PAPER: 7.0, Theme.DARK: 12.5}
"""Level AAA of WCAG 2.2 (criterion 1.4.6); in the dark, that of the palest accent."""

LEAST_OF_SENTENCES = {Theme.PAPER: 7.0, Theme.DARK: 15.0}
"""What the design asks for body text; in the dark, white on black."""

WORDS_OF_A_SENTENCE = 4

SCREENS = {
    *("attract", "language", "home", "text-size", "my-sheet", "my-sheet-empty", "help-now"),
    *("what-kratom-is-1", "what-kratom-is-2-how-do-we-know-1", "risks-2", "dependence-4"),
    *("word-extract", "home-seen", "print-sending", "print-sent", "print-not-out"),
    *("print-failed", "print-no-printer", "finish", "still-here"),
}
UNTHEMED = {"attract"}
"""Screens that nobody has set to dark: they wait for the next patient."""

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


class Words(NamedTuple):
    """Words on a screen, and the contrast they are drawn with."""

    screen: str
    text: str
    ratio: float
    in_a_sentence: bool


@pytest.fixture(scope="module", params=Theme, ids=lambda theme: theme.value)
def drawn(
    request: pytest.FixtureRequest, qapp: QCoreApplication, release: Release
) -> tuple[Theme, list[Words]]:
    """Measure all words on some screens of one theme."""
    del qapp
    theme: Theme = request.param
    kiosk = Kiosk(release)
    measured = list(_measured(kiosk, theme))
    kiosk.close()
    return theme, measured


def _measured(kiosk: Kiosk, theme: Theme) -> Iterator[Words]:
    english = LanguageTag("en")
    for name in walk(kiosk.session, english, kiosk.clock, kiosk.printer, with_options=False):
        kiosk.prefer(theme, 100)
        if name not in SCREENS or (theme is Theme.DARK and name in UNTHEMED):
            continue
        seen = kiosk.see(name)
        image = picture_of(kiosk.window)
        for text in seen.texts:
            alone = not any(_holds(control.rect, text.rect) for control in seen.controls)
            sentence = alone and len(text.text.split()) >= WORDS_OF_A_SENTENCE
            yield Words(name, text.text, text_contrast(image, text.rect), sentence)


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and outer.left + outer.width >= inner.left + inner.width
        and outer.top + outer.height >= inner.top + inner.height
    )


def test_all_words_stand_out_from_what_is_behind_them(drawn: tuple[Theme, list[Words]]) -> None:
    """The pictures hold what the table of colours promises, whatever is painted over what."""
    theme, words = drawn
    weak = [f"{w.screen}: {w.text!r} {w.ratio:.1f}" for w in words if w.ratio < LEAST[theme]]

    assert not weak, "\n".join(weak)


def test_sentences_stand_out_as_the_design_asks(drawn: tuple[Theme, list[Words]]) -> None:
    """Who asks for contrast gets the most of it where most is read."""
    theme, words = drawn
    sentences = [w for w in words if w.in_a_sentence]
    weak = [w for w in sentences if w.ratio < LEAST_OF_SENTENCES[theme]]

    assert not weak, "\n".join(f"{w.screen}: {w.text!r} {w.ratio:.1f}" for w in weak)
    assert len(sentences) > len(SCREENS)


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
