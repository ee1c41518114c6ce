"""Tests of how written text is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.speech import Speech
from kiosk.speech.saying import Sayer

ENGLISH = Speech(
    digits=("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    say={"7-OH": "seven, O H", "FDA": "F D A", "&": "and", "US": "U S", "U.S.": "U S"},
)
NUMBERS = ("911", "988", "1-800-222-1222", "988, then press 1")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Call 911 now.", "Call nine one one now."),
        ("Call 911.", "Call nine one one."),
        ("911, then wait.", "nine one one, then wait."),
        ("Text 988!", "Text nine eight eight!"),
        ("911\nEmergency", "nine one one, Emergency"),
        (
            "1-800-222-1222",
            "one, eight zero zero, two two two, one two two two",
        ),
        ("(555) 010-0199", "five five five, zero one zero, zero one nine nine"),
        ("Call 555 010 0199 today", "Call five five five, zero one zero, zero one nine nine today"),
        ("In 2026, 40 people", "In 2026, 40 people"),
        ("about 1 in 5", "about 1 in 5"),
        ("between 2016 and 2017", "between 2016 and 2017"),
        ("3 to 10 days", "3 to 10 days"),
        ("9110 people", "9110 people"),
        ("1,911 people", "1,911 people"),
        ("$911", "$911"),
        ("2026-11-23", "2026-11-23"),
        ("7-OH is strong.", "seven, O H is strong."),
        ("The FDA & others", "The F D A and others"),
        ("FDAs", "FDAs"),
        ("U.S. rules", "U S rules"),
        ("Tell us. The US.", "Tell us. The U S."),
        ("", ""),
    ],
)
def test_a_text_is_said_as_a_person_would(written: str, expected: str) -> None:
    """Digits of numbers to call one by one, letters of abbreviations one by one, all else as is."""
    assert Sayer(ENGLISH, NUMBERS).said(written) == expected


def test_without_names_of_digits_numbers_are_left_to_the_voice() -> None:
    """A language whose folder says nothing of speech can be heard all the same."""
    assert Sayer(Speech(), NUMBERS).said("Call 911 & wait.") == "Call 911 & wait."


@given(st.text())
def test_any_text_can_be_said(text: str) -> None:
    """Texts come from whoever writes the content."""
    assert isinstance(Sayer(ENGLISH, NUMBERS).said(text), str)


@given(st.text(alphabet="abc .,!?", max_size=60))
def test_plain_words_are_said_as_they_are(text: str) -> None:
    """What needs no help gets none."""
    assert Sayer(ENGLISH, NUMBERS).said(text) == text
