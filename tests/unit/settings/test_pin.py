"""Tests of which PINs will do, and of how one is kept and known again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.settings.pin import Cost, fault_of, is_pin, is_pin_hash, keep

CHEAP = Cost(log2_n=10, r=1)
SALT, KEY = "A" * 22, "A" * 43


@pytest.mark.parametrize("pin", ["2580", "7093", "112233", "1235", "928374650182"])
def test_most_numbers_will_do(pin: str) -> None:
    """Staff choose what they can remember."""
    assert fault_of(pin) == ""


@pytest.mark.parametrize(
    "pin",
    [
        *("", "123", "1357924680135", "12a4", "12 47", "-2580", "٢٥٨٠", "²⁵⁸⁰"),
        *("0000", "7777777", "1234", "4321", "0123456789", "7890", "1098", "98765432"),
    ],
)
def test_what_anybody_would_guess_will_not_do(pin: str) -> None:
    """The numbers that a patient tries first, and what the pad cannot type."""
    assert fault_of(pin)


@settings(max_examples=20)
@given(st.from_regex(r"[0-9]{4,12}", fullmatch=True), st.from_regex(r"[0-9]{4,12}", fullmatch=True))
def test_only_the_same_digits_are_the_pin(pin: str, other: str) -> None:
    """Whatever the digits, leading zeros too."""
    kept = keep(pin, CHEAP)

    assert is_pin(pin, kept)
    assert is_pin(other, kept) == (other == pin)


def test_a_new_pin_costs_what_owasp_asks_for() -> None:
    """Its Password Storage Cheat Sheet: n of 2 to 17, r of 8, p of 1."""
    kept = keep("2580")

    assert kept.startswith("scrypt$17$8$1$")
    assert is_pin_hash(kept)
    assert is_pin("2580", kept)


def test_the_same_pin_is_kept_differently_each_time() -> None:
    """Two clinics with one number do not see it from their files."""
    assert keep("2580", CHEAP) != keep("2580", CHEAP)


def test_the_digits_stand_nowhere() -> None:
    """What is kept says nothing to a reader."""
    assert "13572468" not in keep("13572468", CHEAP)


def test_a_pin_of_another_cost_is_known_still() -> None:
    """Costs may grow without asking the staff for a new number."""
    assert is_pin("2580", keep("2580", Cost(log2_n=11, r=2, p=3)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2580",
        f"scrypt$17$8$1${SALT}${KEY[:-1]}",
        f"scrypt$17$8$1${SALT}${KEY}\n",
        f"scrypt$9$8$1${SALT}${KEY}",
        f"scrypt$21$8$1${SALT}${KEY}",
        f"scrypt$20$9$1${SALT}${KEY}",
        f"scrypt$17$8$9${SALT}${KEY}",
        f"scrypt$17$0$1${SALT}${KEY}",
        f"bcrypt$17$8$1${SALT}${KEY}",
    ],
)
def test_other_texts_are_no_kept_pin(text: str) -> None:
    """A slip in the file is found when it is read, and no cost can hold up a kiosk."""
    assert not is_pin_hash(text)


def test_a_check_against_anything_else_is_a_fault() -> None:
    """It must not look like a wrong PIN."""
    with pytest.raises(ValueError, match="no kept PIN"):
        is_pin("2580", "2580")
