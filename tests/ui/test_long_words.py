"""A word that is wider than its room is set smaller, as far as that can be read."""

import pytest

from kiosk.session.state import TEXT_STEPS
from kiosk.ui.metrics import Metrics
from kiosk.ui.text import UNBROKEN, lay_out, lay_out_evenly, words, words_fit

WORD = words("Aufklärungsgespräch")
SIZES = [Metrics(1080, 1920, 4.0, step) for step in range(len(TEXT_STEPS))]
LARGEST = SIZES[-1]

pytestmark = pytest.mark.usefixtures("qapp")


def width_at(metrics: Metrics) -> int:
    """Return the room that the word needs at a size."""
    return round(lay_out(WORD, "button", metrics, UNBROKEN).width + 1)


@pytest.mark.parametrize("size", SIZES)
def test_a_word_takes_the_largest_size_that_fits(size: Metrics) -> None:
    """Who asked for large letters gets the largest there is room for."""
    laid = lay_out(WORD, "button", LARGEST, width_at(size))

    assert laid.font_px == size.font_px("button")


def test_no_word_is_smaller_than_usual() -> None:
    """Letters below the usual size could not be read, so the audit must find such a word."""
    laid = lay_out(WORD, "button", LARGEST, width_at(SIZES[0]) // 2)

    assert laid.font_px == SIZES[0].font_px("button")


def test_only_words_in_the_size_chosen_count_as_fitting() -> None:
    """Layouts that find too little room are tried in another way before letters shrink."""
    assert words_fit(WORD, "button", LARGEST, width_at(LARGEST))
    assert not words_fit(WORD, "button", LARGEST, width_at(LARGEST) - 2)


def test_lines_of_even_length_are_of_one_size() -> None:
    """A label of two lines shrinks as a whole."""
    label = words("Aufklärungsgespräch und mehr")

    laid = lay_out_evenly(label, "button", LARGEST, width_at(SIZES[1]))

    assert laid.font_px == SIZES[1].font_px("button")
    assert laid.lines > 1
