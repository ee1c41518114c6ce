"""Tests of what single texts may be."""

import pytest

from kiosk.diagnostics import Location
from kiosk.source.lines import Text
from kiosk.source.values import (
    ValueCheck,
    as_date,
    at_most,
    iso_date,
    language_tag,
    number,
    one_of,
    plain_id,
    published,
)

CHECKS: list[tuple[ValueCheck, list[str], list[str]]] = [
    (
        plain_id,
        ["leaf", "what-kratom-is", "garcia20", "7-oh", "911"],
        ["", "Leaf", "a--b", "-a", "a-", "a_b", "a b", "é", "a\n", "../a"],
    ),
    (
        language_tag,
        ["en", "es", "es-US", "zh-Hant", "zh-Hant-TW", "es-419", "hmn"],
        ["", "EN", "en_US", "en-us", "e", "english", "en-", "en\n", "en/.."],
    ),
    (
        iso_date,
        ["", "2026-11-23", "2024-02-29"],
        ["2026-11", "2026-02-30", "20261123", "23.11.2026", "2026-W48-1", "tomorrow"],
    ),
    (
        published,
        ["undated", "2020", "2020-07", "2020-07-29"],
        ["", "20", "2020-13", "2020-7", "2020-02-30", "202007", "July 2020"],
    ),
    (one_of("ltr", "rtl"), ["ltr", "rtl"], ["", "LTR", "right"]),
    (
        number(20, 300),
        ["20", "120", "300"],
        ["", "19", "301", "020", "20.0", "1e2", "-20", "+20", "20 s", "1_00", "²", "٢٠", "nan"],
    ),
    (
        number(1, 40, is_whole=False),
        ["1", "1.0", "4.03", "40", "40.0"],
        ["", "0", "0.99", "40.1", "4,03", "04.03", "4.", ".5", "1e1", "inf", "nan", "9" * 400],
    ),
    (at_most(5), ["", "clini", "¡é…"], ["clinic"]),
]
GOOD = [(check, text) for check, texts, _ in CHECKS for text in texts]
BAD = [(check, text) for check, _, texts in CHECKS for text in texts]


@pytest.mark.parametrize(("check", "text"), GOOD)
def test_a_good_text_passes(check: ValueCheck, text: str) -> None:
    """Nothing is reported for what the format allows."""
    assert list(check(Text(text, Location("f")))) == []


@pytest.mark.parametrize(("check", "text"), BAD)
def test_a_bad_text_is_reported_in_its_place(check: ValueCheck, text: str) -> None:
    """One problem, where the text stands."""
    at = Location("f", 3, 7)

    assert [found.location for found in check(Text(text, at))] == [at]


def test_a_near_choice_is_suggested() -> None:
    """Most wrong words are slips."""
    (found,) = one_of("leafTint", "sand")(Text("leaftint", Location("f")))

    assert found.hint == "did you mean 'leafTint'?"


def test_only_whole_dates_are_dates() -> None:
    """The short forms of ISO 8601 are easily misread."""
    assert as_date("20261123") is None
    assert str(as_date("2026-11-23")) == "2026-11-23"
