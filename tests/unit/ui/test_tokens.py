"""The colours keep the contrasts that the design promises, and the texts their least size."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.state import TEXT_STEPS, Theme
from kiosk.ui.tokens import COLOURS, PICTURE_HIGH_CONTRAST, ROLES, Scaling, contrast

PAPER, DARK = Theme.PAPER, Theme.HIGH_CONTRAST
EXACT = 0.1
"""The tables of the design are rounded to one digit."""

TINTS = ("paper", "card", "leafTint", "sand", "clay", "sky", "lilac", "berryTint")
TEXT_ON_TINTS = {
    "ink": (13.8, 14.7, 12.2, 12.4, 11.8, 12.1, 11.9, 12.3),
    "ink2": (8.6, 9.2, 7.6, 7.7, 7.4, 7.6, 7.4, 7.7),
    "leaf": (9.0, 9.6, 7.9, 8.1, 7.7, 7.9, 7.7, 8.0),
    "evidence": (9.1, 9.7, 8.1, 8.2, 7.8, 8.0, 7.8, 8.1),
    "berry": (9.1, 9.7, 8.0, 8.1, 7.8, 8.0, 7.8, 8.1),
    "amberDeep": (8.9, 9.5, 7.9, 8.0, 7.6, 7.8, 7.6, 7.9),
}
TEXT_ON_FILLS = {
    ("onPlinth", "plinth"): 12.7,
    ("onPlinth", "plinth2"): 9.0,
    ("onPlinth", "tool"): 10.1,
    ("onLeaf", "leaf"): 9.6,
    ("onLeaf", "berry"): 9.7,
    ("onAmber", "amber"): 8.3,
    ("onHelpPill", "helpPill"): 9.7,
    ("onPlinthCard", "plinthCard"): 9.6,
}
LINES = {
    ("leaf", "paper"): 9.0,
    ("leaf", "card"): 9.6,
    ("line", "paper"): 4.3,
    ("line", "card"): 4.6,
    ("plinthLine", "plinth"): 4.9,
    ("plinthLine", "plinth2"): 3.4,
    ("amber", "plinth"): 7.2,
    ("amberLine", "sand"): 4.9,
    ("focus", "paper"): 6.6,
    ("focus", "leafTint"): 5.9,
    ("focusOnPlinth", "plinth"): 12.9,
}
ON_BLACK_AND_CARD = {
    "ink": (21.0, 18.8),
    "leaf": (21.0, 18.8),
    "berry": (21.0, 18.8),
    "ink2": (18.3, 16.3),
    "amber": (14.9, 13.3),
    "evidence": (14.1, 12.6),
    "line": (11.7, 10.5),
    "toolLine": (4.8, 4.3),
    "focus": (14.9, 13.3),
}

LEAST_TEXT = 7.0
"""WCAG 2.2, criterion 1.4.6, level AAA."""

LEAST_LINE = 3.0
"""WCAG 2.2, criterion 1.4.11."""

LEAST_IN_THE_DARK = 15.0
"""What the design asks for body text in white on black."""

SHOWN = {
    *((text, tint) for text in TEXT_ON_TINTS for tint in TINTS),
    *TEXT_ON_FILLS,
}
"""Every pair of text and surface that the screens use."""

SURFACES = ("paper", "card", "plinth", *TINTS[2:])
colours = st.builds("#{:06X}".format, st.integers(0, 0xFFFFFF))


def ratio(theme: Theme, one: str, other: str) -> float:
    """Return the contrast of two tokens."""
    return contrast(COLOURS[theme][one], COLOURS[theme][other])


@pytest.mark.parametrize("text", TEXT_ON_TINTS)
def test_text_on_paper_and_tints_is_as_designed(text: str) -> None:
    """A change of colour that moves a ratio is seen here before a patient strains."""
    found = [ratio(PAPER, text, tint) for tint in TINTS]

    assert found == pytest.approx(TEXT_ON_TINTS[text], abs=EXACT)


@pytest.mark.parametrize(("one", "other"), [*TEXT_ON_FILLS, *LINES])
def test_strong_fills_and_lines_are_as_designed(one: str, other: str) -> None:
    """Buttons, borders and rings have the ratios of the design's second table."""
    expected = (TEXT_ON_FILLS | LINES)[one, other]

    assert ratio(PAPER, one, other) == pytest.approx(expected, abs=EXACT)


