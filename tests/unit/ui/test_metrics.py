"""Millimetres become pixels and back, and every screen gets the layout that suits it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.state import TEXT_STEPS
from kiosk.ui.metrics import COMPACT_TEXT, UNITS_PER_MM, Form, Metrics
from kiosk.ui.tokens import ROLES

CAP_EM = 0.668
"""The height of a capital of Atkinson Hyperlegible, in ems."""

LEAST_CAPITAL_MM = 4.8
"""3/16 inch, Revised Section 508, 402.4."""

PANEL = (1080, 1920, 4.0)
WIDE = (1920, 1080, 4.0)
TABLET = (1280, 800, 5.9)
SCREENS = [PANEL, WIDE, TABLET]

FORMS = {
    "panel, upright": (*PANEL, Form.PORTRAIT),
    "panel, wide": (*WIDE, Form.LANDSCAPE),
    "panel with twice the pixels": (2160, 3840, 8.0, Form.PORTRAIT),
    "wall of 55 inches": (1920, 1080, 1.58, Form.LANDSCAPE),
    "tablet of 10 inches, wide": (*TABLET, Form.COMPACT),
    "tablet of 10 inches, upright": (800, 1280, 5.9, Form.COMPACT),
    "just roomy": (800, 1200, 4.0, Form.PORTRAIT),
    "not quite roomy": (799, 1200, 4.0, Form.COMPACT),
    "square and roomy": (1000, 1000, 4.0, Form.LANDSCAPE),
}
densities = st.floats(1.0, 40.0)


@pytest.mark.parametrize(("wide", "high", "px_per_mm", "form"), FORMS.values(), ids=FORMS)
def test_form_follows_the_millimetres(wide: int, high: int, px_per_mm: float, form: Form) -> None:
    """The same pixels are a wall or a telephone: only the real size counts."""
    assert Metrics(wide, high, px_per_mm).form is form


@given(densities, st.floats(0, 10_000))
def test_pixels_become_millimetres_and_back(px_per_mm: float, pixels: float) -> None:
    """A rectangle in a report can be found on the screen again."""
    metrics = Metrics(1080, 1920, px_per_mm)

    assert metrics.mm(pixels) * px_per_mm == pytest.approx(pixels)
    assert metrics.mm(pixels) * UNITS_PER_MM == pytest.approx(metrics.units(pixels))


@given(densities, st.integers(0, 4000))
def test_design_units_become_whole_pixels_and_back(px_per_mm: float, units: int) -> None:
    """Rounding costs half a pixel at most."""
    metrics = Metrics(1080, 1920, px_per_mm)

    assert metrics.units(metrics.px(units)) == pytest.approx(
        units, abs=0.5001 * UNITS_PER_MM / px_per_mm
    )


def test_a_design_unit_is_a_pixel_of_the_panel_it_was_drawn_for() -> None:
    """The figures of the design are pixels at four to the millimetre."""
    assert Metrics(*PANEL).px(1080) == 1080


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("role", ROLES)
def test_no_text_is_smaller_than_tired_eyes_can_read(
    screen: tuple[int, int, float], role: str
) -> None:
    """The floor of the standard holds on every screen, at the smallest step."""
    metrics = Metrics(*screen)

    assert metrics.mm(metrics.font_px(role)) * CAP_EM >= LEAST_CAPITAL_MM - 0.01


@pytest.mark.parametrize("screen", SCREENS)
def test_body_text_at_the_last_step_is_twice_as_large(screen: tuple[int, int, float]) -> None:
    """200 percent (WCAG 2.2, criterion 1.4.4) is meant on tablets too."""
    first, last = Metrics(*screen), Metrics(*screen, text_step=len(TEXT_STEPS) - 1)

    assert last.font_px("body") == pytest.approx(2 * first.font_px("body"), abs=1)
    assert last.line_px("body") == pytest.approx(2 * first.line_px("body"), abs=1)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("role", ROLES)
def test_text_never_shrinks_with_a_larger_step(screen: tuple[int, int, float], role: str) -> None:
    """Who asks for larger text gets no word smaller."""
    sizes = [Metrics(*screen, text_step=step).font_px(role) for step in range(len(TEXT_STEPS))]

    assert sizes == sorted(sizes)


@pytest.mark.parametrize(("step", "large"), [(0, False), (1, False), (2, True), (3, True)])
def test_pictures_give_way_from_150_percent(step: int, large: bool) -> None:
    """The design drops pictures at the third of the four steps."""
    assert Metrics(*PANEL, text_step=step).large_text is large


def test_a_tablet_keeps_its_least_size() -> None:
    """Text is smaller on a tablet, which is held nearer, but not below the floor."""
    metrics = Metrics(*TABLET)

    assert metrics.units(metrics.font_px("label")) == pytest.approx(COMPACT_TEXT, abs=0.5)
    assert metrics.units(metrics.font_px("title")) < ROLES["title"].size
