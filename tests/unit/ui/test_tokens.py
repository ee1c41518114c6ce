"""The colours keep the contrasts that the design promises, and the texts their least size."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.colour import contrast
from kiosk.domain.theme import Theme
from kiosk.session.state import TEXT_STEPS
from kiosk.ui.tokens import COLOURS, PICTURES, ROLES, Scaling

PAPER, DARK, LIGHT = Theme
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
    ("onSpoken", "spoken"): 12.4,
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
    ("spokenLine", "spoken"): 4.9,
    ("focus", "paper"): 6.6,
    ("focus", "leafTint"): 5.9,
    ("focusOnPlinth", "plinth"): 12.9,
}
LEAST_TEXT = {PAPER: 7.0, DARK: 15.0, LIGHT: 15.0}
"""WCAG 2.2, criterion 1.4.6, level AAA; who asks for contrast gets twice that."""

LEAST_LINE = {PAPER: 3.0, DARK: 7.0, LIGHT: 7.0}
"""WCAG 2.2, criterion 1.4.11; who asks for contrast sees borders as well as others read text."""

SHOWN = {
    *((text, tint) for text in TEXT_ON_TINTS for tint in TINTS),
    *TEXT_ON_FILLS,
}
"""Every pair of text and surface that the screens use."""

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


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("text", "surface"), sorted(SHOWN))
def test_text_is_legible_everywhere(theme: Theme, text: str, surface: str) -> None:
    """Low vision needs seven to one (WCAG 2.2, criterion 1.4.6)."""
    assert ratio(theme, text, surface) >= LEAST_TEXT[theme]


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("line", "surface"), sorted(LINES))
def test_borders_are_visible_everywhere(theme: Theme, line: str, surface: str) -> None:
    """The edge of a target is seen without its colour (WCAG 2.2, criterion 1.4.11)."""
    assert ratio(theme, line, surface) >= LEAST_LINE[theme]


@pytest.mark.parametrize("theme", Theme)
def test_all_themes_know_the_same_colours(theme: Theme) -> None:
    """A screen never asks one theme for a token that only another has."""
    assert COLOURS[theme].keys() == COLOURS[PAPER].keys()


@pytest.mark.parametrize("theme", Theme)
def test_every_token_is_a_colour(theme: Theme) -> None:
    """Only the stage's edge may be missing, where a stage has a tint in its place."""
    wrong = [
        token
        for token, colour in COLOURS[theme].items()
        if not re.fullmatch("#[0-9A-F]{6}", colour) and (token, colour) != ("stageEdge", "")
    ]

    assert wrong == []


@pytest.mark.parametrize("theme", Theme)
def test_lines_of_drawings_carry_the_shape(theme: Theme) -> None:
    """What a drawing shows is seen by its lines alone, whatever fills them."""
    line = PICTURES[theme].get("#163B30", "#163B30")

    assert contrast(line, COLOURS[theme]["paper"]) >= LEAST_TEXT[theme]


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


@pytest.mark.parametrize("text", ["", "red", "#FFF", "#GGGGGG", "#FFFFFFFF"])
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