@pytest.mark.parametrize("token", ON_BLACK_AND_CARD)
def test_dark_theme_is_as_designed(token: str) -> None:
    """White on black has the ratios of the design's third table."""
    found = [ratio(DARK, token, surface) for surface in ("paper", "card")]

    assert found == pytest.approx(ON_BLACK_AND_CARD[token], abs=EXACT)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("text", "surface"), sorted(SHOWN))
def test_text_is_legible_everywhere(theme: Theme, text: str, surface: str) -> None:
    """Low vision needs seven to one (WCAG 2.2, criterion 1.4.6)."""
    assert ratio(theme, text, surface) >= LEAST_TEXT


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("line", "surface"), sorted(LINES))
def test_borders_are_visible_everywhere(theme: Theme, line: str, surface: str) -> None:
    """The edge of a target is seen without its colour (WCAG 2.2, criterion 1.4.11)."""
    assert ratio(theme, line, surface) >= LEAST_LINE


@pytest.mark.parametrize("text", ["ink", "ink2", "onPlinth"])
@pytest.mark.parametrize("surface", SURFACES)
def test_body_text_in_the_dark_is_stronger_still(text: str, surface: str) -> None:
    """Who asks for contrast gets more than the default."""
    assert ratio(DARK, text, surface) >= LEAST_IN_THE_DARK


def test_both_themes_know_the_same_colours() -> None:
    """A screen never asks one theme for a token that only the other has."""
    assert COLOURS[DARK].keys() == COLOURS[PAPER].keys()


@pytest.mark.parametrize("theme", Theme)
def test_every_token_is_a_colour(theme: Theme) -> None:
    """Only the stage's edge may be missing, where a stage has a tint in its place."""
    wrong = [
        token
        for token, colour in COLOURS[theme].items()
        if not re.fullmatch("#[0-9A-F]{6}", colour) and (token, colour) != ("stageEdge", "")
    ]

    assert wrong == []


def test_lines_of_drawings_stand_out_on_black() -> None:
    """The line colour of the drawings becomes one that carries the shape by itself."""
    line = PICTURE_HIGH_CONTRAST["#163B30"]

    assert contrast(line, COLOURS[DARK]["paper"]) >= LEAST_IN_THE_DARK


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#777777", "#FFFFFF", 4.48)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, expected: float) -> None:
    """Known values of WCAG 2.2, among them the grey that just fails level AA."""
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


@given(colours, colours)
def test_contrast_does_not_mind_the_order(one: str, other: str) -> None:
    """Any two colours have one ratio between 1 and 21."""
    found = contrast(one, other)

    assert found == contrast(other, one)
    assert 1 <= found <= 21


@pytest.mark.parametrize("text", ["", "red", "#FFF", "#ffffff", "#FFFFFFFF"])
def test_what_is_not_a_colour_is_refused(text: str) -> None:
    """An empty token would otherwise count as black."""
    with pytest.raises(ValueError, match="not a colour"):
        contrast(text, "#000000")


@pytest.mark.parametrize("scaling", Scaling)
def test_text_grows_with_every_step(scaling: Scaling) -> None:
    """A step that changes nothing looks broken to the one who pressed it."""
    factors = scaling.value

    assert len(factors) == len(TEXT_STEPS)
    assert sorted(set(factors)) == list(factors)


def test_body_text_reaches_the_size_its_step_promises() -> None:
    """200 percent means twice as large (WCAG 2.2, criterion 1.4.4)."""
    assert tuple(percent / 100 for percent in TEXT_STEPS) == Scaling.BODY.value


@pytest.mark.parametrize("name", ROLES)
def test_lines_hold_their_letters(name: str) -> None:
    """A line is at least as high as its letters are large, or lines would touch."""
    role = ROLES[name]

    assert role.line >= role.size
