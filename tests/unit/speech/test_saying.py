"""Tests of how written text is said."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from session.conftest import EN, build_catalog

from kiosk.domain.catalog import Term
from kiosk.domain.ids import TermId
from kiosk.domain.speech import Speech
from kiosk.speech.saying import Sayer, sayer_of

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


def test_hard_word_is_said_where_the_screen_shows_how_to_say_it() -> None:
    """``OH-pee-oyd`` is for the eye: a voice would spell it."""
    catalog = build_catalog()
    entry = Term(TermId("opioid"), "Opioid", "What is it?", "A strong drug.", "OH-pee-oyd")
    pack = msgspec.structs.replace(catalog.packs[EN], glossary={entry.id: entry})
    catalog = msgspec.structs.replace(catalog, packs={EN: pack})

    assert sayer_of(catalog, EN).said("Say it: OH-pee-oyd") == "Say it: Opioid"
