"""Interface words: placeholders are filled in, all of them and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.words import Words

WORDS = Words(
    {
        "bar.back": "Back",
        "topic.progress": "Step {step} of {total}",
        "topic.again": "{step}, {step}",
        "odd.braces": "{} { } {Step} {step.real} {{step}} }{",
        "pages.one": "{count} page",
        "pages.many": "{count} pages",
        "tries.one": "once",
        "tries.many": "{count} times",
    }
)

FILLED: dict[str, tuple[str, dict[str, object], str]] = {
    "without placeholders": ("bar.back", {}, "Back"),
    "each in its place": ("topic.progress", {"step": 2, "total": 6}, "Step 2 of 6"),
    "twice": ("topic.again", {"step": 2}, "2, 2"),
    "a value too many": ("bar.back", {"step": 2}, "Back"),
    "braces in a value": ("topic.again", {"step": "{total}"}, "{total}, {total}"),
    "other braces are text": ("odd.braces", {"step": 2}, "{} { } {Step} {step.real} {2} }{"),
}

COUNTED = {
    "none": (0, "0 pages"),
    "one": (1, "1 page"),
    "two": (2, "2 pages"),
    "many": (21, "21 pages"),
}


@pytest.mark.parametrize(("key", "values", "text"), FILLED.values(), ids=FILLED)
def test_placeholders(key: str, values: dict[str, object], text: str) -> None:
    """Only a lower-case name in braces is a placeholder; an author may write other braces."""
    assert WORDS(key, **values) == text


@pytest.mark.parametrize("values", [{}, {"step": 2}], ids=["no value", "one of two"])
def test_a_missing_value_is_named(values: dict[str, object]) -> None:
    """A patient must never read a name in braces."""
    with pytest.raises(KeyError, match=r"step|total"):
        WORDS("topic.progress", **values)


def test_an_unknown_key_is_named() -> None:
    """A screen asked for words that no pack was told to hold."""
    with pytest.raises(KeyError, match=r"bar\.nothing"):
        WORDS("bar.nothing")


@pytest.mark.parametrize(("count", "text"), COUNTED.values(), ids=COUNTED)
def test_counted(count: int, text: str) -> None:
    """English and Spanish know one and many."""
    assert WORDS.counted("pages", count) == text


def test_counted_need_not_show_the_number() -> None:
    """Once reads better than 1 times."""
    assert (WORDS.counted("tries", 1), WORDS.counted("tries", 2)) == ("once", "2 times")


@given(st.text(), st.text())
def test_a_value_is_shown_as_it_is(before: str, value: str) -> None:
    """Whatever stands around a placeholder, its value comes through whole."""
    words = Words({"key": before.replace("{", "(") + "{value}"})
    assert words("key", value=value) == before.replace("{", "(") + value
